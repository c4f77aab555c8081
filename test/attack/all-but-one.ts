/**
 * Attackers on totals. One knows what every municipality but one sent, and reads everything published:
 * he tries every number that the last one can have sent. Another knows nobody's numbers, only who sent
 * what when: he adds totals up and takes them from each other until few are left behind the sum.
 */
import { mergeRules } from '../../registry/merge/rules.ts';
import type { Sent } from '../registry/merge/senders.ts';
import type { Played, Published } from './merge-world.ts';

const { leastMunicipalities: least, base } = mergeRules.staff;

/** What a municipality has in a cell, as the attacker who knows it would say. */
function numberIn(sent: Sent | undefined, key: string): number | null {
  if (sent === undefined || sent.total === null) return null;
  if (key === '') return sent.total;
  const [dimension = '', code = ''] = key.split('=');
  return sent.tables?.[dimension]?.[code] ?? 0;
}

const regionIn = ({ merged }: Published, code: string) =>
  merged.tally.municipalities.get(code)?.region ?? null;

/** The sum of all others in a cell, in the whole country or one region. */
function othersIn(one: Published, own: string, key: string, region: string | null): number {
  let sum = 0;
  for (const [code, sent] of one.sent) {
    if (code === own || (region !== null && regionIn(one, code) !== region)) continue;
    sum += numberIn(sent, key) ?? 0;
  }
  return sum;
}

const cellOf = (key: string, region: string | null) =>
  [key, region === null ? '' : `region=${region}`].filter((part) => part !== '').join('&');

interface Window {
  readonly from: number;
  readonly to: number;
}

const keys = ['', 'nature=threat', 'nature=stalking', 'nature=bribery'] as const;

/** Something that one municipality sent of a period. */
interface Guessed {
  readonly own: string;
  readonly period: string;
  /** What it sent before that is taken as known, what it sent after is not. */
  readonly states: readonly string[];
  /** The place among them of what is guessed. */
  readonly at: number;
  readonly key: string;
}

const stateIn = ({ sent }: Published, own: string) => {
  const what = sent.get(own);
  return what === undefined || what.total === null ? null : JSON.stringify(what);
};

/** What the last one has in a total, when its guessed number is this; null when nobody can say. */
function ownIn(one: Published | undefined, { own, states, at, key }: Guessed, guess: number) {
  const state = one === undefined ? null : stateIn(one, own);
  if (one === undefined || state === null) return 0;
  const place = states.indexOf(state);
  if (place > at) return null;
  return place === at ? guess : numberIn(one.sent.get(own), key);
}

/**
 * Whether a total can follow from the one before it: he knows that what is new is rounded, down or up to
 * the next multiple, and added. Null when he cannot tell, because more of it is unknown than his guess.
 */
function canFollow(totals: readonly Published[], at: number, cell: Cell, guessed: Guessed) {
  const [one, before] = [totals[at], totals[at - 1]];
  return (guess: number): boolean | null => {
    const [now, then] = [ownIn(one, guessed, guess), ownIn(before, guessed, guess)];
    if (one === undefined || now === null || then === null) return null;
    const { own, key } = guessed;
    const others =
      othersIn(one, own, key, cell.region) -
      (before === undefined ? 0 : othersIn(before, own, key, cell.region));
    const isIn = cell.region === null || cell.isOwn;
    const fresh = others + (isIn ? now - then : 0);
    const shown =
      (one.remembered.published.get(cell.key) ?? 0) -
      (before?.remembered.published.get(cell.key) ?? 0);
    const { base } = one.remembered;
    const down = base * Math.floor(fresh / base);
    return shown === down || shown === down + base;
  };
}

interface Cell {
  readonly key: string;
  readonly region: string | null;
  readonly isOwn: boolean;
}

/** The cells of a period in which a number of the last one stands. */
function cellsWith(totals: readonly Published[], own: string, key: string): Cell[] {
  const region = totals.map((one) => regionIn(one, own)).find((found) => found !== null) ?? null;
  const country = { key, region: null, isOwn: true };
  return region === null ? [country] : [country, { key: cellOf(key, region), region, isOwn: true }];
}

const farthest = 40;

/** Every number that he cannot rule out, tried one by one; null when what he knows of rounding misleads him. */
function possible(played: Played, guessed: Guessed): Window | null {
  const { own, period, key, states, at } = guessed;
  const all = played.published.filter((one) => one.period === period);
  const truth = all.find((one) => stateIn(one, own) === states[at]);
  const number = numberIn(truth?.sent.get(own), key);
  if (number === null) return null;
  const checks = cellsWith(all, own, key).flatMap((cell) => {
    const totals = all.filter(({ remembered }) => remembered.published.has(cell.key));
    return totals.map((_, place) => canFollow(totals, place, cell, guessed));
  });
  const telling = checks.filter(
    (check) => check(number) === true && check(number - 1000) === false,
  );
  if (telling.length === 0) return null;
  const fits = Array.from({ length: 2 * farthest + 1 }, (_, off) => number - farthest + off).filter(
    (guess) => telling.every((check) => check(guess) !== false),
  );
  return { from: fits[0] ?? number, to: fits.at(-1) ?? number };
}

/** Everything different that one sent of a period, in order. */
const statesOf = (played: Played, own: string, period: string): string[] => [
  ...new Set(
    played.published.flatMap((one) => (one.period === period ? (stateIn(one, own) ?? []) : [])),
  ),
];

