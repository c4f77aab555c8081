import { namesInWords } from '../../domain/names-in-words.ts';
import type { Language } from '../../domain/records/preference-values.ts';
import { leadersOf } from '../../figures/leaders.ts';
import type { MessageKey, TextValues } from '../locales/index.tsx';
import type { ProtectedTable } from './protected.ts';

/**
 * What a figure says, as a text and its values. Only ever about shown numbers: a hidden one may
 * well be higher.
 */
export function findingOf(
  { cells, total }: ProtectedTable,
  labelOf: (code: string) => string,
  wordsOf: (value: number) => string,
  language: Language,
): readonly [MessageKey, TextValues] {
  const shown = cells.flatMap(({ code, value }) => (value === null ? [] : [{ code, value }]));
  if (shown.length === 0) return ['statistics.findingNone', {}];
  const isNothing = shown.every(({ value }) => value === 0);
  if (isNothing && cells.every(({ status }) => status === 'shown'))
    return ['statistics.findingZero', {}];
  const leaders = leadersOf(shown, ({ value }) => value);
  const [first] = leaders;
  if (total.value === null || first === undefined) {
    return ['statistics.findingShown', { shown: shown.length, all: cells.length }];
  }
  const isWhole = shown.length === cells.length;
  return [
    isWhole ? 'statistics.findingTop' : 'statistics.findingMost',
    {
      count: leaders.length,
      label: namesInWords(
        leaders.map(({ code }) => labelOf(code)),
        language,
      ),
      value: wordsOf(first.value),
      total: wordsOf(total.value),
    },
  ];
}
