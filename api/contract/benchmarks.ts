import { z } from 'zod';
import { benchmark, benchmarkBases } from '../../domain/benchmarks/benchmark.ts';
import { count, date } from '../../domain/fields.ts';
import { onVault } from './command.ts';
import { exchangeFolder, nameEnding } from './exchange.ts';

const changed = ['benchmarks'] as const;

/** The commands on national figures. They are public, and say nothing of a case. */
export const benchmarkCommands = {
  'benchmarks.get': onVault({
    about: 'National figures about those of this compartment, the newest first.',
    input: z.object({}),
    output: z.object({
      figures: z.array(
        benchmark.extend({
          note: z.object({ nl: z.string(), en: z.string() }),
          basis: z.enum(benchmarkBases),
        }),
      ),
      /** When figures were read in; null when there are none but those of Luwte. */
      readOn: date.nullable(),
      /** People on the staff who may live through something in a year, as elsewhere; null when unknown. */
      expected: count.nullable(),
    }),
  }),
  'benchmarks.read': onVault({
    about: 'Keeps the national figures in a file, in place of what was read in before.',
    input: z.object({ folder: exchangeFolder, name: nameEnding('\\.luwte-vergelijking\\.csv') }),
    output: z.object({ read: count }),
    invalidates: changed,
  }),
  'benchmarks.forget': onVault({
    about: 'Forgets the national figures that were read in; those of Luwte stay.',
    input: z.object({}),
    output: z.object({}),
    invalidates: changed,
  }),
  'benchmarks.write': onVault({
    about: 'Writes the national figures to a file, to be filled in further.',
    input: z.object({ folder: exchangeFolder }),
    output: z.object({ file: z.string() }),
  }),
};
