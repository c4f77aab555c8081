import { orientationIn, orientationOnly } from './orientation.ts';
import { leftOf, Malformed, type Stripped } from './stripped.ts';

/** Bits of the chunk `VP8X` that say what follows (RFC 9649 §2.7.1). */
const HAS_EXIF = 0x08;
const HAS_XMP = 0x04;

/** The chunks that say how to draw the picture, or the film it is. */
const drawn = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ICCP']);
/** A picture of a film: 16 bytes of place and duration, and chunks of its own. */
const FRAME = 'ANMF';
const FRAME_HEAD = 16;

/**
 * Takes Exif, XMP and what nobody knows out of a WebP, and what hangs behind its end. A turned
 * picture stays turned.
 */
export function stripWebp(file: Buffer): Stripped {
  const isWebp =
    file.toString('latin1', 0, 4) === 'RIFF' && file.toString('latin1', 8, 12) === 'WEBP';
  if (!isWebp) throw new Malformed();
  const end = 8 + file.readUInt32LE(4);
  if (end > file.length) throw new Malformed();
  const chunks = [...chunksOf(file.subarray(12, end))];
  const turned = turnedIn(chunks);
  const kept = chunks.flatMap((chunk) => leftOfChunk(chunk, turned !== null));
  if (turned !== null) kept.push(chunkOf('EXIF', turned));
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(
    kept.reduce((sum, { length }) => sum + length, 4),
    4,
  );
  return leftOf(file, [head, ...kept]);
}

interface Chunk {
  readonly type: string;
  readonly whole: Buffer;
  readonly content: Buffer;
}

/** Some programs put the mark of a JPEG before the data. */
function turnedIn(chunks: readonly Chunk[]): Buffer | null {
  const exif = chunks.find(({ type }) => type === 'EXIF')?.content;
  if (exif === undefined) return null;
  const isMarked = exif.toString('latin1', 0, 6) === 'Exif\0\0';
  return orientationOnly(orientationIn(isMarked ? exif.subarray(6) : exif));
}

function leftOfChunk({ type, whole, content }: Chunk, isTurned: boolean): Buffer[] {
  if (type === 'VP8X') {
    const flags = Buffer.from(whole);
    const left = content.readUInt8(0) & ~(HAS_EXIF | HAS_XMP);
    flags.writeUInt8(isTurned ? left | HAS_EXIF : left, 8);
    return [flags];
  }
  if (type === FRAME) {
    const inside = [...chunksOf(content.subarray(FRAME_HEAD))].filter((one) => drawn.has(one.type));
    return [
      chunkOf(
        FRAME,
        Buffer.concat([content.subarray(0, FRAME_HEAD), ...inside.map((one) => one.whole)]),
      ),
    ];
  }
  return drawn.has(type) ? [whole] : [];
}

function chunkOf(type: string, content: Buffer): Buffer {
  const chunk = Buffer.alloc(8 + content.length + (content.length % 2));
  chunk.write(type, 0, 'latin1');
  chunk.writeUInt32LE(content.length, 4);
  content.copy(chunk, 8);
  return chunk;
}

/** Chunks are padded to an even length; writers forget that at the end. */
function* chunksOf(content: Buffer): Generator<Chunk> {
  let at = 0;
  while (at < content.length) {
    const length = content.readUInt32LE(at + 4);
    const end = at + 8 + length;
    if (end > content.length) throw new Malformed();
    const type = content.toString('latin1', at, at + 4);
    const next = Math.min(content.length, end + (length % 2));
    yield { type, whole: content.subarray(at, next), content: content.subarray(at + 8, end) };
    at = next;
  }
}
