/** What marks mean that have no words of their own: samples above a picture. */
import type { Frame, Ink, Mark } from './drawing.ts';
import { heightOf, linesOf, widthOf, wrapped } from './words.ts';

/** A sample, and what it means. */
export interface KeyEntry {
  readonly ink: Ink;
  readonly sample: 'box' | 'line' | 'ring';
  readonly words: string;
}

/** Draws samples beside each other, and below where there is no room. */
export function keyLine(
  entries: readonly KeyEntry[],
  { width, size }: Frame,
): { readonly marks: readonly Mark[]; readonly height: number } {
  const marks: Mark[] = [];
  const indent = size * 1.9;
  let x = 0;
  let top = 0;
  let height = 0;
  for (const { ink, sample, words } of entries) {
    const lines = wrapped(words, size, width - indent);
    const wide = indent + Math.max(...lines.map((line) => widthOf(line, size)));
    if (x > 0 && x + wide > width) {
      x = 0;
      top = height;
    }
    marks.push(
      sampleOf(sample, ink, { x, top, size }),
      ...linesOf(lines, { x: x + indent, top, size, ink: 'quiet' }),
    );
    height = Math.max(height, top + heightOf(lines.length, size));
    x += wide + size * 1.5;
  }
  return { marks, height };
}

interface At {
  readonly x: number;
  readonly top: number;
  readonly size: number;
}

function sampleOf(sample: KeyEntry['sample'], ink: Ink, { x, top, size }: At): Mark {
  const middle = top + size * 0.65;
  const wide = size * 1.4;
  if (sample === 'line') return { kind: 'line', from: [x, middle], to: [x + wide, middle], ink };
  if (sample === 'ring')
    return { kind: 'ring', x: x + wide / 2, y: middle, radius: size * 0.4, ink };
  return { kind: 'box', x, y: top + size * 0.25, width: wide, height: size * 0.8, ink };
}
