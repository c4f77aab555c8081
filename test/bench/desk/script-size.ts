import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';

const manifestSchema = z.record(
  z.string(),
  z.object({ file: z.string(), imports: z.array(z.string()).default([]) }),
);

/**
 * How much script the window has to fetch until it asks for a passphrase, and for more.
 * @param windowFolder where its files are: `window` in dist/
 * @param more names of sources; what they import is counted with them
 * @returns kB, each file compressed by itself
 */
export function scriptSize(windowFolder: string, more: readonly string[] = []): number {
  const manifest = manifestSchema.parse(
    JSON.parse(readFileSync(join(windowFolder, 'manifest.json'), 'utf8')),
  );
  const page = readFileSync(join(windowFolder, 'index.html'), 'utf8');
  const files = new Set(
    [...page.matchAll(/"\/(assets\/[^"]+\.js)"/g)].map(([, file = '']) => file),
  );
  const add = (name: string): void => {
    const chunk = manifest[name];
    if (chunk === undefined) throw new Error(`The build has no ${name}.`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const other of chunk.imports) add(other);
  };
  for (const name of more) add(name);
  const sizeOf = (file: string) =>
    gzipSync(readFileSync(join(windowFolder, file)), { level: 9 }).length / 1000;
  return [...files].reduce((sum, file) => sum + sizeOf(file), 0);
}

/** What is fetched until a counsellor looks at the first screen of the desk. */
export const untilToday = [
  'locales/nl-later.ts',
  'open-desk.tsx',
  'today/TodayScreen.tsx',
] as const;
