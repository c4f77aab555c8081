import { basename, isAbsolute, join } from 'node:path';
import { backUp } from '../../db/backup.ts';
import type { BackupSecret } from '../../db/backup-key.ts';
import type { OpenCompartment } from '../../db/compartment.ts';
import { faultBehind } from '../../db/fault.ts';
import type { Keystore } from '../../db/keystore.ts';
import { testBackup } from '../../db/rehearse.ts';
import { restore } from '../../db/restore.ts';
import { backupsIn, backupsOf, rotateBackups, type SeenBackup } from '../../db/rotate.ts';
import type { MachineLimits } from '../../domain/machine-policy.ts';
import { addDays, dateOf } from '../../domain/time.ts';
import type { backupCommands } from '../contract/backups.ts';
import { LuwteError } from '../contract/errors.ts';
import type { Output, Parsed } from '../contract/index.ts';
import type { LongWork } from '../work.ts';
import {
  type BackupMemory,
  type BackupPlace,
  catchUp,
  recallBackups,
  rememberBackups,
  seriesOf,
  waiting,
  withPlace,
} from './backup-memory.ts';
import { rememberFirstRun } from './first-run-memory.ts';
import { secretOnPaper } from './paper.ts';
import { refuseBackupElsewhere } from './target-folder.ts';

/** Backups of a compartment that are kept beside the newest of each month. */
const keptBackups = 7;
/** Days after which a backup is too long ago. */
const patienceDays = 7;

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

/** Whether the last backup is too long ago, or of a day that is still to come. */
function isOverdue(madeAt: string | null, today: string): boolean {
  if (madeAt === null) return true;
  const day = dateOf(madeAt);
  return day < addDays(today, -patienceDays) || day > today;
}

/** Answers to the commands on backups. */
export function backupHandlers(desk: BackupDesk): BackupHandlers {
  const recall = () => recallBackups(desk.opened(), desk.folder);
  const remember = (memory: BackupMemory) => rememberBackups(desk.opened(), memory);
  const rememberUnlessClosed = (memory: BackupMemory) => {
    if (desk.isOpen()) remember(memory);
  };

  /** Makes a backup, and remembers how it went; whatever goes wrong is thrown all the same. */
  async function make(target: string) {
    if (!isAbsolute(target)) throw new LuwteError('backup.folderMissing');
    refuseBackupElsewhere(target, desk.limits);
    const madeAt = desk.now();
    const before = recall();
    const places = withPlace(desk.opened(), desk.folder, before.places, { folder: target, madeAt });
    const made = { folder: target, madeAt, problem: null, places };
    // Before the copy, so that it stands in it as well.
    remember({ ...made, former: before.madeAt, formerPlaces: [...before.places] });
    try {
      const { path, bytes } = await desk.work.inSteps(
        backUp(desk.opened(), desk.folder, target, madeAt),
      );
      remember(made);
      rotateBackups(seriesIn(target), keptBackups);
      catchUp(desk.opened(), desk.folder, target);
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
      const { folder, madeAt, problem, places } = recall();
      const isWaiting = waiting(desk.opened());
      return {
        ...{ folder, madeAt, problem, overdue: isOverdue(madeAt, dateOf(desk.now())) },
        places: places.map((place) => ({
          ...{ folder: place.folder, madeAt: place.madeAt },
          ...{ waits: isWaiting(place), left: place.left },
        })),
      };
    },

    'backups.make': async ({ folder }) => make(folder),

    'backups.makeDue': async () => {
      catchUp(desk.opened(), desk.folder);
      const { folder, madeAt } = recall();
      const today = dateOf(desk.now());
      // One of a day that is still to come was made by a clock that was ahead.
      if (folder === null || (madeAt !== null && dateOf(madeAt) === today)) return { made: false };
      await make(folder);
      return { made: true };
    },

    'backups.forgetPlace': async ({ folder, madeAt }) => {
      const opened = desk.opened();
      const memory = recall();
      const isGone = (place: BackupPlace) => place.folder === folder && place.madeAt === madeAt;
      opened.audit.append({
        ...{ at: desk.now(), role: opened.role, action: 'settings.update' },
        ...{ objectKind: 'settings', objectId: 'backups' },
      });
      remember({ ...memory, places: memory.places.filter((place) => !isGone(place)) });
      return {};
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
