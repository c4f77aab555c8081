/** Standing columns: what follows each other in time. */
import { scaleBand, scaleLinear } from 'd3-scale';
import { type Drawing, type Frame, type Mark, tornBar, type Words } from './drawing.ts';
import { type KeyEntry, keyLine } from './key-line.ts';
import { baseLine, heightOf, linesOf, widthOf, wrapped } from './words.ts';

/** A period, and how many there were. */
export interface Column {
  /** What the period is called within its year, or the year. */
  readonly label: string;
  /** The same, where that has no room. */
  readonly short?: string;
  /** The year it is in, where periods are shorter. */
  readonly group?: string;
  /** Null when there is no number. */
  readonly value: number | null;
  /** Its number as it is said, or why there is none, in one word. */
  readonly words: string;
  /** Whether the period still runs. */
  readonly runs?: boolean;
}

/** What a course is drawn with. */
export interface Course {
  readonly columns: readonly Column[];
  /** What is usual here, drawn through all of them. */
  readonly norm: { readonly value: number; readonly words: string } | null;
  /** What is said of a period that runs. */
  readonly runs: string;
  /** How high the highest column is, in letters. */
  readonly tall?: number | undefined;
}

/** How high the highest column is, in letters, unless something else is asked. */
const usualHeight = 8;

/** Draws columns beside each other, as high as their numbers, with the line of what is usual. */
export function standingColumns(course: Course, frame: Frame): Drawing {
  const { width, size } = frame;
  const { norm } = course;
  const key = keyLine(keysOf(course), frame);
  const tallest = course.tall ?? usualHeight;
  const top = key.height + size * 2;
  const foot = top + size * tallest;
  const columns = withRoom(course.columns, width, size);
  const most = Math.max(1, norm?.value ?? 0, ...columns.map(({ value }) => value ?? 0));
  const height = scaleLinear([0, most], [0, size * tallest]);
  const indices = columns.map((_, index) => index);
  const band = scaleBand(indices, [0, width]).paddingInner(0.24).paddingOuter(0.12);
  const wide = Math.min(band.bandwidth(), size * 5);
  const middle = (index: number) => (band(index) ?? 0) + band.bandwidth() / 2;
  const place = { size, foot, wide, step: band.step(), middle };
  const below = labelsBelow(columns, { ...place, width });
  const marks: Mark[] = [
    ...key.marks,
    ...columns.flatMap((column, index) => columnOf(column, middle(index), place, height)),
    { kind: 'line', from: [0, foot], to: [width, foot], ink: 'axis' },
    ...(norm === null ? [] : [normLine(foot - height(norm.value), width)]),
    ...numbersOf(columns, place, {
      topOf: (value) => foot - height(value),
      norm: norm === null ? null : foot - height(norm.value),
    }),
    ...below.marks,
  ];
  return { width, height: foot + below.height, marks };
}

/** Columns by their short names, where one of the others has no room. */
function withRoom(columns: readonly Column[], width: number, size: number): readonly Column[] {
  const step = width / Math.max(1, columns.length);
  const fits = columns.every(({ label }) => widthOf(label, size) <= step * 0.95);
  return fits ? columns : columns.map((one) => ({ ...one, label: one.short ?? one.label }));
}

function keysOf({ columns, norm, runs }: Course): KeyEntry[] {
  return [
    ...(norm === null ? [] : [{ ink: 'norm', sample: 'line', words: norm.words } as const]),
    ...(columns.some((column) => column.runs)
      ? [{ ink: 'unfinished', sample: 'box', words: runs } as const]
      : []),
  ];
}

const normLine = (y: number, width: number): Mark => ({
  kind: 'line',
  from: [0, y],
  to: [width, y],
  ink: 'norm',
});

interface Place {
  readonly size: number;
  /** Where columns stand. */
  readonly foot: number;
  readonly wide: number;
  /** From one column to the next. */
  readonly step: number;
  readonly middle: (index: number) => number;
}

function columnOf(
  { value, words, runs }: Column,
  x: number,
  { size, foot, wide, step }: Place,
  height: (value: number) => number,
): Mark[] {
  if (value === null) return [...stub(words, x, { size, foot, wide, step })];
  const tall = height(value);
  const ink = runs ? 'unfinished' : 'own';
  return [{ kind: 'box', x: x - wide / 2, y: foot - tall, width: wide, height: tall, ink }];
}

/** A torn stub, and above it the word that says why: upwards where there is no room beside it. */
function stub(text: string, x: number, place: Omit<Place, 'middle'>): Mark[] {
  const { size, foot, wide, step } = place;
  const tall = size * 1.2;
  const lies = widthOf(text, size) <= step;
  const word: Words = {
    kind: 'words',
    x: lies ? x : x + size * 0.28,
    y: foot - tall - size * 0.4,
    text,
    size,
    anchor: lies ? 'middle' : 'start',
    ink: 'quiet',
    ...(lies ? {} : { turned: true }),
  };
  return [{ kind: 'shape', path: upright(x - wide / 2, foot, wide, tall), ink: 'hidden' }, word];
}

