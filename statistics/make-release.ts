import { explain, hiddenCell, tableOf, type Verdict } from './explain.ts';
import { releasedIndicators } from './indicators.ts';
import type { CountedRow } from './linked/counts.ts';
import { InputError, type InputFault } from './linked/input-error.ts';
import type { LinkedPolicy } from './linked/policy.ts';
import type { PublishedRelease } from './linked/published.ts';
import { assumedIn, counted, limitsOf, policyOf, truthIn } from './period-counts.ts';
import {
  type OnProgress,
  type ProtectedRelease,
  protectRelease,
  truthUnder,
} from './protected-release.ts';
import { type CountedIncidents, type PublishedTable, tablesOf } from './published-tables.ts';
import type { Sentence } from './reasons.ts';
import {
  changeTellsTooMuch,
  earlierContradicts,
  earlierTellsTooMuch,
  groupTooSmall,
  missingSize,
  missingSizes,
  populationOf,
  type Release,
  type ReleaseSubject,
  releasePeriod,
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
const tooFewChanged: Refusal = { why: changeTellsTooMuch, total: isKnown, rows: isKnown };
const notTrue: Refusal = { why: earlierContradicts, total: isKnown, rows: isKnown };

/** The release, when it withstands the attack; else why what was published leaves none. */
async function protectedOf(
  solver: Solver,
  task: ReleaseTask,
  onProgress: OnProgress,
): Promise<ProtectedRelease | Refusal> {
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
    const made = await protectRelease(solver, protection, onProgress);
    // Rounded numbers that contradict others may be safe, but nothing is proven of them.
    return made.attack.contradictions.length > 0 ? notTrue : made;
  } catch (error) {
    const refusal = error instanceof InputError ? unsafe.get(error.fault) : undefined;
    if (refusal !== undefined) return refusal;
    throw error;
  }
}

const unsafe: ReadonlyMap<InputFault, Refusal> = new Map([
  ['cannotProtect', nothingSafe],
  ['correctionExposes', tooFewChanged],
  ['correctionTells', tooFewChanged],
  ['ledgerContradicts', notTrue],
]);

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
  const made = refused ?? (await protectedOf(solver, task, onProgress));
  if ('why' in made) return withNothing(subject, policy, tables, made);
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
  const { indicators } = subject;
  return {
    ...{ compartment, period, correction, method, version, createdOn },
    indicators: indicators && releasedIndicators(indicators),
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
