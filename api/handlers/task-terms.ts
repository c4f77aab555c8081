import type { Database } from 'better-sqlite3';
import { readSetting, writeSetting } from '../../db/repositories/settings.ts';
import { standardTaskTerms, type TaskTerms, taskTerms } from '../../domain/deadlines/index.ts';

const setting = 'task_terms';

/** The terms of tasks in this compartment. */
export function taskTermsIn(database: Database): TaskTerms {
  const kept = readSetting(database, setting);
  // A term that came later has its standard until somebody chooses another.
  return kept === undefined
    ? standardTaskTerms
    : taskTerms.parse({ ...standardTaskTerms, ...JSON.parse(kept) });
}

/** Keeps other terms of tasks, for tasks that follow from now on. */
export function keepTaskTerms(database: Database, terms: TaskTerms): void {
  writeSetting(database, setting, JSON.stringify(terms));
}
