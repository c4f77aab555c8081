import { attack } from '../../../statistics/attack/attack.ts';
import { gather } from '../../../statistics/attack/knowledge.ts';
import { truthOf } from '../../../statistics/attack/truth.ts';
import { readCounts } from '../../../statistics/linked/counts.ts';
import { readPolicy } from '../../../statistics/linked/policy.ts';
import type { PublishedRelease } from '../../../statistics/linked/published.ts';
import { type ProtectedRelease, protectRelease } from '../../../statistics/protected-release.ts';
import { highsSolver } from '../../../statistics/solver/highs.ts';
import type { Solver } from '../../../statistics/solver/programme.ts';

/** One solver for all tests of a file. */
export const solver = await highsSolver();

/** A key for tests: what it decides is the same every time. */
export const secretOf = (number: number) => new Uint8Array(32).fill(number);

/** A count for a table: incidents, and reporters and the largest when they are not one each. */
export type Row = readonly [
  codes: readonly string[],
  incidents: number,
  reporters?: number,
  largest?: number,
];

/** The input file for rows; by default every incident is another reporter's. */
export function inputOf(dimensions: readonly string[], rows: readonly Row[]): string {
  const lines = rows.map(([codes, incidents, reporters = incidents, largest]) => {
    const most = largest ?? (reporters === 0 ? 0 : Math.ceil(incidents / reporters));
    return [...codes, incidents, reporters, most].join(',');
  });
  return [`${[...dimensions, 'incidents', 'reporters', 'largest'].join(',')}`, ...lines, ''].join(
    '\n',
  );
}

/** A policy as a file would give it. */
export interface PolicyFile {
  readonly dimensions: readonly string[];
  readonly [rest: string]: unknown;
}

/** Protects an input under a policy. */
export function protect(
  file: PolicyFile,
  rows: readonly Row[],
  options: {
    readonly secret?: number;
    readonly earlier?: readonly PublishedRelease[];
    /** The solver of all tests unless it says so. */
    readonly with?: Solver;
  } = {},
): Promise<ProtectedRelease> {
  const policy = readPolicy({ tables: [file.dimensions], rollUp: false, ...file });
  return protectRelease(options.with ?? solver, {
    policy,
    rows: readCounts(inputOf(file.dimensions, rows), policy),
    secret: secretOf(options.secret ?? 1),
    earlier: options.earlier ?? [],
    version: '0.0.0',
    previous: null,
  });
}

/** What a release shows: the codes of a cell → its number, null when hidden. */
export function shownOf({ tables }: PublishedRelease): Record<string, number | null> {
  return Object.fromEntries(
    tables.flatMap(({ cells }) =>
      cells.map(({ codes, value }) => [Object.values(codes).join(' ') || 'total', value] as const),
    ),
  );
}

/** A release as somebody without Luwte could have published it: these numbers, these hidden. */
export function published(
  file: PolicyFile,
  cells: Readonly<Record<string, number | null>>,
): PublishedRelease {
  const policy = readPolicy({ tables: [file.dimensions], ...file });
  const { dimensions } = policy;
  const rowOf = ([names, value]: [string, number | null]) => {
    const codes = names === 'total' ? [] : names.split(' ');
    const named = dimensions.flatMap((dimension, index) => {
      const code = codes[index];
      return code === undefined || code === '*' ? [] : [[dimension, code] as const];
    });
    const status = value === null ? 'hidden' : policy.method === 'rounding' ? 'rounded' : 'shown';
    return { codes: Object.fromEntries(named), value, status } as const;
  };
  return {
    file: {
      format: 'luwte-release',
      version: 1,
      producer: { application: 'none', version: '0', solver: 'none' },
      compartment: policy.compartment,
      scope: policy.scope,
      dimensions,
      hierarchies: policy.hierarchies,
      method: policy.method,
      base: policy.base,
      reach: 1,
      threshold: policy.threshold,
      sensitiveThreshold: policy.sensitiveThreshold,
      sensitive: policy.sensitive,
      dominance: policy.dominance,
      zeros: policy.zeros,
      population: policy.population,
      tables: [{ id: 't', dimensions, file: 't.csv', sha256: '0'.repeat(64) }],
      merged: {},
      previous: null,
    },
    tables: [{ id: 't', dimensions, cells: Object.entries(cells).map(rowOf) }],
  };
}

/** What the attack finds in releases, with the truth of the first of them when it is given. */
export function attacked(releases: readonly PublishedRelease[], truth?: string) {
  const [first] = releases;
  const truths = truth === undefined || first === undefined ? [] : [truthOf(first.file, truth)];
  return attack(solver, releases, { truths });
}

/** Everything an outsider knows of a set of releases. */
export const known = gather;
