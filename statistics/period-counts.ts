/** The true counts of a period, and the policy under which they may leave. */
import { nameOf } from './attack/knowledge.ts';
import type { CountedRow } from './linked/counts.ts';
import { type LinkedPolicy, readPolicy } from './linked/policy.ts';
import { countTold } from './linked/records.ts';
import { lowestThreshold } from './policy.ts';
import {
  type CountedIncidents,
  type PublishedTable,
  rowsIn,
  tablesOf,
  toldIn,
} from './published-tables.ts';
import { populationOf, type ReleaseSubject, releasePeriod, scopeOf } from './release.ts';

/** Natures that say something about a person that is nobody's business: more reporters are asked. */
export const sensitive = { nature: ['discrimination', 'sexual_intimidation'] };

function thresholdOf({ compartment, organisation }: ReleaseSubject): number {
  return Math.max(organisation.threshold, lowestThreshold[compartment]);
}

/** What every number is a multiple of: fives, or tens of officeholders, not under the threshold. */
function baseOf(subject: ReleaseSubject): number {
  const step = lowestThreshold[subject.compartment];
  return step * Math.ceil(thresholdOf(subject) / step);
}

/** People per department; none where nobody filled it in, so that it counts as too small. */
function unitSizes({ organisation }: ReleaseSubject, departments: readonly string[]) {
  const known = new Map<string, number>(
    organisation.units.map(({ department, size }) => [department, size]),
  );
  return Object.fromEntries(departments.map((code) => [code, known.get(code) ?? 0]));
}

/** The policy of a period, for all its tables or some of them. */
export function policyOf(
  subject: ReleaseSubject,
  all: readonly PublishedTable[],
  tables: readonly PublishedTable[] = all,
): LinkedPolicy {
  const { compartment, organisation, period, method } = subject;
  const parts = releasePeriod(subject);
  const codes = Object.fromEntries(
    all.flatMap((table) => (table.dimension ? [[table.dimension, rowsIn(table, parts)]] : [])),
  );
  const { department } = codes;
  return readPolicy({
    compartment,
    scope: { municipality: organisation.municipality.code, period },
    dimensions: Object.keys(codes),
    codes,
    tables: tables.map(({ dimension }) => (dimension === null ? [] : [dimension])),
    method,
    threshold: thresholdOf(subject),
    base: baseOf(subject),
    sensitive,
    population: {
      total: populationOf(compartment, organisation),
      ...(department && { department: unitSizes(subject, department) }),
    },
    // An empty row would say that nobody of that row reported.
    zeros: 'always',
    // Which rows a table has must not follow from what was reported.
    rollUp: false,
  });
}

/** A true count, for the eyes of whoever recorded it; it stands in no file. */
export interface TrueTable {
  readonly id: string;
  readonly dimension: string | null;
  readonly cells: readonly { readonly code: string; readonly incidents: number }[];
  readonly total: number;
}

/**
 * The true counts of a period, row by row. Not protected: they are for the desk alone.
 *
 * @throws InputError `codeUnknown` when a code was no longer valid in the period.
 */
export function trueCounts(
  counts: readonly CountedIncidents[],
  subject: Pick<ReleaseSubject, 'compartment' | 'period'>,
): TrueTable[] {
  const parts = releasePeriod(subject);
  const tables = tablesOf(subject.compartment, parts);
  const total = counts.reduce((sum, { incidents }) => sum + incidents, 0);
  const told = counts.map((one, index) => toldIn(tables, parts, one, index + 1));
  return tables.map((table) => {
    const { id, dimension } = table;
    const rows = dimension === null ? [] : rowsIn(table, parts);
    const cells = rows.map((code) => ({
      code,
      incidents: told
        .filter(({ codes }) => codes[dimension ?? ''] === code)
        .reduce((sum, { incidents }) => sum + incidents, 0),
    }));
    return { id, dimension, cells, total };
  });
}

/** How much of the group may leave. */
export const limitsOf = ({ compartment, organisation }: ReleaseSubject) =>
  scopeOf(compartment, populationOf(compartment, organisation));

/** Of a group under fifty only the total leaves. Which tables leave never follows from counts. */
function leavingOf(subject: ReleaseSubject, tables: readonly PublishedTable[]) {
  const isTotalOnly = limitsOf(subject).scope === 'total_only';
  return isTotalOnly ? tables.filter(({ dimension }) => dimension === null) : tables;
}

/** Counts incidents into every cell of the tables of a period. */
export function counted(
  counts: readonly CountedIncidents[],
  subject: ReleaseSubject,
  policy: LinkedPolicy,
  tables: readonly PublishedTable[],
): CountedRow[] {
  const parts = releasePeriod(subject);
  const told = counts.map((one, index) => toldIn(tables, parts, one, index + 1));
  return countTold(told, policy);
}

/** The tables of a period with their policy and true counts. */
export function truthIn(subject: ReleaseSubject, counts: readonly CountedIncidents[]) {
  const tables = tablesOf(subject.compartment, releasePeriod(subject));
  const policy = policyOf(subject, tables, leavingOf(subject, tables));
  return { policy, rows: counted(counts, subject, policy, tables) };
}

/**
 * Departments of which nobody filled in a size: many have no people at all, so that no number can hide
 * behind them. What is true of them is taken as known.
 */
export function assumedIn({ policy, rows }: ReturnType<typeof truthIn>): [string, number][] {
  const sizes = policy.population.department;
  if (typeof sizes !== 'object') return [];
  return rows.flatMap(({ codes, incidents }): [string, number][] =>
    sizes[codes.department ?? ''] === 0 ? [[nameOf({ ...codes, ...policy.scope }), incidents]] : [],
  );
}
