import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file whole: a reader sees the old content or the new, never a part, and the new one
 * outlasts a pulled plug. What stands in the way of the fresh file goes first, so that no link in a
 * shared folder leads elsewhere.
 * @param mode who may read and write it, as far as the system's own mask allows.
 */
export function writeWhole(path: string, content: string | Uint8Array, mode: number): void {
  const fresh = `${path}.new`;
  rmSync(fresh, { force: true });
  const file = openSync(fresh, 'wx', mode);
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(fresh, path);
  flushNames(dirname(path));
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
