import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { Compartment } from '../header.ts';
import { attachmentIds } from '../repositories/attachments.ts';
import { flushNames } from '../whole-file.ts';

/** The compartment of which folder. */
export interface AttachmentsPlace {
  readonly folder: string;
  readonly compartment: Compartment;
}

/** A file in the making, and one that is being removed. What is in the database decides of both. */
const FRESH = '.new';
const REMOVED = '.removed';

/** How the file of an attachment is called: its identifier tells nothing. */
export const attachmentFileName = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The folder in which the files of a compartment stand. */
export const attachmentsFolder = ({ folder, compartment }: AttachmentsPlace) =>
  join(folder, `${compartment}.attachments`);

/** The file of an attachment. */
export const attachmentPath = (place: AttachmentsPlace, id: string) =>
  join(attachmentsFolder(place), id);

/** Where an attachment is made; the folder is made when it is the first. */
export function freshAttachmentPath(place: AttachmentsPlace, id: string): string {
  mkdirSync(attachmentsFolder(place), { recursive: true, mode: 0o700 });
  return `${attachmentPath(place, id)}${FRESH}`;
}

/** Gives a file that is whole, and that the database knows, its own name. */
export function keepAttachment(place: AttachmentsPlace, id: string): void {
  renameSync(`${attachmentPath(place, id)}${FRESH}`, attachmentPath(place, id));
  flushNames(attachmentsFolder(place));
}

/** The names of all that stands in the folder of the attachments. */
export function entriesOf(place: AttachmentsPlace): string[] {
  const folder = attachmentsFolder(place);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder).sort();
}

/**
 * Removes files together with what the database knows of them: they are set aside, then forgotten,
 * then gone. Interrupted anywhere, the next opening brings them back or finishes.
 * @param forget the transaction; what it throws is thrown, and the files stand as before.
 */
export function removingFiles(
  place: AttachmentsPlace,
  ids: readonly string[],
  forget: () => void,
): void {
  const aside = ids.filter((id) => renamed(attachmentPath(place, id), removedPath(place, id)));
  try {
    forget();
  } catch (error) {
    for (const id of aside) renamed(removedPath(place, id), attachmentPath(place, id));
    throw error;
  }
  for (const id of aside) rmSync(removedPath(place, id), { force: true });
  if (aside.length > 0) flushNames(attachmentsFolder(place));
}

const removedPath = (place: AttachmentsPlace, id: string) =>
  `${attachmentPath(place, id)}${REMOVED}`;

/** Whether there was something to rename. */
function renamed(from: string, to: string): boolean {
  if (statSync(from, { throwIfNoEntry: false }) === undefined) return false;
  renameSync(from, to);
  return true;
}

/**
 * Finishes what was interrupted: a file that the database knows gets its name, one that it does not
 * know goes. What has a name of its own and is not known stays: an older copy of the database may
 * have been put back.
 */
export function settleAttachments(place: AttachmentsPlace, database: Database): void {
  const unsettled = entriesOf(place).filter((name) => isUnsettled(name));
  if (unsettled.length === 0) return;
  const known = new Set(attachmentIds(database).map(({ id }) => id));
  for (const name of unsettled) {
    const path = join(attachmentsFolder(place), name);
    const id = name.replace(/\.(?:new|removed)$/, '');
    const own = attachmentPath(place, id);
    const isThere = statSync(own, { throwIfNoEntry: false }) !== undefined;
    if (known.has(id) && !isThere) renameSync(path, own);
    else rmSync(path, { force: true });
  }
}

/** Whether a name is that of a file in the making, or of one that is being removed. */
export const isUnsettled = (name: string): boolean =>
  (name.endsWith(FRESH) || name.endsWith(REMOVED)) &&
  attachmentFileName.test(name.replace(/\.(?:new|removed)$/, ''));
