import { Worker } from 'node:worker_threads';

/** What one answer of a thread may cost. */
export interface ThreadBounds {
  readonly ms: number;
  /** Objects of the language, in MB. */
  readonly heapMB: number;
  /** All that the process may grow by meanwhile, in bytes. */
  readonly memory: number;
}

/** How a thread is listened to. */
export interface Listening<A> {
  /** The answer in a message; null for one that only tells how far it is. */
  readonly answerIn?: (message: unknown) => A | null;
  /** Ends the thread; it then `ended`. */
  readonly signal?: AbortSignal;
}

/** What a thread answered; or that it went over its bounds, or ended without a word. */
export type BoundedAnswer<A> =
  | { readonly kind: 'answered'; readonly answer: A }
  | { readonly kind: 'overBounds' | 'ended' };

/**
 * Asks a thread of its own, so that a file which was made to fill the memory or to go on for ever takes
 * no more down with it than that thread.
 * @param program The only program that answers on this port, with an `A`.
 * @param question What it is given; not copied where it stands in shared memory.
 * @param listening Without it the first message is the answer.
 */
export async function askWithinBounds<A>(
  program: string | URL,
  question: unknown,
  { ms, heapMB, memory }: ThreadBounds,
  // Safe: the program answers with nothing else.
  { answerIn = (message) => message as A, signal }: Listening<A> = {},
): Promise<BoundedAnswer<A>> {
  const { promise, resolve } = Promise.withResolvers<BoundedAnswer<A>>();
  const giveUp = (kind: 'overBounds' | 'ended') => () => resolve({ kind });
  const thread = new Worker(program, {
    workerData: question,
    env: {},
    stdin: false,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: heapMB },
  });
  thread.on('message', (message: unknown) => {
    const answer = answerIn(message);
    if (answer !== null) resolve({ kind: 'answered', answer });
  });
  signal?.addEventListener('abort', giveUp('ended'), { once: true });
  thread.on('error', giveUp('overBounds'));
  thread.on('exit', giveUp('ended'));
  const most = process.memoryUsage.rss() + memory;
  const watch = setInterval(() => {
    if (process.memoryUsage.rss() > most) giveUp('overBounds')();
  }, 50);
  const clock = setTimeout(giveUp('overBounds'), ms);
  try {
    return await promise;
  } finally {
    clearInterval(watch);
    clearTimeout(clock);
    await thread.terminate();
  }
}
