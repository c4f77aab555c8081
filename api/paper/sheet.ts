import { inHtml } from '../../domain/html.ts';

/** Weights the shells lay beside the window (`vite.config.ts`). */
const weights = [400, 600] as const;

const ranges = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2212',
  'latin-ext': 'U+0100-012F,U+0132-0151,U+0154-02BA,U+1E00-1EFF,U+2C60-2C7F,U+A720-A7FF',
} as const;

const fileOf = (letters: string, weight: number) =>
  `/paper/source-sans-3-${letters}-${weight}-normal.woff2`;

const faces = Object.entries(ranges)
  .flatMap(([letters, range]) =>
    weights.map(
      (weight) => `@font-face{font-family:"Source Sans 3";font-weight:${weight};font-display:block;
src:url("${fileOf(letters, weight)}") format("woff2");unicode-range:${range}}`,
    ),
  )
  .join('\n');

/** Letters that are asked for before the page is done, so that it is not printed without them. */
const preloads = weights
  .map(
    (weight) =>
      `<link rel="preload" as="font" type="font/woff2" crossorigin href="${fileOf('latin', weight)}">`,
  )
  .join('\n');

const style = `
${faces}
* { box-sizing: border-box; }
html { font: 10pt/1.4 "Source Sans 3", sans-serif; color: #15262a; print-color-adjust: exact; }
body { margin: 0; overflow-wrap: break-word; }
h1, h2, p, table { margin: 0; }
h1 { font-size: 21pt; font-weight: 600; line-height: 1.15; letter-spacing: -0.01em; }
h2 { font-size: 11.5pt; font-weight: 600; line-height: 1.25; }
strong, th { font-weight: 600; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0; text-align: start; vertical-align: top; }
caption { text-align: start; }`;

/** What a sheet of paper is made of; `style` and `body` are markup of ours. */
export interface Sheet {
  readonly title: string;
  readonly language: 'nl' | 'en';
  /** As CSS has it: `A4`, `A4 landscape`. */
  readonly size: string;
  readonly margin: string;
  readonly style: string;
  readonly body: string;
}

/** A page for a printer of the shell: it fetches nothing but the letters that stand beside the window. */
export const paperSheet = ({ title, language, size, margin, style: own, body }: Sheet): string =>
  `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${inHtml(title)}</title>
${preloads}
<style>@page{size:${size};margin:${margin}}${style}
${own}
</style>
</head>
<body>
${body}
</body>
</html>
`;