/** A torn bar that stands. */
function upright(x: number, foot: number, wide: number, tall: number): string {
  const lying = tornBar(0, 0, tall, wide);
  return lying.replace(
    /(-?[\d.]+) (-?[\d.]+)/g,
    (_, along: string, across: string) =>
      `${Math.round((x + Number(across)) * 100) / 100} ${Math.round((foot - Number(along)) * 100) / 100}`,
  );
}

/** Where a column ends, and where the line of what is usual runs. */
interface Heights {
  readonly topOf: (value: number) => number;
  readonly norm: number | null;
}

/**
 * Numbers above their columns: all of them where each fits, or the last and the highest. Where the line
 * of what is usual would run through one, it stands inside its column.
 */
function numbersOf(
  columns: readonly Column[],
  { size, foot, step, wide, middle }: Place,
  { topOf, norm }: Heights,
): Mark[] {
  const shown = columns.flatMap(({ value, words, runs = false }, index) =>
    value === null ? [] : [{ index, value, words, runs }],
  );
  const fits = shown.every(({ words }) => widthOf(words, size) <= step * 0.98);
  const chosen = fits ? shown : mostTelling(shown, (words) => widthOf(words, size) / step);
  return chosen.map(({ index, value, words, runs }): Words => {
    const half = widthOf(words, size) / 2;
    const top = topOf(value);
    const isCrossed = norm !== null && norm < top + size * 0.1 && norm > top - size * 1.3;
    const hasRoom = foot - top > size * 1.6 && widthOf(words, size) < wide && !runs;
    const isInside = isCrossed && hasRoom;
    const last = middle(columns.length - 1) + step / 2;
    return {
      kind: 'words',
      x: Math.min(Math.max(middle(index), half), last - half),
      y: isInside ? top + size * 1.1 : top - size * 0.35,
      text: words,
      size,
      anchor: 'middle',
      ink: isInside ? 'inverse' : 'text',
      strong: true,
    };
  });
}

interface Shown {
  readonly index: number;
  readonly value: number;
  readonly words: string;
  readonly runs: boolean;
}

function mostTelling(shown: readonly Shown[], stepsOf: (words: string) => number): Shown[] {
  const last = shown.at(-1);
  const highest = shown.toSorted((one, other) => other.value - one.value)[0];
  if (last === undefined || highest === undefined || last === highest) return shown.slice(-1);
  const apart = last.index - highest.index > stepsOf(last.words) + stepsOf(highest.words);
  return apart ? [highest, last] : [last];
}

/** What periods are called, and below those of one year what the year is called. */
function labelsBelow(
  columns: readonly Column[],
  { size, foot, step, middle, width }: Place & { readonly width: number },
): { readonly marks: readonly Mark[]; readonly height: number } {
  const every = everyHowMany(columns, size, step);
  const labels = columns.map(({ label }, index) =>
    (columns.length - 1 - index) % every === 0 ? wrapped(label, size, step * every) : [],
  );
  const most = Math.max(1, ...labels.map((lines) => lines.length));
  const top = foot + size * 0.35;
  const marks: Mark[] = labels.flatMap((lines, index) =>
    linesOf(lines, { x: middle(index), top, size, anchor: 'middle', ink: 'quiet' }),
  );
  const groupTop = top + heightOf(most, size);
  const groups = groupsOf(columns);
  for (const { group, first, last } of groups) {
    const from = middle(first) - step * 0.4;
    const to = middle(last) + step * 0.4;
    const wide = widthOf(group, size);
    if (wide > to - from) continue;
    marks.push(
      { kind: 'line', from: [from, groupTop], to: [to, groupTop], ink: 'grid' },
      {
        kind: 'words',
        x: Math.min(Math.max((from + to) / 2, wide / 2), width - wide / 2),
        y: baseLine(groupTop + size * 0.2, size),
        text: group,
        size,
        anchor: 'middle',
        ink: 'quiet',
      },
    );
  }
  const grouped = groups.length === 0 ? 0 : heightOf(1, size) + size * 0.2;
  return { marks, height: size * 0.35 + heightOf(most, size) + grouped };
}

/** One label in how many has room; counted from the last. */
function everyHowMany(columns: readonly Column[], size: number, step: number): number {
  const widest = Math.max(
    0,
    ...columns.flatMap(({ label }) => label.split(' ').map((word) => widthOf(word, size))),
  );
  return Math.max(1, Math.ceil(widest / step));
}

function groupsOf(columns: readonly Column[]) {
  const groups: { group: string; first: number; last: number }[] = [];
  columns.forEach(({ group }, index) => {
    if (group === undefined) return;
    const current = groups.at(-1);
    if (current?.group === group) current.last = index;
    else groups.push({ group, first: index, last: index });
  });
  return groups;
}
