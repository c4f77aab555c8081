import { crc32 } from 'node:zlib';
import { orientationIn, orientationOnly } from './orientation.ts';
import { leftOf, Malformed, type Stripped } from './stripped.ts';

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** The chunks that say how to draw the picture, or the film it is (PNG, third edition, §11). */
const drawn = new Set(
  [
    'IHDR PLTE IDAT IEND tRNS',
    'cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD pHYs',
    'acTL fcTL fdAT',
  ]
    .join(' ')
    .split(' '),
);

/**
 * Takes out of a PNG all that it takes not to draw it: texts, XMP, Exif, dates, what programs of
 * their own wrote, and what hangs behind its end. A turned picture stays turned.
 */
export function stripPng(file: Buffer): Stripped {
  if (!file.subarray(0, 8).equals(SIGNATURE)) throw new Malformed();
  const kept: Buffer[] = [SIGNATURE];
  for (const { type, whole, content } of chunksOf(file)) {
    if (type === 'eXIf') {
      const turned = orientationOnly(orientationIn(content));
      if (turned !== null) kept.push(chunkOf('eXIf', turned));
    } else if (drawn.has(type)) {
      kept.push(whole);
    } else if (isCritical(type)) {
      // It may not be left out, and nobody knows what it holds.
      throw new Malformed();
    }
  }
  return leftOf(file, kept);
}

/** A chunk without which the picture may not be drawn begins with a capital. */
const isCritical = (type: string) => /^[A-Z]/.test(type);

function chunkOf(type: string, content: Buffer): Buffer {
  const chunk = Buffer.alloc(content.length + 12);
  chunk.writeUInt32BE(content.length, 0);
  chunk.write(type, 4, 'latin1');
  content.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + content.length)), 8 + content.length);
  return chunk;
}

function* chunksOf(file: Buffer) {
  let at = SIGNATURE.length;
  while (at < file.length) {
    const end = at + 12 + file.readUInt32BE(at);
    if (end > file.length) throw new Malformed();
    const type = file.toString('latin1', at + 4, at + 8);
    yield { type, whole: file.subarray(at, end), content: file.subarray(at + 8, end - 4) };
    if (type === 'IEND') return;
    at = end;
  }
  throw new Malformed();
}
