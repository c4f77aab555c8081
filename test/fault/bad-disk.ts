import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { happens, whole } from '../../demo/random.ts';
import { previewOf } from '../api/release-fixture.ts';
import { municipality, passphrases } from '../attack/sample-vault.ts';
import type { Scene, Trial } from './trial.ts';

/** Why nothing can be mounted here; null when it can. */
export function whyNoMount(): string | null {
  if (process.platform !== 'linux') return 'a small or read-only disk is mounted on Linux only';
  if (process.getuid?.() !== 0) return 'a small or read-only disk is mounted by root only';
  return null;
}

const mount = (...given: string[]) => execFileSync('mount', given, { stdio: 'pipe' });

/** Does something with a folder that is a disk of its own. */
async function mounted(folder: string, given: string[], act: () => Promise<void>): Promise<void> {
  mkdirSync(folder, { recursive: true });
  mount(...given, folder);
  try {
    await act();
  } finally {
    execFileSync('umount', ['--lazy', folder]);
  }
}

const small = (kib: number) => ['-t', 'tmpfs', '-o', `size=${kib}k`, 'tmpfs'];
const makeRoom = (folder: string) => mount('-o', 'remount,size=65536k', folder);

/** How much room the files of a folder take, in KiB. */
const kibOf = (folder: string) =>
  readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / 1024;

/** The disk of the vault is full; later there is room again. */
export const diskFull: Scene = {
  name: 'full disks',
  needsMount: true,
  sentences: ['vault.diskFull', 'vault.locked'],
  run: (trial) => {
    const { ground } = trial;
    const disk = join(ground.folder, 'disk');
    const kib = Math.ceil(kibOf(ground.template)) + whole(ground.random, 100, 4800);
    return mounted(disk, small(kib), async () => {
      trial.lay(join(disk, 'vault'));
      await trial.unlock();
      await trial.record(200);
      await trial.tell('cases.list', {});
      if (happens(ground.random, 0.4)) {
        trial.restart();
        await trial.unlock();
        await trial.record(3);
      }
      makeRoom(disk);
      trial.restart();
      trial.expect((await trial.unlock()).ok, 'there is room, and the vault stays shut');
      trial.expect(await trial.record(3), 'there is room, and nothing is recorded');
      trial.look();
    });
  },
};

const published = z.object({ files: z.array(z.object({ name: z.string(), sha256: z.string() })) });

/** The disk to which a year is published is full; later there is room again. */
export const exportDiskFull: Scene = {
  name: 'full disks for a release',
  needsMount: true,
  sentences: ['export.notWritten'],
  run: (trial) => {
    const { ground } = trial;
    const folder = join(ground.folder, 'stick');
    return mounted(folder, small(whole(ground.random, 4, 100)), async () => {
      trial.lay();
      await trial.unlock();
      await trial.record(10);
      const { checksum: seen } = await previewOf(trial.desk, { period: '2025' });
      const wanted = { period: '2025', seen, folder };
      await trial.tell('releases.publish', wanted);
      makeRoom(folder);
      const again = await trial.tell('releases.publish', wanted);
      trial.expect(again.ok, 'there is room, and the year is not published');
      const files = again.ok ? published.parse(again.output).files : [];
      for (const { name, sha256 } of files) {
        const bytes = readFileSync(join(folder, name));
        const isWhole = createHash('sha256').update(bytes).digest('hex') === sha256;
        trial.expect(isWhole, `${name} is not whole`);
      }
      trial.look();
    });
  },
};

/** The folder of the vault can be read and not written to; later it can. */
export const readOnly: Scene = {
  name: 'read-only folders',
  needsMount: true,
  sentences: ['vault.folderNotWritable'],
  run: async (trial) => {
    const { vault } = trial;
    await prepared(trial);
    await mounted(vault, ['--bind', vault], async () => {
      mount('-o', 'remount,bind,ro', vault);
      trial.restart();
      trial.expect((await trial.tell('vault.describe', {})).ok, 'the vault is not even seen');
      trial.expect(!(await trial.unlock()).ok, 'the vault opened where nothing can be kept');
      const passphrase = passphrases.counsellor_political;
      const creation = { role: 'counsellor_political', passphrase, municipality };
      const made = await trial.tell('vault.create', creation);
      trial.expect(!made.ok, 'a vault was made where nothing can be written');
      trial.close();
    });
    trial.restart();
    trial.expect((await trial.unlock()).ok, 'the folder can be written, and the vault stays shut');
    trial.expect(await trial.record(3), 'the folder can be written, and nothing is recorded');
    trial.look();
  },
};

async function prepared(trial: Trial): Promise<void> {
  trial.lay();
  await trial.unlock();
  await trial.record(5);
  trial.close();
}
