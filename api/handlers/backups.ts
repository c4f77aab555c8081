import { basename, isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { backUp } from '../../db/backup.ts';
import type { BackupSecret } from '../../db/backup-key.ts';
import type { OpenCompartment } from '../../db/compartment.ts';
import { faultBehind } from '../../db/fault.ts';
import type { Keystore } from '../../db/keystore.ts';
import { testBackup } from '../../db/rehearse.ts';
import { destructions } from '../../db/repositories/destruction.ts';
import { readSetting, writeSetting } from '../../db/repositories/settings.ts';
import { restore } from '../../db/restore.ts';
import {
  backupsIn,
  backupsOf,
  eraseInBackups,
  rotateBackups,
  type SeenBackup,
} from '../../db/rotate.ts';
import { compartmentIn } from '../../db/vault.ts';
import type { MachineLimits } from '../../domain/machine-policy.ts';
import { addDays, dateOf } from '../../domain/time.ts';
import type { backupCommands } from '../contract/backups.ts';
import { LuwteError } from '../contract/errors.ts';
import type { Output, Parsed } from '../contract/index.ts';
import type { LongWork } from '../work.ts';
import { rememberFirstRun } from './first-run-memory.ts';
import { secretOnPaper } from './paper.ts';
import { refuseBackupElsewhere } from './target-folder.ts';

/** Backups of a compartment that are kept beside the newest of each month. */
const keptBackups = 7;
/** Days after which a backup is too long ago. */
const patienceDays = 7;
const setting = 'backups';

/** What a vault remembers of its backups. */
const memorySchema = z.object({
  folder: z.string().nullable(),
  madeAt: z.string().nullable(),
  problem: z.string().nullable(),
  /**
   * When one was made before, as long as the one of `madeAt` is being made; so it stands in the copy, and
   * in a vault in which the making was interrupted.
   */
  former: z.string().nullable().optional(),
});
type Memory = z.infer<typeof memorySchema>;
const nothingYet: Memory = { folder: null, madeAt: null, problem: null };

/** Where the vault stands that is copied, and when it is. */
export interface BackupDesk {
  readonly folder: string;
  readonly limits: MachineLimits;
  readonly witness: string | undefined;
  readonly keystore: Keystore;
  readonly work: LongWork;
  now(): string;
  isOpen(): boolean;
  /** @throws LuwteError `vault.locked` */
  opened(): OpenCompartment;
}

type BackupHandlers = {
  readonly [N in keyof typeof backupCommands]: (input: Parsed<N>) => Promise<Output<N>>;
};

const memoryOf = ({ database }: Pick<OpenCompartment, 'database'>): Memory =>
  memorySchema.catch(nothingYet).parse(JSON.parse(readSetting(database, setting) ?? '{}'));

/** Whether a backup of this compartment was ever made. */
export function hasBackup(database: OpenCompartment['database']): boolean {
  const { madeAt, former = madeAt } = memoryOf({ database });
  return former !== null;
}

/** Whether the last backup is too long ago, or of a day that is still to come. */
function isOverdue(madeAt: string | null, today: string): boolean {
  if (madeAt === null) return true;
  const day = dateOf(madeAt);
  return day < addDays(today, -patienceDays) || day > today;
}

/** What became of what was destroyed, in the backups. */
export type Erasure = Output<'retention.destroy'>['backups'];

/**
 * Takes what was destroyed out of the backups as well. Where that cannot be done now, the next backup
 * does it.
 * @param folder that of the vault.
 */
export function eraseFromBackups(opened: OpenCompartment, folder: string): Erasure {
  const { folder: target } = memoryOf(opened);
  if (target === null) return 'none';
  try {
    const gone = destructions(opened.database);
    const left = eraseInBackups(seriesOf(opened, folder, target), opened.key, gone);
    return left === 0 ? 'erased' : 'left';
  } catch (error) {
    if (faultBehind(error) === null) throw error;
    return 'later';
  }
}

/** The backups of an open compartment in a folder. */
function seriesOf({ compartment }: OpenCompartment, folder: string, target: string) {
  const vaultId = compartmentIn(folder, compartment).header.id;
  return { folder: target, vaultId, compartment };
}

/** Answers to the commands on backups. */
export function backupHandlers(desk: BackupDesk): BackupHandlers {
  /** What the vault remembers; of one whose making was not seen to end, its folder tells. */
  function recall(): Memory {
    const { former, ...memory } = memoryOf(desk.opened());
    if (former === undefined) return memory;
    return isThere(memory) ? memory : { ...memory, madeAt: former };
  }

  function isThere({ folder, madeAt }: Memory): boolean {
    if (folder === null) return false;
    try {
      return backupsOf(seriesIn(folder)).some((seen) => seen.madeAt === madeAt);
    } catch (error) {
      if (faultBehind(error) === null) throw error;
      return false;
    }
  }

  const rememberUnlessClosed = (memory: Memory) => {
    if (desk.isOpen()) remember(memory);
  };
  const remember = (memory: Memory) =>
    writeSetting(desk.opened().database, setting, JSON.stringify(memory));

  /** Makes a backup, and remembers how it went; whatever goes wrong is thrown all the same. */
  async function make(target: string) {
    if (!isAbsolute(target)) throw new LuwteError('backup.folderMissing');
    refuseBackupElsewhere(target, desk.limits);
    const madeAt = desk.now();
    const before = recall();
    // Before the copy, so that it stands in it as well.
    remember({ folder: target, madeAt, problem: null, former: before.madeAt });
    try {
      const { path, bytes } = await desk.work.inSteps(
        backUp(desk.opened(), desk.folder, target, madeAt),
      );
      remember({ folder: target, madeAt, problem: null });
      rotateBackups(seriesIn(target), keptBackups);
      eraseFromBackups(desk.opened(), desk.folder);
      return { name: basename(path), bytes };
    } catch (error) {
      const problem = faultBehind(error)?.code ?? 'bug';
      // Who stopped it knows that there is none.
      if (problem === 'work.stopped') rememberUnlessClosed(before);
      else remember({ ...before, problem: before.folder === target ? problem : before.problem });
      throw error;
    }
  }

  const seriesIn = (target: string) => seriesOf(desk.opened(), desk.folder, target);

  /** @throws LuwteError `backup.noneYet` when none was made in the folder of backups. */
  function newest(): string {
    const { folder } = recall();
    if (folder === null) throw new LuwteError('backup.noneYet');
    const [found] = backupsOf(seriesIn(folder));
    if (!found) throw new LuwteError('backup.noneYet');
    return found.path;
  }

  /** Puts a backup back aside, in steps. */
  async function test(file: string, secret: Pick<BackupSecret, 'kind' | 'secret'>) {
    const { folder, keystore } = desk;
    const live = desk.opened();
    const asked = { folder, file, keystore, now: desk.now(), live, ...secret };
    const tested = await desk.work.atPace((pace) => testBackup({ ...asked, pace }));
    return { ...tested, name: basename(file) };
  }

  return {
    'backups.describe': async () => {
      const { folder, madeAt, problem } = recall();
      return { folder, madeAt, problem, overdue: isOverdue(madeAt, dateOf(desk.now())) };
    },

    'backups.make': async ({ folder }) => make(folder),

    'backups.makeDue': async () => {
      const { folder, madeAt } = recall();
      const today = dateOf(desk.now());
      // One of a day that is still to come was made by a clock that was ahead.
      if (folder === null || (madeAt !== null && dateOf(madeAt) === today)) return { made: false };
      await make(folder);
      return { made: true };
    },

    'backups.test': async ({ passphrase }) =>
      test(newest(), { kind: 'passphrase', secret: passphrase }),

    'backups.rehearse': async ({ from }) => {
      const secret = await secretOnPaper(from);
      const { folder } = recall();
      if (folder === null) throw new LuwteError('backup.noneYet');
      // What stands on paper may be newer than the last backup, which then does not know it.
      const { name } = await make(folder);
      const tested = await test(join(folder, name), { kind: from.kind, secret });
      rememberFirstRun(desk.opened().database, { testedAt: desk.now(), testedWith: from.kind });
      return tested;
    },

    'backups.find': async ({ folder }) => {
      if (!isAbsolute(folder)) throw new LuwteError('backup.folderMissing');
      return { backups: backupsIn(folder).map(shown) };
    },

    'backups.restore': async ({ folder, name, from, otherComputer }) => {
      if (!isAbsolute(folder)) throw new LuwteError('backup.folderMissing');
      const asked = {
        folder: desk.folder,
        file: join(folder, name),
        kind: from.kind,
        keystore: desk.keystore,
        secret: from.kind === 'passphrase' ? from.passphrase : await secretOnPaper(from),
        now: desk.now(),
        witness: desk.witness,
        accept: { otherComputer },
      };
      return desk.work.atPace((pace) => restore({ ...asked, pace }));
    },
  };
}

const shown = ({ name, compartment, madeAt, bytes }: SeenBackup) => ({
  name,
  compartment,
  madeAt,
  bytes,
});
