import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, statSync } from 'node:fs';
import { open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { sha256 } from '../envelope/sha256.ts';
import { LARGEST_PACKAGE } from '../envelope/tar.ts';

/** Who may read what a registry keeps: its owner. */
const OWNER_ONLY = 0o600;

/** Writes a file whole: under its own name it is either not there or complete, also after a pulled plug. */
export async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  const part = `${path}.part-${process.pid}`;
  const file = await open(part, 'w', OWNER_ONLY);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(part, path);
  await flushNames(dirname(path));
}

/** Keeps a file under a name that follows from its content: whatever stands there is that file. */
export async function keep(path: string, content: Uint8Array): Promise<void> {
  if (!existsSync(path)) await writeWhole(path, content);
}

/** Makes a renaming survive a pulled plug. Windows cannot do it; the file itself is flushed already. */
async function flushNames(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const names = await open(folder, 'r');
  try {
    await names.sync();
  } finally {
    await names.close();
  }
}

/** A file that somebody handed over: its bytes, unless it is larger than any package. */
export interface HandedOver {
  readonly sha256: string;
  readonly bytes: Uint8Array | null;
}

/** There is no such file, or it is none. */
export class NoFile extends Error {
  override readonly name = 'NoFile';
}

/** @throws NoFile, and whatever reading throws. */
export async function handedOver(path: string): Promise<HandedOver> {
  const size = sizeOf(path);
  if (size > LARGEST_PACKAGE) return { sha256: await sumOfBeginning(path), bytes: null };
  const bytes = await readFile(path);
  return { sha256: sha256(bytes), bytes };
}

function sizeOf(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined || !found.isFile()) throw new NoFile(path);
  return found.size;
}

/** Of a file that is not kept its beginning is enough to know it again. */
async function sumOfBeginning(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { end: LARGEST_PACKAGE })) hash.update(chunk);
  return hash.digest('hex');
}
