/**
 * What a search costs, keystroke by keystroke: the cases with exactly what was typed, and beside it those
 * with words that look like it as well. `npm run bench -- search [--cases 100000] [--seed 1]`. In processor time;
 * most of it goes into making the vault.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { everyCase, listCases } from '../../db/repositories/case-list.ts';
import { searchFor } from '../../db/search/expressions.ts';
import { searchCases } from '../../db/search/search-cases.ts';
import { dutchCases } from './search/dutch-cases.ts';
import { add, encryptedSide } from './vault-size/sides.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
  },
});

/** What somebody types: words as they are, and with the mistakes that people make. */
const typedOnes = [
  'bedreiging',
  'bedreigng',
  'gemeente',
  'gemeetne',
  'overval balie',
  'wethoudr',
  'burgemeestre',
  'politie amsterdam',
  'vergunnign',
  'telefon',
  'zwarte pieten',
  'de vergadering',
];

const keystrokes = typedOnes.flatMap((typed) =>
  Array.from({ length: typed.length }, (_, at) => typed.slice(0, at + 1)),
);

/** Milliseconds of processor time: others may use the machine as well. */
function timed(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function show(name: string, times: readonly number[]): void {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (part: number) => sorted[Math.floor(part * (sorted.length - 1))] ?? Number.NaN;
  const cells = [0.5, 0.95, 1].map((part) => `${at(part).toFixed(1)} ms`.padStart(11));
  console.log(`${name.padEnd(40)}${cells.join('')}`);
}

const folder = mkdtempSync(join(tmpdir(), 'luwte-bench-'));
try {
  const { open } = await encryptedSide(folder, 'sqlcipher');
  const database = open();
  const made = dutchCases(Number(values.cases), Number(values.seed));
  database.transaction(() => {
    for (const one of made) add(database, one);
  })();
  const plain = (typed: string) =>
    listCases(database, { ...everyCase, match: searchFor(typed)?.exact ?? null });
  for (const typed of keystrokes) plain(typed);
  const first = timed(() => searchCases(database, everyCase, 'bedreigng'));
  const times: Record<'plain' | 'near', number[]> = { plain: [], near: [] };
  for (let round = 0; round < 2; round += 1) {
    for (const typed of keystrokes) {
      times.plain.push(timed(() => plain(typed)));
      times.near.push(timed(() => searchCases(database, everyCase, typed)));
    }
  }
  console.log(`${made.length} cases, ${times.near.length} keystrokes`);
  console.log(
    `${''.padEnd(40)}${['median', '95 %', 'worst'].map((cell) => cell.padStart(11)).join('')}`,
  );
  show('exactly what was typed', times.plain);
  show('and what looks like it', times.near);
  console.log(`the first search with a mistake, once      ${first.toFixed(0)} ms`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
