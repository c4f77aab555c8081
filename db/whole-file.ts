import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file whole: a reader sees the old content or the new, never a part, and the new one
 * outlasts a pulled plug. What stands in the way of the fresh file goes first, so that no link in a
 * shared folder leads elsewhere.
 * @param mode who may read and write it, as far as the system's own mask allows.
 */
export function writeWhole(path: string, content: string | Uint8Array, mode: number): void {
  replace(path, content, mode, fsyncSync);
  flushNames(dirname(path));
}

/**
 * Writes a file whole, for readers; after a pulled plug the old content may stand there again. It
 * takes a tenth of the time of `writeWhole`.
 */
export function writeSoon(path: string, content: string | Uint8Array, mode: number): void {
  replace(path, content, mode, () => {});
}

function replace(
  path: string,
  content: string | Uint8Array,
  mode: number,
  settle: (file: number) => void,
): void {
  const fresh = `${path}.new`;
  rmSync(fresh, { force: true });
  const file = openSync(fresh, 'wx', mode);
  try {
    writeFileSync(file, content);
    settle(file);
  } finally {
    closeSync(file);
  }
  renameSync(fresh, path);
}

/** Makes a renaming survive a pulled plug, where a folder can be flushed at all. */
function flushNames(folder: string): void {
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
