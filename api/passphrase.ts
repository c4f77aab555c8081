import type { MachineLimits } from '../domain/machine-policy.ts';
import { LuwteError } from './contract/errors.ts';
import type { Output } from './contract/index.ts';

/**
 * Ten-logarithm of the guesses a passphrase must outlast. Whoever holds the file can guess without
 * limit: at a thousand guesses a second, which 256 MiB of Argon2id makes dear, 10^12 take thirty
 * years. zxcvbn's own highest score begins at 10^10.
 */
const leastGuessesLog10 = 12;
/** Where each step of the scale begins before the last, which is what a vault asks for. */
const steps = [4, 7, 10];

/**
 * Estimates how hard a passphrase is to guess. The first time it takes as long as opening a vault: the
 * words that are easy are fetched and put in order.
 * @param known Words that somebody who attacks this vault would try first.
 * @param limits what the administrator of the computer asks for: more, never less.
 */
export async function judgePassphrase(
  passphrase: string,
  known: readonly string[] = [],
  { passphraseGuessesLog10: asked = leastGuessesLog10 }: MachineLimits = {},
): Promise<Output<'passphrase.judge'>> {
  const { estimator } = await import('./passphrase-words.ts');
  const judged = estimator.check(passphrase.normalize('NFC'), [...known]);
  const { guessesLog10, feedback } = judged;
  const scale = [...steps, Math.max(asked, leastGuessesLog10)];
  const score = scale.filter((step) => guessesLog10 >= step).length;
  const acceptable = score === scale.length;
  return { score, guessesLog10, acceptable, warning: feedback.warning };
}

/**
 * Refuses a passphrase that would not outlast whoever holds what it locks.
 * @param known Words that such a person would try first.
 * @throws LuwteError `passphrase.tooWeak`.
 */
export async function refuseWeak(
  passphrase: string,
  known: readonly string[] = [],
  limits: MachineLimits = {},
): Promise<void> {
  const { acceptable } = await judgePassphrase(passphrase, known, limits);
  if (!acceptable) throw new LuwteError('passphrase.tooWeak');
}
