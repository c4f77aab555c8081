import { policyHeaders } from './content-policy.ts';
import { type FileAnswer, notThere, windowFile } from './window-files.ts';

/** Where the page that is printed seems to stand. */
export const paperPath = '/paper';

/** What is printed holds its own style, and takes its letters from beside the window. */
const paperPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "font-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** How a page becomes a PDF: as its own style has it, and so that it reads itself out. */
export const pdfOptions = {
  printBackground: true,
  preferCSSPageSize: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
} as const;

/** Answers the page that is printed, and its letters; nothing else is there for it. */
export async function paperAnswer(
  windowFolder: string,
  page: string,
  path: string,
): Promise<FileAnswer> {
  if (path === paperPath) {
    return {
      status: 200,
      headers: {
        ...policyHeaders,
        'content-security-policy': paperPolicy,
        'content-type': 'text/html; charset=utf-8',
      },
      body: Buffer.from(page, 'utf8'),
    };
  }
  if (/^\/paper\/[\w-]+\.woff2$/.test(path)) return windowFile(windowFolder, path);
  return notThere;
}
