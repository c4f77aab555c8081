/**
 * The attack: what the cleverest reader of these releases can know. With the truth it also says
 * which cells are exposed that should not be, to outsiders and to every single reporter.
 */

import type { PublishedRelease } from '../linked/published.ts';
import type { Solver } from '../solver/programme.ts';
import { tellingChanges } from './changes.ts';
import { Claims, type Exposure, type Protected } from './claims.ts';
import type { Circle } from './crosses.ts';
import { groupsOf, narrowOnes, smallShown } from './from-files.ts';
import { insidersOf } from './insiders.ts';
import { exactIntervals, type Interval } from './intervals.ts';
import { fullCells, requirementOfFull, requirements } from './judgement.ts';
import { type Knowledge, nameOf, withAssumed } from './knowledge.ts';
import { once } from './once.ts';
import { Outsider } from './outsider.ts';
import {
  type Contradiction,
  contradictionsIn,
  type Strand,
  type Untangled,
  untangle,
} from './strands.ts';
import { trueValues, trueWorld } from './true-world.ts';
import { type AttackedTruth, namesIn } from './truth.ts';

/** Something a reader can conclude that he must not. */
export interface Finding {
  readonly kind: 'cell' | 'insider' | 'change' | 'group' | 'narrow';
  readonly key: string;
  readonly least: number;
  readonly most: number | null;
  /** The cell that the reporter who concludes it reported in. */
  readonly insider: string | null;
  /** Of a change, the place of the release that tells it, from 1. */
  readonly release?: number;
}

/** What the attack found. */
export interface Attack {
  readonly findings: readonly Finding[];
  /** Of every cell that is not shown as it is; empty when there were too many to do exactly. */
  readonly intervals: readonly Interval[];
  /** Tables of which it was too much to judge what they say together: nothing is proven of them. */
  readonly circles: readonly Circle[];
  /** Releases that cannot all be true; each was judged without those it contradicts. */
  readonly contradictions: readonly Contradiction[];
  /** The places, from 1, of releases of which it could not be judged what changed since those before. */
  readonly unjudgedChanges: readonly number[];
  readonly checked: {
    readonly releases: number;
    readonly cells: number;
    readonly sums: number;
    /** Whether intervals are exact. */
    readonly exact: boolean;
  };
}

/** So many cells may need a programme for the exact ends of their intervals. */
const mostExact = 700;

function descendants({ sums }: Knowledge): (cell: number) => ReadonlySet<number> {
  const children = new Map<number, number[]>();
  for (const { parent, children: parts } of sums) {
    children.set(parent, [...(children.get(parent) ?? []), ...parts]);
  }
  const known = new Map<number, ReadonlySet<number>>();
  const below = (cell: number): ReadonlySet<number> => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const parts = children.get(cell) ?? [];
    const all = new Set(parts.flatMap((part) => [part, ...below(part)]));
    known.set(cell, all);
    return all;
  };
  return below;
}

function protectedCells(knowledge: Knowledge, { release, system }: AttackedTruth): Protected[] {
  const required = requirements(release, system.cells);
  const sums = system.equations.flatMap(({ parent, children, dimension }) => {
    const above = system.cells[parent];
    const below = children.flatMap((at) => system.cells[at] ?? []);
    return above ? [{ parent: above, children: below, dimension }] : [];
  });
  for (const cell of fullCells(release, sums)) {
    const name = nameOf(cell.codes);
    if (!required.has(name)) required.set(name, requirementOfFull(release, cell));
  }
  return system.cells.flatMap(({ codes, largest }): Protected[] => {
    const requirement = required.get(nameOf(codes));
    const at = knowledge.at.get(nameOf({ ...codes, ...release.scope }));
    return requirement && at !== undefined ? [{ at, own: largest, ...requirement }] : [];
  });
}

interface Judging {
  readonly all: readonly AttackedTruth[];
  readonly onShare: (share: number) => void;
  readonly assumed: ReadonlyMap<string, number>;
}

/** What an attack is told besides the files. */
export interface Inside {
  /**
   * What is true of the releases, and of other things that can be worked out from them, as the last
   * quarter of a year; without it only what is certain from files is found.
   */
  readonly truths?: readonly AttackedTruth[];
  /** Numbers that somebody knows anyway, by the name of the cell: nothing can hide behind them. */
  readonly assumed?: ReadonlyMap<string, number>;
  /** How far it is, from 0 to 1. */
  readonly onShare?: (share: number) => void;
}

function exposures(
  solver: Solver,
  knowledge: Knowledge,
  truth: AttackedTruth,
  { all, onShare, assumed }: Judging,
): Exposure[] {
  const values = trueValues(knowledge, all);
  const outsider = new Outsider(solver, knowledge, new Set(values.keys()));
  try {
    const claims = new Claims(
      outsider,
      knowledge,
      insidersOf(knowledge, truth),
      descendants(knowledge),
      // Of a corrected count the last is meant, and what is said of one must agree with this one.
      trueWorld(outsider, knowledge, values) ??
        trueWorld(outsider, knowledge, trueValues(knowledge, [truth])),
    );
    const cells = protectedCells(knowledge, truth);
    const isOpen = ({ at }: Protected) => !assumed.has(knowledge.cells[at]?.key ?? '');
    return claims.check(cells.filter(isOpen), onShare);
  } finally {
    outsider.close();
  }
}

