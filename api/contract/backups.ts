import { z } from 'zod';
import { compartments } from '../../domain/compartment.ts';
import { count, instant, text } from '../../domain/fields.ts';
import { always, onLockedVault, onVault } from './command.ts';
import { fromPaper } from './keys.ts';
import { compartment, passphrase } from './session.ts';

/** Where there is no folder is told by the vault: what is empty leads to none. */
const folder = text(4000);
/** The name of a backup in its folder, never a path. */
const name = z
  .string()
  .regex(new RegExp(`^luwte-(${compartments.join('|')})-\\d{8}-\\d{6}\\.luwte$`), 'field.invalid');

/** What opens a backup: the passphrase of that time, or what stood on paper. */
const secret = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('passphrase'), passphrase }),
  ...fromPaper.options,
]);

const seenBackup = z.object({ name, compartment, madeAt: instant, bytes: count });

/** What a backup turned out to hold. */
const figures = z.object({
  madeAt: instant,
  cases: count,
  logLines: count,
  /** The first line of the log that does not fit; null when all do. */
  brokenLine: z.int().min(1).nullable(),
  bytes: count,
});

/** What a backup that was put back aside turned out to hold. */
const tested = figures.extend({
  name,
  /** Whether nothing was recorded since, so that it could be compared with this vault. */
  compared: z.boolean(),
});

/** A place with backups: a folder, and the newest backup that was made in it. */
const place = z.object({ folder: z.string().max(4000), madeAt: instant });

export const backupCommands = {
  'backups.describe': onVault({
    about: 'Says where backups of this vault go, and how it went last.',
    input: z.object({}),
    output: z.object({
      /** Null until a folder was chosen. */
      folder: z.string().nullable(),
      madeAt: instant.nullable(),
      /** Why the last one could not be made, as a code of the error list; null when it could. */
      problem: z.string().nullable(),
      /** Whether the last one is longer ago than a week, or there is none. */
      overdue: z.boolean(),
      /** Every place with backups, the last one used first. */
      places: z.array(
        place.extend({
          /** Whether something that was destroyed may still be there, because it was not reached since. */
          waits: z.boolean(),
          /** Backups there out of which it cannot be taken: damaged, or made under a former key. */
          left: count,
        }),
      ),
    }),
  }),
  'backups.make': onVault({
    about: 'Makes a backup in a folder, which is used from then on, and lets go of older ones.',
    input: z.object({ folder }),
    output: z.object({ name, bytes: count }),
    invalidates: ['backups'],
  }),
  'backups.makeDue': onVault({
    about:
      'Makes the backup of the day, when there is a folder for it and none of this day, and catches up elsewhere.',
    input: z.object({}),
    output: z.object({ made: z.boolean() }),
    invalidates: ['backups'],
  }),
  'backups.forgetPlace': onVault({
    about: 'Waits no longer for a place with backups that is no more.',
    input: place,
    output: z.object({}),
    invalidates: ['backups'],
  }),
  'backups.test': onVault({
    about: 'Really puts the newest backup back aside, reads all of it, and throws it away again.',
    input: z.object({ passphrase }),
    output: tested,
  }),
  'backups.rehearse': onVault({
    about:
      'Makes a backup and really puts it back aside with what stands on paper, as after a disaster.',
    input: z.object({ from: fromPaper }),
    output: tested,
    invalidates: ['backups', 'firstRun'],
  }),
  'backups.find': always({
    about: 'Lists the backups in a folder by what stands in clear on them, newest first.',
    input: z.object({ folder }),
    output: z.object({ backups: z.array(seenBackup) }),
  }),
  'backups.restore': onLockedVault({
    about: 'Puts a backup back in the place of a vault, and keeps the former one beside it.',
    input: z.object({ folder, name, from: secret, otherComputer: z.boolean().default(false) }),
    output: figures,
    invalidates: ['session'],
  }),
};
