import { z } from 'zod';
import { id } from '../../domain/fields.ts';
import { pause } from '../../domain/records/pause.ts';
import { onVault } from './command.ts';

const changesCase = ['cases', 'tasks', 'today', 'statistics'] as const;

export const pauseCommands = {
  'cases.pause': onVault({
    about:
      'Lets a case wait or stand still until a day, on which it comes back as a task; what is due stays due, or stands still with it. Again for another day.',
    input: z.object({ caseId: id, pause }),
    output: z.object({}),
    invalidates: [...changesCase],
  }),
  'cases.resume': onVault({
    about: 'Lets a case go on that waited or stood still: what stood still is due again.',
    input: z.object({ caseId: id }),
    output: z.object({}),
    invalidates: [...changesCase],
  }),
};
