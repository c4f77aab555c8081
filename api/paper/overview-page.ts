/**
 * One page on the figures of a period, for somebody who has to know how things stand. It says nothing
 * that did not leave already: every number is that of a release (domain study, §2.3).
 */
import { label } from '../../domain/code-lists/index.ts';
import { inHtml } from '../../domain/html.ts';
import type { DateString } from '../../domain/time.ts';
import { svgOf } from '../../figures/markup.ts';
import { definitions } from '../../statistics/definitions.ts';
import { periodText, withoutNumbers } from '../../statistics/formats/reading-guide.ts';
import { type PublishedTable, publishedTables } from '../../statistics/published-tables.ts';
import type { Release, ReleasedCell } from '../../statistics/release.ts';
import type { OverviewReader } from '../contract/paper.ts';
import { dayInWords } from '../documents/page.ts';
import { overviewStyle } from './overview-style.ts';
import { paletteOf } from './palette.ts';
import { courseFigure, howToRead } from './release-figures.ts';
import { paperSheet } from './sheet.ts';
import { isOnTerms, termsPart } from './terms-part.ts';

/** What an overview is made of. */
export interface Overview {
  readonly reader: OverviewReader;
  readonly release: Release;
  /** Releases of the same kind of period, the oldest first, the one above last. */
  readonly course: readonly Release[];
  readonly today: DateString;
}

const titles: Readonly<Record<OverviewReader, string>> = {
  secretary: 'Overzicht voor de gemeentesecretaris',
  council: 'Overzicht voor de gemeenteraad',
};

const groups = { staff: 'ambtenaren', political: 'politieke ambtsdragers' } as const;

/** The page, for the printer of the shell. */
export function overviewPage(overview: Overview): string {
  const { reader, release } = overview;
  const title = titles[reader];
  return paperSheet({
    title: `${title}, ${periodText(release)}`,
    language: 'nl',
    size: 'A4',
    margin: '14mm 15mm 12mm',
    style: overviewStyle(release.compartment),
    body: [head(title, release), ...middle(overview), foot(overview)].join('\n'),
  });
}

const head = (title: string, { municipality, compartment, period, correction }: Release) =>
  `<header><p class="over">${inHtml(municipality.name)} · meldingen bij de vertrouwenspersoon</p>
<h1>${inHtml(title)}</h1>
<p class="under">${inHtml(
    [
      `${groups[compartment]}, ${periodText({ period })}`,
      ...(correction > 0 ? [`verbetering ${correction}`] : []),
    ].join(' · '),
  )}</p></header>`;

/** What has so many rows that it takes the width of the page. */
const units = new Set(['department', 'office']);

function middle(overview: Overview): string[] {
  const { release } = overview;
  if (release.blocked !== null) return [`<p class="none">${inHtml(withoutNumbers(release))}</p>`];
  const tables = publishedTables[release.compartment].filter(
    ({ id, dimension }) => dimension !== null && !isOnTerms(id),
  );
  const asked = (isWanted: boolean) =>
    tables
      .filter(({ dimension }) => units.has(dimension ?? '') === isWanted)
      .map((one) => breakdown(release, one))
      .join('\n');
  return [
    `<section class="total">${totalOf(release)}${courseOf(overview)}</section>`,
    `<div class="tables">${asked(false)}</div>`,
    `<div class="units">${asked(true)}</div>`,
  ];
}

const tableIn = ({ tables }: Release, id: string) => tables.find((one) => one.id === id);

const totalIn = (release: Release) => tableIn(release, 'T1_total')?.total;

/** A rounded zero is not nothing. */
const rounded = (value: number, base: number | null) =>
  base !== null && value === 0 ? `0–${base - 1}` : String(value);

function totalOf(release: Release): string {
  const total = totalIn(release);
  if (total === undefined || total.value === null)
    return '<div><p class="number">–</p><p>Het totaal wordt niet getoond.</p></div>';
  const { base } = release;
  const about = base === null ? 'incidenten' : `incidenten, afgerond${between(total)}`;
  return `<div><p class="number">${rounded(total.value, base)}</p><p>${inHtml(about)}</p>${termsPart(release)}</div>`;
}

