import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { ChosenLook } from '../api/contract/preferences.ts';
import { policyHeaders } from './content-policy.ts';

/** An answer to one request of the window. */
export interface FileAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer<ArrayBuffer>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** The answer to a path at which there is nothing. */
export const notThere: FileAnswer = {
  status: 404,
  headers: { ...policyHeaders, 'content-type': 'text/plain' },
  body: Buffer.alloc(0),
};

/**
 * Answers a path of the window from the folder that holds its files. A path without an extension
 * is a screen, and every screen is the one page. Nothing outside the folder is ever read.
 * @param look stands on the page, so that nothing is painted before it is known.
 */
export async function windowFile(
  folder: string,
  path: string,
  look: ChosenLook = {},
): Promise<FileAnswer> {
  const file = fileOf(folder, path);
  if (file === null) return notThere;
  const type = types[extname(file)];
  if (type === undefined) return notThere;
  try {
    const headers = { ...policyHeaders, 'content-type': type };
    const body = await readFile(file);
    return { status: 200, headers, body: extname(file) === '.html' ? withLook(body, look) : body };
  } catch {
    return notThere;
  }
}

function fileOf(folder: string, path: string): string | null {
  const decoded = decodedPath(path);
  if (decoded === null) return null;
  const file = normalize(join(folder, extname(decoded) === '' ? 'index.html' : decoded));
  return file.startsWith(normalize(folder) + sep) ? file : null;
}

function decodedPath(path: string): string | null {
  try {
    const decoded = decodeURIComponent(path);
    return decoded.includes('\0') ? null : decoded;
  } catch {
    return null;
  }
}

/** The page with a look on its root. Every value is a word or a number of a closed list. */
function withLook(page: Buffer<ArrayBuffer>, look: ChosenLook): Buffer<ArrayBuffer> {
  const { language, theme, textSize, letters } = look;
  const attributes = Object.entries({
    'data-language': language,
    'data-chosen-theme': theme,
    'data-theme': theme === 'system' ? undefined : theme,
    'data-text-size': textSize,
    'data-letters': letters,
  }).flatMap(([name, value]) => (value === undefined ? [] : ` ${name}="${value}"`));
  const root = `<html lang="${language ?? 'nl'}"${attributes.join('')}>`;
  return Buffer.from(page.toString().replace('<html lang="nl">', root));
}
