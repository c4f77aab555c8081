import { resolve } from 'node:path';
import { errorText, LuwteError } from '../api/contract/errors.ts';
import { makeOfficerKey } from '../api/officer.ts';
import { type Command, done, type Outcome, type Place } from './command.ts';
import { officerText } from './officer-texts.ts';
import { type Typed, UsageError } from './options.ts';
import { text } from './texts.ts';

/** `luwte officer new`: makes the key of the data protection officer. */
export const officer: Command = { options: ['out'], run };

async function run({ words, options }: Typed, place: Place): Promise<Outcome> {
  const [, what, more] = words;
  if (what !== 'new') throw new UsageError('officerNew');
  if (more !== undefined) throw new UsageError('extraWord', { word: more });
  const out = options.get('out');
  if (out === undefined) throw new UsageError('optionNeeded', { option: '--out' });
  const folder = resolve(out);
  const { language, limits, readSecret, today } = place;
  const passphrase = await readSecret(
    text(language, 'askNewPassphrase'),
    text(language, 'askAgain'),
  );
  if (passphrase === '') throw new UsageError('noPassphrase');
  try {
    const made = await makeOfficerKey({ folder, passphrase }, today, limits);
    const { fingerprint, keyFile, cardFile, recipient } = made;
    const fillings = { folder, keyFile, cardFile, recipient, words: fingerprint.join(' ') };
    return done(officerText(language, 'made', fillings));
  } catch (error) {
    return refused(error, place);
  }
}

/** What was refused, in a sentence; anything else is thrown on. */
export function refused(error: unknown, { language }: Place): Outcome {
  if (!(error instanceof LuwteError)) throw error;
  return { code: 2, out: '', err: `luwte: ${errorText(error.value, language)}\n` };
}
