import { createHash } from 'node:crypto';
import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import {
  type AttachmentsPlace,
  attachmentFileName,
  attachmentPath,
  freshAttachmentPath,
} from './attachments/places.ts';
import { VaultFault } from './fault.ts';
import { bytesOf, chunksOf, hashing, hashOf, passing, reading } from './file-chunks.ts';
import { type Steps, stretch } from './steps.ts';
import { fillFlushed } from './whole-file.ts';

/**
 * The files of attachments in a backup, as they stand in the vault: encrypted. A line of JSON with
 * the identifier, length and SHA-256 of each, and then the files in that order.
 */
const indexSchema = z.array(
  z.tuple([
    z.string().regex(attachmentFileName),
    z.int().min(1),
    z.string().regex(/^[0-9a-f]{64}$/),
  ]),
);
type Index = z.infer<typeof indexSchema>;

/** A hundred bytes for each of a hundred and sixty thousand files. */
const LONGEST_INDEX = 16 * 1024 * 1024;

/** What of attachments goes into a backup. */
export interface AttachmentsPart {
  readonly bytes: number;
  readonly sha256: string;
  /** Writes the part to a file that is open, in steps. */
  write(file: number): Steps<void>;
}

/** The part of a backup with the files of those attachments that are there, in steps. */
export function* attachmentsPart(
  place: AttachmentsPlace,
  ids: readonly string[],
): Steps<AttachmentsPart> {
  const files = ids.flatMap((id) => {
    const path = attachmentPath(place, id);
    const bytes = statSync(path, { throwIfNoEntry: false })?.size;
    return bytes === undefined ? [] : [{ id, path, bytes }];
  });
  const content = files.reduce((sum, file) => sum + file.bytes, 0);
  const index: Index = [];
  let seen = 0;
  for (const { id, path, bytes } of files) {
    const sha256 = yield* stretch(hashing(path, bytes), seen / content, (seen + bytes) / content);
    index.push([id, bytes, sha256]);
    seen += bytes;
  }
  const line = Buffer.from(`${JSON.stringify(index)}\n`);
  function* pass(take: (chunk: Buffer) => void): Steps<void> {
    take(line);
    let done = 0;
    for (const { path, bytes } of files) {
      const whole = passing(path, { from: 0, bytes }, take);
      yield* stretch(whole, done / content, (done + bytes) / content);
      done += bytes;
    }
  }
  const hash = createHash('sha256');
  yield* pass((chunk) => hash.update(chunk));
  return {
    bytes: content + line.length,
    sha256: hash.digest('hex'),
    write: (file) => pass((chunk) => writeFileSync(file, chunk)),
  };
}

/** Where the part stands in the file of a backup. */
export interface PartPlace {
  readonly from: number;
  readonly bytes: number;
}

/**
 * Puts the files of a backup beside those of a vault, in steps, each as one in the making: the opening of a
 * database that knows them gives them their names. A file that stands there whole is left alone; one
 * that is damaged goes.
 * @throws VaultFault `backup.damaged`; or what the system says when the disk is full.
 */
export function* extractAttachments(
  path: string,
  part: PartPlace,
  place: AttachmentsPlace,
): Steps<void> {
  const { index, length } = reading(path, (file) => indexIn(file, part));
  let from = part.from + length;
  for (const [id, bytes, sha256] of index) {
    if (!isWhole(attachmentPath(place, id), bytes, sha256)) {
      reading(path, (file) => extract(file, from, { id, bytes, sha256 }, place));
    }
    from += bytes;
    yield { done: from - part.from, total: part.bytes };
  }
  if (from !== part.from + part.bytes) throw new VaultFault('backup.damaged');
}

function indexIn(file: number, { from, bytes }: PartPlace): { index: Index; length: number } {
  const start = bytesOf(file, from, Math.min(bytes, LONGEST_INDEX));
  const end = start.indexOf('\n');
  try {
    const index = indexSchema.parse(JSON.parse(start.toString('utf8', 0, end)));
    return { index, length: end + 1 };
  } catch {
    throw new VaultFault('backup.damaged');
  }
}

const isWhole = (path: string, bytes: number, sha256: string) =>
  existsSync(path) && statSync(path).size === bytes && hashOf(path, bytes) === sha256;

function extract(
  file: number,
  from: number,
  { id, bytes, sha256 }: { readonly id: string; readonly bytes: number; readonly sha256: string },
  place: AttachmentsPlace,
): void {
  const fresh = freshAttachmentPath(place, id);
  const hash = createHash('sha256');
  rmSync(fresh, { force: true });
  fillFlushed(fresh, 0o600, (target) => {
    for (const chunk of chunksOf(file, from, bytes)) {
      hash.update(chunk);
      writeFileSync(target, chunk);
    }
  });
  if (hash.digest('hex') !== sha256) {
    rmSync(fresh, { force: true });
    throw new VaultFault('backup.damaged');
  }
  rmSync(attachmentPath(place, id), { force: true });
}
