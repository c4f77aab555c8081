import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { label, vptMeasure } from '../../domain/code-lists/index.ts';
import { indicators } from '../indicators.ts';
import { type PublishedTable, publishedTables } from '../published-tables.ts';
import type { Release, ReleasedCell } from '../release.ts';
import type { Checksums } from './header.ts';
import {
  nothingToCount,
  notShown,
  periodText,
  readingGuide,
  statusTexts,
} from './reading-guide.ts';
import { isPublished } from './rows.ts';
import { line, type SheetCell, sheet, styles } from './sheet.ts';

function cellLine(text: string, { code, value, status }: ReleasedCell): SheetCell[] {
  const number: SheetCell =
    value === null ? { value: notShown, style: styles.hidden } : { value, style: styles.number };
  return [{ value: text }, { value: code }, number, { value: statusTexts[status] }];
}

function totalLine(total: ReleasedCell): SheetCell[] {
  return cellLine('Totaal', total).map(({ value }) => ({ value, style: styles.total }));
}

function tableSheet(release: Release, { id, sheet: name, list }: PublishedTable): WriteSheet[] {
  const table = release.tables.find((one) => one.id === id);
  if (table === undefined) return [];
  const headings = [
    ...line([name, 'Code'], styles.heading),
    ...line(['Incidenten'], styles.numberHeading),
    ...line(['Status'], styles.heading),
  ];
  const rows = table.cells.map((cell) => cellLine(label(list, cell.code, 'nl'), cell));
  return [sheet(name, [44, 30, 14, 36], [headings, ...rows, totalLine(table.total)], 1)];
}

/** The codes that were counted in a row, when they are more than the row itself. */
function countedIn({ list, rowOf }: PublishedTable, row: string): string {
  return list.codes
    .filter(({ code }) => code !== row && rowOf(code) === row)
    .map(({ nl }) => nl)
    .join(', ');
}

function codeLines(release: Release, published: PublishedTable): SheetCell[][] {
  const { id, list } = published;
  const cells = release.tables.find((one) => one.id === id)?.cells ?? [];
  return cells.map(({ code }) =>
    line(
      [
        list.name,
        list.version,
        code,
        label(list, code, 'nl'),
        label(list, code, 'en'),
        countedIn(published, code),
      ],
      styles.paragraph,
    ),
  );
}

function codeListSheet(release: Release): WriteSheet {
  const headings = ['Lijst', 'Versie', 'Code', 'Nederlands', 'English', 'Telt ook mee'];
  const lines = publishedTables[release.compartment].flatMap((one) => codeLines(release, one));
  return sheet(
    'Codelijsten',
    [14, 10, 30, 40, 40, 70],
    [line(headings, styles.heading), ...lines],
    1,
  );
}

function policySheet({ indicators: released }: Release): WriteSheet[] {
  if (released === null) return [];
  const headings = [
    ...line(['Maatregel', 'Code', 'Wat is geteld', 'Code'], styles.heading),
    ...line(['Aantal'], styles.numberHeading),
  ];
  const lines = released.values.map(({ measure, indicator, value }): SheetCell[] => [
    { value: label(vptMeasure, measure, 'nl') },
    { value: measure },
    { value: indicators.find(({ code }) => code === indicator)?.words.nl ?? indicator },
    { value: indicator },
    value === null
      ? { value: nothingToCount, style: styles.hidden }
      : { value, style: styles.number },
  ]);
  return [sheet('Beleid', [28, 12, 70, 44, 14], [headings, ...lines], 1)];
}

/**
 * The release as a workbook for people, in Dutch. Says of a hidden number no more than its status.
 * When nothing may leave it has the reading guide, and the policy indicators if there are any.
 */
export function xlsxOf(release: Release, checksums: Checksums): Promise<Uint8Array> {
  const hasNumbers = isPublished(release);
  const tables = hasNumbers
    ? publishedTables[release.compartment].flatMap((one) => tableSheet(release, one))
    : [];
  const codes = hasNumbers ? [codeListSheet(release)] : [];
  // biome-ignore lint/style/noRestrictedGlobals: the day of the release, not the clock
  const made = new Date(`${release.createdOn}T00:00:00Z`);
  return writeXlsx({
    sheets: [readingGuide(release, checksums), ...tables, ...policySheet(release), ...codes],
    properties: {
      title: `Meldingen bij de vertrouwenspersoon, ${periodText(release)}`,
      creator: 'Luwte',
      created: made,
      modified: made,
    },
  });
}
