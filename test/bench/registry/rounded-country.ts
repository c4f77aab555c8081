/**
 * A made-up country: what was reported in each municipality in a year, and what it sends of it,
 * rounded as a desk rounds. Same seed, same country.
 */

import type { SentCell } from '../../../registry/merge/figures.ts';
import { upShare } from '../../../statistics/guard/rounding.ts';
import { periodOf } from '../../../statistics/period.ts';
import { rowsIn, tablesOf } from '../../../statistics/published-tables.ts';

/** True numbers of one municipality: its total, and the rows of each table. */
export interface TrueTables {
  readonly total: number;
  /** Dimension → a number per code, in the order of the codes. */
  readonly tables: ReadonlyMap<string, readonly number[]>;
}

/** The tables of staff in a year: dimension → table and codes. */
export const tablesInYear = new Map(
  tablesOf('staff', yearOf()).flatMap((table) =>
    table.dimension === null
      ? []
      : [[table.dimension, { id: table.id, codes: rowsIn(table, yearOf()) }] as const],
  ),
);

function yearOf() {
  const year = periodOf('2026');
  if (year === null) throw new Error('2026 is a year.');
  return year;
}

/** Shares that fall by a fifth from each code to the next, so that the last are rare; added up. */
function cumulative(size: number): number[] {
  const raw = Array.from({ length: size }, (_, at) => 0.8 ** at);
  const all = raw.reduce((total, one) => total + one, 0);
  let sum = 0;
  return raw.map((one) => {
    sum += one / all;
    return sum;
  });
}

const sharesOf = new Map(
  [...tablesInYear].map(([name, { codes }]) => [name, cumulative(codes.length)]),
);

function spread(total: number, name: string, random: () => number): number[] {
  const shares = sharesOf.get(name) ?? [];
  const counts = shares.map(() => 0);
  for (let incident = 0; incident < total; incident += 1) {
    const drawn = random();
    let at = 0;
    while (at < shares.length - 1 && drawn >= (shares[at] ?? 1)) at += 1;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/** What was reported in one municipality: many are small, few are large. */
export function reported(mean: number, random: () => number): TrueTables {
  const total = Math.max(1, Math.round(mean * Math.exp(2 * (random() + random() - 1))));
  return {
    total,
    tables: new Map([...tablesInYear].map(([name]) => [name, spread(total, name, random)])),
  };
}

/** Gives a uniform draw for a cell: the total is `''`, a row its dimension and code. */
export type DrawOf = (key: string) => number;

const logit = (share: number) => Math.log(share / (1 - share));
const costOf = (truth: number, base: number, uniform: number, weight: number) =>
  Math.round(1000 * weight * (logit(uniform) - logit(upShare(truth, base))));

/** The rows that go up when so many must: those with the least cost. Null when it cannot be. */
function cheapest(costs: readonly number[], steps: number) {
  if (steps < 0 || steps > costs.length) return null;
  const order = costs
    .map((cost, at) => ({ cost, at }))
    .sort((a, b) => a.cost - b.cost || a.at - b.at);
  const up = order.slice(0, steps);
  return {
    cost: up.reduce((sum, { cost }) => sum + cost, 0),
    up: new Set(up.map(({ at }) => at)),
  };
}

/**
 * What the engine makes of tables that share a total, of which every number may be rounded freely:
 * written out, because a thousand years of a country are too many programmes. A test holds it against
 * the engine, number by number.
 */
export function roundedAsOne(truth: TrueTables, base: number, drawOf: DrawOf): TrueTables {
  const floorOf = (value: number) => Math.floor(value / base);
  const options = [0, 1].flatMap((step) => {
    let cost = step * costOf(truth.total, base, drawOf(''), 100);
    const tables = new Map<string, number[]>();
    for (const [name, values] of truth.tables) {
      const codes = tablesInYear.get(name)?.codes ?? [];
      const costs = values.map((value, at) =>
        costOf(value, base, drawOf(`${name}=${codes[at]}`), 1),
      );
      const floors = values.reduce((sum, value) => sum + floorOf(value), 0);
      const chosen = cheapest(costs, floorOf(truth.total) + step - floors);
      if (chosen === null) return [];
      cost += chosen.cost;
      tables.set(
        name,
        values.map((value, at) => base * (floorOf(value) + (chosen.up.has(at) ? 1 : 0))),
      );
    }
    return [{ cost, total: base * (floorOf(truth.total) + step), tables }];
  });
  const [best] = options.sort((a, b) => a.cost - b.cost);
  if (best === undefined) throw new Error('Tables that add up can be rounded.');
  return best;
}

/** What a municipality sends. Nothing but a hidden total when too few people reported. */
export function sentOf(
  shown: TrueTables,
  isPublished: boolean,
  {
    municipality,
    ledger,
    base,
    period,
  }: Pick<SentCell, 'municipality' | 'ledger' | 'base' | 'period'>,
): SentCell[] {
  const common = {
    ...{
      regime: 'staff' as const,
      period,
      measure: 'incidents',
      municipality,
      ledger,
      manifest: `${ledger} ${period}`,
      base,
      reach: 1,
    },
    status: isPublished ? 'rounded' : 'suppressed',
  };
  const total = { ...common, table: 'T1_total', dimension: 'total', code: 'total' };
  if (!isPublished) return [{ ...total, value: null }];
  const rows = [...shown.tables].flatMap(([dimension, values]) => {
    const { id = '', codes = [] } = tablesInYear.get(dimension) ?? {};
    return values.map((value, at) => ({
      ...{ ...common, table: id, dimension, code: codes[at] ?? '', value },
    }));
  });
  return [{ ...total, value: shown.total }, ...rows];
}
