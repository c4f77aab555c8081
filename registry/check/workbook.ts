/** Whether the workbook, which people open, says what the other files say. */
import type { Exchange } from '../../statistics/exchange.ts';
import { fileNames } from '../../statistics/formats/file-stem.ts';
import {
  guideFacts,
  nothingToCount,
  notShown,
  statusTexts,
} from '../../statistics/formats/reading-guide.ts';
import { statusOf } from '../../statistics/formats/rows.ts';
import { totalCode } from '../../statistics/linked/policy.ts';
import { periodOf } from '../../statistics/period.ts';
import { tablesBeside } from '../../statistics/published-tables.ts';
import { Unacceptable } from './fault.ts';
import { NoWorkbook, readWorkbook, type SheetRow, type Workbook } from './read-workbook.ts';

/** What a row of a sheet has to say, column by column. */
type Line = readonly (string | number)[];

/** @throws Unacceptable for a workbook that cannot be read, or says something else. */
export function refuseOtherWorkbook(
  files: ReadonlyMap<string, Uint8Array>,
  stem: string,
  exchange: Exchange,
): void {
  const name = fileNames(stem).xlsx;
  const book = bookIn(files.get(name) ?? new Uint8Array(), name);
  const expected = new Map<string, readonly Line[]>([
    ...tableLines(exchange),
    ...policyLines(exchange),
  ]);
  const sheets = [guide, ...expected.keys(), ...(exchange.header.published ? [codeLists] : [])];
  if ([...book.keys()].join('|') !== sheets.join('|'))
    throw new Unacceptable('exchange.cell', `${name}, ${[...book.keys()].join(', ')}`);
  refuseOtherGuide(book, name, exchange);
  for (const [sheet, lines] of expected) {
    const rows = book.get(sheet) ?? [];
    const columns = sheet === policySheet ? ['B', 'D', 'E'] : ['B', 'C', 'D'];
    const said = rows.slice(1).map((row) => columns.map((column) => row.get(column)));
    if (JSON.stringify(said) !== JSON.stringify(lines))
      throw new Unacceptable('exchange.cell', `${name}, ${sheet}`);
  }
}

const guide = 'Leeswijzer';
const codeLists = 'Codelijsten';
const policySheet = 'Beleid';

function bookIn(bytes: Uint8Array, name: string): Workbook {
  try {
    return readWorkbook(bytes);
  } catch (error) {
    if (!(error instanceof NoWorkbook)) throw error;
    throw new Unacceptable('exchange.notWorkbook', `${name}, ${error.message}`);
  }
}

type Row = Exchange['rows'][number];

const wordOf = (status: Row['status']) => {
  const found = Object.entries(statusOf).find(([, word]) => word === status);
  const texts: Readonly<Record<string, string>> = statusTexts;
  return texts[found?.[0] ?? ''] ?? '';
};

const lineOf = (code: string, { value, status }: Row): Line => [
  ...[code, value ?? notShown, wordOf(status)],
];

/** Each table in a sheet of its own: its rows, and under them the total. */
function tableLines({ header, rows }: Exchange): [string, Line[]][] {
  const period = periodOf(header.period);
  const total = rows.find(({ dim1_name }) => dim1_name === totalCode);
  if (!header.published || period === null || total === undefined) return [];
  const named = new Set(rows.map(({ table_id }) => table_id));
  return tablesBeside(header.regime, period, named).map(({ id, sheet, dimension }) => {
    const own = dimension === null ? [] : rows.filter(({ table_id }) => table_id === id);
    const lines = own.map((row) => lineOf(row.dim1_code, row));
    return [sheet, [...lines, lineOf(totalCode, total)]];
  });
}

function policyLines({ policy }: Exchange): [string, Line[]][] {
  if (policy.length === 0) return [];
  const lines = policy.map(
    ({ measure, indicator, value }): Line => [measure, indicator, value ?? nothingToCount],
  );
  return [[policySheet, lines]];
}

/** What of the first sheet follows from the other files; the name of the municipality is its own. */
function refuseOtherGuide(book: Workbook, name: string, { header }: Exchange): void {
  const rows: readonly SheetRow[] = book.get(guide) ?? [];
  const said = new Map(rows.map((row) => [row.get('A'), row.get('B')]));
  const municipality = String(said.get('Gemeente') ?? '');
  const isOwn = municipality.endsWith(` (${header.municipality_code})`);
  const other = guideFacts(header).find(([term, text]) => said.get(term) !== text);
  if (!isOwn) throw new Unacceptable('exchange.cell', `${name}, Gemeente`);
  if (other !== undefined) throw new Unacceptable('exchange.cell', `${name}, ${other[0]}`);
}
