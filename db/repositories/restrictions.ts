import type { Database } from 'better-sqlite3';
import { prepare } from '../prepare.ts';

/** The kinds of parts of a case whose use is restricted, in JSON. */
export function restrictedIn(database: Database, caseId: string): string {
  const sql = 'SELECT restricted FROM cases WHERE id = @caseId';
  return (
    prepare<{ caseId: string }, { restricted: string }>(database, sql).get({ caseId })
      ?.restricted ?? '[]'
  );
}

/** Restricts the use of kinds of parts of a case, or of none. */
export function setRestricted(
  database: Database,
  change: { readonly caseId: string; readonly restricted: string },
): void {
  const sql = 'UPDATE cases SET restricted = @restricted WHERE id = @caseId';
  prepare<typeof change, never>(database, sql).run(change);
}
