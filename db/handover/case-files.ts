import { closeSync, fsyncSync, openSync, rmSync, statSync, writeFileSync } from 'node:fs';
import {
  type AttachmentsPlace,
  attachmentPath,
  freshAttachmentPath,
  keepAttachment,
} from '../attachments/places.ts';
import { VaultFault } from '../fault.ts';
import { chunksOf, hashOf } from '../file-chunks.ts';
import { fileInLetter } from './letters.ts';
import type { ListedAttachment, SealedAttachment } from './sealed-file.ts';
import type { TravellingCase } from './travelling-case.ts';

/**
 * The files of cases, to go into a letter as they stand on disk: sealed already, for the key of the
 * files of their case.
 * @throws VaultFault `attachment.missing` when one is not there.
 */
export function filesOfCases(
  place: AttachmentsPlace,
  cases: readonly TravellingCase[],
): SealedAttachment[] {
  return cases.flatMap(({ attachments }) =>
    attachments.map(({ id }) => {
      const path = attachmentPath(place, id);
      const seen = statSync(path, { throwIfNoEntry: false });
      if (!seen?.isFile()) throw new VaultFault('attachment.missing');
      const bytes = seen.size;
      const sha256 = hashOf(path, bytes);
      return { name: fileInLetter(id), bytes, sha256, chunks: () => chunksIn(path, bytes) };
    }),
  );
}

/** Sees that a file outlasts a pulled plug. */
function flush(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function* chunksIn(path: string, bytes: number): Generator<Buffer> {
  const file = openSync(path, 'r');
  try {
    yield* chunksOf(file, 0, bytes);
  } finally {
    closeSync(file);
  }
}

/** Files that come out of a letter: they stand beside their place until the database knows them. */
export interface ArrivingFiles {
  /** Takes a piece of one. */
  take(attachment: ListedAttachment, chunk: Uint8Array): void;
  /** Gives them their names, once the database knows them. */
  keep(): void;
  /** Throws them away. */
  discard(): void;
}

/**
 * Makes room for the files of some cases of a letter. Interrupted anywhere, the next opening of the
 * vault keeps those that the database knows, and throws the others away.
 */
export function arrivingFiles(
  place: AttachmentsPlace,
  cases: readonly TravellingCase[],
): ArrivingFiles {
  const ids = cases.flatMap(({ attachments }) => attachments.map(({ id }) => id));
  const wanted = new Map(ids.map((id) => [fileInLetter(id), id]));
  const fresh = new Set<string>();
  return {
    take: ({ name }, chunk) => {
      const id = wanted.get(name);
      if (id === undefined) return;
      const path = freshAttachmentPath(place, id);
      if (!fresh.has(id)) rmSync(path, { force: true });
      fresh.add(id);
      writeFileSync(path, chunk, { flag: 'a', mode: 0o600 });
    },
    keep: () => {
      for (const id of fresh) {
        flush(freshAttachmentPath(place, id));
        keepAttachment(place, id);
      }
    },
    discard: () => {
      for (const id of fresh) rmSync(freshAttachmentPath(place, id), { force: true });
    },
  };
}