/** Of one period: what is left of each number beside all totals that were ever published. */
function knownAlone(played: Played, own: string, period: string): string[] {
  const states = statesOf(played, own, period);
  return states.flatMap((_, at) =>
    keys.flatMap((key) => {
      const left = possible(played, { own, period, states, at, key });
      const isNarrow = left !== null && left.to - left.from < base - 1;
      return isNarrow ? [`${own} ${period} ${key || 'total'}: ${left.from} to ${left.to}`] : [];
    }),
  );
}

const step = 5;
const numbersIn = ({ from, to }: Window) => {
  const found: number[] = [];
  for (let value = Math.max(0, Math.ceil(from / step) * step); value <= to; value += step)
    found.push(value);
  return found;
};

/** Every way to add one number of each list up. */
const sums = (lists: readonly (readonly number[])[]): number[] =>
  lists.reduce<number[]>((all, list) => all.flatMap((sum) => list.map((one) => sum + one)), [0]);

/** Of a whole and its parts: which number of each part fits, tried with all numbers of the others. */
function knownAcross(
  played: Played,
  own: string,
  whole: string,
  parts: readonly string[],
): string[] {
  if (played.isCorrected(own)) return [];
  const windowOf = (period: string) =>
    possible(played, { own, period, key: '', states: statesOf(played, own, period), at: 0 });
  const ranges = [...parts.map((part) => [part, windowOf(part)] as const)];
  const all = windowOf(whole);
  if (all === null || ranges.some(([, range]) => range === null)) return [];
  const lists = ranges.map(([, range]) => (range === null ? [] : numbersIn(range)));
  return ranges.flatMap(([part], at) => {
    const others = sums(lists.filter((_, other) => other !== at));
    const left = (lists[at] ?? []).filter((one) =>
      others.some((sum) => sum + one >= all.from && sum + one <= all.to),
    );
    const isAlone = left.length < 2 && left[0] !== 0;
    return isAlone ? [`${own} ${part} beside ${whole}: ${left.join(' ')}`] : [];
  });
}

/** Everything that somebody finds out who knows all others. */
export function foundByKnowing(played: Played): string[] {
  const codes = [...new Set(played.published.flatMap(({ sent }) => [...sent.keys()]))];
  const periods = [...new Set(played.published.map(({ period }) => period))];
  const { story } = played;
  const quarters = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'];
  return codes.flatMap((own) => [
    ...periods.flatMap((period) => knownAlone(played, own, period)),
    ...(story === 'a year and its quarters' ? knownAcross(played, own, '2026', quarters) : []),
    ...(story === 'three years, and three that overlap'
      ? [
          ...knownAcross(played, own, '2025/2027', ['2025', '2026', '2027']),
          ...knownAcross(played, own, '2026/2028', ['2026', '2027', '2028']),
        ]
      : []),
  ]);
}

/** What everybody has in a sum of totals, by what was sent: a correction is another thing. */
function behindSum(totals: readonly Published[], signs: readonly number[], region: string | null) {
  const atoms = new Map<string, number>();
  totals.forEach((one, at) => {
    for (const [code, sent] of one.sent) {
      if (numberIn(sent, '') === null) continue;
      if (region !== null && regionIn(one, code) !== region) continue;
      const atom = `${code} ${JSON.stringify(sent)}`;
      atoms.set(atom, (atoms.get(atom) ?? 0) + (signs[at] ?? 0));
    }
  });
  return new Set([...atoms].filter(([, sign]) => sign !== 0).map(([atom]) => atom.split(' ')[0]));
}

/** Every way to add, leave out or take away so many totals. */
const signsOf = (count: number): number[][] =>
  count === 0
    ? [[]]
    : signsOf(count - 1).flatMap((signs) => [-1, 0, 1].map((sign) => [...signs, sign]));

const mostAdded = 6;

/** Sums of totals of one period behind which a few are left. */
function foundByAdding(played: Played, period: string): string[] {
  const totals = played.published.filter((one) => one.period === period).slice(-mostAdded);
  const regions = [...new Set(totals.flatMap(({ merged }) => merged.tally.regions))];
  return [null, ...regions].flatMap((region) => {
    const telling = totals.filter(({ remembered }) => remembered.published.has(cellOf('', region)));
    // A region that told its few at once, by itself, was judged by itself.
    return signsOf(telling.length).flatMap((signs) => {
      const isOne = signs.filter((sign) => sign !== 0).length < 2;
      const behind = behindSum(telling, signs, region);
      const isFew = !isOne && behind.size > 0 && behind.size < least;
      return isFew
        ? [`${period} ${region ?? ''} [${signs.join(' ')}]: ${[...behind].join(' ')}`]
        : [];
    });
  });
}

/** Names that are new or gone between two reports, so few that a count beside them tells of them. */
function foundByNames(played: Played, period: string): string[] {
  const totals = played.published.filter((one) => one.period === period);
  return totals.flatMap((one, at) =>
    totals.slice(0, at).flatMap((other) => {
      const [now, then] = [one.remembered.named, other.remembered.named];
      const changed = [
        ...[...now].filter((code) => !then.has(code)),
        ...[...then].filter((code) => !now.has(code)),
      ];
      const isFew = changed.length > 0 && changed.length < least;
      return isFew ? [`${period} names: ${changed.join(' ')}`] : [];
    }),
  );
}

/** Everything that somebody finds out who knows only who sent what, and when. */
export const foundByCounting = (played: Played): string[] =>
  [...new Set(played.published.map(({ period }) => period))].flatMap((period) => [
    ...foundByAdding(played, period),
    ...foundByNames(played, period),
  ]);
