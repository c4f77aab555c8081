/**
 * A process of its own that makes a backup of the vault in FOLDER, or puts one back, and meets with
 * an accident: `node --import raw-imports.ts backup-process.ts ACT FOLDER PASSPHRASE`. Backups stand
 * in `backups` beside the folder.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { dirname, join } from 'node:path';
import { faultBehind } from '../../db/fault.ts';
import { restore } from '../../db/restore.ts';
import { lookAtVault } from '../../db/sight.ts';
import { unlockVault } from '../../db/vault.ts';
import { backUp } from './back-up.ts';

const now = '2026-03-02T12:00:00.000Z';
const [act = '', folder = '', passphrase = ''] = process.argv.slice(2);
const [what = '', accident = ''] = act.split(', ');
const backups = join(dirname(folder), 'backups');

const say = (line: string) => process.stdout.write(`${line}\n`);

const acts: Readonly<Record<string, () => Promise<void>>> = {
  /** Makes a backup; the third piece that is written meets an error of the system. */
  'back up': async () => {
    const slotId = lookAtVault(folder)?.slots[0]?.id ?? '';
    const opened = await unlockVault({ folder, slotId, secret: passphrase, now });
    failAtWrite(3, accident);
    try {
      backUp(opened, folder, backups, now);
    } finally {
      opened.close();
    }
  },
  /** Puts the only backup back; dies before the change of a file with this number. */
  restore: async () => {
    const [name = ''] = fs.readdirSync(backups);
    say('restoring');
    if (accident !== '') dieAtChange(Number(accident));
    await restore({ file: join(backups, name), folder, secret: passphrase, now });
  },
};

function failAtWrite(number: number, code: string): void {
  const write = fs.writeFileSync;
  let written = 0;
  fs.writeFileSync = (...args: Parameters<typeof write>) => {
    written += 1;
    if (written === number) throw Object.assign(new Error(code), { code, errno: -1 });
    write(...args);
  };
  syncBuiltinESMExports();
}

function dieAtChange(number: number): void {
  let changes = 0;
  const counted =
    <A extends unknown[], R>(change: (...args: A) => R) =>
    (...args: A): R => {
      changes += 1;
      if (changes === number) process.kill(process.pid, 'SIGKILL');
      return change(...args);
    };
  const remove = fs.rmSync;
  const removeCounted = counted(remove);
  fs.renameSync = counted(fs.renameSync);
  fs.rmSync = (path, options) => (fs.existsSync(path) ? removeCounted : remove)(path, options);
  fs.fsyncSync = counted(fs.fsyncSync);
  fs.writeFileSync = counted(fs.writeFileSync);
  syncBuiltinESMExports();
}

try {
  await acts[what]?.();
  say('done');
} catch (error) {
  say(faultBehind(error)?.code ?? String(error));
}
