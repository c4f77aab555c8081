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
): readonly [MessageKey, TextValues] {
  const shown = cells
    .flatMap(({ code, value }) => (value === null ? [] : [{ code, value }]))
    .sort((one, other) => other.value - one.value);
  const [first, second] = shown;
  if (first === undefined) return ['statistics.findingNone', {}];
  const isNothing = first.value === 0 && cells.every(({ status }) => status === 'shown');
  if (isNothing) return ['statistics.findingZero', {}];
  if (total.value === null || first.value === 0 || first.value === second?.value) {
    return ['statistics.findingShown', { shown: shown.length, all: cells.length }];
  }
  const isWhole = shown.length === cells.length;
  return [
    isWhole ? 'statistics.findingTop' : 'statistics.findingMost',
    { label: labelOf(first.code), value: wordsOf(first.value), total: wordsOf(total.value) },
  ];
}
