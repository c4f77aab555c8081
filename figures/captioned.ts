/** A picture that stands by itself, as in a file: with its words above and below it. */
import type { Drawing, Frame, Mark } from './drawing.ts';
import { heightOf, linesOf, wrapped } from './words.ts';

/** What has to be said of a picture where nothing stands around it. */
export interface Caption {
  readonly title: string;
  /** What it shows, in a sentence. */
  readonly says: string;
  /** What has to be known to read it, and where it comes from. */
  readonly foot: readonly string[];
}

/** How large a title is, in letters. */
const titleSize = 1.35;
/** The room around everything, in letters. */
const margin = 1.5;

/** Puts a picture on a sheet of its own, with its words. */
export function captioned(
  { title, says, foot }: Caption,
  draw: (frame: Frame) => Drawing,
  { width, size }: Frame,
): Drawing {
  const room = width - 2 * margin * size;
  const drawing = draw({ width: room, size });
  const wide = Math.max(width, drawing.width + 2 * margin * size);
  const left = margin * size;
  const large = size * titleSize;
  const titleLines = wrapped(title, large, room);
  const saysLines = wrapped(says, size, room);
  const saysTop = left + heightOf(titleLines.length, large) + size * 0.3;
  const top = saysTop + heightOf(saysLines.length, size) + size;
  const footLines = foot.flatMap((one) => wrapped(one, size * 0.9, room));
  const footTop = top + drawing.height + size;
  const height = footTop + heightOf(footLines.length, size * 0.9) + left;
  const marks: Mark[] = [
    { kind: 'box', x: 0, y: 0, width: wide, height, ink: 'inverse' },
    ...linesOf(titleLines, { x: left, top: left, size: large, strong: true }),
    ...linesOf(saysLines, { x: left, top: saysTop, size }),
    ...drawing.marks.map((mark) => moved(mark, left, top)),
    ...linesOf(footLines, { x: left, top: footTop, size: size * 0.9, ink: 'quiet' }),
  ];
  return { width: wide, height, marks };
}

function moved(mark: Mark, x: number, y: number): Mark {
  switch (mark.kind) {
    case 'line':
      return {
        ...mark,
        from: [mark.from[0] + x, mark.from[1] + y],
        to: [mark.to[0] + x, mark.to[1] + y],
      };
    case 'shape':
      return {
        ...mark,
        path: mark.path.replace(
          /(-?[\d.]+)[ ,](-?[\d.]+)/g,
          (_, across: string, down: string) => `${Number(across) + x} ${Number(down) + y}`,
        ),
      };
    default:
      return { ...mark, x: mark.x + x, y: mark.y + y };
  }
}
