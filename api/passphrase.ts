import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as dutch from '@zxcvbn-ts/language-nl-be';
import type { MachineLimits } from '../domain/machine-policy.ts';
import type { Output } from './contract/index.ts';

/**
 * Ten-logarithm of the guesses a passphrase must outlast. Whoever holds the file can guess without
 * limit: at a thousand guesses a second, which 256 MiB of Argon2id makes dear, 10^12 take thirty
 * years. zxcvbn's own highest score begins at 10^10.
 */
const leastGuessesLog10 = 12;
/** Where each step of the scale begins before the last, which is what a vault asks for. */
const steps = [4, 7, 10];

let estimator: ZxcvbnFactory | null = null;

/**
 * Dutch words, first names and surnames count as easy; warnings stay codes, because no texts are
 * given. Made for the first passphrase that is judged: putting all words in order takes as long as
 * opening a vault does.
 */
function makeEstimator(): ZxcvbnFactory {
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...dutch.dictionary },
    graphs: common.adjacencyGraphs,
  });
}

/**
 * Estimates how hard a passphrase is to guess.
 * @param known Words that somebody who attacks this vault would try first.
 * @param limits what the administrator of the computer asks for: more, never less.
 */
export function judgePassphrase(
  passphrase: string,
  known: readonly string[] = [],
  { passphraseGuessesLog10: asked = leastGuessesLog10 }: MachineLimits = {},
): Output<'passphrase.judge'> {
  estimator ??= makeEstimator();
  const judged = estimator.check(passphrase.normalize('NFC'), [...known]);
  const { guessesLog10, feedback } = judged;
  const scale = [...steps, Math.max(asked, leastGuessesLog10)];
  const score = scale.filter((step) => guessesLog10 >= step).length;
  const acceptable = score === scale.length;
  return { score, guessesLog10, acceptable, warning: feedback.warning };
}
