import { z } from 'zod';
import { count } from '../../domain/fields.ts';
import { always } from './command.ts';

export const workCommands = {
  'work.progress': always({
    about: 'How far the long work in hand is, as it counts itself; null when there is none.',
    input: z.object({}),
    output: z.object({ share: z.object({ done: count, total: count }).nullable() }),
    beside: true,
    polled: true,
  }),
  'work.stop': always({
    about: 'Stops the long work in hand: what it had begun is cleared away.',
    input: z.object({}),
    output: z.object({}),
    beside: true,
  }),
};
