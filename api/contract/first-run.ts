import { z } from 'zod';
import { instant } from '../../domain/fields.ts';
import { onVault } from './command.ts';

/** What a new vault needs before it can be relied on, in order; making it is behind one by then. */
export const firstRunSteps = ['recovery', 'backup', 'organisation', 'report', 'restore'] as const;
/** What a new vault needs before it can be relied on. */
export type FirstRunStep = (typeof firstRunSteps)[number];

const step = z.enum(firstRunSteps);

export const firstRunCommands = {
  'firstRun.describe': onVault({
    about: 'Says what a new vault still needs: what was done is seen, not remembered.',
    input: z.object({}),
    output: z.object({
      /** Those of this role. */
      steps: z.array(z.object({ step, state: z.enum(['todo', 'done', 'aside']) })),
      /** When a backup was last put back aside with what stands on paper; null when never. */
      testedAt: instant.nullable(),
    }),
  }),
  'firstRun.putAside': onVault({
    about: 'Puts steps aside, so that they are not asked for any more, or takes them up again.',
    input: z.object({
      steps: z.array(step).min(1).max(firstRunSteps.length),
      isAside: z.boolean(),
    }),
    output: z.object({}),
    invalidates: ['firstRun'],
  }),
};
