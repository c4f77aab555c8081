import type { MediaType } from '../../../domain/records/attachment.ts';
import { askWithinBounds, type ThreadBounds } from '../../thread-within-bounds.ts';
import { isDocument, stripPlain } from './plain.ts';
import type { StripAnswer } from './strip-messages.ts';
import type { Stripped } from './stripped.ts';

const MB = 1024 * 1024;

/**
 * Documents unfold, and a hostile one unfolds to a thousand times its size. Sixteen times its size
 * and half a gigabyte is more than any that was made to be read takes.
 */
const boundsFor = ({ length }: Buffer): ThreadBounds => ({
  ms: 120_000,
  heapMB: 1024,
  memory: 16 * length + 512 * MB,
});

/**
 * Takes the metadata out of a file, in a thread of its own where that may cost more than the file
 * weighs. A document that goes over the bounds is left as it is, as `tooLarge`.
 * @param worker The program of that thread, `strip-worker`.
 * @param file Not copied when it stands in shared memory.
 */
export async function stripWithinBounds(
  worker: string | URL,
  kind: MediaType,
  file: Buffer,
  bounds = boundsFor(file),
): Promise<Stripped> {
  if (!isDocument(kind)) return stripPlain(kind, file);
  const answer = await askWithinBounds<StripAnswer>(worker, { kind, file }, bounds);
  const { metadata, content } =
    answer.kind === 'answered' ? answer.answer : { metadata: givenUp[answer.kind], content: null };
  if (content === null) return { metadata, content: [file] };
  return { metadata, content: [Buffer.from(content.buffer, content.byteOffset, content.length)] };
}

/** What is said of a document whose thread gave no answer. */
const givenUp = { overBounds: 'tooLarge', ended: 'unreadable' } as const;
