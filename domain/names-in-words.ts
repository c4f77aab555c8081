import type { Language } from './records/preference-values.ts';

/** Names one after another in a sentence: "A", "A en B", "A, B en C". */
export const namesInWords = (names: readonly string[], language: Language): string =>
  new Intl.ListFormat(language).format(names);
