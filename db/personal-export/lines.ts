import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { Manifest } from './manifest.ts';
import type { ExportedTable } from './tables.ts';

/** The rows of a table as they leave, one on each line. */
export function* linesOf(database: Database, { select }: ExportedTable): Generator<string> {
  for (const row of database.prepare<[], object>(select).iterate()) yield JSON.stringify(row);
}

/** How many lines there are, how long they are together, and their checksum. */
export function wholeSumOf(lines: Iterable<string>): Manifest['log'] {
  const summing = sumOf(lines);
  let line = summing.next();
  while (!line.done) line = summing.next();
  return line.value;
}

/** The same as `wholeSumOf`; a step at each line. */
export function* sumOf(lines: Iterable<string>): Generator<void, Manifest['log']> {
  const hash = createHash('sha256');
  let [rows, bytes] = [0, 0];
  for (const line of lines) {
    const text = Buffer.from(`${line}\n`);
    hash.update(text);
    rows += 1;
    bytes += text.length;
    yield;
  }
  return { rows, bytes, sha256: hash.digest('hex') };
}
