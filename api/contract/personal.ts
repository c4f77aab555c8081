import { z } from 'zod';
import { count } from '../../domain/fields.ts';
import { onVault } from './command.ts';
import { exchangeFolder, nameEnding } from './exchange.ts';
import { passphrase } from './session.ts';

/** What somebody types who wants everything to leave without a lock on it. */
export const inClearWords = ['ONVERSLEUTELD', 'UNENCRYPTED'] as const;

const contents = z.object({ cases: count, attachments: count, logLines: count });

export const personalCommands = {
  'personal.export': onVault({
    about: 'Writes everything of this vault to one file, in an open form, under a passphrase.',
    input: z.object({
      folder: exchangeFolder,
      lock: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('passphrase'), passphrase }),
        z.object({ kind: z.literal('none'), typed: z.enum(inClearWords, 'personal.typeIt') }),
      ]),
    }),
    output: contents.extend({ file: z.string() }),
  }),
  'personal.take': onVault({
    about: 'Reads everything of a former vault into this one, which has to be empty.',
    input: z.object({
      folder: exchangeFolder,
      name: nameEnding('\\.tar(?:\\.age)?'),
      passphrase: z.string().max(1000, 'text.tooLong'),
    }),
    output: contents,
    invalidates: [
      ...(['session', 'today', 'cases', 'tasks', 'reporters', 'drafts', 'statistics'] as const),
      ...(['releases', 'retention', 'colleagues', 'handovers', 'officer', 'imports'] as const),
      ...(['policy', 'policyIndicators', 'settings'] as const),
    ],
  }),
};
