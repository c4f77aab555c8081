import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { errorTexts } from '../../api/contract/errors.ts';
import type { OpenCompartment } from '../../db/compartment.ts';
import { faultBehind } from '../../db/fault.ts';
import { happens, stream } from '../../demo/random.ts';
import { type Regime, regimes } from '../../domain/compartment.ts';
import { type Campaign, numbersOf, type Orders, type Outcome, withFolder } from './campaign.ts';
import {
  askAll,
  fingerprintOf,
  type LootedVault,
  lootVault,
  memoryOf,
  putBack,
} from './looted-vault.ts';
import { type Mutation, mutate } from './mutations.ts';
import { openByKey, rowsIn } from './sample-vault.ts';

/**
 * What came of an attack, the worst last: nothing at all; an error from the closed list; or, when the
 * end of the log of a crash was hit, the draft that was being typed as it was a moment before: a
 * draft has no line in the log, so the machine does not remember it.
 */
const verdicts = ['harmless', 'detected', 'earlier', 'wrong', 'bug'] as const;
type Verdict = (typeof verdicts)[number];

/** What was being typed and is not recorded: of a report, of a form outside a case, of one about a case. */
const draftTables: ReadonlySet<string> = new Set(['drafts', 'case_drafts']);

const worst = (found: readonly Verdict[]): Verdict =>
  verdicts.findLast((verdict) => found.includes(verdict)) ?? 'harmless';

/**
 * How many of the attacks on databases are looked at through the desk. Attacks on what is read for
 * the passphrase all are, and on files of cases; those on the log of a crash none, because its moments are compared by row.
 */
const shareThroughDesk = 0.1;

/** Damages the files of a vault, and looks what its owner is told. */
export const flip: Campaign = {
  name: 'flip',
  full: 10_000,
  short: 150,
  run: (orders) => withFolder((folder) => attackIn(folder, orders), memoryFolder()),
};

/** A folder in memory where there is one: what is on trial are the bytes, not the disk. */
const memoryFolder = () => (existsSync('/dev/shm') ? '/dev/shm' : undefined);

async function attackIn(folder: string, orders: Orders): Promise<Outcome> {
  const loot = await lootVault(folder, orders);
  const vault = join(folder, 'vault');
  const tally = new Map<Verdict, number>(verdicts.map((verdict) => [verdict, 0]));
  const failures: string[] = [];
  for (const number of numbersOf(orders)) {
    const random = stream(orders.seed, `flip ${number}`);
    const mutation = mutate(random, loot);
    const isThroughDesk =
      !touches(mutation, /-wal$/) &&
      (touches(mutation, /json$|attachments/) || happens(random, shareThroughDesk));
    const verdict = isThroughDesk
      ? await throughDesk(vault, loot, mutation)
      : throughKeys(vault, loot, mutation);
    tally.set(verdict, (tally.get(verdict) ?? 0) + 1);
    if (verdict === 'wrong' || verdict === 'bug')
      failures.push(`${number} (seed ${orders.seed}): ${mutation.told}: ${verdict}`);
  }
  const of = (verdict: Verdict) => tally.get(verdict) ?? 0;
  return {
    counts: [
      [orders.count, 'mutations'],
      [of('detected'), 'detected'],
      [of('harmless'), 'harmless'],
      [of('earlier'), 'back to an earlier draft'],
      [of('wrong'), 'wrong'],
      [of('bug'), 'bugs'],
    ],
    failures,
  };
}

const touches = ({ changed }: Mutation, kind: RegExp) =>
  [...changed.keys()].some((name) => kind.test(name));

function lay(vault: string, { files, memory }: LootedVault, { changed }: Mutation): void {
  putBack(vault, files, changed);
  mkdirSync(dirname(memoryOf(vault)), { recursive: true });
  writeFileSync(memoryOf(vault), memory);
}

/** Asks the desk everything about both compartments. */
async function throughDesk(vault: string, loot: LootedVault, mutation: Mutation): Promise<Verdict> {
  lay(vault, loot, mutation);
  const found: Verdict[] = [];
  for (const compartment of regimes) {
    const answers = await askAll(vault, compartment, loot.caseIds[compartment]);
    const truth = loot.answers[compartment];
    found.push(...[...answers].map(([asked, answer]) => judgeAnswer(answer, truth.get(asked))));
  }
  return worst(found);
}

function judgeAnswer(answer: string, truth: string | undefined): Verdict {
  if (answer === truth) return 'harmless';
  if (answer === 'bug') return 'bug';
  return Object.hasOwn(errorTexts, answer) ? 'detected' : 'wrong';
}

/** Opens both compartments with their keys and compares every row. */
function throughKeys(vault: string, loot: LootedVault, mutation: Mutation): Verdict {
  lay(vault, loot, mutation);
  return worst(regimes.map((compartment) => readThrough(vault, loot, compartment)));
}

function readThrough(vault: string, loot: LootedVault, compartment: Regime): Verdict {
  let opened: OpenCompartment | null = null;
  try {
    opened = openByKey(vault, compartment, loot.keys[compartment], memoryOf(vault));
    return compareRows(opened, loot, compartment);
  } catch (error) {
    return faultBehind(error) === null ? 'bug' : 'detected';
  } finally {
    opened?.close();
  }
}

function compareRows(
  { database }: OpenCompartment,
  { truth, moments }: LootedVault,
  compartment: Regime,
): Verdict {
  const read = new Map<string, string[]>();
  const found = [...truth[compartment]].map(([table, rows]): Verdict => {
    try {
      read.set(table, rowsIn(database, table));
    } catch (error) {
      return faultBehind(error) === null ? 'bug' : 'detected';
    }
    return isDeepStrictEqual(read.get(table), rows) ? 'harmless' : 'wrong';
  });
  const verdict = worst(found);
  if (verdict !== 'wrong') return verdict;
  const differing = [...truth[compartment].keys()].filter((_, index) => found[index] === 'wrong');
  const areDraftsAlone = differing.every((table) => draftTables.has(table));
  return areDraftsAlone && moments.has(fingerprintOf(read)) ? 'earlier' : 'wrong';
}
