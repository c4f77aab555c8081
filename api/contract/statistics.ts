import { z } from 'zod';
import { count } from '../../domain/fields.ts';
import { onVault } from './command.ts';
import { releasedTable } from './releases.ts';

/** Every year that a day of receipt can lie in. */
const year = z
  .int('number.outOfRange')
  .min(1900, 'number.outOfRange')
  .max(2199, 'number.outOfRange');

export const statisticsCommands = {
  'statistics.years': onVault({
    about: 'The years of which there is something to count, newest first.',
    input: z.object({}),
    output: z.object({ years: z.array(year), current: year }),
  }),
  'statistics.own': onVault({
    about:
      'The true counts of a year, for the counsellor alone: they are not protected, and stand in no file.',
    input: z.object({ year }),
    output: z.object({ tables: z.array(releasedTable) }),
  }),
  'statistics.consultations': onVault({
    about:
      'How many talks in which the counsellor only listened each year had, newest first; for the counsellor alone, never part of a release.',
    input: z.object({}),
    output: z.object({ years: z.array(z.object({ year, talks: count })) }),
  }),
};
