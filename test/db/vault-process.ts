/**
 * A process of its own that does one thing with a vault, and says in lines how far it came:
 * `node --import raw-imports.ts vault-process.ts ACT FOLDER PASSPHRASE`.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { faultBehind } from '../../db/fault.ts';
import { renewKey } from '../../db/keys.ts';
import { saveDraft } from '../../db/repositories/drafts.ts';
import { writeSetting } from '../../db/repositories/settings.ts';
import { lookAtVault } from '../../db/sight.ts';
import { leastStrength } from '../../db/slots.ts';
import { createVault, unlockVault } from '../../db/vault.ts';

const now = '2026-03-02T12:00:00.000Z';
const [act = '', folder = '', passphrase = ''] = process.argv.slice(2);

const say = (line: string | number) => process.stdout.write(`${line}\n`);

const acts: Readonly<Record<string, () => Promise<void>>> = {
  /** Opens the vault and keeps it open. */
  hold: async () => {
    const { database } = await unlock();
    say('open');
    // What nobody refers to any more is closed by the collector.
    setInterval(() => database.open, 1000);
  },
  /** Opens the vault and closes it. */
  visit: async () => {
    (await unlock()).close();
    say('open');
  },
  /** Goes on recording without end; a number is said when its transaction is confirmed. */
  record: async () => {
    const { database, audit, role } = await unlock();
    const record = database.transaction((number: number) => {
      const body = `${number} `.repeat(500);
      writeSetting(database, `record ${number}`, body);
      saveDraft(database, { kind: 'report', savedAt: now, body });
      audit.append({
        at: now,
        role,
        action: 'note.create',
        objectKind: 'case',
        objectId: `${number}`,
      });
    });
    for (let number = audit.events().length + 1; ; number += 1) {
      record(number);
      say(number);
    }
  },
  /** Gives the vault another key; says so just before it begins. */
  renew: async () => {
    const opened = await unlock();
    say('renewing');
    await renewKey({ folder, opened, now, strength: leastStrength }, passphrase);
    say('renewed');
  },
  /** Dies when the new database is there, and the header does not name it yet. */
  'die before the header': async () => {
    const opened = await unlock();
    fs.renameSync = () => process.kill(process.pid, 'SIGKILL');
    syncBuiltinESMExports();
    await renewKey({ folder, opened, now, strength: leastStrength }, passphrase);
  },
  /** Dies when the header names the new database, which is not in its place yet. */
  'die after the header': async () => {
    const opened = await unlock();
    const dying = { ...opened, close: () => process.kill(process.pid, 'SIGKILL') };
    await renewKey({ folder, opened: dying, now, strength: leastStrength }, passphrase);
  },
  /** Dies in the middle of making a vault. */
  'die creating': async () => {
    await createVault({
      folder,
      role: 'counsellor_staff',
      passphrase,
      practice: true,
      now,
      strength: leastStrength,
      begin: () => process.kill(process.pid, 'SIGKILL'),
    });
  },
};

function unlock() {
  const slot = lookAtVault(folder)?.slots[0]?.id ?? '';
  return unlockVault({ folder, slotId: slot, secret: passphrase, now });
}

try {
  await acts[act]?.();
} catch (error) {
  say(faultBehind(error)?.code ?? String(error));
}
