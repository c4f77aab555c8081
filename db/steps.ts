import { setImmediate } from 'node:timers/promises';

/** How far long work is, as it counts itself: rows, bytes or lines. */
export interface Share {
  readonly done: number;
  readonly total: number;
}

/**
 * Long work, step by step. After each it says how far it is, and there it may be stopped: what it had
 * begun, it clears away itself.
 */
export type Steps<T> = Generator<Share, T>;

/** Who drives long work: how long others wait until they are heard, and what hears how far it is. */
export interface Pace {
  /** Milliseconds of work between two breaths. */
  readonly breathMs: number;
  /** What it throws stops the work. */
  readonly heard: (share: Share) => void;
}

/** Does long work in one go. */
export function inOneGo<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Does long work, and lets others be heard in between: none of them may touch what it works on. */
export async function inSteps<T>(steps: Steps<T>, { breathMs, heard }: Pace): Promise<T> {
  let breathed = performance.now();
  let step = steps.next();
  while (!step.done) {
    if (performance.now() - breathed < breathMs) {
      step = steps.next();
      continue;
    }
    await setImmediate();
    const { value } = step;
    step = heardOf(steps, () => heard(value));
    breathed = performance.now();
  }
  return step.value;
}

/** Work that counts otherwise, as long work. What is stopped lets go of what it went through. */
export function* mapped<S, T>(work: Generator<S, T>, shareOf: (said: S) => Share): Steps<T> {
  try {
    let step = work.next();
    while (!step.done) {
      yield shareOf(step.value);
      step = work.next();
    }
    return step.value;
  } finally {
    // Ends what was left in the middle, and changes nothing for what came to its end.
    endOf(work);
  }
}

function endOf(work: Iterator<unknown, unknown>): void {
  work.return?.();
}

/** Long work that is so much of longer work: from one share of it to another, both between 0 and 1. */
export function* stretch<T>(steps: Steps<T>, from: number, until: number): Steps<T> {
  let step = steps.next();
  while (!step.done) {
    const { done, total } = step.value;
    const share = from + ((until - from) * done) / Math.max(total, 1);
    try {
      yield { done: Math.round(share * wholeShare), total: wholeShare };
    } catch (error) {
      step = steps.throw(error);
      continue;
    }
    step = steps.next();
  }
  return step.value;
}

const wholeShare = 1000;

/** Goes on, or lets the work end with what was thrown. */
function heardOf<T>(steps: Steps<T>, hear: () => void): IteratorResult<Share, T> {
  try {
    hear();
  } catch (error) {
    return steps.throw(error);
  }
  return steps.next();
}

/** Draws breath in long work that takes its steps itself, where it is time to; says how far it is then. */
export function breathing({ breathMs, heard }: Pace): (share: Share) => Promise<void> {
  let breathed = performance.now();
  return async (share) => {
    if (performance.now() - breathed < breathMs) return;
    await setImmediate();
    heard(share);
    breathed = performance.now();
  };
}

/** The pace of who has nobody waiting. */
export const unheard: Pace = { breathMs: Number.POSITIVE_INFINITY, heard: () => {} };
