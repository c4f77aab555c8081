import { z } from 'zod';
import { date, text } from '../../domain/fields.ts';
import { onLockedVault, onVault } from './command.ts';
import { acceptance, compartment, passphrase, vaultDescription } from './session.ts';

/** Words as they were typed from paper. */
const typedWords = text(2000);

/** What stands on paper and opens a vault. */
export const paperKind = z.enum(['recovery', 'shares']);
/** What stands on paper and opens a vault. */
export type PaperKind = z.infer<typeof paperKind>;
/** How a database is encrypted; see db/header.ts. */
const cipher = z.enum(['sqlcipher', 'aegis']);
const slotKind = z.enum(['passphrase', ...paperKind.options]);

/** What is typed to open a vault without its passphrase. */
export const fromPaper = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('recovery'), words: typedWords }),
  z.object({ kind: z.literal('shares'), first: typedWords, second: typedWords }),
]);

export const keyCommands = {
  'keys.list': onVault({
    about: 'Says by what this vault can be opened, since when, and how its database is encrypted.',
    input: z.object({}),
    output: z.object({
      cipher,
      /** Whether the passphrase needs what one computer keeps; whether this one could keep it. */
      isBound: z.boolean(),
      canBind: z.boolean(),
      slots: z.array(z.object({ kind: slotKind, madeOn: date })),
    }),
  }),
  'keys.changePassphrase': onVault({
    about: 'Gives the vault another passphrase; the present one has to be typed as well.',
    input: z.object({ current: passphrase, next: passphrase }),
    output: z.object({}),
    invalidates: ['keys'],
  }),
  'keys.beginRecovery': onVault({
    about:
      'Makes a code for on paper, for who knows the passphrase. It opens nothing until its words were typed back.',
    input: z.object({ passphrase }),
    output: z.object({ words: z.array(z.string()).length(12) }),
  }),
  'keys.finishRecovery': onVault({
    about: 'Takes the code into use whose words were typed back; a former one is gone then.',
    input: z.object({ typed: typedWords }),
    output: z.object({}),
    invalidates: ['keys', 'firstRun'],
  }),
  'keys.beginShares': onVault({
    about:
      'Makes three shares of a code, any two of which open the vault, for who knows the passphrase. Not yet in use.',
    input: z.object({ passphrase }),
    output: z.object({ shares: z.array(z.array(z.string()).length(15)).length(3) }),
  }),
  'keys.finishShares': onVault({
    about: 'Takes the shares into use of which two were typed back; former ones are gone then.',
    input: z.object({ first: typedWords, second: typedWords }),
    output: z.object({}),
    invalidates: ['keys', 'firstRun'],
  }),
  'keys.revoke': onVault({
    about: 'Takes the code on paper, or its shares, out of use, for who knows the passphrase.',
    input: z.object({ kind: paperKind, passphrase }),
    output: z.object({}),
    invalidates: ['keys', 'firstRun'],
  }),
  'keys.bind': onVault({
    about:
      'Lets the passphrase open the vault on this computer only, with what its keychain keeps.',
    input: z.object({ passphrase }),
    output: z.object({}),
    invalidates: ['keys'],
  }),
  'keys.free': onVault({
    about: 'Lets the passphrase alone open the vault again, on any computer.',
    input: z.object({ passphrase }),
    output: z.object({}),
    invalidates: ['keys'],
  }),
  'keys.renew': onVault({
    about:
      'Encrypts the vault anew under another key, and perhaps with another cipher. Codes on paper are gone then.',
    input: z.object({ passphrase, cipher: cipher.optional() }),
    output: z.object({}),
    invalidates: ['keys', 'firstRun'],
  }),
  'vault.recover': onLockedVault({
    about: 'Opens a vault with what stands on paper, and gives it a new passphrase.',
    input: z.object({
      compartment,
      from: fromPaper,
      passphrase,
      accept: acceptance.default({}),
    }),
    output: vaultDescription,
    invalidates: ['session'],
  }),
};
