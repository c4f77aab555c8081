import { copyFileSync, cpSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { OpenCompartment } from '../../db/compartment.ts';
import { readSetting, writeSetting } from '../../db/repositories/settings.ts';
import { unlockVault } from '../../db/vault.ts';
import { temporaryFolder } from './folders.ts';
import {
  addLine,
  faultOf,
  lockedVault,
  noon,
  passphrases,
  slotOf,
  staffDatabase,
} from './vault-samples.ts';

const openAs = (folder: string, witness: string, accept = {}): Promise<OpenCompartment> =>
  unlockVault({
    folder,
    slotId: slotOf(folder),
    secret: passphrases.counsellor_staff,
    now: noon,
    witness,
    accept,
  });

/** Does something as the desk does: with a line in the log that the machine remembers. */
function record(opened: OpenCompartment, name: string, value: string): void {
  opened.database.transaction(() => {
    writeSetting(opened.database, name, value);
    addLine(opened);
  })();
  opened.remember();
}

/** A vault as it is left when its process is killed. */
function crashed(folder: string, opened: OpenCompartment): string {
  const copy = temporaryFolder();
  cpSync(folder, copy, { recursive: true });
  opened.close();
  return copy;
}

it('a vault opens after a crash with everything that was remembered of it', async () => {
  const folder = await lockedVault();
  const witness = join(temporaryFolder(), 'seen.json');
  const opened = await openAs(folder, witness);
  record(opened, 'mark', 'kept');
  const again = await openAs(crashed(folder, opened), witness);
  expect(readSetting(again.database, 'mark')).toBe('kept');
  again.close();
});

it.each([
  ['taken away', (log: string) => rmSync(log)],
  ['cut off within', (log: string) => truncateSync(log, 4000)],
  ['made noise', (log: string) => writeFileSync(log, Buffer.alloc(40_000, 7))],
])(
  'a log of a crash that was %s is noticed, and opens when that is accepted',
  async (_, damage) => {
    const folder = await lockedVault();
    const witness = join(temporaryFolder(), 'seen.json');
    const opened = await openAs(folder, witness);
    record(opened, 'mark', 'kept');
    const copy = crashed(folder, opened);
    damage(`${staffDatabase(copy)}-wal`);
    expect((await faultOf(() => openAs(copy, witness))).code).toBe('vault.olderCopy');
    (await openAs(copy, witness, { olderCopy: true })).close();
  },
);

it('a database that is older than the log beside it is damaged, whatever is accepted', async () => {
  const folder = await lockedVault();
  const witness = join(temporaryFolder(), 'seen.json');
  const older = join(temporaryFolder(), 'older.db');
  const marks = Array.from({ length: 60 }, (_, number) => `mark ${number}`);
  for (const some of [marks.slice(0, 30), marks.slice(30)]) {
    if (some.includes('mark 30')) copyFileSync(staffDatabase(folder), older);
    const opened = await openAs(folder, witness);
    for (const mark of some) record(opened, mark, 'x'.repeat(900));
    opened.close();
  }
  const killed = await openAs(folder, witness);
  for (const mark of marks) record(killed, `${mark} again`, 'y');
  const copy = crashed(folder, killed);
  copyFileSync(older, staffDatabase(copy));
  const accept = { olderCopy: true };
  expect((await faultOf(() => openAs(copy, witness, accept))).code).toBe('vault.databaseDamaged');
});
