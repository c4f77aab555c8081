/** The two books of the manual: a page for a browser that needs nothing beside itself, and paper. */
import { paperSheet } from '../../api/paper/sheet.ts';
import { inHtml } from '../../domain/html.ts';
import type { ManualPage } from '../../renderer/help/manual-text.ts';
import { contentsOf, type PictureOf, textOf } from './markup.ts';
import type { ManualLanguage } from './read-manual.ts';

/** What the books are made from. */
export interface Book {
  readonly language: ManualLanguage;
  readonly version: string;
  readonly pages: readonly ManualPage[];
  /** The pictures in the page itself, as an address that begins with `data:`. */
  readonly pictureOf: PictureOf;
}

/** What a book says beside the manual, and what its files are called: a site begins in Dutch. */
export const bookTexts = {
  nl: {
    title: 'Luwte: handleiding',
    contents: 'Inhoud',
    skip: 'Naar de tekst',
    version: (version: string) => `Versie ${version}`,
    print: 'Dezelfde handleiding om af te drukken (pdf)',
    other: 'This manual in English',
    site: 'index.html',
    pdf: 'handleiding.pdf',
  },
  en: {
    title: 'Luwte: manual',
    contents: 'Contents',
    skip: 'To the text',
    version: (version: string) => `Version ${version}`,
    print: 'The same manual for printing (PDF)',
    other: 'Deze handleiding in het Nederlands',
    site: 'manual.html',
    pdf: 'manual.pdf',
  },
} as const;

const marks = `
blockquote { margin: 1em 0; padding: .5em 1em; border-inline-start: 4px solid #0f5b67; background: #e0eff1; }
blockquote p, li > p:first-child { margin: 0; }
table { width: 100%; margin: 1em 0; border-collapse: collapse; }
li { margin-block: .25em; }
th, td { padding: .35em .5em; border-block-end: 1px solid #b9c7ca; text-align: start; vertical-align: top; }
pre { padding: .75em; overflow-x: auto; background: #eef3f4; white-space: pre-wrap; }
code { font-size: .9em; }
figure { margin: 1em 0; }
img { width: 100%; height: auto; border: 1px solid #b9c7ca; border-radius: 4px; }
a { color: #0c505b; }`;

const siteStyle = `
* { box-sizing: border-box; }
html { color: #15262a; background: #fff; font: 1.0625rem/1.6 system-ui, "Segoe UI", Arial, sans-serif; }
body { display: grid; grid-template-columns: minmax(14rem, 19rem) minmax(0, 44rem); gap: 3rem;
  max-width: 70rem; margin: 0 auto; padding: 2rem 1.5rem 6rem; overflow-wrap: break-word; }
header, .skip { grid-column: 1 / -1; }
.skip:not(:focus) { position: absolute; inset-inline-start: -99rem; }
nav { position: sticky; top: 1rem; align-self: start; max-height: calc(100vh - 2rem); padding: 4px; overflow: auto; }
nav ul { margin: 0 0 1rem; padding-inline-start: 1rem; list-style: none; }
nav a { display: inline-block; padding: .2rem 0; text-decoration: none; }
nav a:hover { text-decoration: underline; }
nav p { margin: 0; font-weight: 600; }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; }
h2 { margin-top: 3rem; }
article:first-child h2 { margin-top: 0; }
h3 { margin-top: 2.5rem; }
section { scroll-margin-top: 1rem; }
:focus-visible { outline: 3px solid #0f5b67; outline-offset: 2px; }
:target { background: #e0eff1; }
${marks}
@media (max-width: 55rem) { body { display: block; } nav { position: static; max-height: none; } }
@media print { nav, .skip, header p { display: none; } body { display: block; padding: 0; } figure, tr { break-inside: avoid; } }`;

/**
 * The manual as one page for a browser: contents beside the text, pictures in it. It runs nothing and
 * fetches nothing, so that it may stand on any site, and be opened from a disk.
 */
export function sitePage({ language, version, pages, pictureOf }: Book): string {
  const words = bookTexts[language];
  const other = bookTexts[language === 'nl' ? 'en' : 'nl'];
  const otherLanguage = language === 'nl' ? 'en' : 'nl';
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>${inHtml(words.title)}</title>
<style>${siteStyle}
</style>
</head>
<body>
<a class="skip" href="#text">${words.skip}</a>
<header>
<h1>${inHtml(words.title)}</h1>
<p>${inHtml(words.version(version))} · <a href="${words.pdf}">${words.print}</a> · <a href="${other.site}" lang="${otherLanguage}" hreflang="${otherLanguage}">${words.other}</a></p>
</header>
<nav aria-label="${words.contents}">${contentsOf(pages)}</nav>
<main id="text">${textOf(pages, pictureOf)}</main>
</body>
</html>
`;
}

const paperStyle = `
h2 { margin: 0 0 6mm; font-size: 17pt; }
h3 { margin: 8mm 0 2mm; font-size: 13pt; }
h4 { margin: 5mm 0 1mm; font-size: 11pt; }
h1, h2, h3, h4 { break-after: avoid; }
p, ul, ol { margin: 0 0 2.5mm; }
ul, ol { padding-inline-start: 6mm; }
article { break-before: page; }
nav { columns: 2; }
nav ul { list-style: none; }
nav .page { margin-top: 4mm; font-weight: 600; }
nav a { color: inherit; text-decoration: none; }
${marks}
table { font-size: 9pt; }
figure, tr, blockquote { break-inside: avoid; }
img { width: auto; max-width: 140mm; max-height: 100mm; }`;

/** The manual as a page for the printer of a shell, which makes a tagged PDF of it. */
export function paperPage({ language, version, pages, pictureOf }: Book): string {
  const words = bookTexts[language];
  return paperSheet({
    title: words.title,
    language,
    size: 'A4',
    margin: '20mm 20mm 22mm',
    style: `${paperStyle}
@page { @bottom-right { content: counter(page) " / " counter(pages); font: 8pt "Source Sans 3", sans-serif; color: #4d5e62; } }`,
    body: `<h1>${inHtml(words.title)}</h1>
<p>${inHtml(words.version(version))}</p>
<nav aria-label="${words.contents}">${contentsOf(pages)}</nav>
<main>${textOf(pages, pictureOf)}</main>`,
  });
}
