import { caseTasks } from './case-tasks.ts';
import type { CatalogueTask } from './catalogue-task.ts';
import { officeTasks } from './office-tasks.ts';

/** A code of the task catalogue: `T1` to `T35`. */
export type TaskCode = keyof typeof caseTasks | keyof typeof officeTasks;

/**
 * Every kind of task. A term of law that no jurist has checked yet says so on the screen:
 * "laat dit toetsen".
 */
export const taskCatalogue: Readonly<Record<TaskCode, CatalogueTask>> = {
  ...caseTasks,
  ...officeTasks,
};
