import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { z } from 'zod';
import { lookAtVault } from '../../../db/sight.ts';
import { unlockVault } from '../../../db/vault.ts';
import { now, passphrase } from './sides.ts';
import { type Task, tasks } from './tasks.ts';

const MOST_PAGES = 512 * 1024 * 1024;
const answerSchema = z.object({ before: z.number(), after: z.number() });

/**
 * What a process takes that has a vault open and was asked everything a desk asks, in bytes: more than
 * it took before it opened the vault, beside the pages it keeps, of which it has read every one.
 */
export function memoryBesideCache(folder: string, database: string): number {
  const script = process.argv[1] ?? '';
  const { stdout, status } = spawnSync(process.execPath, ['--expose-gc', script, '--in', folder], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error('the memory could not be measured');
  const { before, after } = answerSchema.parse(JSON.parse(stdout));
  return after - before - Math.min(statSync(database).size, MOST_PAGES);
}

/** What runs in that process. */
export async function measureMemory(folder: string): Promise<void> {
  const collected = () => {
    globalThis.gc?.();
    return process.memoryUsage.rss();
  };
  const slotId = lookAtVault(folder)?.slots[0]?.id ?? '';
  const before = collected();
  const { database, close } = await unlockVault({ folder, slotId, secret: passphrase, now });
  database.pragma('integrity_check');
  const readings = tasks.filter(({ writes }: Task) => !writes);
  for (const { rounds, work } of readings) {
    for (let round = 0; round < rounds; round += 1) work(database, round);
  }
  console.log(JSON.stringify({ before, after: collected() }));
  close();
}
