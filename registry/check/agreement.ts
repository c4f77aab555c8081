/** Whether the numbers that leave are the numbers that were proven safe, by the rules of the house. */
import type { Exchange } from '../../statistics/exchange.ts';
import { staffSizeBand } from '../../statistics/formats/header.ts';
import { statusOf } from '../../statistics/formats/rows.ts';
import { keyOf } from '../../statistics/linked/counts.ts';
import type { PublishedRelease, ReleaseFile } from '../../statistics/linked/published.ts';
import { type Period, periodOf } from '../../statistics/period.ts';
import { sensitive } from '../../statistics/period-counts.ts';
import { lowestThreshold } from '../../statistics/policy.ts';
import { type PublishedTable, rowsIn, tablesBeside } from '../../statistics/published-tables.ts';
import type { Proof } from './contents.ts';
import { Unacceptable } from './fault.ts';

type Header = Exchange['header'];

/** @throws Unacceptable */
export function refuseDisagreement({ header, rows }: Exchange, { release, digest }: Proof): void {
  if (header.certificate !== digest) throw new Unacceptable('certificateDisagrees', 'certificate');
  refuseOtherHeader(header, release.file);
  const period = periodOf(header.period);
  if (period === null) throw new Unacceptable('certificateDisagrees', 'period');
  const named = new Set(rows.map(({ table_id }) => table_id));
  const tables = tablesBeside(header.regime, period, named);
  refuseWeakRules(release.file, tables, period);
  const cells = cellsOf(release);
  for (const row of rows) {
    const where = `${row.table_id}, ${row.dim1_code}`;
    const name = nameIn(row.dim1_name, row.dim1_code);
    const cell = cells.get(name);
    const isLeftOut = cell === undefined && row.value === null;
    const isSame = cell?.value === row.value && statusOf[cell.status] === row.status;
    if (!isLeftOut && !isSame) throw new Unacceptable('certificateDisagrees', where);
    if (row.threshold !== thresholdOf(release.file, row.dim1_name, row.dim1_code))
      throw new Unacceptable('certificateDisagrees', where);
  }
  const told = new Set(rows.map(({ dim1_name, dim1_code }) => nameIn(dim1_name, dim1_code)));
  const untold = [...cells.keys()].find((name) => !told.has(name));
  if (untold !== undefined) throw new Unacceptable('certificateDisagrees', untold);
}

const nameIn = (dimension: string, code: string) =>
  dimension === 'total' ? '' : keyOf({ [dimension]: code });

/** Each cell once: the total stands in every table. @throws Unacceptable when it is two numbers. */
function cellsOf({ tables }: PublishedRelease) {
  const cells = new Map<string, PublishedRelease['tables'][number]['cells'][number]>();
  for (const cell of tables.flatMap((table) => table.cells)) {
    const name = keyOf(cell.codes);
    const other = cells.get(name) ?? cell;
    if (other.value !== cell.value || other.status !== cell.status)
      throw new Unacceptable('certificateDisagrees', name);
    cells.set(name, cell);
  }
  return cells;
}

function thresholdOf(file: ReleaseFile, dimension: string, code: string): number {
  const { threshold, sensitiveThreshold } = file;
  const isSensitive = file.sensitive[dimension]?.includes(code) === true;
  return isSensitive ? Math.max(threshold, sensitiveThreshold) : threshold;
}

function refuseOtherHeader(header: Header, file: ReleaseFile): void {
  if (file.compartment !== header.regime) throw new Unacceptable('regimesMixed');
  const { population } = file;
  const everybody = typeof population.total === 'number' ? population.total : -1;
  const isDenominator =
    'staff_size_band' in header
      ? header.staff_size_band === staffSizeBand(everybody)
      : isCouncil(header.council_size ?? 0, everybody);
  const pairs: readonly (readonly [string, boolean])[] = [
    ['municipality_code', file.scope.municipality === header.municipality_code],
    ['period', file.scope.period === header.period],
    ['scope', Object.keys(file.scope).length === 2],
    ['method', file.method === header.method],
    ['base', header.base === (file.method === 'rounding' ? file.base : null)],
    ['reach', file.reach === header.reach],
    ['threshold', file.threshold === header.threshold],
    ['producer', file.producer.version === header.producer.version],
    ['population', isDenominator],
  ];
  const other = pairs.find(([, isSame]) => !isSame);
  if (other !== undefined) throw new Unacceptable('certificateDisagrees', other[0]);
}

/** Its members, whoever chairs it, and aldermen: of those there are never more than members. */
const isCouncil = (seats: number, everybody: number) =>
  everybody > seats && everybody <= 2 * seats + 1;

/**
 * The attack believes what a release says of groups and of what adds up. A release that says less
 * than every desk does would be attacked less.
 */
function refuseWeakRules(
  file: ReleaseFile,
  tables: readonly PublishedTable[],
  period: Period,
): void {
  const named = tables.flatMap(({ dimension, ...table }) =>
    dimension === null ? [] : [[dimension, rowsIn({ dimension, ...table }, period)] as const],
  );
  const { population, hierarchies } = file;
  const sizes = typeof population.department === 'object' ? population.department : {};
  const departments = named.find(([dimension]) => dimension === 'department')?.[1] ?? [];
  const isFlat = named.every(([dimension, rows]) => {
    const tree = hierarchies[dimension] ?? {};
    return Object.keys(tree).length === rows.length && rows.every((code) => tree[code] === null);
  });
  const rules: readonly (readonly [string, boolean])[] = [
    ['threshold', file.threshold >= lowestThreshold[file.compartment]],
    ['base', file.base % lowestThreshold[file.compartment] === 0 && file.base >= file.threshold],
    ['sensitive', JSON.stringify(file.sensitive) === JSON.stringify(sensitive)],
    ['zeros', file.zeros === 'always'],
    ['dimensions', file.dimensions.join() === named.map(([dimension]) => dimension).join()],
    ['hierarchies', isFlat && Object.keys(hierarchies).length === named.length],
    ['merged', Object.keys(file.merged).length === 0],
    ['population', departments.every((code) => sizes[code] !== undefined)],
  ];
  const weak = rules.find(([, holds]) => !holds);
  if (weak !== undefined) throw new Unacceptable('rulesWeaker', weak[0]);
}
