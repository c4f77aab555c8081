import { z } from 'zod';
import { versionAges, versionVerdicts } from '../../domain/version-check.ts';
import { always } from './command.ts';
import { exchangeFolder } from './exchange.ts';

export const versionCommands = {
  'version.publisher': always({
    about:
      'Whose versions of Luwte this one knows; null when it was built by somebody for himself.',
    input: z.object({}),
    output: z.object({
      publisher: z
        .object({ name: z.string(), fingerprints: z.array(z.string()).min(1) })
        .nullable(),
    }),
    beside: true,
  }),
  'version.check': always({
    about:
      'Checks every downloaded version of Luwte in a folder with the list beside it, which the publisher signed.',
    input: z.object({ folder: exchangeFolder }),
    output: z.object({
      files: z.array(
        z.object({
          file: z.string(),
          verdict: z.enum(versionVerdicts),
          version: z
            .object({ number: z.string(), age: z.enum(versionAges), name: z.string() })
            .nullable(),
          sha256: z.string().nullable(),
        }),
      ),
    }),
    beside: true,
  }),
};
