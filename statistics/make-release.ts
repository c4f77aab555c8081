/** Counts a period and protects it beside everything that was published before. */
import { nameOf } from './attack/knowledge.ts';
import { explain, hiddenCell, tableOf, type Verdict } from './explain.ts';
import type { CountedRow } from './linked/counts.ts';
import { InputError } from './linked/input-error.ts';
import { type LinkedPolicy, readPolicy } from './linked/policy.ts';
import type { PublishedRelease } from './linked/published.ts';
import { countTold } from './linked/records.ts';
import { lowestThreshold } from './policy.ts';
import {
  type OnProgress,
  type ProtectedRelease,
  protectRelease,
  truthUnder,
} from './protected-release.ts';
import {
  type CountedIncidents,
  type PublishedTable,
  rowsIn,
  tablesOf,
  toldIn,
} from './published-tables.ts';
import type { Sentence } from './reasons.ts';
import {
  earlierTellsTooMuch,
  groupTooSmall,
  missingSize,
  missingSizes,
  populationOf,
  type Release,
  type ReleaseSubject,
  releasePeriod,
  scopeOf,
  tooFewReports,
} from './release.ts';
import { type TextFiles, writeRelease } from './release-files.ts';
import type { Solver } from './solver/programme.ts';

/** What a release is made from. */
export interface ReleaseTask {
  readonly counts: readonly CountedIncidents[];
  readonly subject: ReleaseSubject;
  /** Moves roundings; at least 16 bytes, kept secret, the same in every release. */
  readonly secret: Uint8Array;
  /** Everything published before that still stands, the oldest first. */
  readonly earlier: readonly PublishedRelease[];
  /** What is true of the periods in this one, and of those it is in, published or not. */
  readonly related: readonly RelatedPeriod[];
  /** Digest of the release before this one. */
  readonly previous: string | null;
}

/** A period that shares days with the one of a release. */
export interface RelatedPeriod {
  readonly period: string;
  readonly counts: readonly CountedIncidents[];
}

/** A release, and the files that prove it safe: none when no number leaves. */
export interface MadeRelease {
  readonly release: Release;
  readonly proof: TextFiles;
}

