import type { Database } from 'better-sqlite3';
import { attachmentsOf } from '../case-keys.ts';
import { prepare } from '../prepare.ts';
import { discardDraftsAbout } from './drafts.ts';

/** A file of a case as stored; its content stands in a file of its own. */
export interface StoredAttachment {
  readonly id: string;
  readonly caseId: string;
  readonly addedAt: string;
  readonly name: string;
  readonly mediaType: string;
  /** The length of its content. */
  readonly bytes: number;
  /** What was done with its metadata. */
  readonly metadata: string;
  /** SHA-256 of its content, in hexadecimal. */
  readonly sha256: string;
}

/** Sees that the files of a case have a key. */
export function needAttachmentKey(database: Database, caseId: string): void {
  prepare<{ caseId: string; purpose: string }, never>(
    database,
    `INSERT INTO attachment_keys (case_id, wrapped) VALUES (@caseId, new_case_key(@purpose))
     ON CONFLICT (case_id) DO NOTHING`,
  ).run({ caseId, purpose: attachmentsOf(caseId) });
}

/** The key of the files of a case, wrapped; undefined when it has none. */
export function attachmentKeyOf(database: Database, caseId: string): Buffer | undefined {
  return prepare<{ caseId: string }, { wrapped: Buffer }>(
    database,
    'SELECT wrapped FROM attachment_keys WHERE case_id = @caseId',
  ).get({ caseId })?.wrapped;
}

/** Adds a file to a case that has a key for its files. */
export function insertAttachment(database: Database, attachment: StoredAttachment): void {
  prepare<StoredAttachment, never>(
    database,
    `INSERT INTO attachments (id, case_id, added_at, name, media_type, bytes, metadata, sha256)
     SELECT @id, @caseId, @addedAt,
       seal_text(wrapped, 'attachments ' || @caseId, 'name ' || @id, @name),
       @mediaType, @bytes, @metadata,
       seal_text(wrapped, 'attachments ' || @caseId, 'sha256 ' || @id, @sha256)
     FROM attachment_keys WHERE case_id = @caseId`,
  ).run(attachment);
}

/** The files of a case, the oldest first. */
export function listAttachments(database: Database, caseId: string): StoredAttachment[] {
  return prepare<{ caseId: string }, StoredAttachment>(
    database,
    `SELECT id, case_id AS caseId, added_at AS addedAt,
       open_text(wrapped, 'attachments ' || case_id, 'name ' || id, name) AS name,
       media_type AS mediaType, bytes, metadata,
       open_text(wrapped, 'attachments ' || case_id, 'sha256 ' || id, sha256) AS sha256
     FROM attachments JOIN attachment_keys USING (case_id)
     WHERE case_id = @caseId ORDER BY added_at, id`,
  ).all({ caseId });
}

/** A file of a case; undefined when there is none of that identifier. */
export function attachmentById(database: Database, id: string): StoredAttachment | undefined {
  return prepare<{ id: string }, StoredAttachment>(
    database,
    `SELECT id, case_id AS caseId, added_at AS addedAt,
       open_text(wrapped, 'attachments ' || case_id, 'name ' || id, name) AS name,
       media_type AS mediaType, bytes, metadata,
       open_text(wrapped, 'attachments ' || case_id, 'sha256 ' || id, sha256) AS sha256
     FROM attachments JOIN attachment_keys USING (case_id) WHERE id = @id`,
  ).get({ id });
}

/** Calls a file otherwise. */
export function renameAttachment(database: Database, id: string, name: string): void {
  prepare<{ id: string; name: string }, never>(
    database,
    `UPDATE attachments SET name = (
       SELECT seal_text(wrapped, 'attachments ' || case_id, 'name ' || @id, @name)
       FROM attachment_keys WHERE attachment_keys.case_id = attachments.case_id
     ) WHERE id = @id`,
  ).run({ id, name });
}

/** Forgets a file; what stands on disk is somebody else's to remove. */
export function deleteAttachment(database: Database, id: string): void {
  discardDraftsAbout(database, [id]);
  prepare<{ id: string }, never>(database, 'DELETE FROM attachments WHERE id = @id').run({ id });
}

/** The identifiers of all files, and the case of each. */
export function attachmentIds(database: Database): { id: string; caseId: string }[] {
  const sql = 'SELECT id, case_id AS caseId FROM attachments ORDER BY id';
  return prepare<object, { id: string; caseId: string }>(database, sql).all({});
}
