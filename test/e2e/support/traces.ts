import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestDesk } from './desk.ts';

/** Every folder the desk writes to. */
export const foldersOf = ({ folder, profileFolder, temporaryFolder }: TestDesk) => [
  folder,
  profileFolder,
  temporaryFolder,
];

/** Every file in a folder, and in the folders inside it. */
export function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? join(entry.parentPath, entry.name) : [],
  );
}

/** The files in which one of the texts stands, in either encoding a program might use. */
export function filesWith(folders: readonly string[], texts: Iterable<string>): string[] {
  const sought = [...texts].flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le')]);
  return folders.flatMap(filesUnder).filter((file) => {
    const bytes = bytesOf(file);
    return sought.some((text) => bytes.includes(text));
  });
}

/**
 * The files in which two words that follow each other on a paper stand beside each other, whatever
 * is between them and in either encoding. One word alone may be anybody's: it is ordinary Dutch.
 */
export function filesWithNeighbours(
  folders: readonly string[],
  papers: readonly (readonly string[])[],
): string[] {
  const pairs = papers.flatMap((words) =>
    words.slice(1).map((word, index) => `${words[index]}[^a-z]{1,8}${word}`),
  );
  const sought = new RegExp(pairs.join('|'), 'i');
  return folders
    .flatMap(filesUnder)
    .filter((file) => sought.test(bytesOf(file).toString('latin1').replaceAll('\0', '')));
}

/** What stands in a file; nothing when the browser took it away since it was listed. */
function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if (existsSync(file)) throw error;
    return Buffer.alloc(0);
  }
}
