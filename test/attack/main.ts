/**
 * Runs the campaign named, or all of them, one after another:
 * `npm run attack -- [name] [--count N] [--seed S] [--from N] [--crowd N] [--file BYTES]`. Each leaves
 * one line of counts; the
 * seed and what went wrong stand on stderr. Ends with 1 when a figure is not reached.
 */
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { disk } from '../fault/disk.ts';
import { kill } from '../fault/kill.ts';
import { type Campaign, lineOf, type Orders } from './campaign.ts';
import { erase } from './erase.ts';
import { flip } from './flip.ts';
import { forged } from './forged.ts';
import { imports } from './imports.ts';
import { keys } from './keys.ts';
import { merges } from './merges.ts';
import { messages } from './messages.ts';
import { packages } from './packages.ts';
import { registry } from './registry.ts';
import { text } from './text.ts';

const campaigns: readonly Campaign[] = [
  kill,
  flip,
  messages,
  disk,
  text,
  keys,
  packages,
  imports,
  forged,
  erase,
  registry,
  merges,
];
const toldAtMost = 20;

/** What was asked is no campaign, or no number. */
class Mistake extends Error {}

const traceOf = (error: unknown) => (error instanceof Error ? error.stack : error);

/** The campaigns that were asked for, and how far each goes. */
function asked() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      count: { type: 'string' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      from: { type: 'string', default: '1' },
      crowd: { type: 'string', default: '0' },
      file: { type: 'string', default: '0' },
    },
  });
  const chosen = campaigns.filter(
    ({ name }) => positionals.length === 0 || positionals.includes(name),
  );
  const known = campaigns.map(({ name }) => name);
  if (positionals.some((name) => !known.includes(name)))
    throw new Mistake(`There is no such campaign. There are: ${known.join(' ')}`);
  return chosen.map((campaign) => ({
    campaign,
    orders: {
      seed: whole('seed', values.seed, 0),
      from: whole('from', values.from, 1),
      count: whole('count', values.count ?? String(campaign.full), 1),
      crowd: whole('crowd', values.crowd, 0),
      largeFile: whole('file', values.file, 0),
    },
  }));
}

function whole(name: string, typed: string, least: number): number {
  const number = Number(typed);
  if (!Number.isInteger(number) || number < least)
    throw new Mistake(`--${name} is a whole number from ${least} on.`);
  return number;
}

/** Runs one campaign, tells how it went, and whether its figure was reached. */
async function reach({ name, run, measure }: Campaign, orders: Orders): Promise<boolean> {
  process.stderr.write(`${name}: seed ${orders.seed}\n`);
  const began = performance.now();
  const outcome = await run(orders);
  const { failures, skipped = [] } = outcome;
  for (const reason of skipped) process.stderr.write(`${name}: SKIPPED ${reason}\n`);
  for (const failure of failures.slice(0, toldAtMost))
    process.stderr.write(`${name}: ${failure}\n`);
  if (failures.length > toldAtMost)
    process.stderr.write(`${name}: and ${failures.length - toldAtMost} more\n`);
  console.log(lineOf(name, outcome, (performance.now() - began) / 1000));
  const measured = await measure?.();
  if (measured) console.log(`${name}: ${measured.told}`);
  return failures.length === 0 && measured?.isReached !== false;
}

try {
  for (const { campaign, orders } of asked()) {
    if (!(await reach(campaign, orders))) process.exitCode = 1;
  }
} catch (error) {
  process.stderr.write(`${error instanceof Mistake ? error.message : traceOf(error)}\n`);
  process.exitCode = 1;
}
