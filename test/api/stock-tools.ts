/** The ordinary tools that open and make a package, run by the very commands that the manual gives. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const docs = join(import.meta.dirname, '../../docs');

/** The commands on a page that begin with this one, without what is said of them. */
export function commandsIn(page: string, beginning: string): string {
  const text = readFileSync(join(docs, page), 'utf8');
  const blocks = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block = '']) =>
    block.replace(/^#.*\n/gm, ''),
  );
  return blocks.find((block) => block.startsWith(beginning)) ?? '';
}

/** Opens a package, looks who signed it, and whether every file is as it was signed. */
export const opening = commandsIn('formats/package.md', 'age -d ');
/** Makes a key, and with it a package of the files in a folder. */
export const making = commandsIn('formats/package.md', 'openssl genpkey ');

const missing = ['age', 'bash', 'openssl', 'sed', 'sha256sum', 'tar'].filter((tool) => {
  try {
    execFileSync('which', [tool], { stdio: 'pipe' });
    return false;
  } catch {
    return true;
  }
});

/** What the name of a test says when a tool is missing; empty when all are here. */
export const whyNoTools =
  missing.length === 0 ? '' : ` (SKIPPED: there is no ${missing.join(', no ')} here)`;

/** Runs commands one after the other, as they were typed; throws at the first that fails. */
export const run = (
  commands: string,
  folder: string,
  env: Readonly<Record<string, string>> = {},
): string =>
  execFileSync('bash', ['-euo', 'pipefail', '-c', commands], {
    cwd: folder,
    encoding: 'utf8',
    stdio: 'pipe',
    env: { ...process.env, ...env },
  });