function between({ guess }: ReleasedCell): string {
  if (guess === null || guess.most === null) return '';
  return `: tussen ${guess.least} en ${guess.most}`;
}

/** How wide one period is, and how high the highest column, in letters. */
const step = 5.6;
const tall = 3.5;
const letters = 11;

/** The totals of the periods before, as columns; nothing where there is nothing to compare. */
function courseOf({ course, release: { compartment } }: Overview): string {
  const [figure] = courseFigure({ course, tall });
  if (figure === undefined) return '';
  const drawing = figure.draw({ width: course.length * step * letters, size: letters });
  const look = { id: 'course', says: figure.says, palette: paletteOf(compartment) } as const;
  return `<div class="course"><h2>Verloop</h2>
${svgOf(drawing, { ...look, language: 'nl' })}</div>`;
}

type NumberCell = ReleasedCell & { readonly value: number };
const isNumber = (cell: ReleasedCell): cell is NumberCell => cell.value !== null;

/** The table whose rows follow the calendar; the others begin with the most. */
const inOrder = 'T10_quarter';

/** A table: a row for what has a number, a sentence for the rest. */
function breakdown(release: Release, { id, sheet, list }: PublishedTable): string {
  const table = tableIn(release, id);
  if (table === undefined) return '';
  const name = ({ code }: ReleasedCell) => label(list, code, 'nl');
  const isRow = (cell: ReleasedCell): cell is NumberCell => isNumber(cell) && cell.value > 0;
  const found = table.cells.filter(isRow);
  const rows = id === inOrder ? found : found.toSorted((a, b) => b.value - a.value);
  const most = Math.max(1, ...rows.map(({ value }) => value));
  const lines = rows.map(
    (cell) =>
      `<tr><th scope="row">${inHtml(name(cell))}</th><td class="bar"><svg aria-hidden="true" width="${(100 * cell.value) / most}%" height="8pt"><rect width="100%" height="100%" rx="1.5"/></svg></td><td class="value">${cell.value}</td></tr>`,
  );
  return `<section class="${inHtml(id)}"><h2>${inHtml(sheet)}</h2>
<div class="rows">${lines.length === 0 ? '' : `<table><caption class="hidden">${inHtml(sheet)}: incidenten</caption><tbody>${lines.join('\n')}</tbody></table>`}</div>
${restOf(release, table.cells, name)}</section>`;
}

function restOf(
  { base }: Release,
  cells: readonly ReleasedCell[],
  name: (cell: ReleasedCell) => string,
): string {
  const zeros = cells.filter((cell) => cell.value === 0);
  const silent = cells.filter((cell) => !isNumber(cell));
  const sentences = [
    ...(zeros.length === 0
      ? []
      : [
          `${base === null ? 'Geen' : `Elk 0 tot en met ${base - 1}`}: ${joined(zeros.map(name))}.`,
        ]),
    ...(silent.length === 0 ? [] : [`Afgeschermd: ${joined(silent.map(name))}.`]),
  ];
  return sentences.map((one) => `<p class="rest">${inHtml(one)}</p>`).join('\n');
}

/** Names within a sentence; one that is not written as a word, as ICT or P&O, stays itself. */
const joined = (names: readonly string[]) =>
  names
    .map((name) => (/^.\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name))
    .join(', ');

function foot({ release, today }: Overview): string {
  const { digest, blocked } = release;
  const reading = [
    ...(blocked === null ? [howToRead(release)] : []),
    definitions.incident.nl,
    definitions.reporter.nl,
    'Weinig meldingen betekent niet dat er weinig gebeurt: veel incidenten worden niet gemeld.',
  ];
  return `<footer><h2>Hoe u dit leest</h2><p>${inHtml(reading.join(' '))}</p>
<p class="made">Gemaakt op ${inHtml(dayInWords(today))} uit cijfers die al zijn uitgegeven; er staat niets in wat daar niet in staat.${digest === null ? '' : ` Certificaat ${inHtml(digest.slice(0, 16))}.`}</p></footer>`;
}
