/**
 * What a picture of numbers is made of, before anybody draws it. The window, a sheet of paper and a file
 * draw the same marks; only what an ink looks like is theirs.
 */

/**
 * What a mark says. Each ground gives it a colour, and a pattern or a shape beside it: `own` is what
 * happened here, `later` what came late, `unfinished` a period that runs, `hidden` a number that nobody
 * is told, `other` what was found elsewhere, `flow` what goes on from one bar to the next.
 */
export type Ink =
  | 'own'
  | 'later'
  | 'unfinished'
  | 'hidden'
  | 'other'
  | 'flow'
  | 'axis'
  | 'grid'
  | 'norm'
  | 'text'
  | 'quiet'
  | 'inverse'
  | 'onLevel'
  | Level;

/** How much there is in a cell of a heat map, from little to most. */
export type Level = 'level1' | 'level2' | 'level3' | 'level4' | 'level5';

/** A rectangle. */
export interface Box {
  readonly kind: 'box';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly ink: Ink;
}

/** A straight line. */
export interface Line {
  readonly kind: 'line';
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly ink: Ink;
}

/** A shape, as the path of an SVG. */
export interface Shape {
  readonly kind: 'shape';
  readonly path: string;
  readonly ink: Ink;
}

/** A ring, where a point is what was found elsewhere. */
export interface Ring {
  readonly kind: 'ring';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly ink: Ink;
}

/** One line of words, on its base line. */
export interface Words {
  readonly kind: 'words';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly ink: Ink;
  readonly strong?: boolean;
  /** Whether it reads upwards. */
  readonly turned?: boolean;
}

/** Something in a picture. */
export type Mark = Box | Line | Shape | Ring | Words;

/** A picture: as wide and as high as it is, in units of which sixteen are a letter of the screen. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** The room a picture gets. */
export interface Frame {
  readonly width: number;
  /** How large letters are. */
  readonly size: number;
}

/** From one letter size to the next line. */
export const lineStep = 1.25;

/** The edge of a bar that is torn off, in teeth: nobody is told how long it is. */
export function tornBar(x: number, y: number, width: number, height: number): string {
  const deep = Math.min(height / 4, width / 4);
  const teeth = [0, 1, 2, 3, 4].map(
    (tooth) => `L${round(x + width - (tooth % 2) * deep)} ${round(y + (tooth * height) / 4)}`,
  );
  return `M${round(x)} ${round(y)}${teeth.join('')}L${round(x)} ${round(y + height)}Z`;
}

/** A number as it stands in a picture: short, and the same on every machine. */
export const round = (value: number): number => Math.round(value * 100) / 100;
