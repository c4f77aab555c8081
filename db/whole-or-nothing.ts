import type { Database } from 'better-sqlite3';
import type { Steps } from './steps.ts';

/** Does long work in one transaction, in steps. What is interrupted leaves nothing. */
export function* wholeOrNothing<T>(database: Database, work: Steps<T>): Steps<T> {
  database.exec('BEGIN IMMEDIATE');
  try {
    const outcome = yield* work;
    database.exec('COMMIT');
    return outcome;
  } catch (error) {
    // A desk that was closed meanwhile has undone it already.
    if (database.open && database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
