import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { OpenCompartment } from '../compartment.ts';
import { VaultFault } from '../fault.ts';
import { type Finding, type FindingCode, found } from '../findings.ts';
import {
  attachmentById,
  attachmentIds,
  type StoredAttachment,
} from '../repositories/attachments.ts';
import {
  type AttachmentsPlace,
  attachmentFileName,
  attachmentPath,
  attachmentsFolder,
  entriesOf,
  isUnsettled,
} from './places.ts';
import { throughStored } from './stored-file.ts';

/** The database that knows the files, with the key of its compartment. */
type Knowing = Pick<OpenCompartment, 'database' | 'key'>;

/** A file of an attachment as it stands on disk. */
export interface AttachmentFile {
  readonly id: string;
  readonly path: string;
  /** The length of the file, which is encrypted. */
  readonly bytes: number;
}

/** The files of a compartment that belong to an attachment, whoever has the key. */
export function attachmentFiles(place: AttachmentsPlace): AttachmentFile[] {
  return entriesOf(place)
    .filter((name) => attachmentFileName.test(name))
    .map((id) => ({ id, path: attachmentPath(place, id) }))
    .map((file) => ({ ...file, bytes: statSync(file.path).size }));
}

/**
 * Reads the file of an attachment from beginning to end.
 * @returns what is wrong with it; null when it is as it was written.
 */
export async function checkAttachment(
  place: AttachmentsPlace,
  opened: Knowing,
  attachment: StoredAttachment,
): Promise<'attachmentMissing' | 'attachmentDamaged' | null> {
  try {
    await throughStored({ ...place, opened }, attachment, () => undefined);
    return null;
  } catch (error) {
    if (!(error instanceof VaultFault)) throw error;
    return error.code === 'attachment.missing' ? 'attachmentMissing' : 'attachmentDamaged';
  }
}

/** Looks over the files of a compartment: each that is known, and each that is there. */
export async function verifyAttachments(
  place: AttachmentsPlace,
  opened: Knowing,
): Promise<Finding[]> {
  const folder = basename(attachmentsFolder(place));
  const foundIn = (code: FindingCode, name: string) => found(code, `${folder}/${name}`);
  const known = attachmentIds(opened.database).map(({ id }) => id);
  const findings: Finding[] = [];
  for (const id of known) {
    const wrong = await checkKnown(place, opened, id);
    if (wrong !== null) findings.push(foundIn(wrong, id));
  }
  for (const name of entriesOf(place)) {
    if (isUnsettled(name)) findings.push(foundIn('leftover', name));
    else if (!known.includes(name)) findings.push(foundIn('attachmentUnknown', name));
  }
  return findings;
}

async function checkKnown(place: AttachmentsPlace, opened: Knowing, id: string) {
  try {
    const attachment = attachmentById(opened.database, id);
    // It is listed, so what it lacks is the key of the files of its case.
    return attachment ? await checkAttachment(place, opened, attachment) : 'attachmentDamaged';
  } catch (error) {
    // Its name or its checksum cannot be opened.
    if (error instanceof VaultFault) return 'attachmentDamaged';
    throw error;
  }
}
