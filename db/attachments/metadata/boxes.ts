import { Malformed } from './stripped.ts';

/** A box of a film or a picture in the ISO base media file format (ISO/IEC 14496-12 §4.2). */
export interface Box {
  readonly type: string;
  /** Where it stands in the file: its length, its content, and where it ends. */
  readonly from: number;
  readonly contentFrom: number;
  readonly to: number;
}

/** A stretch of a file. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** More boxes beside each other than any film has that was made to be watched. */
const MOST_BOXES = 10_000;

/**
 * The boxes in a stretch, one after another.
 * @throws Malformed, RangeError when they do not fit in it, or are too many.
 */
export function* boxesIn(file: Buffer, { from, to }: Stretch): Generator<Box> {
  let count = 0;
  for (let at = from; at < to; ) {
    const box = boxAt(file, at, to);
    count += 1;
    if (count > MOST_BOXES) throw new Malformed();
    yield box;
    at = box.to;
  }
}

/** A length of 1 stands before one of eight bytes, one of 0 means: all that is left. */
function boxAt(file: Buffer, from: number, end: number): Box {
  const short = file.readUInt32BE(from);
  const length = short === 1 ? Number(file.readBigUInt64BE(from + 8)) : short;
  const contentFrom = from + (short === 1 ? 16 : 8);
  const to = short === 0 ? end : from + length;
  if (contentFrom > to || to > end) throw new Malformed();
  return { type: file.toString('latin1', from + 4, from + 8), from, contentFrom, to };
}

/** The content of a box, to look into. */
export const contentOf = ({ contentFrom: from, to }: Box): Stretch => ({ from, to });

/** The first box of a type in a stretch. */
export function boxOf(file: Buffer, type: string, inside: Stretch): Box | undefined {
  for (const box of boxesIn(file, inside)) if (box.type === type) return box;
  return undefined;
}

/**
 * A file with zeros in stretches of it, and boxes turned into room that nobody reads. Nothing moves:
 * all that points to a place in the file still points to it.
 */
export function blanked(file: Buffer, zeros: readonly Stretch[], boxes: readonly Box[]): Buffer[] {
  const all = [...zeros, ...boxes.map((box) => ({ from: box.from + 4, to: box.to }))];
  const types = new Map(boxes.map((box) => [box.from + 4, box]));
  const kept: Buffer[] = [];
  let at = 0;
  for (const { from, to } of merged(all)) {
    kept.push(file.subarray(at, from), roomIn(file, from, to, types));
    at = to;
  }
  return [...kept, file.subarray(at)].filter(({ length }) => length > 0);
}

/** Zeros, with the name and the long length of each box that was there. */
function roomIn(file: Buffer, from: number, to: number, types: ReadonlyMap<number, Box>): Buffer {
  const room = Buffer.alloc(to - from);
  for (const [at, box] of types) {
    if (at < from || at >= to) continue;
    room.write('free', at - from, 'latin1');
    const isLong = box.contentFrom - box.from === 16;
    if (isLong) file.copy(room, at + 4 - from, at + 4, at + 12);
  }
  return room;
}

/** Stretches that overlap as one, in order: hostile ones may overlap a million times. */
function merged(stretches: readonly Stretch[]): Stretch[] {
  const inOrder = stretches.toSorted((one, other) => one.from - other.from);
  const result: { from: number; to: number }[] = [];
  for (const { from, to } of inOrder) {
    const last = result.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else result.push({ from, to });
  }
  return result;
}
