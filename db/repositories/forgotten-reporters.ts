import type { Database } from 'better-sqlite3';
import { aliasKey } from '../../domain/alias.ts';
import { isWholeCase } from '../../domain/retention/index.ts';
import { prepare } from '../prepare.ts';
import { indexCase } from './case-list.ts';
import type { Destruction } from './destruction.ts';

/** Takes away who somebody is who is still a reporter here, in all his cases. */
export function forgetReporter(database: Database, reporter: string): void {
  loseIdentity(database, reporter);
  for (const { id } of casesOf(database, reporter)) indexCase(database, id);
}

/** Parts with whose identity goes with them, where one does and they do not say so yet. */
export function namingReporters(database: Database, parts: readonly Destruction[]): Destruction[] {
  const whole = new Set(parts.filter(({ rule }) => isWholeCase(rule)).map(({ caseId }) => caseId));
  const goesWith = ({ caseId, rule }: Destruction, reporter: string | null) =>
    rule === 'identity' ||
    (reporter !== null &&
      whole.has(caseId) &&
      isWholeCase(rule) &&
      casesOf(database, reporter).every(({ id }) => whole.has(id)));
  return parts.map((part) => {
    if (part.reporter !== undefined) return part;
    const reporter = reporterOf(database, part.caseId);
    return goesWith(part, reporter) ? { ...part, reporter } : part;
  });
}

/** The reporters of whom nothing was destroyed, whom an older copy may bring back. */
export function reportersKnown(database: Database): string[] {
  const sql = `SELECT id FROM reporters WHERE id NOT IN (
    SELECT reporter_id FROM destructions WHERE reporter_id IS NOT NULL)`;
  return prepare<object, { id: string }>(database, sql)
    .all({})
    .map(({ id }) => id);
}

/** Lets a reporter go who has no case; whether he did. */
export function removeIdle(database: Database, id: string): boolean {
  const sql = `DELETE FROM reporters
    WHERE id = @id AND NOT EXISTS (SELECT 1 FROM cases WHERE reporter_id = @id)`;
  return prepare<{ id: string }, never>(database, sql).run({ id }).changes > 0;
}

/** Whether it is known who the reporter of a case is: he has a name, or an alias that was chosen. */
export function isReporterKnown(database: Database, caseId: string): boolean {
  const sql = `SELECT reporters.id, alias, name, contact FROM reporters
    JOIN cases ON reporters.id = cases.reporter_id WHERE cases.id = @caseId`;
  type Row = Record<'id' | 'alias' | 'name' | 'contact', string>;
  const found = prepare<{ caseId: string }, Row>(database, sql).get({ caseId });
  if (found === undefined) return false;
  return found.name !== '' || found.contact !== '' || found.alias !== namelessAlias(found.id);
}

const namelessAlias = (id: string) => `Anoniem ${id.slice(0, 8)}`;

function loseIdentity(database: Database, id: string): void {
  const alias = namelessAlias(id);
  prepare<{ id: string; alias: string; key: string }, never>(
    database,
    `UPDATE reporters SET alias = @alias, alias_key = @key, name = '', contact = '' WHERE id = @id`,
  ).run({ id, alias, key: aliasKey(alias) });
  prepare<{ id: string }, never>(
    database,
    `UPDATE corrections SET former_reporter = NULL
     WHERE case_id IN (SELECT id FROM cases WHERE reporter_id = @id)`,
  ).run({ id });
  prepare<{ id: string }, never>(
    database,
    `UPDATE handover_cases SET former_alias = NULL
     WHERE case_id IN (SELECT id FROM cases WHERE reporter_id = @id)`,
  ).run({ id });
  // What was being typed about his cases may name him.
  prepare<{ id: string }, never>(
    database,
    'DELETE FROM case_drafts WHERE case_id IN (SELECT id FROM cases WHERE reporter_id = @id)',
  ).run({ id });
}

/** The reporter of a case; null when nobody, or no case, is known. */
export function reporterOf(database: Database, caseId: string): string | null {
  const sql = 'SELECT reporter_id AS id FROM cases WHERE id = @caseId';
  return (
    prepare<{ caseId: string }, { id: string | null }>(database, sql).get({ caseId })?.id ?? null
  );
}

function casesOf(database: Database, reporter: string): { id: string }[] {
  const sql = 'SELECT id FROM cases WHERE reporter_id = @reporter';
  return prepare<{ reporter: string }, { id: string }>(database, sql).all({ reporter });
}
