import type { Database } from 'better-sqlite3';
import { prepare } from '../prepare.ts';

/** What is being typed in a form about a case. */
export interface CaseDraft {
  readonly caseId: string;
  /** Which form of the case. */
  readonly form: string;
  readonly savedAt: string;
  readonly body: string;
}

/** Keeps what is being typed, in place of what was. A case of which nothing is told any more keeps nothing. */
export function saveCaseDraft(database: Database, draft: CaseDraft): void {
  prepare<CaseDraft, never>(
    database,
    `INSERT INTO case_drafts (case_id, form, saved_at, body)
     SELECT case_id, @form, @savedAt, seal_text(wrapped, case_id, 'draft ' || @form, @body)
     FROM case_keys WHERE case_id = @caseId
     ON CONFLICT (case_id, form) DO UPDATE SET saved_at = excluded.saved_at, body = excluded.body`,
  ).run(draft);
}

/** Everything that is being typed about cases, the last one first. */
export function caseDraftsIn(database: Database): readonly CaseDraft[] {
  return prepare<Record<string, never>, CaseDraft>(
    database,
    `SELECT case_id AS caseId, form, saved_at AS savedAt,
       open_text(wrapped, case_id, 'draft ' || form, body) AS body
     FROM case_drafts JOIN case_keys USING (case_id) ORDER BY saved_at DESC`,
  ).all({});
}

/** Throws away what was being typed in a form about a case. */
export function discardCaseDraft(
  database: Database,
  form: Pick<CaseDraft, 'caseId' | 'form'>,
): void {
  prepare<Pick<CaseDraft, 'caseId' | 'form'>, never>(
    database,
    'DELETE FROM case_drafts WHERE case_id = @caseId AND form = @form',
  ).run(form);
}
