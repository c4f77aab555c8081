import { createHash } from 'node:crypto';
import { basename, join, resolve } from 'node:path';
import { type CountedRow, keyOf, readCounts } from '../statistics/linked/counts.ts';
import { InputError, type InputFault } from '../statistics/linked/input-error.ts';
import { type LinkedPolicy, readPolicy } from '../statistics/linked/policy.ts';
import { protectRelease } from '../statistics/protected-release.ts';
import { type KeySource, writeRelease } from '../statistics/release-files.ts';
import { highsSolver } from '../statistics/solver/highs.ts';
import type { Command, Outcome, Place } from './command.ts';
import { contradictionLines } from './contradiction-lines.ts';
import { inputErrorText } from './input-error-texts.ts';
import { type OptionName, type Typed, UsageError } from './options.ts';
import { checkEmpty, ledgerIn, textOfFile, writeFolders } from './release-folders.ts';
import { text } from './texts.ts';

/** `luwte protect`: counts in, a release that withstood the attack out. */
export const protect: Command = {
  options: ['policy', 'out', 'ledger', 'key'],
  misunderstood: 1,
  run: async (typed, place) => {
    const [, input, more] = typed.words;
    if (input === undefined) throw new UsageError('noInput', { word: 'protect' });
    if (more !== undefined) throw new UsageError('extraWord', { word: more });
    return refusing(input, place, () => write(typed, input, place));
  },
};

/** What is wrong with the rules, not with the file that is named on the command line. */
const aboutPolicy: ReadonlySet<InputFault> = new Set(['policyBad', 'codeReserved']);

/** Says what is wrong with what was handed over; exit code 1. */
export async function refusing(
  file: string,
  { language }: Place,
  work: () => Promise<Outcome>,
): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const where = aboutPolicy.has(error.fault) ? 'policy' : basename(file);
    return { code: 1, out: '', err: `luwte: ${inputErrorText(error, language, where)}\n` };
  }
}

/** @throws UsageError when an option without which nothing can be done is missing. */
export function needed({ options }: Typed, name: OptionName): string {
  const value = options.get(name);
  if (value === undefined) throw new UsageError('optionNeeded', { option: `--${name}` });
  return value;
}

/** The policy in a file. @throws UsageError when it is no JSON, InputError when it is no policy. */
export function policyIn(path: string): LinkedPolicy {
  const content = textOfFile(path);
  let given: unknown;
  try {
    given = JSON.parse(content);
  } catch {
    throw new UsageError('notJson', { file: path });
  }
  return readPolicy(given);
}

/**
 * The key in a file, or one made from the counts and the policy: the same counts then give the same
 * release without a key, but whoever guesses all counts can check his guess.
 */
function secretOf(typed: Typed, policy: LinkedPolicy, rows: readonly CountedRow[]) {
  const path = typed.options.get('key');
  if (path !== undefined) {
    const kept = textOfFile(path).trim();
    if (!/^[0-9a-f]{32,}$/i.test(kept)) throw new UsageError('badKey', { file: path });
    return { secret: new Uint8Array(Buffer.from(kept, 'hex')), source: 'kept' as KeySource };
  }
  const counts = rows
    .map(({ codes, incidents, reporters, largest }) => [
      keyOf(codes),
      incidents,
      reporters,
      largest,
    ])
    .sort();
  const derived = createHash('sha256')
    .update(JSON.stringify([policy, counts]))
    .digest();
  return { secret: new Uint8Array(derived), source: 'derived' as KeySource };
}

async function write(typed: Typed, input: string, place: Place): Promise<Outcome> {
  const out = resolve(needed(typed, 'out'));
  const ledger = typed.options.get('ledger');
  const ledgerFolder = ledger === undefined ? null : resolve(ledger);
  const policy = policyIn(needed(typed, 'policy'));
  checkEmpty(out);
  const rows = readCounts(textOfFile(input), policy);
  const earlier = ledgerFolder === null ? [] : await ledgerIn(ledgerFolder);
  const { secret, source } = secretOf(typed, policy, rows);
  const { release, attack } = await protectRelease(await highsSolver(), {
    policy,
    rows,
    secret,
    earlier: earlier.map((one) => one.release),
    version: place.version,
    previous: earlier.at(-1)?.digest ?? null,
  });
  const { files } = await writeRelease(release, attack, source);
  writeFolders(out, ledgerFolder, files, earlier.length + 1);
  const cells = release.tables.flatMap((table) => table.cells);
  const hidden = cells.filter(({ value }) => value === null).length;
  const { language } = place;
  const lines = [
    text(language, 'protected', { folder: out, shown: cells.length - hidden, hidden }),
    text(language, attack.findings.length > 0 ? 'toldBefore' : 'withstands'),
    ...attack.circles.map(({ tables, cells: numbers }) =>
      text(language, 'circleUnjudged', { tables: tables.join(', '), cells: numbers }),
    ),
    ...contradictionLines(attack.contradictions, language),
    ...Object.entries(release.file.merged).map(([dimension, codes]) =>
      text(language, 'mergedTells', { dimension, codes: codes.join(', ') }),
    ),
    ...release.tables.map(({ id }) => `  ${join(out, `${id}.csv`)}`),
    ...(source === 'derived' ? [text(language, 'keyDerived')] : []),
  ];
  // What earlier releases gave away is not taken back by this one, and not hidden in what is said of it.
  const { findings, circles, contradictions } = attack;
  const isWhole = findings.length + circles.length + contradictions.length === 0;
  return { code: isWhole ? 0 : 2, out: `${lines.join('\n')}\n`, err: '' };
}
