/**
 * What a release tells by being another one than those before it. Of each cell the old number and the new
 * one are two numbers, and their difference is a count of what came in or went out in between. A reader
 * may know that nothing did, or that it was enough for a number of its own, and nothing else. That is
 * judged by the files alone, which are the same whatever is true: a rule that looked at the true counts
 * would tell them by what it lets through.
 */
import type { PublishedRelease } from '../linked/published.ts';
import type { Column, Programme, Row, Solved, Solver } from '../solver/programme.ts';
import type { Finding } from './attack.ts';
import { leastReporters } from './judgement.ts';
import { gather, type Knowledge, nameOf } from './knowledge.ts';
import { areCrossed, carried, type Ends } from './narrow.ts';
import { once } from './once.ts';
import { connected, type Untangled } from './strands.ts';

/** A cell that is told again, and how much more it can be than it was. */
interface Difference extends Ends {
  readonly at: number;
  readonly key: string;
  /** Fewest that may be known to have come in or gone out. */
  readonly enough: number;
}

/** A release that is read after others. */
interface Reading {
  readonly now: Knowledge;
  readonly differences: readonly Difference[];
}

/** What changed, as far as it tells too much. */
export interface Telling {
  readonly findings: readonly Finding[];
  /** The places, from 1, of the releases of which not all could be judged. */
  readonly unjudged: readonly number[];
}

const isCertain = ({ lower, upper }: Ends) => lower > 0 || upper < 0;

const isFew = ({ lower, upper, enough }: Omit<Difference, 'at' | 'key'>) =>
  isCertain({ lower, upper }) && lower < enough && upper > -enough;

/** How many came in, or went out. */
function findingOf(key: string, { lower, upper }: Ends, place: number): Finding {
  const [least, most] = lower > 0 ? [lower, upper] : [-upper, -lower];
  const ends = { least, most: Number.isFinite(most) ? most : null };
  return { kind: 'change', key, ...ends, insider: null, release: place + 1 };
}

/** Of the cells of a release nothing is told, so that what follows of them from others is there. */
const untoldOf = ({ file, tables }: PublishedRelease): PublishedRelease => ({
  file,
  tables: tables.map((table) => ({
    ...table,
    cells: table.cells.map(({ codes }) => ({ codes, value: null, status: 'hidden' })),
  })),
});

function endsOf(knowledge: Knowledge): readonly Ends[] {
  const ends = carried(knowledge);
  return areCrossed(ends) ? knowledge.cells : ends;
}

/** Per cell, fewest that may be known to have come in or gone out. */
type Enough = ReadonlyMap<string, number>;

/** Who came in is protected by the strictest of the rules under which a number left. */
function enoughIn(releases: readonly PublishedRelease[]): Enough {
  const all = new Map<string, number>();
  for (const { file, tables } of releases) {
    for (const { codes } of tables.flatMap(({ cells }) => cells)) {
      const name = nameOf({ ...codes, ...file.scope });
      all.set(name, Math.max(all.get(name) ?? 0, leastReporters(file, codes)));
    }
  }
  return all;
}

function readingOf(
  older: readonly PublishedRelease[],
  release: PublishedRelease,
  enoughFor: Enough,
): Reading {
  const [then, now] = [gather([...older, untoldOf(release)]), gather([release])];
  const [was, is] = [endsOf(then), endsOf(now)];
  const differences = now.cells.flatMap(({ key }, at): Difference[] => {
    const before = was[then.at.get(key) ?? -1];
    const after = is[at];
    const enough = enoughFor.get(key);
    if (before === undefined || after === undefined || enough === undefined) return [];
    const ends = { lower: after.lower - before.upper, upper: after.upper - before.lower };
    return [{ at, key, ...ends, enough }];
  });
  return { now, differences };
}

/** What came in and what went out. */
const signs = [1, -1] as const;

/** Nodes of branch and bound for the changes of one release. */
const nodes = 5000;

const within = (terms: readonly (readonly [number, number])[], { lower, upper }: Ends): Row => ({
  ...{ lower, upper },
  columns: terms.map(([column]) => column),
  values: terms.map(([, value]) => value),
});

/**
 * A programme of which the answers are differences that add up, as little as can be together: of each
 * cell what came in, and what went out.
 */
function leastOf({ now, differences }: Reading): Programme {
  const terms = (place: number, factor: number) =>
    signs.map((sign, index) => [place * signs.length + index, sign * factor] as const);
  const placeOf = new Map(differences.map(({ at }, place) => [at, place]));
  const sums = now.sums.flatMap(({ parent, children }): Row[] => {
    const places = [parent, ...children].flatMap((at) => placeOf.get(at) ?? []);
    if (places.length <= children.length) return [];
    const parts = places.flatMap((place, index) => terms(place, index === 0 ? 1 : -1));
    return [within(parts, { lower: 0, upper: 0 })];
  });
  const amount: Column = { cost: 1, lower: 0, upper: Number.POSITIVE_INFINITY };
  return {
    columns: differences.flatMap(() => signs.map(() => amount)),
    rows: [...differences.map((one, place) => within(terms(place, 1), one)), ...sums],
    isInteger: true,
  };
}

