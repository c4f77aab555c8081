import { namesInWords } from '../../domain/names-in-words.ts';
import { useLanguage, useText } from '../locales/index.tsx';
import { differingPlaces } from './words.ts';

/**
 * Says how what was typed back differs from what was shown, word by word. Undefined when it does
 * not, and when the words cannot be laid beside each other because their number differs: that the
 * vault says.
 */
export function useDifference() {
  const t = useText();
  const language = useLanguage();
  return (typed: string, written: readonly string[]): string | undefined => {
    if (typed.trim() === '') return t('keys.wordsEmpty');
    const places = differingPlaces(typed, written);
    if (places.length === 0) return undefined;
    return t('keys.wordsDiffer', {
      count: places.length,
      places: namesInWords(places.map(String), language),
    });
  };
}
