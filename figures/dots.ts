/** A dot plot: shares found elsewhere, and beside each of them what can be said of here. */
import { scaleLinear } from 'd3-scale';
import { barRoom, underName } from './bars.ts';
import type { Drawing, Frame, Mark } from './drawing.ts';
import { baseLine, heightOf, linesOf, widthOf, wrapped } from './words.ts';

/** Something of which a share is known, in percent. */
export interface Shares {
  readonly label: string;
  readonly elsewhere: { readonly value: number; readonly words: string };
  /** Between which shares it lies here; null when that is not known. */
  readonly here: { readonly least: number; readonly most: number; readonly words: string } | null;
}

/** Draws shares from 0 to 100 percent: a ring for elsewhere, and below it a bar or block for here. */
export function dotPlot(rows: readonly Shares[], frame: Frame): Drawing {
  const { width, size } = frame;
  const labels = rows.map(({ label }) => label);
  const { namesBeside, namesWidth, left, room } = barRoom(labels, frame);
  const at = scaleLinear([0, 100], [left + size / 2, left + room - size / 2]);
  const marks: Mark[] = [];
  const lane = heightOf(1, size);
  let top = 0;
  for (const { label, elsewhere, here } of rows) {
    const name = wrapped(label, size, namesWidth);
    const nameHeight = heightOf(name.length, size);
    const first = namesBeside ? top : top + nameHeight + size * underName;
    marks.push(...linesOf(name, { x: 0, top, size }));
    marks.push(track(at, first + lane / 2));
    marks.push({
      kind: 'ring',
      x: at(elsewhere.value),
      y: first + lane / 2,
      radius: size * 0.4,
      ink: 'other',
    });
    const beside = { width, size, left };
    marks.push(...said(elsewhere.words, at(elsewhere.value), at(elsewhere.value), first, beside));
    let foot = first + lane;
    if (here !== null) {
      const [from, to] = barBetween(at(here.least), at(here.most), size * shortest);
      const y = foot + lane / 2 - size * 0.35;
      marks.push(track(at, foot + lane / 2), {
        kind: 'box',
        x: from,
        y,
        width: to - from,
        height: size * 0.7,
        ink: 'own',
      });
      marks.push(...said(here.words, from, to, foot, beside));
      foot += lane;
    }
    top = Math.max(foot, top + nameHeight) + size * 0.8;
  }
  const axis = scaleMarks(at, top, size);
  return { width, height: rows.length === 0 ? size : top + lane, marks: [...marks, ...axis] };
}

/** A share that is known exactly is a block, so long in letters. */
const shortest = 0.7;

/** Where a bar begins and ends that is no shorter than it may be. */
function barBetween(least: number, most: number, length: number): readonly [number, number] {
  const more = Math.max(0, length - (most - least)) / 2;
  return [least - more, most + more];
}

type Scale = (value: number) => number;

const track = (at: Scale, y: number): Mark => ({
  kind: 'line',
  from: [at(0), y],
  to: [at(100), y],
  ink: 'grid',
});

interface Beside {
  readonly width: number;
  readonly size: number;
  readonly left: number;
}

/** Words behind a mark, or before it where there is no room behind. */
function said(
  text: string,
  from: number,
  to: number,
  top: number,
  { width, size, left }: Beside,
): Mark[] {
  const gap = size * 0.7;
  const wide = widthOf(text, size);
  const behind = to + gap + wide <= width;
  const x = behind ? to + gap : Math.max(left + wide, from - gap);
  return linesOf([text], { x, top, size, anchor: behind ? 'start' : 'end', strong: true });
}

function scaleMarks(at: Scale, top: number, size: number): Mark[] {
  return [0, 50, 100].map((value) => ({
    kind: 'words',
    x: value === 0 ? at(0) - size / 2 : value === 100 ? at(100) + size / 2 : at(value),
    y: baseLine(top, size),
    text: `${value} %`,
    size,
    anchor: value === 0 ? 'start' : value === 100 ? 'end' : 'middle',
    ink: 'quiet',
  }));
}
