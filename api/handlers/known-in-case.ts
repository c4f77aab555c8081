import type { Database } from 'better-sqlite3';
import { caseById } from '../../db/repositories/cases.ts';
import { knownAsIn } from '../../db/repositories/persons.ts';
import { reporterById } from '../../db/repositories/reporters.ts';
import type { KnownAs } from '../../domain/reaction/names-reporter.ts';

/** What the reporter of a case is known by; nothing of who gave no name. */
export function reporterKnownAs(database: Database, caseId: string): KnownAs[] {
  const reporterId = caseById(database, caseId)?.reporterId ?? null;
  const reporter = reporterId === null ? undefined : reporterById(database, reporterId);
  return reporter === undefined ? [] : [reporter];
}

/** What everybody of a case is known by: the reporter, and who stands beside him. */
export const everybodyKnownAs = (database: Database, caseId: string): KnownAs[] => [
  ...reporterKnownAs(database, caseId),
  ...knownAsIn(database, caseId),
];