/** The same, of differences that are each nothing or enough. @param most that any of them can be */
function enoughOf(reading: Reading, most: number): Programme {
  const { columns, rows } = leastOf(reading);
  const choice: Column = { cost: 0, lower: 0, upper: 1 };
  const chosen = columns.flatMap((_, amount) => {
    const { enough = 0 } = reading.differences[Math.floor(amount / signs.length)] ?? {};
    const pair = (factor: number) =>
      [
        [amount, 1],
        [columns.length + amount, -factor],
      ] as const;
    return [
      within(pair(enough), { lower: 0, upper: Number.POSITIVE_INFINITY }),
      within(pair(most), { lower: Number.NEGATIVE_INFINITY, upper: 0 }),
    ];
  });
  return {
    columns: [...columns.map((one) => ({ ...one, upper: most })), ...columns.map(() => choice)],
    rows: [...rows, ...chosen],
    isInteger: true,
  };
}

type Answer = 'possible' | 'impossible' | 'unknown';

const amountsIn = ({ values }: Solved, { differences }: Reading) =>
  values.slice(0, signs.length * differences.length).map(Math.round);

const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, one) => sum + one, 0);

/**
 * Whether differences that are each nothing or enough can explain a release, without more coming in and
 * going out than has to: a reader does not think that six came in where five went out, when one more
 * explains it.
 */
function isExplained(solver: Solver, reading: Reading): Answer {
  const simplest = solver.solve(leastOf(reading), { nodes });
  // No differences add up: the releases contradict each other, and of that nothing follows.
  if (simplest.values.length === 0) return isProvenNone(simplest) ? 'possible' : 'unknown';
  if (simplest.ending !== 'optimal') return 'unknown';
  const together = sumOf(amountsIn(simplest, reading));
  const solved = solver.solve(enoughOf(reading, together), { nodes });
  if (solved.values.length === 0) return isProvenNone(solved) ? 'impossible' : 'unknown';
  const amounts = amountsIn(solved, reading);
  const isEnough = amounts.every((amount, index) => {
    const { enough = 0 } = reading.differences[Math.floor(index / signs.length)] ?? {};
    return amount === 0 || amount >= enough;
  });
  // A solver takes what is nearly a whole number for one, and so a few of very many for nothing.
  if (!isEnough) return 'unknown';
  if (sumOf(amounts) <= together) return 'possible';
  return solved.ending === 'optimal' ? 'impossible' : 'unknown';
}

/** Nothing can come in without an end, so that a programme without one has no answer. */
const isProvenNone = ({ ending, bound }: Solved) =>
  ending === 'endless' || bound === Number.POSITIVE_INFINITY;

/** What a reading tells of cells by themselves, and else whether it tells it of some that are not shown. */
function tellingIn(solver: Solver, reading: Reading, place: number): Telling {
  const few = reading.differences.filter(isFew).map((one) => findingOf(one.key, one, place));
  const [first] = reading.differences
    .filter(isCertain)
    .toSorted((a, b) => a.key.length - b.key.length || (a.key < b.key ? -1 : 1));
  if (few.length > 0 || first === undefined) return { findings: few, unjudged: [] };
  const answer = isExplained(solver, reading);
  const somewhere = findingOf(first.key, { lower: 1, upper: first.enough - 1 }, place);
  return {
    findings: answer === 'impossible' ? [somewhere] : [],
    unjudged: answer === 'unknown' ? [place + 1] : [],
  };
}

/** Releases, with what is the same for each of them. */
interface Ledger extends Pick<Untangled, 'releases' | 'whole'> {
  /** By their places: those that have to do with each other. */
  readonly groups: readonly (readonly number[])[];
  readonly enough: Enough;
}

const tablesIn = ({ file }: PublishedRelease) =>
  JSON.stringify([file.scope, file.tables.map(({ dimensions }) => [...dimensions].sort()).sort()]);

/**
 * What of a release tells that a few came in or went out: of a cell by itself, or somewhere, though no
 * number says where, as when a total grew by ten and all of its parts that are shown by nine. It is read
 * after all that has to do with it, and after the last that had the same tables: what came in between may
 * have told some of its numbers anew.
 */
function tellingOf(solver: Solver, ledger: Ledger, place: number): Telling {
  const { releases, whole, groups, enough } = ledger;
  const release = releases[place];
  if (release === undefined) return { findings: [], unjudged: [] };
  const group = groups.find((some) => some.includes(place)) ?? [];
  const older = group.filter((one) => one < place).flatMap((one) => releases[one] ?? []);
  const direct = whole.changes
    .filter((one) => one.release === place && isFew({ ...one, enough: enough.get(one.key) ?? 0 }))
    .map((one) => findingOf(one.key, one, place));
  const same = older.findLast((one) => tablesIn(one) === tablesIn(release));
  const read = same === undefined || same === older.at(-1) ? [older] : [older, [same]];
  const found = read.map((some) => tellingIn(solver, readingOf(some, release, enough), place));
  const all = [...direct, ...found.flatMap(({ findings }) => findings)];
  return {
    findings: once(all, ({ key }) => key),
    unjudged:
      all.length > 0
        ? []
        : once(
            found.flatMap(({ unjudged }) => unjudged),
            String,
          ),
  };
}

/**
 * Every change between a release and those before it that tells of a few. Where one world can have all
 * that is told, nothing surely changed.
 */
export function tellingChanges(solver: Solver, untangled: Untangled): Telling {
  const { releases, whole, conflicts } = untangled;
  if (whole.changes.length === 0 && conflicts.length === 0) return { findings: [], unjudged: [] };
  const ledger = {
    ...{ releases, whole },
    groups: connected(releases, whole),
    enough: enoughIn(releases),
  };
  const told = releases.map((_, place) => tellingOf(solver, ledger, place));
  return {
    findings: told.flatMap(({ findings }) => findings),
    unjudged: told.flatMap(({ unjudged }) => unjudged),
  };
}
