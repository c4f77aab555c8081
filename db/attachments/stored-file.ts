import { createHash } from 'node:crypto';
import type { OpenCompartment } from '../compartment.ts';
import { VaultFault } from '../fault.ts';
import type { StoredAttachment } from '../repositories/attachments.ts';
import { identityOf } from './identity.ts';
import { type AttachmentsPlace, attachmentPath } from './places.ts';
import { type Unsealing, unseal } from './sealed-file.ts';

/** How much of a file is read at a time, in bytes. */
export const PIECE_BYTES = 768 * 1024;

/**
 * Begins to read the file of an attachment. At its end it is compared with the checksum that the
 * database knows: a file of the same case that took its place is found out then.
 * @throws VaultFault `attachment.missing`, `attachment.damaged`; so does reading on.
 */
export async function openStored(
  place: AttachmentsPlace & { readonly opened: Pick<OpenCompartment, 'database' | 'key'> },
  { id, caseId, sha256 }: StoredAttachment,
): Promise<Unsealing> {
  const unsealing = await unseal(attachmentPath(place, id), identityOf(place.opened, caseId));
  const hash = createHash('sha256');
  return {
    next: async (bytes) => {
      const piece = await unsealing.next(bytes);
      if (piece !== null) hash.update(piece);
      else if (hash.digest('hex') !== sha256) throw new VaultFault('attachment.damaged');
      return piece;
    },
    close: () => unsealing.close(),
  };
}

/**
 * Reads the file of an attachment from its beginning to its end, piece by piece.
 * @throws VaultFault `attachment.missing`, `attachment.damaged`.
 */
export async function throughStored(
  place: Parameters<typeof openStored>[0],
  attachment: StoredAttachment,
  take: (piece: Buffer) => void | Promise<void>,
): Promise<void> {
  const unsealing = await openStored(place, attachment);
  try {
    for (;;) {
      const piece = await unsealing.next(PIECE_BYTES);
      if (piece === null) return;
      await take(piece);
    }
  } finally {
    unsealing.close();
  }
}
