/** A country in which municipalities send, correct, come late and leave, and whose totals are published. */
import { happens, pick, type Random, whole } from '../../demo/random.ts';
import { type Merged, mergePeriod, rememberedOf } from '../../registry/merge/merge.ts';
import type { RememberedMerge } from '../../registry/merge/remembered.ts';
import { cellsOf, figuresOf, type Sent, solver } from '../registry/merge/senders.ts';

/** A story of one country: which periods are sent. */
export const stories = {
  'one year': ['2026'],
  'a year and its quarters': ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4', '2026'],
  'three years, and three that overlap': ['2025', '2026', '2027', '2028', '2025/2027', '2026/2028'],
} as const;

/** What kind of story. */
export type Story = keyof typeof stories;

/** What was published of a period, and what everybody had sent by then. */
export interface Published {
  readonly period: string;
  readonly remembered: RememberedMerge;
  readonly merged: Merged;
  /** Municipality → what it had sent; only those who took part. */
  readonly sent: ReadonlyMap<string, Sent>;
}

/** Everything an attacker may read, and what is true. */
export interface Played {
  readonly story: Story;
  readonly published: readonly Published[];
  /** How often nothing new was told. */
  readonly kept: number;
  readonly refused: number;
  /** Whether anybody ever corrected or left: then numbers of other periods need not add up. */
  readonly isCorrected: (municipality: string) => boolean;
}

const codeOf = (at: number) => `GM${1000 + at}`;
const natures = ['threat', 'stalking', 'bribery'] as const;
const fifth = 5;

/** Numbers of one municipality in the shortest periods: multiples of five, or exact ones. */
interface Counts {
  readonly natures: readonly number[];
}

interface Municipality {
  readonly code: string;
  /** Shortest period → what happened. */
  readonly counts: Map<string, Counts>;
  readonly base: number | null;
  readonly isHiding: boolean;
  /** Period → how often it was sent; not there when it was not, or is gone. */
  readonly sent: Map<string, number>;
  isCorrected: boolean;
}

const shortest = (story: Story) => stories[story].filter((period) => !isWhole(story, period));
const isWhole = (story: Story, period: string) =>
  period.includes('/') || (story === 'a year and its quarters' && period === '2026');

const partsOf = (story: Story, period: string): readonly string[] => {
  if (!isWhole(story, period)) return [period];
  const [first = '', last = '9999'] = period.split('/');
  return shortest(story).filter((part) =>
    period.includes('/') ? part >= first && part <= last : part !== period,
  );
};

function newCounts(random: Random, base: number | null): Counts {
  const one = () => (base === null ? whole(random, 0, 30) : fifth * whole(random, 0, 6));
  return { natures: natures.map(one) };
}

/** What a municipality sends of a period: wholes are the sums of their parts, as a desk makes them. */
function sentOf(one: Municipality, ledger: number, story: Story, period: string): Sent {
  const parts = partsOf(story, period).map((part) => one.counts.get(part)?.natures ?? []);
  const sums = natures.map((_, at) => parts.reduce((sum, part) => sum + (part[at] ?? 0), 0));
  const total = sums.reduce((sum, value) => sum + value, 0);
  const { base, code: municipality } = one;
  const correction = one.sent.get(period) ?? 0;
  const common = { municipality, ledger, period, correction, base };
  if (one.isHiding) return { ...common, total: null };
  const quarters = parts.map((part, at) => [
    `Q${at + 1}`,
    part.reduce((sum, value) => sum + value, 0),
  ]);
  const isYear = story === 'a year and its quarters' && isWhole(story, period);
  const nature = Object.fromEntries(natures.map((name, at) => [name, sums[at] ?? 0]));
  return {
    ...{ ...common, total },
    tables: isYear ? { nature, quarter: Object.fromEntries(quarters) } : { nature },
  };
}

/** A list of regions that somebody keeps, and changes when it suits him. */
class Regions {
  #of: Map<string, string>;

  constructor(random: Random, codes: readonly string[]) {
    this.#of = new Map(codes.map((code) => [code, pick(random, ['Oost', 'West', 'Noord'])]));
  }

