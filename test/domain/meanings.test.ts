import { describe, expect, test } from 'vitest';
import { codeLists } from '../../domain/code-lists/index.ts';
import { type ExplainedList, meaningOf } from '../../domain/code-lists/meanings/index.ts';

const explained: readonly ExplainedList[] = [
  'nature',
  'theme',
  'channel',
  'severity',
  'corrected',
  'reporter_wish',
  'perp_measure',
];

describe('what codes mean', () => {
  test.each(explained)('every code of %s is explained, in both languages', (list) => {
    const { codes } = codeLists[list];
    const without = codes.filter(({ code, nl, en }) => {
      const meaning = meaningOf(list, code);
      return !meaning?.nl || !meaning.en || meaning.nl === nl || meaning.en === en;
    });
    expect(without).toEqual([]);
  });

  test('nobody is called an offender before a court said so', () => {
    const texts = explained.flatMap((list) =>
      codeLists[list].codes.map(({ code }) => meaningOf(list, code)?.nl ?? ''),
    );
    expect(texts.filter((text) => /\bdader/i.test(text))).toEqual([]);
  });

  test('a code that is in no list has no meaning', () => {
    expect(meaningOf('nature', 'unheard_of')).toBeUndefined();
  });
});
