import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { tabulateRecords } from '../statistics/linked/records.ts';
import { type Command, done, type Outcome } from './command.ts';
import { type Typed, UsageError } from './options.ts';
import { needed, policyIn, refusing } from './protect.ts';
import { textOfFile } from './release-folders.ts';

/** `luwte tabulate`: records with a reporter in, counts out. */
export const tabulate: Command = {
  options: ['policy', 'out'],
  misunderstood: 1,
  run: async (typed, place) => {
    const [, records, more] = typed.words;
    if (records === undefined) throw new UsageError('noInput', { word: 'tabulate' });
    if (more !== undefined) throw new UsageError('extraWord', { word: more });
    return refusing(records, place, () => run(typed, records));
  },
};

async function run(typed: Typed, records: string): Promise<Outcome> {
  const policy = policyIn(needed(typed, 'policy'));
  const counts = tabulateRecords(textOfFile(records), policy);
  const out = typed.options.get('out');
  if (out === undefined) return done(counts);
  const file = resolve(out);
  if (existsSync(file)) throw new UsageError('fileExists', { file });
  writeFileSync(file, counts);
  return done('');
}
