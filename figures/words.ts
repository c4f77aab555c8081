/** How much room words take. Pictures are made where nothing can be measured, so letters are known. */
import { type Ink, lineStep, type Words } from './drawing.ts';

/**
 * Widths of the letters of Source Sans 3 SemiBold, in thousandths of their size, rounded up. What is not
 * here counts as wide.
 */
const widths = new Map(
  (
    [
      [200, ' '],
      [260, '|'],
      [280, "',.:;ijlï’·"],
      [300, 'I'],
      [320, '!f'],
      [340, '()-[]{}'],
      [360, '/\\'],
      [380, 'rt'],
      [440, '*s'],
      [460, '?z'],
      [480, 'c–'],
      [500, 'J_vxy“”"'],
      [520, '0123456789#$+<=>FLY^aeg~éëè±€×'],
      [540, 'EVZk'],
      [560, 'ASTX`hnouöü'],
      [580, 'Cbdpq'],
      [600, 'BKPR'],
      [640, '&DG'],
      [660, 'NU'],
      [680, 'HOQ'],
      [760, 'Mw'],
      [800, 'W—'],
      [860, '%m'],
      [880, '@'],
      [980, '…'],
    ] as const
  ).flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)),
);
const unknownLetter = 900;

/** How wide a line of words is at most. */
export function widthOf(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += widths.get(letter) ?? unknownLetter;
  return (width * size) / 1000;
}

/** Lines no wider than they may be. A word that is too long by itself is broken. */
export function wrapped(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((one) => broken(one, size, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer, size) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** A word in pieces that fit, each but the last with a hyphen. */
function broken(word: string, size: number, width: number): string[] {
  if (widthOf(word, size) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && widthOf(`${piece}${letter}-`, size) > width) {
      pieces.push(`${piece}-`);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}

/** How some lines of words stand. */
interface Standing {
  readonly x: number;
  /** Where the first line begins, from above. */
  readonly top: number;
  readonly size: number;
  readonly anchor?: Words['anchor'];
  readonly ink?: Ink;
  readonly strong?: boolean;
}

/** Where the base line is of a line that begins here. */
export const baseLine = (top: number, size: number): number => top + size * 0.95;

/** How high so many lines are. */
export const heightOf = (lines: number, size: number): number => lines * size * lineStep;

/** Lines of words below each other. */
export function linesOf(
  lines: readonly string[],
  { x, top, size, anchor = 'start', ink = 'text', strong = false }: Standing,
): Words[] {
  return lines.map((text, index) => ({
    kind: 'words',
    x,
    y: baseLine(top + heightOf(index, size), size),
    text,
    size,
    anchor,
    ink,
    ...(strong ? { strong } : {}),
  }));
}
