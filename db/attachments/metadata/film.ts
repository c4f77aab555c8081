import { type Box, blanked, boxesIn, boxOf, contentOf, type Stretch } from './boxes.ts';
import { leftOf, Malformed, type Stripped } from './stripped.ts';

/** What a film is made of at its top (ISO/IEC 14496-12 §6.2.3); telephones hang more on the end. */
const parts = new Set(['ftyp', 'styp', 'moov', 'moof', 'mdat', 'sidx', 'mfra', 'pdin', 'wide']);
/** Boxes inside it that tell of its making: title, maker, device, place. */
const telling = new Set(['udta', 'meta', 'uuid']);

/**
 * Takes out of a film, or a sound of the same family, what it tells of its maker, his device and his
 * place: the boxes for that, and tracks that go along with the pictures and tell where each was made.
 * Everything is overwritten in place, so nothing moves.
 */
export function stripFilm(file: Buffer): Stripped {
  const boxes: Box[] = [];
  const zeros: Stretch[] = [];
  const top = [...boxesIn(file, { from: 0, to: file.length })];
  const film = top.find(({ type }) => type === 'moov');
  if (film === undefined) throw new Malformed();
  boxes.push(...top.filter(({ type }) => !parts.has(type)));
  for (const box of boxesIn(file, contentOf(film))) {
    if (telling.has(box.type)) boxes.push(box);
    if (box.type !== 'trak') continue;
    if (isTrackOfData(file, box)) {
      // Its pieces may stand anywhere in a film that is made while it is sent.
      if (top.some(({ type }) => type === 'moof')) throw new Malformed();
      zeros.push(...piecesOf(file, box));
      boxes.push(box);
    } else {
      boxes.push(...[...boxesIn(file, contentOf(box))].filter(({ type }) => telling.has(type)));
    }
  }
  if (zeros.some(({ from, to }) => to > file.length || from > to)) throw new Malformed();
  return leftOf(file, blanked(file, zeros, boxes));
}

/** Whether a track holds data about the film: neither picture, sound, words nor time code. */
function isTrackOfData(file: Buffer, track: Box): boolean {
  const handler = within(file, track, ['mdia', 'hdlr']);
  return file.toString('latin1', handler.contentFrom + 8, handler.contentFrom + 12) === 'meta';
}

/** A box at the end of a way into another. */
function within(file: Buffer, box: Box, way: readonly string[]): Box {
  let inside = box;
  for (const type of way) {
    const found = boxOf(file, type, contentOf(inside));
    if (found === undefined) throw new Malformed();
    inside = found;
  }
  return inside;
}

/** The stretches in which the content of a track stands: chunks of samples (§8.7). */
function piecesOf(file: Buffer, track: Box): Stretch[] {
  const table = within(file, track, ['mdia', 'minf', 'stbl']);
  const perChunk = listIn(file, within(file, table, ['stsc']), 12);
  const sizes = sizesIn(file, within(file, table, ['stsz']));
  const stretches: Stretch[] = [];
  let rule = 0;
  let sample = 0;
  chunksOf(file, table).forEach((from, chunk) => {
    const next = perChunk[rule + 1];
    if (next !== undefined && file.readUInt32BE(next) <= chunk + 1) rule += 1;
    const samples = file.readUInt32BE((perChunk[rule] ?? 0) + 4);
    stretches.push({ from, to: from + sizes(sample, samples) });
    sample += samples;
  });
  return stretches;
}

/** More entries than the data of a film of a day have. */
const MOST_ENTRIES = 1_000_000;

/** The places of the entries of a list, which begins with how many there are. */
function listIn(file: Buffer, { contentFrom, to }: Box, bytes: number): number[] {
  const count = file.readUInt32BE(contentFrom + 4);
  if (count === 0 || count > MOST_ENTRIES || contentFrom + 8 + count * bytes > to) {
    throw new Malformed();
  }
  return Array.from({ length: count }, (_, index) => contentFrom + 8 + index * bytes);
}

function chunksOf(file: Buffer, table: Box): number[] {
  const short = boxOf(file, 'stco', contentOf(table));
  if (short) return listIn(file, short, 4).map((at) => file.readUInt32BE(at));
  const long = within(file, table, ['co64']);
  return listIn(file, long, 8).map((at) => Number(file.readBigUInt64BE(at)));
}

/** How long so many samples are together, from one on; all may be of one size. */
function sizesIn(file: Buffer, { contentFrom, to }: Box): (from: number, count: number) => number {
  const every = file.readUInt32BE(contentFrom + 4);
  if (every !== 0) return (_, count) => every * count;
  const total = file.readUInt32BE(contentFrom + 8);
  if (contentFrom + 12 + total * 4 > to) throw new Malformed();
  return (from, count) => {
    let sum = 0;
    for (let index = from; index < Math.min(total, from + count); index += 1) {
      sum += file.readUInt32BE(contentFrom + 12 + index * 4);
    }
    return sum;
  };
}
