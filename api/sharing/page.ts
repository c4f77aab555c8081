import { inHtml } from '../../domain/html.ts';
import type { Sheet } from '../contract/sharing.ts';

const style = `
@page { size: A4; margin: 20mm; }
body { font: 11pt/1.5 sans-serif; max-width: 42em; margin: 2em auto; color: #000; background: #fff; }
.confidential { border: 2px solid #000; padding: 0.5em 1em; font-weight: bold; }
dl { display: grid; grid-template-columns: 12em 1fr; gap: 0.25em 1em; }
dt { font-weight: bold; } dd { margin: 0; overflow-wrap: anywhere; }
section { break-inside: avoid; }
`;

/**
 * A sheet as a page that stands on its own: no script, nothing from elsewhere, and fit to be printed.
 */
export function sheetAsPage({ reference, title, confidential, facts, sections }: Sheet): string {
  const parts = sections.map(
    (section) => `<section><h2>${inHtml(section.title)}</h2>${listOf(section.lines)}</section>`,
  );
  return `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${inHtml(title)}</title><style>${style}</style></head><body>
<h1>${inHtml(title)}</h1>
<p class="confidential">${inHtml(confidential)}</p>
${listOf([...facts, { term: 'Kenmerk', value: reference }])}
${parts.join('\n')}
</body></html>
`;
}

const listOf = (lines: Sheet['facts']) =>
  `<dl>${lines.map(({ term, value }) => `<dt>${inHtml(term)}</dt><dd>${inHtml(value)}</dd>`).join('')}</dl>`;
