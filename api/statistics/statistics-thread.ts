import { createHash } from 'node:crypto';
import { askWithinBounds, type ThreadBounds } from '../../db/thread-within-bounds.ts';
import type { PublishedFiles } from '../../statistics/formats/index.ts';
import type { ReleaseTask } from '../../statistics/make-release.ts';
import type { Progress } from '../../statistics/protected-release.ts';
import type { Release } from '../../statistics/release.ts';
import { LuwteError } from '../contract/errors.ts';

/** A release with its files, as it can be published. */
export interface ReadyRelease extends PublishedFiles {
  readonly release: Release;
}

/** What the statistics worker says. */
export type FromStatistics =
  | { readonly kind: 'working'; readonly progress: Progress }
  | { readonly kind: 'made'; readonly made: ReadyRelease }
  | { readonly kind: 'failed'; readonly name: string };

type Ending = Exclude<FromStatistics, { readonly kind: 'working' }>;

const MB = 1024 * 1024;

/** A release that takes longer is stopped: those of a municipality take a second. */
const bounds: ThreadBounds = { ms: 10 * 60_000, heapMB: 1024, memory: 1024 * MB };

/** How long an answer waits for a release that is being made. */
const patience = 800;
/** Releases that are remembered, so that looking again costs nothing. */
const mostRemembered = 40;

/** How far a release is that is being made. */
export interface Making {
  readonly seconds: number;
  /** Null while it waits, or begins. */
  readonly progress: Progress | null;
}

interface Work {
  readonly abort: AbortController;
  readonly since: number;
  progress: Progress | null;
  readonly done: Promise<ReadyRelease | null>;
}

/** Makes releases in a thread of their own, one after another, and remembers them. */
export class StatisticsThread {
  readonly #program: string | URL;
  readonly #made = new Map<string, ReadyRelease>();
  readonly #working = new Map<string, Work>();
  #turn: Promise<unknown> = Promise.resolve();

  /** @param program The program of the thread, `statistics-worker`. */
  constructor(program: string | URL) {
    this.#program = program;
  }

  /** The release of a task when it was made. */
  known(task: ReleaseTask): ReadyRelease | undefined {
    return this.#made.get(nameOf(task));
  }

  /**
   * The release of a task, or how far it is.
   * @throws LuwteError `release.tooHeavy`.
   */
  async release(task: ReleaseTask): Promise<ReadyRelease | Making> {
    const name = nameOf(task);
    const known = this.#made.get(name);
    if (known !== undefined) return known;
    for (const [other, { abort }] of this.#working) {
      // Whoever asks for one has looked away from the other.
      if (other !== name) abort.abort();
    }
    const work = this.#working.get(name) ?? this.#start(name, task);
    const timer = Promise.withResolvers<null>();
    const clock = setTimeout(() => timer.resolve(null), patience);
    try {
      const made = await Promise.race([work.done, timer.promise]);
      const seconds = Math.round((performance.now() - work.since) / 1000);
      return made ?? { seconds, progress: work.progress };
    } catch (error) {
      // Heard once; a later question begins anew.
      this.#working.delete(name);
      throw error;
    } finally {
      clearTimeout(clock);
    }
  }

  /** Stops everything that is being made. */
  stop(): void {
    for (const { abort } of this.#working.values()) abort.abort();
    this.#working.clear();
  }

  #start(name: string, task: ReleaseTask): Work {
    const abort = new AbortController();
    const hear = (progress: Progress) => {
      work.progress = progress;
    };
    const done = this.#turn.then(() => this.#make(name, task, abort.signal, hear));
    const work: Work = { abort, since: performance.now(), progress: null, done };
    this.#working.set(name, work);
    this.#turn = done.then(
      () => {
        if (this.#working.get(name) === work) this.#working.delete(name);
      },
      () => undefined,
    );
    return work;
  }

  async #make(
    name: string,
    task: ReleaseTask,
    signal: AbortSignal,
    hear: (progress: Progress) => void,
  ): Promise<ReadyRelease | null> {
    if (signal.aborted) return null;
    const answerIn = (message: unknown): Ending | null => {
      const told = message as FromStatistics; // safe: see statistics-worker.ts
      if (told.kind !== 'working') return told;
      hear(told.progress);
      return null;
    };
    const listening = { answerIn, signal };
    const answer = await askWithinBounds<Ending>(this.#program, task, bounds, listening);
    if (signal.aborted) return null;
    if (answer.kind === 'overBounds') throw new LuwteError('release.tooHeavy');
    if (answer.kind !== 'answered') throw new Error('the statistics thread ended');
    if (answer.answer.kind === 'failed') throw new Error(answer.answer.name);
    this.#remember(name, answer.answer.made);
    return answer.answer.made;
  }

  #remember(name: string, made: ReadyRelease): void {
    this.#made.set(name, made);
    const [oldest] = this.#made.keys();
    if (this.#made.size > mostRemembered && oldest !== undefined) this.#made.delete(oldest);
  }
}

/** The same counts under the same rules beside the same releases: the same release. */
function nameOf({ counts, related, subject, secret, previous }: ReleaseTask): string {
  const all = JSON.stringify([counts, related, subject, [...secret], previous]);
  return createHash('sha256').update(all).digest('hex');
}
