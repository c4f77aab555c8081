import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as dutch from '@zxcvbn-ts/language-nl-be';
import type { Output } from './contract/index.ts';

/** Scores run from 0 to 4; three is "safely unguessable" for who has the file (zxcvbn, 2016). */
const leastScore = 3;

/** Dutch words, first names and surnames count as easy; warnings stay codes, because no texts are given. */
const estimator = new ZxcvbnFactory({
  dictionary: { ...common.dictionary, ...dutch.dictionary },
  graphs: common.adjacencyGraphs,
});

/** Estimates how hard a passphrase is to guess. */
export function judgePassphrase(passphrase: string): Output<'passphrase.judge'> {
  const { score, guessesLog10, feedback } = estimator.check(passphrase.normalize('NFC'));
  return { score, guessesLog10, acceptable: score >= leastScore, warning: feedback.warning };
}
