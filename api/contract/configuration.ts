import { z } from 'zod';
import { configurationParts } from '../../domain/records/configuration.ts';
import { onVault } from './command.ts';
import { exchangeFolder, nameEnding } from './exchange.ts';

const part = z.enum(configurationParts);
const parts = z.array(part).min(1).max(configurationParts.length);
const file = { folder: exchangeFolder, name: nameEnding('\\.json') };

export const configurationCommands = {
  'configuration.write': onVault({
    about: 'Writes what the organisation set to a file that people can read, with its JSON schema.',
    input: z.object({ folder: exchangeFolder, parts }),
    output: z.object({ files: z.array(z.string()) }),
  }),
  'configuration.preview': onVault({
    about: 'Says what would change by a configuration file, part by part. Nothing is changed.',
    input: z.object(file),
    output: z.object({
      parts: z.array(
        z.object({
          part,
          changes: z.array(
            z.object({
              kind: z.enum(['added', 'changed', 'removed']),
              /** A name, the code of a department, the name of a setting, or a place in a part: `warning.body`. */
              what: z.string(),
              /** Numbers, choices and texts as they were and will be; null where there is more than one. */
              from: z.string().nullable(),
              to: z.string().nullable(),
            }),
          ),
        }),
      ),
    }),
  }),
  'configuration.take': onVault({
    about: 'Takes over those parts of a configuration file that were ticked.',
    input: z.object({ ...file, parts }),
    output: z.object({}),
    invalidates: ['settings', 'session', 'statistics', 'retention', 'cases', 'tasks', 'today'],
  }),
};
