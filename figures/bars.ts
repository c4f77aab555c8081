/** Lying bars: how many there are of each. */
import { scaleLinear } from 'd3-scale';
import { type Drawing, type Frame, type Ink, type Mark, tornBar } from './drawing.ts';
import { heightOf, linesOf, widthOf, wrapped } from './words.ts';

/** A bar, or the stub of one whose number nobody is told. */
export type Bar = {
  readonly label: string;
  /** What stands behind the bar: its number, or that there is none. */
  readonly words: string;
  readonly ink?: Ink;
} & (
  | { readonly value: number }
  | {
      readonly value: null;
      /** Why there is no number. */
      readonly why: string;
    }
);

/** The room between a name and the bar below it, in letters. */
export const underName = 0.25;
/** From this many letters on, names stand beside their bars; in less room above them. */
const roomForTwo = 26;
/** The most of the width that names may take. */
const mostForNames = 0.42;

/** Where the parts of every bar stand. */
export interface BarRoom {
  readonly namesBeside: boolean;
  readonly namesWidth: number;
  /** Where bars begin, and how much room there is from there. */
  readonly left: number;
  readonly room: number;
}

/** Parts the width between names and bars. */
export function barRoom(labels: readonly string[], { width, size }: Frame): BarRoom {
  const namesBeside = width >= roomForTwo * size;
  if (!namesBeside) return { namesBeside, namesWidth: width, left: 0, room: width };
  const widest = Math.max(0, ...labels.map((label) => widthOf(label, size)));
  const namesWidth = Math.min(widest, mostForNames * width);
  const left = namesWidth + size;
  return { namesBeside, namesWidth, left, room: width - left };
}

/** Draws lying bars below each other, as long as their numbers. */
export function lyingBars(bars: readonly Bar[], frame: Frame): Drawing {
  const { width, size } = frame;
  const place = barRoom(
    bars.map(({ label }) => label),
    frame,
  );
  const numbers = bars.filter(({ value }) => value !== null);
  const behind = Math.max(0, ...numbers.map(({ words }) => widthOf(words, size))) + size / 2;
  const most = Math.max(1, ...numbers.map(({ value }) => value ?? 0));
  const length = scaleLinear([0, most], [0, Math.max(size, place.room - behind)]);
  const marks: Mark[] = [];
  let top = 0;
  for (const bar of bars) {
    const drawn = oneBar(bar, { ...place, top, size, length });
    marks.push(...drawn.marks);
    top += drawn.height + size * 0.6;
  }
  return { width, height: Math.max(size, top - size * 0.6), marks };
}

interface Place extends BarRoom {
  readonly top: number;
  readonly size: number;
  readonly length: (value: number) => number;
}

function oneBar(bar: Bar, place: Place): { marks: Mark[]; height: number } {
  const { namesBeside, namesWidth, left, top, size } = place;
  const name = wrapped(bar.label, size, namesWidth);
  const names = linesOf(name, { x: 0, top, size });
  const nameHeight = heightOf(name.length, size);
  const beside = namesBeside ? top : top + nameHeight + size * underName;
  const { marks, height } =
    bar.value === null
      ? stub(bar, { ...place, top: beside, left })
      : whole(bar, { ...place, top: beside, left });
  const below = beside - top + height;
  return { marks: [...names, ...marks], height: Math.max(nameHeight, below) };
}

function whole(bar: Bar & { readonly value: number }, { top, left, size, length }: Place) {
  const height = size * lineHeight;
  const long = length(bar.value);
  const marks: Mark[] = [
    { kind: 'box', x: left, y: top, width: long, height, ink: bar.ink ?? 'own' },
    ...linesOf([bar.words], {
      x: left + long + size / 2,
      top,
      size,
      strong: true,
    }),
  ];
  return { marks, height };
}

/** How high a bar is, in letters. */
const lineHeight = 1.25;
/** How long the stub of a bar is, in letters. */
const stubLength = 3;

function stub(bar: Bar & { readonly value: null }, { top, left, room, size }: Place) {
  const long = size * stubLength;
  const x = left + long + size / 2;
  const beside = room - long - size / 2;
  const said = wrapped(bar.words, size, beside);
  const why = wrapped(bar.why, size, beside);
  const marks: Mark[] = [
    { kind: 'shape', path: tornBar(left, top, long, size * lineHeight), ink: 'hidden' },
    ...linesOf(said, { x, top, size }),
    ...linesOf(why, { x, top: top + heightOf(said.length, size), size, ink: 'quiet' }),
  ];
  return { marks, height: heightOf(said.length + why.length, size) };
}
