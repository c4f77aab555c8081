/**
 * What a release tells by being another one than those before it. Of each cell the old number and the new
 * one are two numbers, and their difference is a count of what came in or went out in between. A reader
 * may know that nothing did, or that it was enough for a number of its own, and nothing else. That is
 * judged by the files alone, which are the same whatever is true: a rule that looked at the true counts
 * would tell them by what it lets through.
 */
import type { Codes } from '../linked/counts.ts';
import type { PublishedRelease } from '../linked/published.ts';
import type { Column, Programme, Row, Solved, Solver } from '../solver/programme.ts';
import type { Finding } from './attack.ts';
import { leastReporters } from './judgement.ts';
import { gather, type Knowledge, nameOf } from './knowledge.ts';
import { areCrossed, carried, type Ends } from './narrow.ts';
import type { Untangled } from './strands.ts';

/** A cell that is told again, and how much more it can be than it was. */
interface Difference extends Ends {
  readonly at: number;
  readonly key: string;
  /** Fewest that may be known to have come in or gone out. */
  readonly enough: number;
}

/** A release that is read after others. */
interface Reading {
  /** Its place among them. */
  readonly place: number;
  readonly now: Knowledge;
  readonly differences: readonly Difference[];
}

/** What changed, as far as it tells too much. */
export interface Told {
  readonly findings: readonly Finding[];
  /** Whether all of it could be judged. */
  readonly isProven: boolean;
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

/** Who came in is protected by the strictest of the rules under which a number left. */
const enoughFor = (releases: readonly PublishedRelease[], codes: Codes) =>
  Math.max(...releases.map(({ file }) => leastReporters(file, codes)));

function readingOf(releases: readonly PublishedRelease[], place: number): Reading | null {
  const release = releases[place];
  if (release === undefined) return null;
  const [then, now] = [gather([...releases.slice(0, place), untoldOf(release)]), gather([release])];
  const [was, is] = [endsOf(then), endsOf(now)];
  const codesOf = new Map(
    release.tables.flatMap(({ cells }) =>
      cells.map(({ codes }) => [nameOf({ ...codes, ...release.file.scope }), codes] as const),
    ),
  );
  const differences = now.cells.flatMap(({ key }, at): Difference[] => {
    const before = was[then.at.get(key) ?? -1];
    const after = is[at];
    const codes = codesOf.get(key);
    if (before === undefined || after === undefined || codes === undefined) return [];
    const ends = { lower: after.lower - before.upper, upper: after.upper - before.lower };
    return [{ at, key, ...ends, enough: enoughFor(releases, codes) }];
  });
  return { place, now, differences };
}

type Sign = 1 | -1;

/** Nodes of branch and bound for the changes of one release. */
const nodes = 5000;

/**
 * A programme of which the answers are differences that add up: per cell what came in, what went out, and
 * whether each of them is anything.
 * @param isEnough whether each of them has to be nothing, or as many as a number needs
 */
function programmeOf(
  { now, differences }: Reading,
  signs: readonly Sign[],
  isEnough: boolean,
): Programme {
  const ends = differences.flatMap(({ lower, upper }) =>
    [Math.abs(lower), Math.abs(upper)].filter(Number.isFinite),
  );
  const widest = differences.reduce((most, { enough }) => Math.max(most, enough), 0);
  const most = ends.reduce((sum, one) => sum + one, 0) + 2 * widest * (differences.length + 1);
  const amounts: Column = { cost: 0, lower: 0, upper: most };
  const choices: Column = { cost: 0, lower: 0, upper: 1 };
  const columnOf = (place: number, index: number) => 2 * (place * signs.length + index);
  const rowOf = (terms: readonly (readonly [number, number])[], within: Ends): Row => ({
    ...within,
    columns: terms.map(([column]) => column),
    values: terms.map(([, value]) => value),
  });
  const termsOf = (place: number, factor: number) =>
    signs.map((sign, index) => [columnOf(place, index), sign * factor] as const);
  const within = differences.map(({ lower, upper }, place) =>
    rowOf(termsOf(place, 1), { lower, upper }),
  );
  const chosen = differences.flatMap(({ enough }, place) =>
    signs.flatMap((_sign, index) => {
      const amount = columnOf(place, index);
      const pair = (factor: number) => [[amount, 1] as const, [amount + 1, -factor] as const];
      const least = isEnough ? [rowOf(pair(enough), { lower: 0, upper: Infinity })] : [];
      return [...least, rowOf(pair(most), { lower: -Infinity, upper: 0 })];
    }),
  );
  const placeOf = new Map(differences.map(({ at }, place) => [at, place]));
  const sums = now.sums.flatMap(({ parent, children }): Row[] => {
    const places = [parent, ...children].flatMap((at) => placeOf.get(at) ?? []);
    if (places.length <= children.length) return [];
    const terms = places.flatMap((place, index) => termsOf(place, index === 0 ? 1 : -1));
    return [rowOf(terms, { lower: 0, upper: 0 })];
  });
  const columns = differences.flatMap(() => signs.flatMap(() => [amounts, choices]));
  return { columns, rows: [...within, ...chosen, ...sums], isInteger: true };
}

type Answer = 'possible' | 'impossible' | 'unknown';

/** Nothing is minimised, so that a programme without an end is one without an answer. */
function answerOf(
  { ending, values, bound }: Solved,
  isRight: (amounts: readonly number[]) => boolean,
): Answer {
  if (values.length === 0)
    return ending === 'endless' || bound === Number.POSITIVE_INFINITY ? 'impossible' : 'unknown';
  // A solver takes what is nearly a whole number for one, and so a few of very many for nothing.
  return isRight(values.filter((_, column) => column % 2 === 0).map(Math.round))
    ? 'possible'
    : 'unknown';
}

const both: readonly Sign[] = [1, -1];

/**
 * Whether differences that are each nothing or enough can explain a release. Where everything that surely
 * changed grew, a reader does not think that something fell that balances it, unless it has to be so.
 */
function isExplained(solver: Solver, reading: Reading): Answer {
  const certain = reading.differences.filter(isCertain);
  const signs = both.filter((sign) =>
    certain.some(({ lower, upper }) => (sign === 1 ? lower > 0 : upper < 0)),
  );
  const ask = (some: readonly Sign[], isEnough: boolean) =>
    answerOf(solver.solve(programmeOf(reading, some, isEnough), { nodes }), (amounts) =>
      amounts.every((amount, index) => {
        const { enough = 0 } = reading.differences[Math.floor(index / some.length)] ?? {};
        return amount === 0 || amount >= enough || !isEnough;
      }),
    );
  const simply = ask(signs, true);
  if (simply !== 'impossible' || signs.length === both.length) return simply;
  const isOneWay = ask(signs, false);
  return isOneWay === 'impossible' ? ask(both, true) : simply;
}

/**
 * What of a release tells that a few came in or went out: of a cell by itself, or somewhere, though no
 * number says where, as when a total grew by ten and all of its parts that are shown by nine.
 */
function toldIn(solver: Solver, { releases, whole }: Untangled, place: number): Told {
  const reading = readingOf(releases, place);
  if (reading === null) return { findings: [], isProven: true };
  const told = whole.changes.filter(({ release }) => release === place);
  const direct = told.flatMap(({ key, codes, lower, upper }) =>
    isFew({ lower, upper, enough: enoughFor(releases, codes) })
      ? [findingOf(key, { lower, upper }, place)]
      : [],
  );
  const seen = new Set(direct.map(({ key }) => key));
  const derived = reading.differences
    .filter((one) => isFew(one) && !seen.has(one.key))
    .map((one) => findingOf(one.key, one, place));
  const findings = [...direct, ...derived];
  const [first] = reading.differences
    .filter(isCertain)
    .toSorted((a, b) => a.key.length - b.key.length || (a.key < b.key ? -1 : 1));
  if (findings.length > 0 || first === undefined) return { findings, isProven: true };
  const answer = isExplained(solver, reading);
  const few = { lower: 1, upper: first.enough - 1 };
  return {
    findings: answer === 'impossible' ? [findingOf(first.key, few, place)] : [],
    isProven: answer !== 'unknown',
  };
}

/**
 * Every change between a release and those before it that tells of a few. Where one world can have all
 * that is told, nothing surely changed.
 */
export function tellingChanges(solver: Solver, untangled: Untangled): Told {
  const { releases, whole, conflicts } = untangled;
  if (whole.changes.length === 0 && conflicts.length === 0) return { findings: [], isProven: true };
  const told = releases.map((_, place) => toldIn(solver, untangled, place));
  return {
    findings: told.flatMap(({ findings }) => findings),
    isProven: told.every(({ isProven }) => isProven),
  };
}
