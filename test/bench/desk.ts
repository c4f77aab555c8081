/**
 * How quick the desk is in a real Chromium, with an empty page of the same shell beside it:
 * `npm run bench -- desk [--cases 100000] [--rounds 9] [--parts script,start,list]`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { list, type Place, script, start } from './desk/parts.ts';
import { madeUpCases } from './vault-size/made-up-cases.ts';
import { add, encryptedSide } from './vault-size/sides.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '9' },
    parts: { type: 'string', default: 'script,start,list' },
  },
});
const rounds = Number(values.rounds);

const parts: Readonly<Record<string, (place: Place) => void | Promise<void>>> = {
  script,
  start: (place) => start(place, rounds),
  list: (place) => list(place, rounds),
};

async function madeVault(folder: string): Promise<void> {
  const side = await encryptedSide(folder, 'sqlcipher');
  const database = side.open();
  const all = database.transaction(() => {
    for (const one of madeUpCases(Number(values.cases), 1, 'first')) add(database, one);
  });
  all();
  database.close();
}

const vault = mkdtempSync(join(tmpdir(), 'luwte-bench-'));
try {
  await madeVault(vault);
  console.log(`${values.cases} cases`);
  const place = { root: join(import.meta.dirname, '../..'), vault };
  for (const name of values.parts.split(',')) {
    const part = parts[name];
    if (part === undefined) throw new Error(`There is no part ${name}.`);
    await part(place);
  }
} finally {
  rmSync(vault, { recursive: true });
}