  changed(random: Random): void {
    const [from = '', to] = [
      pick(random, [...this.#of.values()]),
      pick(random, ['Oost', 'Zuid', 'West']),
    ];
    const isOne = happens(random, 0.5);
    const moving = [...this.#of]
      .filter(([, region]) => region === from)
      .slice(0, isOne ? 1 : undefined);
    for (const [code] of moving) this.#of.set(code, to);
  }

  list = (): ReadonlyMap<string, string> => new Map(this.#of);
}

const mostSteps = 7;

/** Plays a story. */
export async function played(random: Random, story: Story): Promise<Played> {
  const count = whole(random, 9, 18);
  const periods = stories[story];
  const country = Array.from({ length: count }, (_, at): Municipality => {
    const base = story === 'one year' && happens(random, 0.25) ? null : fifth;
    return {
      ...{ code: codeOf(at), base, isHiding: happens(random, 0.12), sent: new Map() },
      counts: new Map(shortest(story).map((period) => [period, newCounts(random, base)])),
      isCorrected: false,
    };
  });
  const regions = happens(random, 0.4)
    ? new Regions(
        random,
        country.map(({ code }) => code),
      )
    : null;
  const published: Published[] = [];
  const tally = { kept: 0, refused: 0 };
  const secret = whole(random, 1, 250);
  const steps = story === 'one year' ? whole(random, 3, mostSteps) : whole(random, 2, 3);
  for (let step = 0; step < steps; step += 1) {
    happen(random, country, story, step === 0);
    if (regions !== null && happens(random, 0.3)) regions.changed(random);
    const merging = periods.filter(() => story === 'one year' || happens(random, 0.7));
    for (const period of merging) {
      const outcome = await mergeOf({ country, story, period, secret, regions, published });
      if (outcome === 'kept') tally.kept += 1;
      else if (outcome === 'refused') tally.refused += 1;
      else if (outcome !== null) published.push(outcome);
    }
  }
  const corrected = new Set(country.filter((one) => one.isCorrected).map(({ code }) => code));
  return { story, published, ...tally, isCorrected: (code) => corrected.has(code) };
}

/** Some come, a few or many; some correct what they sent; now and then one is gone. */
function happen(random: Random, country: readonly Municipality[], story: Story, isFirst: boolean) {
  const few = () => (happens(random, 0.6) ? whole(random, 0, 4) : whole(random, 5, 9));
  const coming = isFirst ? whole(random, 5, 12) : few();
  const shuffled = country.toSorted(() => random() - 0.5);
  const periods = stories[story];
  const isThere = (one: Municipality) => one.sent.size > 0;
  for (const one of shuffled.filter((other) => !isThere(other)).slice(0, coming)) {
    const all = happens(random, 0.8) ? periods : periods.filter(() => happens(random, 0.6));
    for (const period of all) one.sent.set(period, 0);
  }
  if (isFirst) return;
  for (const one of shuffled.filter(isThere).slice(0, few())) correct(random, one, story);
  for (const one of shuffled.filter((other) => isThere(other) && happens(random, 0.05)))
    one.sent.clear();
}

/** Corrects one of the shortest periods, and with it every period that it is part of. */
function correct(random: Random, one: Municipality, story: Story): void {
  const period = pick(random, shortest(story));
  one.isCorrected = true;
  if (happens(random, 0.9)) one.counts.set(period, newCounts(random, one.base));
  for (const [sent, times] of one.sent)
    if (partsOf(story, sent).includes(period)) one.sent.set(sent, times + 1);
}

interface Asked {
  readonly country: readonly Municipality[];
  readonly story: Story;
  readonly period: string;
  readonly secret: number;
  readonly regions: Regions | null;
  readonly published: readonly Published[];
}

async function mergeOf({ country, story, period, secret, regions, published }: Asked) {
  const sent = country.flatMap((one, at) =>
    one.sent.has(period) ? [sentOf(one, at + 1, story, period)] : [],
  );
  const [figures] = await figuresOf(cellsOf(sent));
  if (figures === undefined) return null;
  const outcome = await mergePeriod(solver, {
    figures,
    senders: { regionOf: regions?.list() ?? null, roundsOf: () => 1 },
    secret: new Uint8Array(32).fill(secret),
    earlier: published.map(({ remembered }) => remembered),
    ...{ previous: null, version: '0.0.0' },
  });
  if (outcome.kind === 'unchanged') return null;
  if (outcome.kind !== 'merged') return outcome.kind;
  const { merged } = outcome;
  return {
    ...{ period, merged, remembered: rememberedOf(merged, published.length + 1) },
    sent: new Map(sent.map((one) => [one.municipality, one])),
  };
}