/** Natures that say something about a person that is nobody's business: more reporters are asked. */
const sensitive = { nature: ['discrimination', 'sexual_intimidation'] };

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
function policyOf(
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

const limitsOf = ({ compartment, organisation }: ReleaseSubject) =>
  scopeOf(compartment, populationOf(compartment, organisation));

interface Refusal {
  readonly why: Sentence;
  readonly total: Verdict;
  readonly rows: Verdict;
}

const because = (reason: Verdict['reason'], limit: number | null = null): Verdict => ({
  reason,
  limit,
});

/** Why not one number may leave, as far as that follows from the sizes and from the total. */
function refusal(
  subject: ReleaseSubject,
  policy: LinkedPolicy,
  total: CountedRow | undefined,
): Refusal | null {
  const { compartment, organisation } = subject;
  const size = missingSize(compartment, organisation);
  const { scope, limit } = limitsOf(subject);
  const isSmall = because('group_too_small', limit);
  if (size !== null) return { why: missingSizes[size], total: isSmall, rows: isSmall };
  if (scope === 'nothing') return { why: groupTooSmall(limit), total: isSmall, rows: isSmall };
  const { reporters = 0, incidents = 0, largest = 0 } = total ?? {};
  const isThin = reporters < policy.threshold || largest * 100 > policy.dominance * incidents;
  if (!isThin) return null;
  const isFew = because('fewer_than_threshold');
  return { why: tooFewReports, total: isFew, rows: because('total_not_shown') };
}

const isKnown = because('known_from_earlier');
const nothingSafe: Refusal = { why: earlierTellsTooMuch, total: isKnown, rows: isKnown };

/** Of a group under fifty only the total leaves. Which tables leave never follows from counts. */
function leavingOf(subject: ReleaseSubject, tables: readonly PublishedTable[]) {
  const isTotalOnly = limitsOf(subject).scope === 'total_only';
  return isTotalOnly ? tables.filter(({ dimension }) => dimension === null) : tables;
}

function counted(
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
function truthIn(subject: ReleaseSubject, counts: readonly CountedIncidents[]) {
  const tables = tablesOf(subject.compartment, releasePeriod(subject));
  const policy = policyOf(subject, tables, leavingOf(subject, tables));
  return { policy, rows: counted(counts, subject, policy, tables) };
}

/**
 * Departments of which nobody filled in a size: many have no people at all, so that no number can hide
 * behind them. What is true of them is taken as known.
 */
function assumedIn({ policy, rows }: ReturnType<typeof truthIn>): [string, number][] {
  const sizes = policy.population.department;
  if (typeof sizes !== 'object') return [];
  return rows.flatMap(({ codes, incidents }): [string, number][] =>
    sizes[codes.department ?? ''] === 0 ? [[nameOf({ ...codes, ...policy.scope }), incidents]] : [],
  );
}

/** The release, when it withstands the attack; null when what was published leaves no safe one. */
async function protectedOf(
  solver: Solver,
  task: ReleaseTask,
  onProgress: OnProgress,
): Promise<ProtectedRelease | null> {
  const { secret, earlier, previous, subject } = task;
  const own = truthIn(subject, task.counts);
  const others = task.related.map(({ period, counts }) => truthIn({ ...subject, period }, counts));
  try {
    const protection = {
      ...own,
      ...{ secret, earlier, previous, version: subject.version },
      related: others.map(({ policy, rows }) => truthUnder(solver, policy, rows)),
      assumed: new Map([own, ...others].flatMap(assumedIn)),
    };
    return await protectRelease(solver, protection, onProgress);
  } catch (error) {
    if (isUnsafe(error)) return null;
    throw error;
  }
}

const isUnsafe = (error: unknown) =>
  error instanceof InputError &&
  (error.fault === 'cannotProtect' || error.fault === 'correctionExposes');

/**
 * Makes a release. Which rows its tables have follows from the period, not from what was reported.
 *
 * @throws InputError `codeUnknown` when a code was no longer valid in the period.
 */
export async function makeRelease(
  solver: Solver,
  task: ReleaseTask,
  onProgress: OnProgress = () => {},
): Promise<MadeRelease> {
  const { subject } = task;
  const tables = tablesOf(subject.compartment, releasePeriod(subject));
  const policy = policyOf(subject, tables);
  const rows = counted(task.counts, subject, policy, tables);
  const total = rows.find(({ codes }) => Object.keys(codes).length === 0);
  const refused = refusal(subject, policy, total);
  const made = refused === null ? await protectedOf(solver, task, onProgress) : null;
  if (made === null) return withNothing(subject, policy, tables, refused ?? nothingSafe);
  const { files, digest } = await writeRelease(made.release, made.attack, 'kept');
  const { scope, limit } = limitsOf(subject);
  const leftOut = scope === 'total_only' ? because('group_too_small', limit) : isKnown;
  const cellOf = explain(made, policy, leftOut);
  return {
    proof: files,
    release: {
      ...about(subject, policy),
      reach: made.release.file.reach,
      blocked: null,
      digest,
      tables: tables.map((table) => tableOf(table, policy, cellOf)),
    },
  };
}

function about(subject: ReleaseSubject, policy: LinkedPolicy) {
  const { compartment, period, organisation, method, correction, version, createdOn } = subject;
  return {
    ...{ compartment, period, correction, method, version, createdOn },
    municipality: organisation.municipality,
    councilSeats: compartment === 'political' ? organisation.councilSeats : null,
    population: populationOf(compartment, organisation),
    threshold: policy.threshold,
    base: method === 'rounding' ? policy.base : null,
    scope: limitsOf(subject).scope,
  };
}

/** Of a period of which no number leaves all rows are alike. */
function withNothing(
  subject: ReleaseSubject,
  policy: LinkedPolicy,
  tables: readonly PublishedTable[],
  { why, total, rows }: Refusal,
): MadeRelease {
  const cellOf = (code: string, codes: Readonly<Record<string, string>>) =>
    hiddenCell(policy, code, codes, Object.keys(codes).length === 0 ? total : rows);
  return {
    proof: new Map(),
    release: {
      ...about(subject, policy),
      ...{ reach: 1, blocked: why, digest: null },
      tables: tables.map((table) => tableOf(table, policy, cellOf)),
    },
  };
}
