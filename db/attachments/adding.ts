import { createHash, randomUUID } from 'node:crypto';
import {
  LARGEST_FILE,
  LARGEST_STRIPPED,
  type MediaType,
  type MetadataOutcome,
} from '../../domain/records/attachment.ts';
import type { OpenCompartment } from '../compartment.ts';
import { VaultFault } from '../fault.ts';
import { identityOf } from './identity.ts';
import { BYTES_TO_TELL, mediaTypeOf } from './media-type.ts';
import { stripWithinBounds } from './metadata/strip-within-bounds.ts';
import { type AttachmentsPlace, freshAttachmentPath } from './places.ts';
import { type Sealing, sealInto } from './sealed-file.ts';

/** A file that is added to a case. */
export interface NewFile extends AttachmentsPlace {
  readonly opened: OpenCompartment;
  /** The case; its files must have a key. */
  readonly caseId: string;
  /** How long the file is said to be. */
  readonly bytes: number;
  /** Whether what it tells of its maker is left in it. */
  readonly leaveMetadata: boolean;
  /** The program of the thread that takes documents apart. */
  readonly stripWorker: string | URL;
}

/** What a file turned out to be. */
export interface AddedFile {
  readonly id: string;
  readonly mediaType: MediaType;
  readonly metadata: MetadataOutcome;
  readonly bytes: number;
  readonly sha256: string;
}

/** A file that is coming in. */
export interface Adding {
  readonly id: string;
  /** @throws VaultFault `attachment.cutOff` when it is more than was said. */
  append(piece: Buffer): Promise<void>;
  /**
   * Makes the file whole, under its name in the making: it counts once the database knows it.
   * @throws VaultFault `attachment.cutOff` when it is less than was said.
   */
  finish(): Promise<AddedFile>;
  discard(): void;
}

/**
 * Begins to add a file. Where its metadata is taken out, the file is gathered in memory first, for
 * that takes all of it; otherwise it is sealed as it comes in.
 */
export async function beginAdding(file: NewFile): Promise<Adding> {
  if (file.bytes > LARGEST_FILE) throw new VaultFault('attachment.tooLarge');
  const id = randomUUID();
  const path = freshAttachmentPath(file, id);
  const sealing = hashing(await sealInto(path, identityOf(file.opened, file.caseId)));
  const isGathered = !file.leaveMetadata && file.bytes <= LARGEST_STRIPPED;
  return counted(file.bytes, { id, ...(isGathered ? gathered : straight)(file, sealing, id) });
}

/** Refuses what is longer or shorter than was said: something was lost on the way. */
function counted(expected: number, adding: Adding): Adding {
  let received = 0;
  return {
    ...adding,
    append: async (piece) => {
      received += piece.length;
      if (received > expected) throw new VaultFault('attachment.cutOff');
      await adding.append(piece);
    },
    finish: async () => {
      if (received !== expected) throw new VaultFault('attachment.cutOff');
      return adding.finish();
    },
  };
}

/** A sealing that knows what went into it. */
interface HashingSealing extends Sealing {
  sum(): Pick<AddedFile, 'bytes' | 'sha256'>;
}

function hashing(sealing: Sealing): HashingSealing {
  const hash = createHash('sha256');
  let bytes = 0;
  return {
    ...sealing,
    write: async (piece) => {
      hash.update(piece);
      bytes += piece.length;
      await sealing.write(piece);
    },
    sum: () => ({ bytes, sha256: hash.digest('hex') }),
  };
}

type Intake = (file: NewFile, sealing: HashingSealing, id: string) => Omit<Adding, 'id'>;

/** Gathers the file, takes its metadata out, and seals what is left. */
const gathered: Intake = ({ bytes, stripWorker }, sealing, id) => {
  // Shared, so that the thread that takes it apart needs no copy of it.
  let whole: Buffer | null = Buffer.from(new SharedArrayBuffer(bytes));
  let received = 0;
  return {
    append: async (piece) => {
      if (whole !== null) received += piece.copy(whole, received);
    },
    finish: async () => {
      const content = whole ?? Buffer.alloc(0);
      whole = null;
      const mediaType = await mediaTypeOf(content);
      const stripped = await stripWithinBounds(stripWorker, mediaType, content);
      for (const piece of stripped.content) await sealing.write(piece);
      await sealing.finish();
      return { id, mediaType, metadata: stripped.metadata, ...sealing.sum() };
    },
    discard: () => {
      whole = null;
      sealing.discard();
    },
  };
};

/** Seals the file as it comes in, and remembers how it began. */
const straight: Intake = ({ leaveMetadata }, sealing, id) => {
  let start = Buffer.alloc(0);
  return {
    append: async (piece) => {
      if (start.length < BYTES_TO_TELL) start = Buffer.concat([start, piece]);
      await sealing.write(piece);
    },
    finish: async () => {
      const mediaType = await mediaTypeOf(start.subarray(0, BYTES_TO_TELL));
      await sealing.finish();
      return { id, mediaType, metadata: leaveMetadata ? 'left' : 'tooLarge', ...sealing.sum() };
    },
    discard: () => sealing.discard(),
  };
};