const cellFindings = (
  solver: Solver,
  knowledge: Knowledge,
  truth: AttackedTruth,
  judging: Judging,
): Finding[] =>
  exposures(solver, knowledge, truth, judging).map(
    ({ at, direction, insider, reached, needed }) => {
      const keyAt = (place: number) => knowledge.cells[place]?.key ?? '';
      return {
        kind: insider === null ? 'cell' : 'insider',
        key: keyAt(at),
        least: direction === 'down' ? reached : 0,
        most: direction === 'up' ? reached : Math.max(reached, needed),
        insider: insider === null ? null : keyAt(insider),
      };
    },
  );

/** What is found in releases that can be true together. */
function attackStrand(
  solver: Solver,
  strand: Strand,
  { truths = [], assumed = new Map(), onShare = () => {} }: Inside,
  isFoundAlready: boolean,
) {
  const { releases, knowledge: published, isPossible } = strand;
  // Of what cannot be true alone nothing follows.
  if (!isPossible) return { exposed: [], narrow: [], intervals: [], exact: false };
  const knowledge = withAssumed(published, assumed);
  const exposed = truths.flatMap((truth, index) =>
    cellFindings(solver, knowledge, truth, {
      all: truths,
      assumed,
      onShare: (share) => onShare((0.8 * (index + share)) / truths.length),
    }),
  );
  const isWanted = (exposed.length === 0 && !isFoundAlready) || truths.length === 0;
  const worked = isWanted ? exactIntervals(solver, knowledge, mostExact) : null;
  // What is assumed to be known is true: it may be judged with, and stand in no certificate.
  const told = assumed.size > 0 && isWanted ? exactIntervals(solver, published, mostExact) : worked;
  return {
    exposed,
    narrow: narrowOnes(knowledge, worked?.intervals ?? [], releases),
    intervals: told?.intervals ?? [],
    exact: (worked?.exact ?? false) && (told?.exact ?? false),
  };
}

/** The truths of what a strand holds, and in the first of its kind of what no release is about. */
function truthsOf(
  { releases, isFirst }: Strand,
  all: readonly PublishedRelease[],
  truths: readonly AttackedTruth[],
): readonly AttackedTruth[] {
  const holds = (some: readonly PublishedRelease[], truth: AttackedTruth) =>
    some.some(({ file }) => file === truth.release);
  return truths.filter((truth) => holds(releases, truth) || (isFirst && !holds(all, truth)));
}

/** Whether no release says what a number is: one that is left out of a strand may. */
function isOpen({ cells, at }: Knowledge, key: string): boolean {
  const { lower = 0, upper = 0 } = cells[at.get(key) ?? -1] ?? {};
  return lower < upper;
}

/**
 * Attacks releases together, apart where they contradict each other. What is found with the truth comes
 * first; only when that is nothing are the intervals worked out, because they are for a release that
 * withstands.
 *
 * @throws InputError `releaseBad` when they are of two compartments.
 */
export const attack = (
  solver: Solver,
  releases: readonly PublishedRelease[],
  inside: Inside = {},
): Attack => attackUntangled(solver, untangle(solver, releases, inside.assumed), inside);

/** The same, of releases that were taken apart with what is assumed in it. */
export function attackUntangled(solver: Solver, untangled: Untangled, inside: Inside = {}): Attack {
  const { releases, whole, strands, conflicts } = untangled;
  const { truths = [], assumed, onShare = () => {} } = inside;
  const changes = tellingChanges(solver, untangled);
  const plain = [...groupsOf(releases), ...changes.findings];
  const parts = strands.map((strand, index) => {
    const own = { ...inside, truths: truthsOf(strand, releases, truths) };
    const onOwn = (share: number) => onShare((index + share) / strands.length);
    return attackStrand(solver, strand, { ...own, onShare: onOwn }, plain.length > 0);
  });
  onShare(1);
  const judged = namesIn(truths);
  const narrow = [...parts.flatMap((part) => part.narrow), ...smallShown(releases)].filter(
    ({ key }) => !judged.has(key) && !assumed?.has(key),
  );
  const findings = [...plain, ...parts.flatMap(({ exposed }) => exposed), ...narrow];
  return {
    findings: strands.length > 1 ? once(findings, (one) => JSON.stringify(one)) : findings,
    intervals: once(
      parts.flatMap(({ intervals }) => intervals).filter(({ key }) => isOpen(whole, key)),
      ({ key }) => key,
    ),
    circles: whole.unjudged,
    contradictions: contradictionsIn(untangled),
    unjudgedChanges: changes.unjudged,
    checked: {
      releases: releases.length,
      cells: whole.cells.length,
      sums: whole.sums.length,
      exact: conflicts.length === 0 && parts.every(({ exact }) => exact),
    },
  };
}
