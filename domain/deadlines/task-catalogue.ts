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
/** Whether somebody chose the day of a task himself. */
export const isOwnTask = (code: string): boolean => Object.hasOwn(ownTasks, code);

/** Why a task was let go when its case closed; a code, so that each language can say it. */
export const settledByClosing = 'case_closed';
