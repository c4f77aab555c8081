/**
 * A process of its own that does one thing with a vault, and says in lines how far it came:
 * `node --import raw-imports.ts vault-process.ts ACT FOLDER PASSPHRASE`.
 */
import { faultBehind } from '../../db/fault.ts';
import { saveDraft } from '../../db/repositories/drafts.ts';
import { writeSetting } from '../../db/repositories/settings.ts';
import { leastStrength } from '../../db/slots.ts';
import { createVault, lookAtVault, unlockVault } from '../../db/vault.ts';

const now = '2026-03-02T12:00:00.000Z';
const [act = '', folder = '', passphrase = ''] = process.argv.slice(2);

const say = (line: string | number) => process.stdout.write(`${line}\n`);

const acts: Readonly<Record<string, () => Promise<void>>> = {
  /** Opens the vault and keeps it open. */
  hold: async () => {
    await unlock();
    say('open');
    setInterval(() => {}, 1000);
  },
  /** Opens the vault and closes it. */
  visit: async () => {
    const { database } = await unlock();
    database.close();
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
  /** Dies in the middle of making a vault. */
  'die creating': async () => {
    await createVault({
      folder,
      role: 'counsellor_staff',
      passphrase,
      practice: true,
      strength: leastStrength,
      begin: () => process.kill(process.pid, 'SIGKILL'),
    });
  },
};

function unlock() {
  const slot = lookAtVault(folder)?.slots[0]?.id ?? '';
  return unlockVault(folder, slot, passphrase, now);
}

try {
  await acts[act]?.();
} catch (error) {
  say(faultBehind(error)?.code ?? String(error));
}
