import { setImmediate } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';

/** How long work draws breath. */
interface Breath {
  /** Steps between two breaths. */
  readonly atOnce: number;
  /** Hears at each breath what the last step said; what it throws undoes everything. */
  readonly heard: (said: number) => void;
}

/**
 * Does long work in one transaction, and lets others be heard in between: none of them may touch the
 * database meanwhile. What is interrupted leaves nothing.
 */
export async function wholeOrNothing<T>(
  database: Database,
  work: Generator<number, T>,
  { atOnce, heard }: Breath,
): Promise<T> {
  database.exec('BEGIN IMMEDIATE');
  try {
    let [step, steps] = [work.next(), 1];
    while (!step.done) {
      if (steps % atOnce === 0) {
        await setImmediate();
        heard(step.value);
      }
      [step, steps] = [work.next(), steps + 1];
    }
    database.exec('COMMIT');
    return step.value;
  } catch (error) {
    // A desk that was closed meanwhile has undone it already.
    if (database.open && database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
