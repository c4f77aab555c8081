/**
 * A release as a list to type over into the system of the organisation itself, in the words of that
 * system. It holds the protected numbers of a release that was published, and nothing more: who types
 * it over works in the house where the reporters work.
 */
import { writeXlsx } from 'hucre/xlsx';
import { label } from '../../domain/code-lists/index.ts';
import { labelIn, type OwnSystem } from '../../domain/records/own-system.ts';
import { publishedTables } from '../published-tables.ts';
import type { Release } from '../release.ts';
import { semicolonCsvOf } from './csv.ts';
import { notShown, statusTexts } from './reading-guide.ts';
import { line, type SheetCell, sheet, styles } from './sheet.ts';

/** The columns of the list, in Dutch as the people read it who type it over. */
export const entryColumns = [
  'onderdeel',
  'code in Luwte',
  'naam in Luwte',
  'naam in eigen systeem',
  'aantal',
  'status',
] as const;
type EntryRow = Readonly<Record<(typeof entryColumns)[number], string | number | null>>;

/** What has to be known before anybody types: what the list is, and what it is not. */
const warnings = (name: string): readonly string[] => [
  `Lijst om met de hand in te voeren in ${name === '' ? 'het eigen systeem' : name}.`,
  'Luwte heeft niet gecontroleerd of dat systeem deze indeling kent. De namen heeft uw organisatie zelf ingevuld.',
  'De aantallen zijn beschermd, zoals in de uitgifte. Een aantal dat niet getoond wordt, kan ook nul zijn: voer dan niets in.',
];

const nameless = '(nog geen naam)';

/** One row per number, the total first. */
export function entryRows(release: Release, own: OwnSystem): EntryRow[] {
  return release.tables.flatMap(({ id, dimension, cells, total }) => {
    const table = publishedTables[release.compartment].find((one) => one.id === id);
    if (table === undefined) return [];
    const counted = dimension === null ? [total] : cells;
    return counted.map(({ code, value, status }) => ({
      onderdeel: table.sheet,
      'code in Luwte': code,
      'naam in Luwte': label(table.list, code, 'nl'),
      'naam in eigen systeem':
        dimension === null ? '' : (labelIn(own, dimension, code) ?? nameless),
      aantal: value ?? notShown,
      status: statusTexts[status],
    }));
  });
}

/** The list as CSV for a spreadsheet. */
export const entryCsvOf = (release: Release, own: OwnSystem): string =>
  semicolonCsvOf(entryColumns, entryRows(release, own));

/** The list as a workbook: what it is on the first sheet, the numbers on the second. */
export function entryXlsxOf(release: Release, own: OwnSystem): Promise<Uint8Array> {
  const rows = entryRows(release, own);
  const cells = rows.map((row) =>
    entryColumns.map((column): SheetCell => {
      const value = row[column] ?? '';
      return typeof value === 'number' ? { value, style: styles.number } : { value };
    }),
  );
  const guide = [
    line([`Invoerlijst ${release.period}`], styles.title),
    [],
    ...warnings(own.name).map((text) => line([text], styles.paragraph)),
  ];
  // biome-ignore lint/style/noRestrictedGlobals: the day of the release, not the clock
  const made = new Date(`${release.createdOn}T00:00:00Z`);
  return writeXlsx({
    sheets: [
      sheet('Leeswijzer', [110], guide, 0),
      sheet('Invoer', [14, 30, 44, 44, 14, 20], [line(entryColumns, styles.heading), ...cells], 1),
    ],
    properties: {
      title: `Invoerlijst ${release.period}`,
      creator: 'Luwte',
      created: made,
      modified: made,
    },
  });
}
