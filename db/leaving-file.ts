import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fillWhole, flushNames } from './whole-file.ts';

/**
 * Who watches over the files that leave a vault while they are in the making. Half of one may be in
 * clear, so a lock stops it, and what a crash left of it is known by its path.
 */
export interface LeavingFiles {
  /** One is begun, under a path that no other file has ever had. What it throws stops it. */
  begin(path: string): void;
  /** It is gone: under its own name, or for good. */
  end(path: string): void;
  /** Gives others a turn where it is time to. What it throws stops the file. */
  breathe(): Promise<void>;
}

const unwatched: LeavingFiles = { begin: () => {}, end: () => {}, breathe: async () => {} };
const watching = new AsyncLocalStorage<LeavingFiles>();

/** Does something; the files that leave meanwhile are watched over. */
export const watchedBy = <T>(files: LeavingFiles, act: () => T): T => watching.run(files, act);

/**
 * Writes a file that leaves, whole: as `writeWhole`, but that it is made under a name that says
 * nothing of it.
 * @param mode who may read and write it, as far as the system's own mask allows.
 */
export function writeLeaving(path: string, content: string | Uint8Array, mode: number): void {
  const files = watching.getStore() ?? unwatched;
  const fresh = besideOf(path);
  files.begin(fresh);
  try {
    fillWhole(path, fresh, mode, (file) => writeFileSync(file, content));
  } finally {
    endIfGone(files, fresh);
  }
}

/**
 * Writes a file that leaves, whole and as it comes: others are heard between its pieces. Nothing of it
 * is left behind when it cannot be finished, or is stopped.
 * @param mode who may read and write it, as far as the system's own mask allows.
 */
export async function pourLeaving(
  path: string,
  mode: number,
  pour: (write: (piece: Uint8Array) => Promise<void>) => Promise<void>,
): Promise<void> {
  const files = watching.getStore() ?? unwatched;
  const fresh = besideOf(path);
  files.begin(fresh);
  try {
    const file = openSync(fresh, 'wx', mode);
    try {
      await pour((piece) => {
        writeFileSync(file, piece);
        return files.breathe();
      });
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(fresh, path);
  } catch (error) {
    removeLeft(fresh);
    throw error;
  } finally {
    endIfGone(files, fresh);
  }
  flushNames(dirname(path));
}

/**
 * Throws away what is left of a file in the making.
 * @returns whether nothing of it is there. In a folder that cannot be reached it may be.
 */
export function removeLeft(path: string): boolean {
  try {
    rmSync(path, { force: true });
    return existsSync(dirname(path));
  } catch {
    return false;
  }
}

/** Where a file is made: chosen at random, so that what stands there can be nobody else's. */
const besideOf = (path: string) => join(dirname(path), `luwte-${randomUUID()}.part`);

function endIfGone(files: LeavingFiles, path: string): void {
  if (!existsSync(path)) files.end(path);
}
