/** The parts every section of the report is built of. */
import type { Drawing } from './charts.ts';
import { type Html, html } from './html.ts';
import type { Figure } from './picture.ts';
import { figureTable } from './tables.ts';

/** A section with a title of its own. */
export function card(id: string, title: string, ...content: readonly Html[]): Html {
  return html`<section class="card" id="${id}"><h3>${title}</h3>${content}</section>`;
}

/** A chart with the same numbers below it. */
export function withTable(
  chart: Html,
  title: string,
  figures: readonly Figure[],
  { language, say }: Drawing,
): Html {
  const table = figureTable(title, figures, language, say);
  return html`${chart}<details><summary>${say('numbers')}</summary>${table}</details>`;
}
