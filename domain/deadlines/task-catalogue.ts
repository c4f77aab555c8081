import { addDays, type DateString } from '../time.ts';
import { addedTasks } from './added-tasks.ts';
import { caseTasks } from './case-tasks.ts';
import type { CatalogueTask } from './catalogue-task.ts';
import { clerkTasks } from './clerk-tasks.ts';
import { officeTasks } from './office-tasks.ts';
import { ownTasks } from './own-tasks.ts';

/** A code of the task catalogue. */
export type TaskCode =
  | keyof typeof caseTasks
  | keyof typeof officeTasks
  | keyof typeof clerkTasks
  | keyof typeof addedTasks
  | keyof typeof ownTasks;

/**
 * Every kind of task. A term of law that no jurist has checked yet says so on the screen:
 * "laat dit toetsen".
 */
export const taskCatalogue: Readonly<Record<TaskCode, CatalogueTask>> = {
  ...caseTasks,
  ...officeTasks,
  ...clerkTasks,
  ...addedTasks,
  ...ownTasks,
};

/** A task that somebody made himself. */
export const ownTask = 'T51';
/** A contact that was agreed with the reporter. */
export const agreedContact = 'T52';
/** A contact that is planned: its last day, and the first where it has a span of days. */
interface PlannedContact {
  readonly code: string;
  readonly from: DateString | null;
  readonly due: DateString;
}

/**
 * Whether a contact on a day is the planned one: from the day before it. An earlier one is beside it, or a
 * call on the first day would take that of the third away. What was agreed for a day is not done before.
 */
export const isPlannedFor = ({ code, from, due }: PlannedContact, on: DateString): boolean =>
  code === agreedContact ? due <= on : addDays(from ?? due, -1) <= on;

/** Whether somebody chose the day of a task himself. */
export const isOwnTask = (code: string): boolean => Object.hasOwn(ownTasks, code);

/** Why a task was let go when its case closed; a code, so that each language can say it. */
export const settledByClosing = 'case_closed';
