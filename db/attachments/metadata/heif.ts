import { type Box, blanked, boxesIn, boxOf, type Stretch } from './boxes.ts';
import { leftOf, Malformed, type Stripped } from './stripped.ts';

/**
 * Takes Exif and XMP out of a HEIC or an AVIF (ISO/IEC 23008-12): they stand in the file as things
 * beside the picture, so they are overwritten in place. How a picture is turned is told elsewhere.
 */
export function stripHeif(file: Buffer): Stripped {
  const whole = { from: 0, to: file.length };
  const meta = boxOf(file, 'meta', whole);
  if (meta === undefined) throw new Malformed();
  const inside = { from: meta.contentFrom + 4, to: meta.to };
  const telling = tellingThings(file, inside);
  const zeros = placesOf(file, inside)
    .filter(({ thing }) => telling.has(thing))
    .map(({ stretch }) => stretch);
  if (zeros.some(({ from, to }) => to > file.length || from > to)) throw new Malformed();
  const foreign = [...boxesIn(file, whole)].filter(({ type }) => type === 'uuid');
  return leftOf(file, blanked(file, zeros, foreign));
}

/** Which things are Exif or XMP, by their numbers (§9.2.1 of 14496-12: `iinf`). */
function tellingThings(file: Buffer, meta: Stretch): Set<number> {
  const list = boxOf(file, 'iinf', meta);
  if (list === undefined) throw new Malformed();
  const countBytes = file.readUInt8(list.contentFrom) === 0 ? 2 : 4;
  const entries = boxesIn(file, { from: list.contentFrom + 4 + countBytes, to: list.to });
  const telling = new Set<number>();
  for (const { type, contentFrom } of entries) {
    if (type !== 'infe') continue;
    const isLong = file.readUInt8(contentFrom) > 2;
    const thing = isLong ? file.readUInt32BE(contentFrom + 4) : file.readUInt16BE(contentFrom + 4);
    const typeAt = contentFrom + (isLong ? 10 : 8);
    const kind = file.toString('latin1', typeAt, typeAt + 4);
    // XMP is the only thing of this kind in a picture.
    if (kind === 'Exif' || kind === 'mime') telling.add(thing);
  }
  return telling;
}

/** More places than any picture has that was made to be seen. */
const MOST_PLACES = 100_000;

/** Where things stand in the file (`iloc`): in stretches, in the file itself or in the box `idat`. */
function placesOf(file: Buffer, meta: Stretch): { thing: number; stretch: Stretch }[] {
  const list = boxOf(file, 'iloc', meta);
  if (list === undefined) throw new Malformed();
  const read = readerOf(file, list);
  const version = read(1);
  read(3);
  const [sizes, moreSizes] = [read(1), read(1)];
  const [offsetBytes, lengthBytes, baseBytes] = [sizes >> 4, sizes & 15, moreSizes >> 4];
  const indexBytes = version === 0 ? 0 : moreSizes & 15;
  // Things count from the beginning of the file, or from that of `idat`.
  const starts = [0, boxOf(file, 'idat', meta)?.contentFrom];
  const places: { thing: number; stretch: Stretch }[] = [];
  for (let things = read(version < 2 ? 2 : 4); things > 0; things -= 1) {
    const thing = read(version < 2 ? 2 : 4);
    const start = starts[version === 0 ? 0 : read(2) & 15];
    read(2);
    if (start === undefined || places.length > MOST_PLACES) throw new Malformed();
    const base = start + read(baseBytes);
    for (let pieces = read(2); pieces > 0; pieces -= 1) {
      read(indexBytes);
      const from = base + read(offsetBytes);
      places.push({ thing, stretch: { from, to: from + read(lengthBytes) } });
    }
  }
  return places;
}

/** Reads numbers of so many bytes one after another, inside a box. */
function readerOf(file: Buffer, { contentFrom, to }: Box): (bytes: number) => number {
  let at = contentFrom;
  return (bytes) => {
    if (at + bytes > to) throw new Malformed();
    at += bytes;
    if (bytes === 0) return 0;
    return bytes === 8 ? Number(file.readBigUInt64BE(at - 8)) : file.readUIntBE(at - bytes, bytes);
  };
}
