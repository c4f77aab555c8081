import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { municipality } from '../demo/municipality.ts';
import { writeDemoVault } from '../demo/vault.ts';
import { type Command, done, type Place } from './command.ts';
import { dayOf, numberOf, type Typed, UsageError } from './options.ts';
import { text } from './texts.ts';

/** What the options of `luwte demo` may be, and what they are when left out. */
export const demoLimits = {
  /** One for each compartment at least. */
  leastCases: 2,
  mostCases: 100_000,
  cases: 300,
  mostSeed: 2 ** 32 - 1,
  seed: 1,
  firstDay: '2001-01-01',
} as const;

/** `luwte demo`. */
export const demo: Command = {
  options: ['out', 'cases', 'seed', 'today', 'json'],
  run: async (typed, place) => done(await write(typed, place)),
};

/**
 * Writes a vault to practise with, and says how it opens.
 * @throws UsageError when an option is wrong or the folder is not empty.
 */
async function write(typed: Typed, { language, today, version }: Place): Promise<string> {
  const [, word] = typed.words;
  if (word !== undefined) throw new UsageError('extraWord', { word });
  const { leastCases, mostCases, mostSeed, firstDay } = demoLimits;
  const chosen = {
    folder: emptyFolder(typed),
    cases: numberOf(typed, 'cases', { least: leastCases, most: mostCases }, demoLimits.cases),
    seed: numberOf(typed, 'seed', { least: 0, most: mostSeed }, demoLimits.seed),
    today: dayOf(typed, 'today', firstDay, today),
  };
  const compartments = await writeDemoVault({ ...chosen, version });
  if (typed.options.has('json')) {
    const { folder, seed, today: until } = chosen;
    return `${JSON.stringify({ folder, municipality, seed, today: until, compartments }, null, 2)}\n`;
  }
  const lines = compartments.map(({ compartment, ...rest }) =>
    text(language, compartment === 'policy' ? 'linePolicy' : 'line', {
      role: text(language, compartment),
      ...rest,
    }),
  );
  const made = text(language, 'made', { folder: chosen.folder });
  return `${[made, ...lines, text(language, 'warning')].join('\n')}\n`;
}

function emptyFolder({ options }: Typed): string {
  const out = options.get('out');
  if (out === undefined) throw new UsageError('missingOption', { option: '--out' });
  const folder = resolve(out);
  if (contents(folder).length > 0) throw new UsageError('folderNotEmpty', { folder });
  return folder;
}

/** What stands in a folder; nothing when it is not there yet. */
function contents(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw new UsageError('notFolder', { folder });
  }
}
