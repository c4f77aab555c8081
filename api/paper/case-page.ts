import type { Regime } from '../../domain/compartment.ts';
import { inHtml } from '../../domain/html.ts';
import { type PrintPart, printPartWords } from '../../domain/records/case-print.ts';
import { type MarkKind, markedIn } from '../../domain/records/marks.ts';
import type { DateString } from '../../domain/time.ts';
import { recordSheet } from './record-sheet.ts';

/** One thing in a part of a case: a note, a contact, a measure. */
export interface PrintedEntry {
  /** What it is called where there are more; null for what is alone. */
  readonly heading: string | null;
  readonly facts: readonly (readonly [term: string, value: string])[];
  /** What was told, with its marks; empty when nothing was. */
  readonly text: string;
}

/** A part of a case as it is printed. */
export interface PrintedPart {
  readonly part: PrintPart;
  readonly entries: readonly PrintedEntry[];
  /** What of it is not printed, because its use is restricted; in words. */
  readonly restricted: readonly string[];
}

/** What a case is printed from. */
export interface CasePrint {
  readonly number: string;
  readonly municipality: string;
  readonly regime: Regime;
  readonly practice: boolean;
  readonly today: DateString;
  /** Who printed it, and at what moment, in words. */
  readonly printed: string;
  /** For whom it is, in words. */
  readonly keeper: string;
  readonly parts: readonly PrintedPart[];
  /** Leaves out what was marked as confidential or about somebody else. */
  readonly isMasked: boolean;
}

/** A case, or parts of it, on paper; for the printer of the shell. */
export function casePage(print: CasePrint): string {
  const { number, municipality, regime, practice, today, printed, keeper, parts, isMasked } = print;
  const empty = parts
    .filter((part) => !isThere(part))
    .map(({ part }) => printPartWords[part].toLowerCase());
  const left = isMasked
    ? 'Passages die zijn gemarkeerd als vertrouwelijk of over een ander, zijn weggelaten. '
    : '';
  return recordSheet({
    title: `Dossier ${number}`,
    mark: `Alleen voor ${keeper}. Niet kopiëren, niet doorgeven, en vernietigen zodra het niet meer nodig is.`,
    ...{ municipality, regime, practice, today, style },
    body: [
      `<p class="small">${inHtml(`${printed} ${left}Luwte schreef in het logboek dat dit is afgedrukt.`)}</p>`,
      ...parts.filter(isThere).map((part) => sectionOf(part, isMasked)),
      ...(empty.length === 0
        ? []
        : [`<p class="small">${inHtml(`Niets (meer) vastgelegd bij: ${empty.join(', ')}.`)}</p>`]),
    ].join('\n'),
  });
}

const isThere = ({ entries, restricted }: PrintedPart) =>
  entries.length > 0 || restricted.length > 0;

function sectionOf({ part, entries, restricted }: PrintedPart, isMasked: boolean): string {
  const body = entries.map((entry) => entryOf(entry, isMasked)).join('\n');
  const kept =
    restricted.length === 0
      ? ''
      : `<p class="kept">${inHtml(`Niet afgedrukt, want op verzoek wordt dit alleen bewaard: ${restricted.join(', ').toLowerCase()}.`)}</p>`;
  return `<section><h2>${inHtml(printPartWords[part])}</h2>${body}${kept}</section>`;
}

function entryOf({ heading, facts, text }: PrintedEntry, isMasked: boolean): string {
  const rows = facts.map(
    ([term, value]) =>
      `<tr><th scope="row">${inHtml(term)}</th><td>${saidIn(value, isMasked)}</td></tr>`,
  );
  return [
    heading === null ? '' : `<h3>${inHtml(heading)}</h3>`,
    rows.length === 0 ? '' : `<table>${rows.join('\n')}</table>`,
    text === '' ? '' : `<p class="told">${saidIn(text, isMasked)}</p>`,
  ].join('\n');
}

const markWords: Readonly<Record<MarkKind, string>> = {
  third: 'over een ander',
  confidential: 'vertrouwelijk',
};

/** Words with what was marked in them said to be so, or left out: then nothing of it is in the page. */
const saidIn = (text: string, isMasked: boolean): string =>
  markedIn(text)
    .map(({ text: said, mark }) => {
      if (mark === null) return inHtml(said);
      if (isMasked) return `<em>[weggelaten: ${markWords[mark]}]</em>`;
      return `<em>[${markWords[mark]}:</em> ${inHtml(said)}<em>]</em>`;
    })
    .join('');

const style = `
h2 { margin-top: 6mm; padding-bottom: 0.5mm; font-size: 13pt; }
h3 { margin: 3mm 0 0.8mm; font-size: 10.5pt; font-weight: 600; break-after: avoid; }
.told { margin-top: 1.5mm; white-space: pre-line; overflow-wrap: anywhere; orphans: 3; widows: 3; }
.kept { padding: 1.5mm 3mm; border-left: 1.5mm solid #7b898b; }
em { color: #4d5e62; }`;
