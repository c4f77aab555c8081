/** Bars in two parts: what was done in time, and what came later. */
import { scaleLinear } from 'd3-scale';
import { barRoom, underName } from './bars.ts';
import type { Drawing, Frame, Mark } from './drawing.ts';
import { keyLine } from './key-line.ts';
import { heightOf, linesOf, widthOf, wrapped } from './words.ts';

/** One bar of two parts. */
export interface Parts {
  readonly label: string;
  readonly inTime: number;
  readonly late: number;
  /** Both numbers as they are said. */
  readonly words: string;
}

/** What the two parts are called. */
export interface PartWords {
  readonly inTime: string;
  readonly late: string;
}

/** How high a bar is, in letters. */
const barHeight = 1.25;

/** The most of the room that words may take behind their bars; longer ones stand below them. */
const mostForWords = 0.65;

/** Draws bars of two parts below each other, as long as both numbers together. */
export function partedBars(rows: readonly Parts[], called: PartWords, frame: Frame): Drawing {
  const { width, size } = frame;
  const key = keyLine(
    [
      { ink: 'own', sample: 'box', words: called.inTime },
      { ink: 'later', sample: 'box', words: called.late },
    ],
    frame,
  );
  const labels = rows.map(({ label }) => label);
  const { namesBeside, namesWidth, left, room } = barRoom(labels, frame);
  const behind = Math.max(0, ...rows.map(({ words }) => widthOf(words, size))) + size / 2;
  const most = Math.max(1, ...rows.map(({ inTime, late }) => inTime + late));
  const fits = behind <= mostForWords * room;
  const length = scaleLinear([0, most], [0, fits ? room - behind : room]);
  const marks: Mark[] = [...key.marks];
  let top = key.height + size * 0.6;
  for (const { label, inTime, late, words } of rows) {
    const name = wrapped(label, size, namesWidth);
    const nameHeight = heightOf(name.length, size);
    const y = namesBeside ? top : top + nameHeight + size * underName;
    const middle = left + length(inTime);
    const end = left + length(inTime + late);
    const height = size * barHeight;
    marks.push(
      ...linesOf(name, { x: 0, top, size }),
      ...(inTime > 0
        ? [{ kind: 'box', x: left, y, width: middle - left, height, ink: 'own' } as const]
        : []),
      ...(late > 0
        ? [{ kind: 'box', x: middle, y, width: end - middle, height, ink: 'later' } as const]
        : []),
    );
    const said = fits ? [words] : wrapped(words, size, room);
    const wordsTop = fits ? y : y + height;
    const x = fits ? end + size / 2 : left;
    marks.push(...linesOf(said, { x, top: wordsTop, size, strong: true }));
    top = Math.max(top + nameHeight, wordsTop + heightOf(said.length, size)) + size * 0.6;
  }
  return { width, height: Math.max(size, top - size * 0.6), marks };
}
