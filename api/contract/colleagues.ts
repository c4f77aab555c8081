import { z } from 'zod';
import { count, date, id, line } from '../../domain/fields.ts';
import { onVault, vaultRoles } from './command.ts';
import { broughtName, exchangeFolder, fingerprint } from './exchange.ts';

const role = z.enum(vaultRoles);
const cardFile = { folder: exchangeFolder, name: broughtName('kaart') };

export const colleagueCommands = {
  'identity.describe': onVault({
    about: 'Says by which name and fingerprint colleagues know the owner of this vault.',
    input: z.object({}),
    output: z.object({
      /** Null until a card was made. */
      identity: z.object({ name: z.string(), role, fingerprint, madeOn: date }).nullable(),
    }),
  }),
  'identity.writeCard': onVault({
    about: 'Writes the card of the owner for colleagues; the first time, makes its keys.',
    input: z.object({ name: line(100), folder: exchangeFolder }),
    output: z.object({ file: z.string() }),
    invalidates: ['colleagues'],
  }),
  'exchange.find': onVault({
    about: 'Lists the files in a folder that are of a kind by their name.',
    input: z.object({
      folder: exchangeFolder,
      kind: z.enum([
        'card',
        'handover',
        'receipt',
        'contact',
        'seriesPart',
        'officerCard',
        'policy',
        'policyIndicators',
        'benchmarks',
        'personal',
        'configuration',
      ]),
    }),
    output: z.object({ files: z.array(z.object({ name: z.string(), bytes: count })) }),
  }),
  'cards.read': onVault({
    about: 'Says whose card a file is. Nothing is kept of it.',
    input: z.object(cardFile),
    output: z.object({
      name: z.string(),
      role,
      fingerprint,
      /** Whether this colleague is known by these keys already, or by this name with others. */
      known: z.enum(['no', 'same', 'otherKeys']),
    }),
  }),
  'colleagues.add': onVault({
    about: 'Keeps the colleague of a card. Nothing is sealed for him before it was compared.',
    input: z.object(cardFile),
    output: z.object({ id }),
    invalidates: ['colleagues'],
  }),
  'colleagues.list': onVault({
    about: 'Lists the colleagues whose card was read in.',
    input: z.object({}),
    output: z.object({
      colleagues: z.array(
        z.object({
          id,
          name: z.string(),
          role,
          fingerprint,
          addedOn: date,
          /** Null until the fingerprint was compared. */
          comparedOn: date.nullable(),
        }),
      ),
    }),
  }),
  'colleagues.markCompared': onVault({
    about: 'Notes that the fingerprint of a colleague was compared with him, by voice.',
    input: z.object({ id }),
    output: z.object({}),
    invalidates: ['colleagues'],
  }),
  'colleagues.remove': onVault({
    about: 'Forgets a colleague.',
    input: z.object({ id }),
    output: z.object({}),
    invalidates: ['colleagues'],
  }),
};
