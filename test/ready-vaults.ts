import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { onTestFinished } from 'vitest';

interface StoredFile {
  readonly path: string;
  readonly mode: number;
  readonly bytes: Buffer;
}

/** Vaults that earlier tests of this process made, by what was asked for. */
const made = new Map<string, readonly StoredFile[]>();
/** The ones that the test which runs now has a copy of. */
const taken = new Set<string>();

/**
 * Puts a closed vault in a folder: a copy of the one that an earlier test had made under this name, or
 * else a new one. No test has the same vault twice: two vaults of one test have keys of their own.
 * @param name everything that the making depends on.
 * @param make makes the vault in the folder, and closes it.
 */
export async function readyVault(
  name: string,
  folder: string,
  make: () => Promise<void>,
): Promise<void> {
  const copy = taken.has(name) ? undefined : made.get(name);
  taken.add(name);
  onTestFinished(() => {
    taken.delete(name);
  });
  if (copy === undefined) {
    await make();
    if (!made.has(name)) made.set(name, filesUnder(folder));
    return;
  }
  for (const { path, mode, bytes } of copy) {
    mkdirSync(dirname(join(folder, path)), { recursive: true, mode: 0o700 });
    writeFileSync(join(folder, path), bytes, { mode });
  }
}

function filesUnder(folder: string): StoredFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    if (!entry.isFile()) return [];
    const file = join(entry.parentPath, entry.name);
    return [{ path: relative(folder, file), mode: statSync(file).mode, bytes: readFileSync(file) }];
  });
}
