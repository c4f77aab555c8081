import { expect } from 'vitest';
import type { Drawing, Mark, Words } from '../../figures/drawing.ts';
import { widthOf } from '../../figures/words.ts';

/** The room that something takes. */
interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function extentOfWords({ x, y, text, size, anchor, turned }: Words): Extent {
  const long = widthOf(text, size);
  const back = { start: 0, middle: long / 2, end: long }[anchor];
  // From the top of a capital to below a letter with a tail.
  const [above, below] = [size * 0.72, size * 0.22];
  return turned
    ? { left: x - above, right: x + below, top: y - long + back, bottom: y + back }
    : { left: x - back, right: x - back + long, top: y - above, bottom: y + below };
}

function extentOf(mark: Mark): Extent {
  switch (mark.kind) {
    case 'words':
      return extentOfWords(mark);
    case 'box':
      return {
        left: mark.x,
        right: mark.x + mark.width,
        top: mark.y,
        bottom: mark.y + mark.height,
      };
    case 'ring': {
      const { x, y, radius } = mark;
      return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
    }
    case 'line':
      return corners([mark.from, mark.to]);
    case 'shape':
      return corners(
        [...mark.path.matchAll(/(-?[\d.]+)[ ,](-?[\d.]+)/g)].map(
          ([, x, y]) => [Number(x), Number(y)] as const,
        ),
      );
  }
}

function corners(points: readonly (readonly [number, number])[]): Extent {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

/** How far something may stick out by rounding. */
const off = 0.02;

/** Fails when something stands outside the frame. */
export function expectInside({ width, height, marks }: Drawing): void {
  const outside = marks.filter((mark) => {
    const { left, right, top, bottom } = extentOf(mark);
    const isNumber = [left, right, top, bottom].every(Number.isFinite);
    return !isNumber || left < -off || right > width + off || top < -off || bottom > height + off;
  });
  expect(outside).toEqual([]);
}

export const wordsIn = ({ marks }: Drawing) => marks.filter((mark) => mark.kind === 'words');
export const boxesIn = ({ marks }: Drawing) => marks.filter((mark) => mark.kind === 'box');

const overlap = (one: Extent, other: Extent) =>
  one.left < other.right - off &&
  other.left < one.right - off &&
  one.top < other.bottom - off &&
  other.top < one.bottom - off;

/** Fails when words stand on other words. */
export function expectNoOverlap(drawing: Drawing): void {
  const all = wordsIn(drawing).map((words) => ({ text: words.text, extent: extentOf(words) }));
  const on = all.flatMap((one, index) =>
    all
      .slice(index + 1)
      .filter((other) => overlap(one.extent, other.extent))
      .map((other) => [one.text, other.text]),
  );
  expect(on).toEqual([]);
}

/** Fails when words stand on a mark that is no ground for them. */
export function expectWordsBesideMarks(drawing: Drawing): void {
  const marks = drawing.marks.filter(({ kind }) => kind === 'box' || kind === 'shape');
  const on = wordsIn(drawing).flatMap((words) =>
    marks.filter((mark) => overlap(extentOf(words), extentOf(mark))).map(() => words.text),
  );
  expect(on).toEqual([]);
}
