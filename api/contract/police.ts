import { z } from 'zod';
import { date, id, instant, text } from '../../domain/fields.ts';
import { policeStep } from '../../domain/records/handling.ts';
import { dutyCheck, wbk } from '../../domain/records/integrity.ts';
import { evidence, factsReaders, policeFacts, policeReport } from '../../domain/records/police.ts';
import { timeOfDaySchema } from '../../domain/time.ts';
import { onVault } from './command.ts';

/** A report to the police, with what came of it. */
const reportView = z.object({
  id,
  recordedAt: instant,
  ...policeReport.shape,
  /** The last thing that the police or the prosecution did, and when. */
  news: z.object({ status: z.string(), on: date }).nullable(),
  /** Whether nothing more is to be expected of them. */
  ended: z.boolean(),
  /** The day on which the reporter heard the last news. */
  feedbackOn: date.nullable(),
});

/** A piece of evidence, with the days that belong to it. */
const evidenceView = z.object({
  /** Null for a camera of which nothing was noted yet. */
  id: id.nullable(),
  ...evidence.shape,
  /** The day to aim for; null when it stays. */
  target: date.nullable(),
  /** Whether nobody knows when it is wiped: then `wipeOn` is the last day it can still be there. */
  isPeriodUnknown: z.boolean(),
  requestedOn: date.nullable(),
  settledOn: date.nullable(),
});

/** What a case knows of police, evidence, a duty to report and the whistleblower law. */
export const justiceView = z.object({
  reports: z.array(reportView),
  evidence: z.array(evidenceView),
  facts: policeFacts.nullable(),
  /** What all steps together count as. */
  counted: z.object({ filed: z.string().nullable(), outcome: z.string().nullable() }),
  /** Whether news came that is hard to hear, and nobody talked about it since. */
  suggestsTalk: z.boolean(),
  /** Whether it is bribery, so that the duty to report is looked at. */
  asksDutyCheck: z.boolean(),
  duty: z.object({ ...dutyCheck.shape, checkedAt: instant }).nullable(),
  wbk: wbk.nullable(),
  /** Whether the organisation made the counsellor its reporting officer. */
  isReportingOfficer: z.boolean(),
  /** Whether images may be asked for without consent: nobody is named. */
  asksImagesFreely: z.boolean(),
});

const inCase = { caseId: id };
const changesCase = ['cases', 'tasks', 'today', 'statistics'] as const;
const folder = text(1000);

export const policeCommands = {
  'police.record': onVault({
    about: 'Records a step with the police; news also in a case that is closed.',
    input: z.object({
      ...inCase,
      ...policeStep.shape,
      /** The report it belongs to; the last one made when left out. */
      reportId: id.nullable().default(null),
    }),
    output: z.object({}),
    invalidates: [...changesCase],
  }),
  'police.saveReport': onVault({
    about: 'Keeps a report to the police, planned or made; with no identifier it is a new one.',
    input: z.object({ ...inCase, id: id.nullable(), ...policeReport.shape }),
    output: z.object({ id }),
    invalidates: [...changesCase],
  }),
  'police.saveFacts': onVault({
    about: 'Keeps the answers to the seven questions of the police.',
    input: z.object({ ...inCase, facts: policeFacts }),
    output: z.object({}),
    invalidates: ['cases'],
  }),
  'police.writeSheet': onVault({
    about:
      'Writes a page of facts, as a PDF, for the police or for the mayor who goes to the police for an officeholder.',
    input: z.object({
      ...inCase,
      reportId: id.nullable(),
      folder,
      reader: z.enum(factsReaders).default('police'),
      /** Who is named in it; the facts are in it anyhow. All of it needs the consent of the reporter. */
      names: z.array(z.enum(['identity', 'perpetrator_identity'])).max(2),
    }),
    output: z.object({ name: z.string() }),
    invalidates: ['cases'],
  }),
  'evidence.save': onVault({
    about: 'Keeps a piece of evidence; with no identifier it is a new one.',
    input: z.object({
      ...inCase,
      id: id.nullable(),
      ...evidence.shape,
      kind: evidence.shape.kind.exclude(['camera']),
    }),
    output: z.object({ id }),
    invalidates: [...changesCase],
  }),
  'evidence.saveCamera': onVault({
    about: 'Records what became of the camera images of the incident, and where the copy is.',
    input: z.object({
      ...inCase,
      ...evidence.pick({ place: true, status: true, copyAt: true }).shape,
    }),
    output: z.object({}),
    invalidates: [...changesCase],
  }),
  'evidence.writeRequest': onVault({
    about: 'Writes a request to the manager of a camera, in which nobody is named, to a folder.',
    input: z.object({
      ...inCase,
      place: evidence.shape.place.min(1, 'text.empty'),
      on: date,
      from: timeOfDaySchema,
      until: timeOfDaySchema,
      folder,
      /** The reporter agrees; needed only where the organisation wants that. */
      consent: z.boolean().default(false),
    }),
    output: z.object({ name: z.string() }),
    invalidates: ['cases', 'tasks', 'today'],
  }),
  'duty.record': onVault({
    about: 'Records the check on a duty to report bribery; sends nothing.',
    input: z.object({ ...inCase, ...dutyCheck.shape }),
    output: z.object({}),
    invalidates: ['cases'],
  }),
  'wbk.record': onVault({
    about: 'Records whether the whistleblower law applies; its clocks run from the hand-over.',
    input: z.object({
      ...inCase,
      ...wbk.shape,
      /** The reporter agrees to the hand-over to the reporting officer. */
      consent: z.boolean(),
    }),
    output: z.object({}),
    invalidates: [...changesCase],
  }),
};
