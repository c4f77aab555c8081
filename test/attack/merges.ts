import { stream } from '../../demo/random.ts';
import { foundByCounting, foundByKnowing } from './all-but-one.ts';
import { type Campaign, numbersOf, type Orders, type Outcome } from './campaign.ts';
import { played, type Story } from './merge-world.ts';

/** One year takes the least time, and most sequences are of it. */
const order: readonly Story[] = [
  'one year',
  'one year',
  'one year',
  'one year',
  'a year and its quarters',
  'one year',
  'one year',
  'one year',
  'one year',
  'three years, and three that overlap',
];

/** Lets municipalities come, correct and go at random, and tries to find one of them in what is published. */
export const merges: Campaign = { name: 'merges', full: 1000, short: 12, run };

async function run(orders: Orders): Promise<Outcome> {
  const tally = { totals: 0, kept: 0, refused: 0, exposed: 0 };
  const failures: string[] = [];
  for (const number of numbersOf(orders)) {
    const story = order[number % order.length] ?? 'one year';
    const one = await played(stream(orders.seed, `merges ${number}`), story);
    tally.totals += one.published.length;
    tally.kept += one.kept;
    tally.refused += one.refused;
    const found = [...foundByKnowing(one), ...foundByCounting(one)];
    if (found.length > 0) tally.exposed += 1;
    failures.push(...found.map((what) => `${number} (seed ${orders.seed}), ${story}: ${what}`));
  }
  return {
    counts: [
      [orders.count, 'sequences'],
      [tally.totals, 'totals'],
      [tally.kept, 'waited'],
      [tally.refused, 'refused'],
      [tally.exposed, 'exposed'],
    ],
    failures,
  };
}
