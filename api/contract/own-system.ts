import { z } from 'zod';
import { labelledLists, ownSystem } from '../../domain/records/own-system.ts';
import { onVault } from './command.ts';
import { exchangeFolder } from './exchange.ts';
import { period } from './releases.ts';

/** The commands on the words of the organisation's own system, and the list to type over into it. */
export const ownSystemCommands = {
  'ownSystem.get': onVault({
    about:
      'How the system of the organisation calls what is counted here, and what can be typed over.',
    input: z.object({}),
    output: z.object({
      own: ownSystem,
      /** What is counted here: the rows of the tables of this compartment. */
      rows: z.array(z.object({ list: z.enum(labelledLists), code: z.string() })),
      /** The periods that were published, the newest first: only those can be typed over. */
      periods: z.array(z.string()),
    }),
  }),
  'ownSystem.update': onVault({
    about: 'Keeps how the system of the organisation calls what is counted here.',
    input: ownSystem,
    output: z.object({}),
    invalidates: ['settings'],
  }),
  'ownSystem.write': onVault({
    about:
      'Writes the numbers of a published period in the words of that system, as a list to type over.',
    input: z.object({ period, folder: exchangeFolder }),
    output: z.object({ files: z.array(z.string()) }),
  }),
};
