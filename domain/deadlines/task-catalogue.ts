import { addedTasks } from './added-tasks.ts';
import { caseTasks } from './case-tasks.ts';
import type { CatalogueTask } from './catalogue-task.ts';
import { clerkTasks } from './clerk-tasks.ts';
import { officeTasks } from './office-tasks.ts';

/** A code of the task catalogue. */
export type TaskCode =
  | keyof typeof caseTasks
  | keyof typeof officeTasks
  | keyof typeof clerkTasks
  | keyof typeof addedTasks;

/**
 * Every kind of task. A term of law that no jurist has checked yet says so on the screen:
 * "laat dit toetsen".
 */
export const taskCatalogue: Readonly<Record<TaskCode, CatalogueTask>> = {
  ...caseTasks,
  ...officeTasks,
  ...clerkTasks,
  ...addedTasks,
};
