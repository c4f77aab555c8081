/** What a file of the exchange format can get wrong although it fits the schema. */
import type { Exchange } from '../exchange.ts';
import { indicators } from '../indicators.ts';
import { totalCode } from '../linked/policy.ts';
import { type Period, periodOf } from '../period.ts';
import { type PublishedTable, rowsIn, rowsOf, tablesBeside } from '../published-tables.ts';
import { type ExchangeFault, mostFaults } from './exchange-fault.ts';

type Fault = Omit<ExchangeFault, 'file'>;
type Header = Exchange['header'];
type Row = Exchange['rows'][number];

/** Everything that contradicts itself, at most so many of a kind. */
export function contradictionsIn({ header, rows, policy }: Exchange): Fault[] {
  const period = periodOf(header.period);
  if (period === null) return [{ fault: 'schema', where: 'header.period' }];
  const named = new Set(rows.map(({ table_id }) => table_id));
  const tables = tablesBeside(header.regime, period, named);
  return [
    headerFaults(header),
    rows.flatMap((row, index) => rowFaults(header, row, `rows.${index}`)),
    rows.flatMap((row, index) => foreign(tables, row, `rows.${index}`)),
    twice(rows),
    header.published ? missing(tables, period, rows) : [],
    policyContradictions(header, policy),
  ].flatMap((faults) => faults.slice(0, mostFaults));
}

const wrong = (where: string): Fault => ({ fault: 'header', where });
const when = (isWrong: boolean, where: string): Fault[] => (isWrong ? [wrong(where)] : []);

/** What of the header must go together. */
function headerFaults({ published, method, base, certificate }: Header): Fault[] {
  return [
    ...when((method === 'rounding') !== (base !== null), 'header.base'),
    ...when(published !== (certificate !== null), 'header.certificate'),
  ];
}

/** What a row says else than the header. */
function rowFaults(header: Header, row: Row, place: string): Fault[] {
  const { status, value, threshold } = row;
  const isOtherWay = status === (header.method === 'rounding' ? 'ok' : 'rounded');
  const isBetween = value !== null && header.base !== null && value % header.base !== 0;
  const isThin = status === 'ok' && value !== null && value < threshold;
  return [
    ...when(row.municipality_code !== header.municipality_code, `${place}.municipality_code`),
    ...when(row.period !== header.period, `${place}.period`),
    ...when(threshold < header.threshold, `${place}.threshold`),
    ...when(isOtherWay, `${place}.status`),
    ...when(isBetween || isThin, `${place}.value`),
  ];
}

function foreign(tables: readonly PublishedTable[], row: Row, place: string): Fault[] {
  const table = tables.find(({ id }) => id === row.table_id);
  const isKnown =
    table !== undefined &&
    row.dim1_name === (table.dimension ?? totalCode) &&
    rowsOf(table).includes(row.dim1_code);
  return isKnown ? [] : [{ fault: 'rowForeign', where: place }];
}

const keyOf = (tableId: string, code: string) => `${tableId}.${code}`;

function twice(rows: readonly Row[]): Fault[] {
  const keys = rows.map(({ table_id, dim1_code }) => keyOf(table_id, dim1_code));
  return keys.flatMap((key, index): Fault[] =>
    keys.indexOf(key) === index ? [] : [{ fault: 'rowTwice', where: `rows.${index}` }],
  );
}

function missing(tables: readonly PublishedTable[], period: Period, rows: readonly Row[]): Fault[] {
  const there = new Set(rows.map(({ table_id, dim1_code }) => keyOf(table_id, dim1_code)));
  return tables
    .flatMap((table) => rowsIn(table, period).map((code) => keyOf(table.id, code)))
    .filter((key) => !there.has(key))
    .map((key) => ({ fault: 'rowMissing', where: key }));
}

/** The policy indicators are all there, of one municipality and one day, or none is. */
function policyContradictions(header: Header, policy: Exchange['policy']): Fault[] {
  const [first] = policy;
  if (first === undefined) return when(header.policy_checksum !== null, 'header.policy_checksum');
  const codes = policy.map(({ indicator }) => String(indicator));
  const isTwice = (index: number) => codes.indexOf(codes[index] ?? '') !== index;
  return [
    ...when(header.policy_checksum === null, 'header.policy_checksum'),
    ...policy.flatMap((row, index) => [
      ...when(
        row.municipality_code !== header.municipality_code,
        `policy.${index}.municipality_code`,
      ),
      ...when(row.counted_on !== first.counted_on, `policy.${index}.counted_on`),
      ...(isTwice(index) ? [{ fault: 'rowTwice', where: `policy.${index}` } as const] : []),
    ]),
    ...indicators
      .filter(({ code }) => !codes.includes(code))
      .map(({ code }) => ({ fault: 'rowMissing', where: `policy.${code}` }) as const),
  ];
}
