/**
 * What it costs to receive what 342 municipalities send every quarter for ten years, made up with fixed
 * seeds: `npm run bench -- registry [--municipalities 342] [--quarters 40] [--regimes staff,political] [--folder FOLDER] [--parts make,receive,load,unbiased,merge] [--years 1000]`.
 * A folder that is named stays, so that `receive` can be measured again without making everything anew.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { regimes } from '../../domain/compartment.ts';
import { makeRegistry } from '../../registry/folder.ts';
import { highsSolver } from '../../statistics/solver/highs.ts';
import { writeDeliveries } from './registry/deliveries.ts';
import { loadAndCompare, receiveAll } from './registry/measured.ts';
import { national } from './registry/national.ts';
import { unbiased } from './registry/unbiased.ts';

const { values } = parseArgs({
  options: {
    municipalities: { type: 'string', default: '342' },
    quarters: { type: 'string', default: '40' },
    regimes: { type: 'string', default: regimes.join() },
    folder: { type: 'string' },
    years: { type: 'string', default: '1000' },
    parts: { type: 'string', default: 'make,receive,load,unbiased,merge' },
    /** Of the process that makes the packages: for whom they are sealed. */
    recipient: { type: 'string' },
  },
});
const asked = values.regimes.split(',');
const size = {
  count: Number(values.municipalities),
  quarters: Number(values.quarters),
  regimes: regimes.filter((regime) => asked.includes(regime)),
};
const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'luwte-bench-'));
const registry = join(folder, 'registry');
const recipientFile = join(folder, 'recipient.txt');

/** In a process of its own, so that nothing of it is in the memory that is measured. */
async function make(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const recipient = await makeRegistry(registry, null);
  writeFileSync(recipientFile, recipient);
  const own = process.argv[1] ?? '';
  const sizes = [
    ...['--municipalities', values.municipalities, '--quarters', values.quarters],
    ...['--regimes', values.regimes],
  ];
  execFileSync(process.execPath, [own, '--recipient', recipient, '--folder', folder, ...sizes], {
    stdio: 'inherit',
  });
}

const parts: Readonly<Record<string, () => Promise<void>>> = {
  make,
  receive: () => receiveAll(registry, folder, size),
  load: () => loadAndCompare(registry),
  /** Whether totals are right on average: a year of rounded numbers, so many times. */
  unbiased: async () =>
    unbiased(await highsSolver(), {
      ...{ municipalities: size.count, years: Number(values.years), mean: 12, seed: 1 },
    }),
  /** How long a full merge takes. */
  merge: async () =>
    national(await highsSolver(), { municipalities: size.count, quarters: size.quarters }),
};

async function measure(): Promise<void> {
  for (const name of values.parts.split(',')) {
    const part = parts[name];
    if (part === undefined) throw new Error(`There is no part ${name}.`);
    console.log(`== ${name}`);
    await part();
  }
}

if (values.recipient !== undefined) {
  await writeDeliveries(await highsSolver(), folder, values.recipient, size);
} else {
  try {
    if (existsSync(recipientFile)) console.log(`for ${readFileSync(recipientFile, 'utf8')}`);
    await measure();
  } finally {
    if (values.folder === undefined) rmSync(folder, { recursive: true, force: true });
  }
}
