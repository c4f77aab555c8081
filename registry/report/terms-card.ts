import { card, withTable } from './card.ts';
import { bars, type Drawing } from './charts.ts';
import { type Html, html } from './html.ts';
import { errorIn } from './numbers.ts';
import type { RegimePicture } from './picture.ts';
import { leastForShare, sharesOf, type TermDimension, type TermShare } from './term-shares.ts';
import type { ReportWord } from './words.ts';

const names: Readonly<Record<TermDimension, ReportWord>> = {
  first_talk_term: 'firstTalk',
  reaction_term: 'reaction',
};

function sentenceOf({ percent, standardError, systematic }: TermShare, drawing: Drawing): Html {
  const { language, say } = drawing;
  if (percent === null) return html`<p>${say('termsNone', { least: leastForShare })}</p>`;
  const error = errorIn(language, standardError ?? 0);
  const skew = errorIn(language, systematic ?? 0);
  return html`<p><strong>${percent}%</strong> ${say('termsShare', { error, skew })}</p>`;
}

/** How much was within its term, and the numbers behind it. */
export function termsCard({ regime, tables }: RegimePicture, drawing: Drawing): Html {
  const { say } = drawing;
  const parts = sharesOf(tables).map((share) => {
    const title = say(names[share.dimension]);
    const figures = tables.find(({ dimension }) => dimension === share.dimension)?.figures ?? [];
    const rows = figures.filter(({ code, value }) => code !== 'not_told' || value !== 0);
    const chart = withTable(bars(title, rows, drawing), title, rows, drawing);
    return html`<h4>${title}</h4>${sentenceOf(share, drawing)}${chart}`;
  });
  const note = html`<p class="note">${say('termsNote')}</p>`;
  return card(`${regime}-terms`, say('terms'), note, ...parts);
}
