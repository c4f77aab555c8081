import { z } from 'zod';
import { auditKinds } from '../../domain/audit-kinds.ts';
import { count, date, id, instant, page, text } from '../../domain/fields.ts';
import { onLockedVault, onVault } from './command.ts';
import { broughtName, exchangeFolder, fingerprint, nameEnding } from './exchange.ts';
import { compartment, passphrase } from './session.ts';

/** A public key to seal for, as the age format writes it. */
const recipient = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/, 'field.invalid');
const kind = z.enum(auditKinds);

/** One line of a sealed log. An act of a later version of Luwte is one of no known name. */
const officerLine = z.object({
  line: z.int().min(1),
  at: instant,
  action: z.string(),
  kind,
  /** How often, where that is what was logged. */
  times: count.nullable(),
  objectKind: z.string(),
  objectId: z.string(),
});

/** What the officer sees first of a log. */
const openedLog = z.object({
  vaultId: id,
  compartment,
  madeAt: instant,
  /** Whose signature stands under it; the words are those that colleagues know him by. */
  by: z.object({ name: z.string(), fingerprint }),
  total: count,
  kinds: z.record(kind, count),
  wrongPassphrases: count,
  /** What an earlier log says about it; null when there was none. */
  earlier: z
    .object({
      madeAt: instant,
      lines: count,
      /** Lines of then that were old enough to be dropped since, and were. */
      dropped: count,
      /** The first line that is not there any more as it was; null when all are. */
      changedAt: z.int().min(1).nullable(),
      sameKey: z.boolean(),
    })
    .nullable(),
});

export const officerCommands = {
  'officer.describe': onVault({
    about: 'Says for which data protection officer the log of this vault is sealed.',
    input: z.object({}),
    output: z.object({
      officer: z.object({ recipient, fingerprint, keptOn: date }).nullable(),
      /** The name that stands with the signature; null until there are keys to sign with. */
      name: z.string().nullable(),
    }),
  }),
  'officer.look': onVault({
    about: 'Finds the public key of the officer in a card or in what was pasted. Nothing is kept.',
    input: z.object({
      from: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('pasted'), text: text(4000) }),
        z.object({
          kind: z.literal('file'),
          folder: exchangeFolder,
          name: nameEnding('kaart\\.txt'),
        }),
      ]),
    }),
    output: z.object({ recipient, fingerprint, known: z.enum(['no', 'same', 'other']) }),
  }),
  'officer.keep': onVault({
    about: 'Keeps the public key of the officer, whose words were compared.',
    input: z.object({ recipient }),
    output: z.object({}),
    invalidates: ['officer'],
  }),
  'officer.find': onLockedVault({
    about: 'Lists the keys of an officer, or the sealed logs, in a folder.',
    input: z.object({ folder: exchangeFolder, kind: z.enum(['officerKey', 'log']) }),
    output: z.object({ files: z.array(z.object({ name: z.string(), bytes: count })) }),
  }),
  'officer.makeKey': onLockedVault({
    about: 'Makes the key of an officer, in a file that his passphrase opens. Needs no vault.',
    input: z.object({ folder: exchangeFolder, passphrase }),
    output: z.object({
      recipient,
      fingerprint,
      keyFile: z.string(),
      cardFile: z.string(),
    }),
  }),
  'officer.openLog': onLockedVault({
    about: 'Opens a sealed log with the key of the officer, and holds it against an earlier one.',
    input: z.object({
      key: z.object({ folder: exchangeFolder, name: nameEnding('\\.age') }),
      passphrase,
      folder: exchangeFolder,
      log: broughtName('logboek'),
      earlier: broughtName('logboek').nullable(),
    }),
    output: openedLog,
  }),
  'officer.readLog': onLockedVault({
    about: 'Gives a page of the log that the officer opened, newest first.',
    input: z.object({
      ...page,
      kind: kind.nullable(),
      from: date.nullable(),
      until: date.nullable(),
    }),
    output: z.object({ lines: z.array(officerLine), total: count }),
  }),
  'officer.closeLog': onLockedVault({
    about: 'Forgets the log that the officer opened.',
    input: z.object({}),
    output: z.object({}),
  }),
};
