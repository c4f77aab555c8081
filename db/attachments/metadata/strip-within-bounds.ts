import { Worker } from 'node:worker_threads';
import type { MediaType, MetadataOutcome } from '../../../domain/records/attachment.ts';
import { isDocument, stripPlain } from './plain.ts';
import type { StripAnswer } from './strip-messages.ts';
import type { Stripped } from './stripped.ts';

const MB = 1024 * 1024;

/** What taking one document apart may cost. */
export interface StripBounds {
  readonly ms: number;
  /** Objects of the language, in MB. */
  readonly heapMB: number;
  /** All that the process may grow by meanwhile, in bytes. */
  readonly memory: number;
}

/**
 * Documents unfold, and a hostile one unfolds to a thousand times its size. Sixteen times its size
 * and half a gigabyte is more than any that was made to be read takes.
 */
const boundsFor = ({ length }: Buffer): StripBounds => ({
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
  const { metadata, content } = await askThread(worker, kind, file, bounds);
  if (content === null) return { metadata, content: [file] };
  return { metadata, content: [Buffer.from(content.buffer, content.byteOffset, content.length)] };
}

async function askThread(
  program: string | URL,
  kind: MediaType,
  file: Buffer,
  { ms, heapMB, memory }: StripBounds,
): Promise<StripAnswer> {
  const { promise, resolve } = Promise.withResolvers<StripAnswer>();
  const giveUp = (metadata: MetadataOutcome) => () => resolve({ metadata, content: null });
  const thread = new Worker(program, {
    workerData: { kind, file },
    env: {},
    stdin: false,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: heapMB },
  });
  // Safe: the only file that posts to this port is strip-worker.ts, which posts a StripAnswer.
  thread.on('message', (answer: StripAnswer) => resolve(answer));
  thread.on('error', giveUp('tooLarge'));
  thread.on('exit', giveUp('unreadable'));
  const most = process.memoryUsage.rss() + memory;
  const watch = setInterval(() => {
    if (process.memoryUsage.rss() > most) giveUp('tooLarge')();
  }, 50);
  const clock = setTimeout(giveUp('tooLarge'), ms);
  try {
    return await promise;
  } finally {
    clearInterval(watch);
    clearTimeout(clock);
    await thread.terminate();
  }
}
