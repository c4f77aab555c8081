import { z } from 'zod';
import { regimes } from '../../domain/compartment.ts';
import { count, date, text } from '../../domain/fields.ts';
import { onVault } from './command.ts';

/** Every year that a day of receipt can lie in. */
const year = z
  .int('number.outOfRange')
  .min(1900, 'number.outOfRange')
  .max(2199, 'number.outOfRange');

/** One number as it would leave, or the reason why it does not. */
export const protectedCell = z.object({
  /** Code of the dimension, or `total`. */
  code: z.string(),
  /** Null when the number is hidden. */
  value: count.nullable(),
  status: z.enum(['ok', 'suppressed_primary', 'suppressed_secondary', 'not_published_population']),
  /** A code of the closed list of reasons; `shown` for a shown number. */
  reason: z.string(),
  /** The reason as a sentence in both languages. */
  why: z.object({ nl: z.string(), en: z.string() }),
  /** What an outsider can still work out about a hidden number. */
  guess: z.object({ least: count, most: count.nullable() }).nullable(),
});

/** A table as it would leave. */
export const protectedTable = z.object({
  id: z.string(),
  dimension: z.string().nullable(),
  cells: z.array(protectedCell),
  total: protectedCell,
});

/** A year as it would leave, cell by cell. */
export const releasePreview = z.object({
  today: date,
  year,
  compartment: z.enum(regimes),
  published: z.boolean(),
  /** Why nothing at all can be published, or null. */
  blocked: z.object({ nl: z.string(), en: z.string() }).nullable(),
  population: count,
  threshold: count,
  tables: z.array(protectedTable),
  /** Set once the year was published: it no longer changes. */
  frozen: z.object({ on: date, checksum: z.string() }).nullable(),
  /** Whether the year is over, so that it can be published. */
  complete: z.boolean(),
});

export const statisticsCommands = {
  'statistics.years': onVault({
    about: 'The years of which there is something to count, newest first.',
    input: z.object({}),
    output: z.object({ years: z.array(year), current: year }),
  }),
  'statistics.consultations': onVault({
    about:
      'How many talks in which the counsellor only listened each year had, newest first; for the counsellor alone, never part of a release.',
    input: z.object({}),
    output: z.object({ years: z.array(z.object({ year, talks: count })) }),
  }),
  'releases.preview': onVault({
    about: 'Shows a year as it would leave: every number, or why it is hidden.',
    input: z.object({ year }),
    output: releasePreview,
  }),
  'releases.publish': onVault({
    about:
      'Freezes a year that is over and writes its files; a frozen year is written again unchanged.',
    input: z.object({ year, folder: text(4096) }),
    output: z.object({
      folder: z.string(),
      checksum: z.string(),
      files: z.array(z.object({ name: z.string(), sha256: z.string() })),
    }),
    invalidates: ['statistics', 'releases'],
  }),
};
