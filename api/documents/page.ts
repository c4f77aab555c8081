import { inHtml } from '../../domain/html.ts';

const style = `
  @page { size: A4; margin: 20mm; }
  body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; color: #111; background: #fff;
    font: 11pt/1.5 "Segoe UI", Arial, sans-serif; overflow-wrap: break-word; }
  h1 { margin: 0 0 .5rem; font-size: 18pt; line-height: 1.2; }
  h2 { margin: 1.5rem 0 .25rem; font-size: 12pt; }
  table { width: 100%; border-collapse: collapse; }
  th, td { padding: .35rem .5rem; border: 1px solid #666; text-align: start; vertical-align: top; }
  th { width: 11rem; background: #f2f2f2; }
  td { white-space: pre-wrap; }
  ul { margin: .25rem 0; padding-inline-start: 1.25rem; }
  .small { margin-top: 2rem; color: #444; font-size: 9pt; }
  @media print { body { margin: 0; padding: 0; } }`;

/** A page that needs nothing beside itself: no program, no picture, no network. The body is markup. */
export const page = (title: string, body: string): string => `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${inHtml(title)}</title>
<style>${style}
</style>
</head>
<body>
<h1>${inHtml(title)}</h1>
${body}
</body>
</html>
`;

/** Facts under each other: what was not filled in is a line to write on. */
export const factTable = (facts: readonly (readonly [string, string])[]): string =>
  `<table>\n${facts
    .map(
      ([term, value]) => `<tr><th scope="row">${inHtml(term)}</th><td>${inHtml(value)}</td></tr>`,
    )
    .join('\n')}\n</table>`;

/** Sentences under each other. */
export const list = (lines: readonly string[]): string =>
  `<ul>${lines.map((line) => `<li>${inHtml(line)}</li>`).join('')}</ul>`;

/** A paragraph. */
export const paragraph = (text: string, look = ''): string =>
  `<p${look === '' ? '' : ` class="${look}"`}>${inHtml(text)}</p>`;

/** A heading. */
export const heading = (text: string): string => `<h2>${inHtml(text)}</h2>`;

const days = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'full', timeZone: 'UTC' });

/** A day in Dutch: `vrijdag 1 mei 2026`. */
export const dayInWords = (day: string): string => days.format(new Date(`${day}T12:00:00Z`));
