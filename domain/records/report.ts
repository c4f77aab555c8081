import { z } from 'zod';
import {
  bribeAim,
  bribeMeans,
  bribeResponse,
  channel,
  codeSchema,
  corrected,
  department,
  functionGroup,
  nature,
  office,
  perceivedSeverity,
  perpetratorKind,
  perpetratorKnown,
  receivedVia,
  reporterKind,
  reporterWish,
  severity,
  urgency,
  workProcess,
} from '../code-lists/index.ts';
import { date, id, line, occurred, text } from '../fields.ts';
import { timeOfDaySchema } from '../time.ts';
import { isBribery } from './themes.ts';

/** Where a reporter stands: in a department, or in a political office. It decides the compartment. */
export const position = z.discriminatedUnion('regime', [
  z.object({
    regime: z.literal('staff'),
    department: codeSchema(department),
    functionGroup: codeSchema(functionGroup).nullable(),
  }),
  z.object({ regime: z.literal('political'), office: codeSchema(office) }),
]);
/** Where a reporter stands. */
export type Position = z.infer<typeof position>;

/**
 * Who tells. Anonymous is a full mode: nothing is kept that could tell one anonymous reporter
 * from another, so all of them together count as one person in statistics.
 */
export const reporter = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('anonymous'), position }),
  z.object({
    kind: z.literal('new'),
    alias: line(60),
    name: text(120).trim(),
    contact: text(200).trim(),
    position,
  }),
  z.object({
    kind: z.literal('known'),
    id,
    /** From where he tells it this time; null when that is as it was. */
    position: position.nullable().default(null),
  }),
]);

/** What is known of cameras that may have seen it: the period decides when images are gone. */
export const camera = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unknown') }),
  z.object({ kind: z.literal('none') }),
  z.object({
    kind: z.literal('days'),
    days: z.int('number.outOfRange').min(1, 'number.outOfRange').max(28, 'number.outOfRange'),
  }),
]);
/** What is known of cameras that may have seen it. */
export type Camera = z.infer<typeof camera>;

const bribe = z.object({
  means: codeSchema(bribeMeans),
  aim: codeSchema(bribeAim),
  response: codeSchema(bribeResponse),
});

/** What happened, as told. Severity is the counsellor's; perceived severity is the reporter's. */
export const incident = z
  .object({
    occurred,
    nature: codeSchema(nature),
    extraNatures: z.array(codeSchema(nature)).max(8),
    channel: codeSchema(channel),
    /** What the place is called in the settings; null when it is none of those, or not told. */
    location: line(80).nullable().default(null),
    workProcess: codeSchema(workProcess).nullable(),
    severity: codeSchema(severity),
    perceivedSeverity: codeSchema(perceivedSeverity).nullable(),
    /** Whether the first talk can wait; null when that follows from severity. */
    urgency: codeSchema(urgency).nullable().default(null),
    corrected: codeSchema(corrected),
    perpetratorKind: codeSchema(perpetratorKind),
    perpetratorKnown: codeSchema(perpetratorKnown),
    bribe: bribe.nullable(),
    narrative: text(50_000),
  })
  .refine(
    (value) =>
      new Set([value.nature, ...value.extraNatures]).size === value.extraNatures.length + 1,
    {
      message: 'choice.duplicate',
      path: ['extraNatures'],
    },
  )
  .refine((value) => value.bribe !== null || !isBribery(value.nature), {
    message: 'bribe.missing',
    path: ['bribe'],
  });
/** What happened, as told. */
export type Incident = z.infer<typeof incident>;

/**
 * What makes a counsellor the wrong one to turn to: a report about herself, or by the officer who
 * reads her log (domain study, §8.3).
 */
export const reportStandings = ['ordinary', 'about_counsellor', 'by_officer'] as const;

/** A report as the counsellor records it during or after the conversation. */
export const report = z.object({
  rulesDiscussed: z.boolean().refine((yes) => yes, 'rules.notDiscussed'),
  receivedOn: date,
  receivedAt: timeOfDaySchema,
  receivedVia: codeSchema(receivedVia),
  reporter,
  reporterKind: codeSchema(reporterKind),
  wish: codeSchema(reporterWish),
  /** Whether it struck the reporter in both capacities, or in one that nobody can tell (TC-02). */
  dualCapacity: z.boolean().default(false),
  /** Who else than a reporter and his counsellor this is about. */
  standing: z.enum(reportStandings).default('ordinary'),
  incident,
});
/** A report as the counsellor records it. */
export type Report = z.infer<typeof report>;

/** "Alleen luisteren": a talk of which nothing is kept but that it took place. */
export const consultation = z.object({
  rulesDiscussed: z.boolean().refine((yes) => yes, 'rules.notDiscussed'),
  receivedOn: date,
  receivedVia: codeSchema(receivedVia),
});

const clerks: readonly string[] = ['griffier', 'deputy_griffier'];

/** Whether an office is that of the council clerk, or of who stands in for him (TC-10). */
export const isOfClerk = (held: string): boolean => clerks.includes(held);
