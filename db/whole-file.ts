import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { inOneGo, type Steps } from './steps.ts';

/**
 * Writes a file whole: a reader sees the old content or the new, never a part, and the new one
 * outlasts a pulled plug.
 * @param mode who may read and write it, as far as the system's own mask allows.
 */
export function writeWhole(path: string, content: string | Uint8Array, mode: number): void {
  fillWhole(path, `${path}.new`, mode, (file) => writeFileSync(file, content));
}

/**
 * Writes a file whole, for readers; after a pulled plug the old content may stand there again. It
 * takes a tenth of the time of `writeWhole`.
 */
export function writeSoon(path: string, content: string | Uint8Array, mode: number): void {
  const fresh = `${path}.new`;
  rmSync(fresh, { force: true });
  writeFileSync(fresh, content, { mode, flag: 'wx' });
  renameSync(fresh, path);
}

/**
 * Writes a file whole, piece by piece: it is filled as `fresh` and takes its own name at the end. What
 * stands in the way of the fresh file goes first, so that no link in a shared folder leads elsewhere;
 * nothing of it is left behind when it cannot be filled.
 * @param mode who may read and write it, as far as the system's own mask allows.
 */
export function fillWhole(
  path: string,
  fresh: string,
  mode: number,
  fill: (file: number) => void,
): void {
  inOneGo(fillingWhole(path, fresh, mode, inOneStep(fill)));
}

/** Writes a file whole, in steps: as `fillWhole`. What is stopped leaves nothing behind either. */
export function* fillingWhole(
  path: string,
  fresh: string,
  mode: number,
  fill: (file: number) => Steps<void>,
): Steps<void> {
  rmSync(fresh, { force: true });
  try {
    yield* fillingFlushed(fresh, mode, fill);
    renameSync(fresh, path);
  } catch (error) {
    removeIfPossible(fresh);
    throw error;
  }
  flushNames(dirname(path));
}

const inOneStep = (fill: (file: number) => void) =>
  function* (file: number): Steps<void> {
    fill(file);
    yield { done: 1, total: 1 };
  };

/** Writes a file that was not there; its content outlasts a pulled plug. */
export function fillFlushed(path: string, mode: number, fill: (file: number) => void): void {
  inOneGo(fillingFlushed(path, mode, inOneStep(fill)));
}

/** Writes a file that was not there, in steps: as `fillFlushed`. */
export function* fillingFlushed(
  path: string,
  mode: number,
  fill: (file: number) => Steps<void>,
): Steps<void> {
  const file = openSync(path, 'wx', mode);
  try {
    yield* fill(file);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function removeIfPossible(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // What went wrong first is what has to be told.
  }
}

/** Makes a renaming survive a pulled plug, where a folder can be flushed at all. */
export function flushNames(folder: string): void {
  try {
    const names = openSync(folder, 'r');
    try {
      fsyncSync(names);
    } finally {
      closeSync(names);
    }
  } catch {
    // Windows and some network drives cannot do this; the file itself is flushed already.
  }
}
