import type { Database } from 'better-sqlite3';
import { prepare } from '../prepare.ts';

/** The kind of a report; any other kind is a form that is about no case. */
export const reportDraftKind = 'report';

/** What is being typed, kept inside the vault. */
export interface StoredDraft {
  readonly kind: string;
  readonly savedAt: string;
  readonly body: string;
}

/** Keeps a draft in place of the earlier one of its kind. */
export function saveDraft(database: Database, draft: StoredDraft): void {
  prepare<StoredDraft, never>(
    database,
    `INSERT INTO drafts (kind, saved_at, body) VALUES (@kind, @savedAt, @body)
     ON CONFLICT (kind) DO UPDATE SET saved_at = @savedAt, body = @body`,
  ).run(draft);
}

/** The draft of a kind. */
export function draftOf(database: Database, kind: string): StoredDraft | undefined {
  const sql = 'SELECT kind, saved_at AS savedAt, body FROM drafts WHERE kind = @kind';
  return prepare<{ kind: string }, StoredDraft>(database, sql).get({ kind });
}

/** Throws the draft of a kind away. */
export function discardDraft(database: Database, kind: string): void {
  prepare<{ kind: string }, never>(database, 'DELETE FROM drafts WHERE kind = @kind').run({ kind });
}

/** Throws away what is being typed about records that go: the name of such a form ends with its record. */
export function discardDraftsAbout(database: Database, ids: readonly string[]): void {
  const about = (form: string) =>
    `EXISTS (SELECT 1 FROM json_each(@ids) WHERE substr(${form}, -1 - length(value)) = ' ' || value)`;
  const gone = { ids: JSON.stringify(ids) };
  for (const sql of [
    `DELETE FROM drafts WHERE ${about('kind')}`,
    `DELETE FROM case_drafts WHERE ${about('form')}`,
  ])
    prepare<typeof gone, never>(database, sql).run(gone);
}

/** Everything that is being typed and is about no case, the last one first. */
export function draftsIn(database: Database): readonly StoredDraft[] {
  const sql = 'SELECT kind, saved_at AS savedAt, body FROM drafts ORDER BY saved_at DESC';
  return prepare<Record<string, never>, StoredDraft>(database, sql).all({});
}

/** Throws away everything that is being typed, about cases as well. */
export function discardDrafts(database: Database): void {
  database.exec('DELETE FROM drafts; DELETE FROM case_drafts');
}
