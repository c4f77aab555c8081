/** A heat map: how many there are of each pair. Every cell says its number, so that no colour has to. */
import { type Drawing, type Frame, type Level, lineStep, type Mark } from './drawing.ts';
import { baseLine, heightOf, linesOf, widthOf, wrapped } from './words.ts';

/** What is crossed with what. */
export interface Heat {
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    /** A number per column. */
    readonly cells: readonly { readonly value: number; readonly words: string }[];
  }[];
}

/** The most letters that the name of a column is high, when it reads upwards. */
const tallestName = 11;
/** The widest that a cell is, and the part of the width that names of rows may take. */
const widestCell = 7;
const mostForNames = 0.36;

const levels: readonly Level[] = ['level1', 'level2', 'level3', 'level4', 'level5'];

/** How dark a cell is beside the one with the most; null for none at all. */
export function levelOf(value: number, most: number): Level | null {
  if (value <= 0) return null;
  return levels[Math.ceil((levels.length * value) / Math.max(1, most)) - 1] ?? null;
}

/** Draws a grid of numbers. It is wider than its frame where that has no room for them. */
export function heatMap(heat: Heat, { width, size }: Frame): Drawing {
  const { columns, rows } = heat;
  const cells = rows.flatMap((row) => row.cells);
  const most = Math.max(0, ...cells.map(({ value }) => value));
  const number = Math.max(size, ...cells.map(({ words }) => widthOf(words, size))) + size * 0.7;
  const longest = Math.max(0, ...rows.map(({ label }) => widthOf(label, size)));
  const namesWidth = Math.min(longest, Math.max(size * 7, mostForNames * width));
  const left = namesWidth + size * 0.75;
  const fair = Math.min((width - left) / Math.max(1, columns.length), size * widestCell);
  const head = headOf(columns, { fair, number, size });
  const { cell } = head;
  const marks: Mark[] = [...head.marksAt(left)];
  let top = head.height;
  for (const { label, cells: across } of rows) {
    const lines = wrapped(label, size, namesWidth);
    const height = Math.max(heightOf(lines.length, size), size * 1.9);
    const nameTop = top + (height - heightOf(lines.length, size)) / 2;
    marks.push(...linesOf(lines, { x: 0, top: nameTop, size }));
    across.forEach((one, index) => {
      const at = { x: left + index * cell, top, cell, height: height - 2, size };
      marks.push(...cellOf(one, levelOf(one.value, most), at));
    });
    top += height;
  }
  return { width: Math.max(width, left + cell * columns.length), height: top, marks };
}

interface At {
  readonly x: number;
  readonly top: number;
  readonly cell: number;
  readonly height: number;
  readonly size: number;
}

function cellOf(
  { words }: { readonly words: string },
  level: Level | null,
  { x, top, cell, height, size }: At,
): Mark[] {
  const box: Mark[] =
    level === null ? [] : [{ kind: 'box', x, y: top, width: cell - 2, height, ink: level }];
  const inverse = level === 'level4' || level === 'level5';
  return [
    ...box,
    {
      kind: 'words',
      x: x + (cell - 2) / 2,
      y: baseLine(top + (height - size * lineStep) / 2, size),
      text: words,
      size,
      anchor: 'middle',
      ink: level === null ? 'quiet' : inverse ? 'inverse' : 'onLevel',
      ...(level === null ? {} : { strong: true }),
    },
  ];
}

interface Head {
  readonly cell: number;
  readonly height: number;
  readonly marksAt: (left: number) => Mark[];
}

/** The names of the columns: beside each other where their words fit, and else upwards. */
function headOf(
  names: readonly string[],
  { fair, number, size }: { readonly fair: number; readonly number: number; readonly size: number },
): Head {
  const words = names.flatMap((name) => name.split(/\s+/));
  const widest = Math.max(0, ...words.map((word) => widthOf(word, size)));
  const wide = Math.max(fair, number);
  if (widest + size * 0.4 <= wide) return lyingHead(names, wide, size);
  const high = Math.min(tallestName * size, Math.max(0, ...names.map((one) => widthOf(one, size))));
  const lines = names.map((name) => wrapped(name, size, high));
  const deepest = Math.max(1, ...lines.map((one) => one.length));
  const cell = Math.max(wide, heightOf(deepest, size));
  return {
    cell,
    height: high + size * 0.5,
    marksAt: (left) =>
      lines.flatMap((texts, index) => {
        const middle = left + index * cell + (cell - 2) / 2;
        const first = middle - heightOf(texts.length, size) / 2;
        return texts.map(
          (text, line): Mark => ({
            kind: 'words',
            x: baseLine(first + heightOf(line, size), size),
            y: high,
            text,
            size,
            anchor: 'start',
            ink: 'quiet',
            turned: true,
          }),
        );
      }),
  };
}

function lyingHead(names: readonly string[], cell: number, size: number): Head {
  const lines = names.map((name) => wrapped(name, size, cell - size * 0.4));
  const deepest = Math.max(1, ...lines.map((one) => one.length));
  const height = heightOf(deepest, size) + size * 0.4;
  return {
    cell,
    height,
    marksAt: (left) =>
      lines.flatMap((texts, index) =>
        linesOf(texts, {
          x: left + index * cell + (cell - 2) / 2,
          top: heightOf(deepest - texts.length, size),
          size,
          anchor: 'middle',
          ink: 'quiet',
        }),
      ),
  };
}
