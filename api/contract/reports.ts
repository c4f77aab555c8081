import { z } from 'zod';
import { id, page, text } from '../../domain/fields.ts';
import { conflictAnswer } from '../../domain/records/person.ts';
import { consultation, position, report } from '../../domain/records/report.ts';
import { onVault } from './command.ts';
import { derivedTask, isPeriodUnknown } from './tasks.ts';

/** A reporter as the desk lists him: alias first, never the name. */
const reporterChoice = z.object({ id, alias: z.string(), position, reports: z.int() });

/** Characters; twice what the fields of a report hold together. */
const longestDraft = 120_000;

/** Whether a draft can be kept as text. What goes round in circles or too deep cannot. */
function isKeepable(draft: Record<string, unknown>): boolean {
  try {
    return JSON.stringify(draft).length <= longestDraft;
  } catch {
    return false;
  }
}

/** A report while it is being typed: anything may be missing or wrong. Kept inside the vault. */
export const reportDraft = z
  .record(z.string().max(60), z.unknown())
  .refine(isKeepable, 'text.tooLong');

export const reportCommands = {
  'reports.record': onVault({
    about:
      'Records a report: case, reporter, incident, the tasks that follow, and the audit event.',
    input: report.extend({ conflict: conflictAnswer.default(null) }),
    output: z.object({ caseId: id, number: z.string() }),
    invalidates: ['cases', 'tasks', 'today', 'reporters', 'statistics', 'drafts'],
  }),
  'reports.preview': onVault({
    about: 'Says which tasks would follow from a report, without recording anything.',
    input: report.pick({ receivedOn: true, receivedAt: true, incident: true }),
    output: z.object({ tasks: z.array(derivedTask.extend({ isPeriodUnknown })) }),
  }),
  'consultations.record': onVault({
    about: 'Counts a talk in which the counsellor only listened; nothing else is kept.',
    input: consultation,
    output: z.object({}),
    invalidates: ['statistics', 'drafts'],
  }),
  'reporters.find': onVault({
    about: 'Finds reporters by the beginning of their alias.',
    input: z.object({ alias: text(60), ...page }),
    output: z.object({ reporters: z.array(reporterChoice) }),
  }),
  'drafts.save': onVault({
    about: 'Keeps the report that is being typed, sealed in the vault.',
    input: z.object({ draft: reportDraft }),
    output: z.object({ savedAt: z.string() }),
    invalidates: ['drafts'],
  }),
  'drafts.load': onVault({
    about: 'Gives back the report that was being typed, or null.',
    input: z.object({}),
    output: z.object({ draft: reportDraft.nullable(), savedAt: z.string().nullable() }),
  }),
  'drafts.discard': onVault({
    about: 'Throws the draft away.',
    input: z.object({}),
    output: z.object({}),
    invalidates: ['drafts'],
  }),
};
