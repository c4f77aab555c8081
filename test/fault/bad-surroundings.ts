import { renameSync, rmSync } from 'node:fs';
import { happens, pick, whole } from '../../demo/random.ts';
import type { Scene, Trial } from './trial.ts';

/** Asks everything once that a desk asks by itself. */
async function lookRound(trial: Trial): Promise<void> {
  await trial.tell('vault.describe', {});
  await trial.tell('cases.list', {});
  await trial.tell('today.get', {});
  await trial.tell('log.check', {});
}

/** The folder is moved or thrown away while the vault is open. */
export const folderVanishes: Scene = {
  name: 'vanished folders',
  needsMount: false,
  sentences: ['vault.databaseMissing', 'vault.absent', 'vault.folderNotWritable'],
  run: async (trial) => {
    const { random } = trial.ground;
    trial.lay();
    await trial.unlock();
    await trial.record(whole(random, 0, 12));
    const elsewhere = `${trial.vault} (moved)`;
    if (happens(random, 0.5)) {
      rmSync(trial.vault, { recursive: true });
      const before = trial.confirmed;
      for (let time = 0; time < 5; time += 1) await trial.record(1);
      await lookRound(trial);
      trial.expect(
        trial.confirmed === before,
        'something was confirmed into a folder that is gone',
      );
      trial.close();
      return;
    }
    renameSync(trial.vault, elsewhere);
    for (let time = 0; time < 5; time += 1) await trial.record(1);
    await lookRound(trial);
    if (happens(random, 0.5)) renameSync(elsewhere, trial.vault);
    else trial.moveTo(elsewhere);
    trial.look();
  },
};

const hour = 3_600_000;
const jumps = [-hour, 10 * 365 * 24 * hour, -10 * 365 * 24 * hour, 1, -60_000, 90 * 24 * hour];

/** The clock jumps, back an hour or ahead ten years, while the vault is open and between times. */
export const clockJumps: Scene = {
  name: 'clock jumps',
  needsMount: false,
  sentences: [
    'passphrase.wait',
    'passphrase.wrong',
    'report.inFuture',
    'date.inFuture',
    'date.tooLongAgo',
    'vault.locked',
    'vault.open',
  ],
  run: async (trial) => {
    const { random } = trial.ground;
    trial.lay();
    await trial.unlock();
    for (const jump of [-hour, 10 * 365 * 24 * hour, pick(random, jumps), pick(random, jumps)]) {
      await trial.record(whole(random, 1, 6));
      const moment = Date.parse(trial.desk.clock) + jump;
      trial.desk.clock = new Date(moment).toISOString();
      await lookRound(trial);
      await trial.record(whole(random, 1, 6));
      if (happens(random, 0.3)) await wrongAndRight(trial, moment);
    }
    trial.look();
  },
};

/** Locks, tries in vain, and unlocks once the wait is over: no jump of the clock locks anybody out. */
async function wrongAndRight(trial: Trial, moment: number): Promise<void> {
  trial.restart();
  trial.desk.clock = new Date(moment).toISOString();
  for (const wrong of ['fout', 'weer fout', 'nog eens fout']) await trial.unlock(wrong);
  trial.desk.clock = new Date(moment - hour).toISOString();
  await trial.tell('vault.describe', {});
  trial.desk.clock = new Date(moment - hour + 301_000).toISOString();
  trial.expect((await trial.unlock()).ok, 'the wait is over, and the vault stays shut');
}
