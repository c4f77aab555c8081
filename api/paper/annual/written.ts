import { paragraphsOf } from '../../../domain/annual/found-words.ts';
import type { Block } from './document.ts';

/** What a line of a list begins with. */
const point = /^\s*[-*•]\s+/;

/** What was written, as paragraphs, and as points where every line begins with a dash. */
export function blocksOf(text: string): Block[] {
  return paragraphsOf(text).map((paragraph) => {
    const lines = paragraph.split('\n');
    if (!lines.every((line) => point.test(`${line} `)))
      return { kind: 'paragraph', words: paragraph };
    const words = lines.map((line) => `${line} `.replace(point, '').trim());
    return { kind: 'points', words: words.filter((one) => one !== '') };
  });
}
