import { z } from 'zod';
import { count, date, id } from '../../domain/fields.ts';
import { analysisDimensions } from '../../statistics/analysis.ts';
import { courseKinds } from '../../statistics/course.ts';
import { onVault } from './command.ts';
import { period, releasedTable } from './releases.ts';

/** Every year that a day of receipt can lie in. */
const year = z
  .int('number.outOfRange')
  .min(1900, 'number.outOfRange')
  .max(2199, 'number.outOfRange');

const dimension = z.enum(analysisDimensions, 'code.unknown');
/** A code of a side: of a list, or the identifier of a place. */
const sideCode = z.string().max(80, 'text.tooLong');
const counted = z.object({ code: z.string(), number: count });
const median = z.number().min(0).nullable();

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
    output: z.object({
      tables: z.array(releasedTable),
      /**
       * How far a year is that still runs, and how many there were by that day a year before; null of a
       * year that is over.
       */
      running: z
        .object({
          today: date,
          /** Null when nobody counted then, or it was forgotten. */
          before: z.object({ until: date, value: count }).nullable(),
        })
        .nullable(),
    }),
  }),
  'statistics.course': onVault({
    about:
      'The true counts of twelve quarters or ten years beside each other, with what is usual here; for the counsellor alone, and in no file.',
    input: z.object({ kind: z.enum(courseKinds, 'code.unknown') }),
    output: z.object({
      periods: z.array(
        z.object({
          period,
          /** Null of days of which destroyed cases were forgotten. */
          value: count.nullable(),
          runs: z.boolean(),
        }),
      ),
      /** The mean of whole periods, in tenths; null while there are too few of them. */
      usual: z.number().min(0).nullable(),
    }),
  }),
  'statistics.analysis': onVault({
    about:
      'The true counts of a period, along one side or two, of all incidents or of those chosen; for the counsellor alone, and in no file.',
    input: z.object({
      period,
      rows: dimension,
      columns: dimension.nullable(),
      where: z.array(z.object({ dimension, code: sideCode })).max(analysisDimensions.length),
    }),
    output: z.object({
      today: date,
      period,
      columns: z.array(z.object({ code: z.string(), total: count })),
      rows: z.array(z.object({ code: z.string(), cells: z.array(count), total: count })),
      /** Every incident once, though one with two themes stands in two rows. */
      total: count,
      /** Reporters who can be told apart. */
      reporters: count,
      /** Incidents of reporters who stay anonymous. */
      anonymous: count,
      /** What occurs on each side, whatever was chosen. */
      sides: z.array(z.object({ dimension, codes: z.array(z.string()) })),
      /** How the places are called. */
      locations: z.array(z.object({ id: z.string(), name: z.string() })),
      /** The same question of earlier periods; null of days of which destroyed cases were forgotten. */
      earlier: z.array(z.object({ period, total: count.nullable() })),
      /** The analysis of this quarter as a task (T32), while it is open. */
      task: z.object({ id, due: date }).nullable(),
    }),
  }),
  'statistics.handling': onVault({
    about:
      'How the cases of a year were handled, destroyed ones included, in true numbers; for the counsellor alone, and in no file.',
    input: z.object({ year }),
    output: z.object({
      /** Cases whose handling is counted. */
      cases: count,
      /** Cases that were destroyed before their handling was counted. */
      notKept: count,
      /** Whether destroyed cases of this year are not counted any more. */
      forgotten: z.boolean(),
      /** How many of them came as far as each step. */
      steps: z.array(counted),
      flow: z.object({ before: count, opened: count, closed: count, after: count }),
      receivedVia: z.array(counted),
      reporterKind: z.array(counted),
      wish: z.array(counted),
      care: z.array(z.object({ code: z.string(), offered: count, accepted: count })),
      measures: z.array(counted),
      policeReports: z.array(counted),
      policeFiledBy: z.array(counted),
      policeStatus: z.array(counted),
      vptRequested: count,
      claims: z.array(counted),
      /** In cents. */
      claimed: count,
      received: count,
      /** Medians, in days after the report. */
      days: z.object({ talk: median, measure: median, close: median }),
      /** Per task: done within its term, and done later or not yet. */
      terms: z.array(z.object({ code: z.string(), inTime: count, late: count })),
    }),
  }),
  'statistics.consultations': onVault({
    about:
      'How many talks in which the counsellor only listened each year had, newest first; for the counsellor alone, never part of a release.',
    input: z.object({}),
    output: z.object({ years: z.array(z.object({ year, talks: count })) }),
  }),
};
