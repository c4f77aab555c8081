/** A funnel: how many came as far as each step. */
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { barRoom, underName } from './bars.ts';
import { type Drawing, type Frame, type Mark, round } from './drawing.ts';
import { heightOf, linesOf, widthOf, wrapped } from './words.ts';

/** A step, and how many came so far. */
export interface Step {
  readonly label: string;
  readonly value: number;
  readonly words: string;
}

/** How high a bar is, and the room between two, in letters. */
const barHeight = 1.8;
const between = 1.1;

const path = line().digits(2);

/**
 * Draws steps below each other, each as long as its number. Where no more came on, what goes from one to
 * the next is drawn too.
 */
export function funnel(steps: readonly Step[], frame: Frame): Drawing {
  const { width, size } = frame;
  const labels = steps.map(({ label }) => label);
  const { namesBeside, namesWidth, left, room } = barRoom(labels, frame);
  const behind = Math.max(0, ...steps.map(({ words }) => widthOf(words, size))) + size / 2;
  const most = Math.max(1, ...steps.map(({ value }) => value));
  const length = scaleLinear([0, most], [0, Math.max(size, room - behind)]);
  const marks: Mark[] = [];
  let top = 0;
  let before: { readonly end: number; readonly foot: number } | null = null;
  for (const { label, value, words } of steps) {
    const name = wrapped(label, size, namesWidth);
    const nameHeight = heightOf(name.length, size);
    const barTop = namesBeside ? top : top + nameHeight + size * underName;
    const row = Math.max(barHeight * size, namesBeside ? nameHeight : 0);
    const y = barTop + (row - barHeight * size) / 2;
    const end = left + length(value);
    if (namesBeside && before !== null && end <= before.end)
      marks.push(flow(left, before, { end, y }));
    const nameTop = namesBeside ? top + (row - nameHeight) / 2 : top;
    marks.push(
      ...linesOf(name, { x: 0, top: nameTop, size }),
      { kind: 'box', x: left, y, width: end - left, height: barHeight * size, ink: 'own' },
      ...linesOf([words], {
        x: end + size / 2,
        top: y + (barHeight * size - heightOf(1, size)) / 2,
        size,
        strong: true,
      }),
    );
    before = { end, foot: y + barHeight * size };
    top = barTop + row + between * size;
  }
  return { width, height: round(Math.max(size, top - between * size)), marks };
}

/** What goes from one bar to the next. */
function flow(
  left: number,
  before: { readonly end: number; readonly foot: number },
  { end, y }: { readonly end: number; readonly y: number },
): Mark {
  const corners: [number, number][] = [
    [left, before.foot],
    [before.end, before.foot],
    [end, y],
    [left, y],
  ];
  return { kind: 'shape', path: `${path(corners) ?? ''}Z`, ink: 'flow' };
}
