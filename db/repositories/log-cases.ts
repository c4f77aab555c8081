import type { Database } from 'better-sqlite3';
import { prepare } from '../prepare.ts';

/** Where the rows stand that a line of the log is about, by the kind of the object. */
const tablesByKind: Readonly<Record<string, readonly string[]>> = {
  note: ['notes'],
  attachment: ['attachments'],
  task: ['tasks'],
  contact: ['care_contacts'],
  person: ['persons', 'perpetrators'],
  measure: ['measures'],
  police: ['police_steps', 'police_reports'],
  evidence: ['evidence'],
  damage: ['damage_lines'],
  claim: ['damage_claims'],
  payment: ['damage_payments'],
  consent: ['consents'],
  disclosure: ['disclosures'],
};

/** What a line of the log is about. */
interface LoggedObject {
  readonly objectKind: string;
  readonly objectId: string;
}

/** A case that a line of the log is about. */
export interface LoggedCase {
  readonly id: string;
  readonly number: string;
}

/**
 * The cases that lines of the log are about, by the identifier of what stands in the line: a case itself,
 * or something in one. Of what is gone nobody knows any more where it stood.
 */
export function loggedCases(
  database: Database,
  objects: readonly LoggedObject[],
): Map<string, LoggedCase> {
  const ids = JSON.stringify(objects.map(({ objectId }) => objectId));
  const tables = new Set(objects.flatMap(({ objectKind }) => tablesByKind[objectKind] ?? []));
  const places = ['SELECT id AS objectId, id AS caseId FROM cases', ...[...tables].map(placesIn)];
  const found = places.flatMap((sql) =>
    prepare<{ ids: string }, LoggedCase & { objectId: string }>(
      database,
      `SELECT objectId, cases.id, cases.number FROM (${sql}) JOIN cases ON cases.id = caseId
       WHERE objectId IN (SELECT value FROM json_each(@ids))`,
    ).all({ ids }),
  );
  return new Map(found.map(({ objectId, id, number }) => [objectId, { id, number }]));
}

const placesIn = (table: string) => `SELECT id AS objectId, case_id AS caseId FROM ${table}`;
