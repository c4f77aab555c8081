import { z } from 'zod';
import { taskTerms } from '../../domain/deadlines/index.ts';
import { count, date, filledText, id, instant, page } from '../../domain/fields.ts';
import { onVault } from './command.ts';

/** A task as the deadline rules derive it. */
export const derivedTask = z.object({
  /** A code of the task catalogue, `T1` to `T35`. */
  code: z.string(),
  /** The working day to aim for. */
  target: date,
  /** The day it must be done by. */
  due: date,
  /** The moment it must be done by, where clock hours count. */
  dueAt: instant.nullable(),
  window: z.object({ from: date, until: date }).nullable(),
  basis: z.enum(['law', 'agreement', 'house']),
  urgent: z.boolean(),
  /** "Niet meer zinvol": the fact is too old for the deadline to mean anything. */
  moot: z.boolean(),
});

/** Whether it is about images that nobody knows the period of: then the day to aim for counts. */
export const isPeriodUnknown = z.boolean();

export { settledByClosing } from '../../domain/deadlines/index.ts';

/** Why a task was let go: its case stands still. It comes back with the case. */
export const settledByHold = 'case_on_hold';
/** Why a task was let go when the claim it is about closed. */
export const settledByClaim = 'claim_closed';
/** Why a task was let go when the reporter could not be reached any more. */
export const settledByNoContact = 'no_contact';
/** Why a task was let go when what it followed from was put right. */
export const settledByCorrection = 'corrected';

/** Why a task was let go when the aftercare of whom it is about ended. */
export const settledByCareEnd = 'care_ended';
/** Why a planned contact was let go when contacts were planned anew. */
export const settledByNewPlan = 'new_plan';
/** Why a task of one’s own was let go: there was no need to say. */
export const droppedByOwner = 'own_dropped';

/** A task of a case. */
export const task = derivedTask.extend({
  id,
  isPeriodUnknown,
  status: z.enum(['open', 'done', 'skipped', 'moot']),
  doneOn: date.nullable(),
  /** As typed, or one of the codes above when it was settled by something else. */
  skipReason: z.string().nullable(),
  /** The measure or claim it is about; null for the case itself. */
  subject: id.nullable(),
  /** What was typed of a task of one’s own; empty for all others. */
  words: z.string(),
  /** Whose aftercare it is of, beside the reporter; null for the reporter and the case itself. */
  person: id.nullable(),
});

/** A task in a list over all cases. */
export const listedTask = task.extend({
  caseId: id,
  caseNumber: z.string(),
  nature: z.string(),
  severity: z.string(),
});

export const taskCommands = {
  'tasks.list': onVault({
    about: 'Open tasks over all cases, the most urgent first.',
    input: z.object({ until: date.nullable(), ...page }),
    output: z.object({ today: date, total: count, tasks: z.array(listedTask) }),
  }),
  'tasks.terms': onVault({
    about: 'The terms of tasks that this organisation may choose.',
    input: z.object({}),
    output: taskTerms,
  }),
  'tasks.setTerms': onVault({
    about: 'Sets those terms, for tasks that follow from now on.',
    input: taskTerms,
    output: z.object({}),
    invalidates: ['tasks', 'today', 'retention', 'settings'],
  }),
  'tasks.complete': onVault({
    about: 'Marks a task as done on a day.',
    input: z.object({ task: id, on: date }),
    output: z.object({}),
    invalidates: ['tasks', 'today', 'cases'],
  }),
  'tasks.skip': onVault({
    about: 'Lets a task go, with the reason.',
    input: z.object({ task: id, reason: filledText(500) }),
    output: z.object({}),
    invalidates: ['tasks', 'today', 'cases'],
  }),
  'tasks.reopen': onVault({
    about: 'Undoes the completion or skipping of a task.',
    input: z.object({ task: id }),
    output: z.object({}),
    invalidates: ['tasks', 'today', 'cases'],
  }),
};
