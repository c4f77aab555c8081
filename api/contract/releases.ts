import { z } from 'zod';
import { regimes } from '../../domain/compartment.ts';
import { count, date, text } from '../../domain/fields.ts';
import { periodPattern } from '../../statistics/period.ts';
import { reasons } from '../../statistics/reasons.ts';
import { cellStatuses, methods, scopes } from '../../statistics/release.ts';
import { onVault } from './command.ts';

/** A year, a quarter of one, or three years together: `2026`, `2026-Q1`, `2024/2026`. */
export const period = z.string().regex(periodPattern, 'code.unknown').max(9, 'text.tooLong');
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'code.unknown');
const sentence = z.object({ nl: z.string(), en: z.string() });

/** One number as it would leave, or the reason why it does not. */
export const releasedCell = z.object({
  /** Code of the dimension, or `total`. */
  code: z.string(),
  /** Null when the number is hidden. */
  value: count.nullable(),
  status: z.enum(cellStatuses),
  /** `shown` for a shown number, `rounded` for a rounded one. */
  reason: z.enum(reasons),
  /** The reason as a sentence in both languages. */
  why: sentence,
  /** What an outsider still believes possible who knows everything that was published. */
  guess: z.object({ least: count, most: count.nullable() }).nullable(),
});

/** A table as it would leave. */
export const releasedTable = z.object({
  id: z.string(),
  dimension: z.string().nullable(),
  cells: z.array(releasedCell),
  total: releasedCell,
});

/** A period as it would leave, cell by cell; or how far it is. */
export const releasePreview = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('working'),
    seconds: count,
    /** A round is a plan and the attack on it; null while it waits. `share` is of the step, in percent. */
    progress: z
      .object({ round: count, step: z.enum(['protecting', 'attacking']), share: count })
      .nullable(),
  }),
  z.object({
    state: z.literal('ready'),
    today: date,
    period,
    /** The last day it counts. */
    until: date,
    /** How often the period was published before. */
    correction: count,
    compartment: z.enum(regimes),
    /** Why nothing at all can be published, or null. */
    blocked: sentence.nullable(),
    /** How much may leave of a group of this size. */
    scope: z.enum(scopes),
    population: count,
    threshold: count,
    method: z.enum(methods),
    /** What every number is a multiple of; null when numbers are hidden instead. */
    base: count.nullable(),
    /** How many bases a number can lie from its truth. */
    reach: count,
    /** What the certificate is about: SHA-256 of `release.json`; null when no number leaves. */
    certificate: sha256.nullable(),
    /** The day of the policy indicators that ride along; null when none do. */
    policyOn: date.nullable(),
    /** SHA-256 of the CSV file: what is signed off. */
    checksum: sha256,
    tables: z.array(releasedTable),
    /** Since when it no longer changes; null while it was not published. */
    frozen: date.nullable(),
    /** Whether the period is over, so that it can be published. */
    complete: z.boolean(),
  }),
]);

/** What is looked at or published: a period, by a method, instead of what was published before or not. */
const wanted = {
  period,
  method: z.enum(methods).optional(),
  /** Whether a period that was published is published once more, with the numbers of now. */
  correction: z.boolean().default(false),
};

export const releaseCommands = {
  'releases.periods': onVault({
    about: 'The periods that can be looked at, and which of them were published.',
    input: z.object({}),
    output: z.object({
      periods: z.array(
        z.object({
          period,
          /** Whether nothing can be added to it any more. */
          over: z.boolean(),
          frozen: z.object({ on: date, checksum: sha256, correction: count }).nullable(),
        }),
      ),
    }),
  }),
  'releases.course': onVault({
    about:
      'The totals of quarters and years as they were published last, the oldest first; a correction stands for what it corrects.',
    input: z.object({}),
    output: z.object({
      periods: z.array(
        z.object({
          period,
          /** Null when the total was hidden, or nothing at all was published. */
          value: count.nullable(),
          /** What it is a multiple of; null when it is the number itself. */
          base: count.nullable(),
        }),
      ),
    }),
  }),
  'releases.preview': onVault({
    about:
      'Shows a period as it would leave, or as it left: every number, or why it is hidden. Asked again while it is being made.',
    input: z.object(wanted),
    output: releasePreview,
    polled: true,
  }),
  'releases.cancel': onVault({
    about: 'Stops the protecting of figures that takes too long.',
    input: z.object({}),
    output: z.object({}),
  }),
  'releases.publish': onVault({
    about:
      'Freezes a period that is over, as it was looked at, and writes its files; a frozen one is written again unchanged.',
    input: z.object({
      ...wanted,
      seen: sha256,
      folder: text(4096),
      /** Whether the package for the registry is made beside the files. */
      pack: z.boolean().default(false),
    }),
    output: z.object({
      folder: z.string(),
      checksum: sha256,
      files: z.array(z.object({ name: z.string(), sha256 })),
      /** The package for the registry, when it was asked for. */
      package: z.object({ name: z.string(), sha256 }).nullable(),
    }),
    invalidates: ['statistics', 'releases'],
  }),
  'releases.ledger': onVault({
    about: 'Everything that was published so far, the newest first.',
    input: z.object({}),
    output: z.object({
      entries: z.array(
        z.object({
          seq: count,
          period,
          correction: count,
          on: date,
          checksum: sha256,
          digest: sha256,
        }),
      ),
      /** The key that signed them, in the words by which a registry knows the sender; none before the first release. */
      words: z.array(z.string()),
    }),
  }),
};
