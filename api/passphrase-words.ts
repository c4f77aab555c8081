import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as dutch from '@zxcvbn-ts/language-nl-be';

/**
 * Dutch words, first names and surnames count as easy; warnings stay codes, because no texts are
 * given. Its words are a megabyte of script, so this is fetched when something is judged.
 */
export const estimator = new ZxcvbnFactory({
  dictionary: { ...common.dictionary, ...dutch.dictionary },
  graphs: common.adjacencyGraphs,
});
