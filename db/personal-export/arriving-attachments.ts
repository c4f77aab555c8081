import { createHash } from 'node:crypto';
import { identityOf } from '../attachments/identity.ts';
import {
  type AttachmentsPlace,
  freshAttachmentPath,
  keepAttachment,
} from '../attachments/places.ts';
import { type Sealing, sealInto } from '../attachments/sealed-file.ts';
import type { OpenCompartment } from '../compartment.ts';
import { VaultFault } from '../fault.ts';
import { attachmentById, attachmentIds } from '../repositories/attachments.ts';
import type { Manifest } from './manifest.ts';

type ListedAttachment = Manifest['attachments'][number];

/** Attachments that come out of an export: beside their place until the database knows them. */
export interface ArrivingAttachments {
  /** @throws VaultFault `personal.damaged` when those listed are not those of the rows that came. */
  expect(listed: readonly ListedAttachment[]): void;
  /** Takes one whole, sealed under the key of the files of its case. */
  take(listed: ListedAttachment, content: ReadableStream<Uint8Array>): Promise<void>;
  /** Gives them their names. */
  keep(): void;
  discard(): void;
}

/** Makes room for attachments in a compartment. */
export function arrivingAttachments(
  place: AttachmentsPlace,
  opened: OpenCompartment,
): ArrivingAttachments {
  const { database } = opened;
  const taken: { readonly id: string; readonly sealing: Sealing }[] = [];

  return {
    expect: (listed) => {
      const known = attachmentIds(database).map(({ id }) => id);
      if (JSON.stringify(known) !== JSON.stringify(listed.map(({ id }) => id)))
        throw new VaultFault('personal.damaged');
    },

    take: async ({ id, bytes, sha256 }, content) => {
      const row = attachmentById(database, id);
      if (row?.bytes !== bytes || row.sha256 !== sha256) throw new VaultFault('personal.damaged');
      const sealing = await sealInto(
        freshAttachmentPath(place, id),
        identityOf(opened, row.caseId),
      );
      taken.push({ id, sealing });
      const hash = createHash('sha256');
      for await (const chunk of content) {
        hash.update(chunk);
        await sealing.write(chunk);
      }
      if (hash.digest('hex') !== sha256) throw new VaultFault('personal.damaged');
      await sealing.finish();
    },

    keep: () => {
      for (const { id } of taken) keepAttachment(place, id);
    },

    discard: () => {
      for (const { sealing } of taken) sealing.discard();
    },
  };
}
