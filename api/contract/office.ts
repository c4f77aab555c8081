import { z } from 'zod';
import { count, date, id, instant, text } from '../../domain/fields.ts';
import { breach, breachReport, breachWaiver } from '../../domain/records/access.ts';
import { calendarForms } from '../../domain/records/calendar-file.ts';
import { onVault } from './command.ts';
import { listedTask, task } from './tasks.ts';

/** A task that belongs to no case. */
export const officeTask = task.omit({ subject: true, person: true, isPeriodUnknown: true }).extend({
  /** A month, a quarter or a year; or the request or the breach. */
  about: z.string(),
});

export const officeCommands = {
  'today.week': onVault({
    about: 'What is to be done on each day of a week, by the day to aim for.',
    input: z.object({
      /** A day of the week; null for the week of today. */
      of: date.nullable(),
    }),
    output: z.object({
      today: date,
      /** Monday to Sunday. */
      days: z.array(
        z.object({
          day: date,
          /** Whether the town hall is closed. */
          isOff: z.boolean(),
          tasks: z.array(listedTask),
          office: z.array(officeTask),
        }),
      ),
      /** How many more tasks of cases there are than are listed. */
      more: count,
    }),
  }),
  'breaches.list': onVault({
    about: 'The data breaches of this vault, the newest first.',
    input: z.object({}),
    output: z.object({
      today: date,
      now: instant,
      breaches: z.array(
        z.object({
          id,
          kind: z.string(),
          knownAt: instant,
          /** 72 hours later. */
          dueAt: instant,
          about: z.string(),
          reportedAt: instant.nullable(),
          notReported: z.string().nullable(),
        }),
      ),
    }),
  }),
  'breaches.record': onVault({
    about: 'Records a data breach; 72 hours start at the moment it was known.',
    input: breach,
    output: z.object({ id }),
    invalidates: ['breaches', 'today'],
  }),
  'breaches.report': onVault({
    about: 'Records when a breach was reported.',
    input: breachReport.extend({ id }),
    output: z.object({}),
    invalidates: ['breaches', 'today'],
  }),
  'breaches.waive': onVault({
    about: 'Records why a breach was not reported.',
    input: breachWaiver.extend({ id }),
    output: z.object({}),
    invalidates: ['breaches', 'today'],
  }),
  'breaches.remove': onVault({
    about: 'Takes a settled breach off the list.',
    input: z.object({ id }),
    output: z.object({}),
    invalidates: ['breaches'],
  }),
};

/** What the coordinator has as well, beside those who keep cases. */
export const calendarCommands = {
  'calendar.write': onVault({
    about: 'Writes the days of open tasks as a calendar file that tells nothing else.',
    input: z.object({
      folder: text(4096),
      until: date,
      form: z.enum(calendarForms),
      alarm: z.boolean(),
      language: z.enum(['nl', 'en']),
    }),
    output: z.object({ folder: z.string(), file: z.string(), tasks: z.int().min(1) }),
  }),
};
