import { crc32 } from 'node:zlib';
import { unzipSync } from 'fflate';

/** A ZIP that does not hold what its directory says. */
export class MalformedZip extends Error {}

/** How much a ZIP may unfold to; a bomb unfolds to a thousand times its size. */
export interface ZipBounds {
  readonly parts: number;
  readonly bytes: number;
}

/** Counts what the directory promises; a part that unfolds to more than that is an error later. */
export function unfoldsWithin(file: Buffer, most: ZipBounds): boolean {
  let parts = 0;
  let bytes = 0;
  unzipSync(file, {
    filter: ({ originalSize }) => {
      parts += 1;
      bytes += originalSize;
      return false;
    },
  });
  return parts <= most.parts && bytes <= most.bytes;
}

/**
 * The parts, each as long and with the checksum that the directory tells. The library leaves out what
 * does not fit without a word, and this may be the only copy of what somebody was sent.
 * @throws MalformedZip, RangeError.
 */
export function zipParts(file: Buffer): ReadonlyMap<string, Buffer> {
  const checksums = checksumsIn(file);
  const parts = new Map<string, Buffer>();
  for (const [path, { buffer, byteOffset, length }] of Object.entries(unzipSync(file))) {
    const part = Buffer.from(buffer, byteOffset, length);
    if (crc32(part) !== checksums.get(path)) throw new MalformedZip();
    parts.set(path, part);
  }
  if (parts.size !== checksums.size) throw new MalformedZip();
  return parts;
}

/** The checksum of every part, from the directory at the end (APPNOTE 4.3.12 and 4.3.16). */
function checksumsIn(file: Buffer): Map<string, number> {
  const end = file.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const checksums = new Map<string, number>();
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameEnd = at + 46 + file.readUInt16LE(at + 28);
    checksums.set(file.toString('utf8', at + 46, nameEnd), file.readUInt32LE(at + 16));
    at = nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return checksums;
}
