import { leftOf, Malformed, type Stripped } from './stripped.ts';

const EXTENSION = 0x21;
const IMAGE = 0x2c;
const END = 0x3b;
const TIMING = 0xf9;
const APPLICATION = 0xff;

/** Applications whose data tell how often a film is shown, or its colours; XMP is another. */
const drawn = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012']);

/**
 * Takes comments, XMP and data of other programs out of a GIF (GIF89a, §24 and §26), and what hangs
 * behind its end.
 */
export function stripGif(file: Buffer): Stripped {
  if (!/^GIF8[79]a$/.test(file.toString('latin1', 0, 6))) throw new Malformed();
  let at = 13 + paletteAfter(file.readUInt8(10));
  const kept = [file.subarray(0, at)];
  while (file.readUInt8(at) !== END) {
    const end = endOfBlock(file, at);
    const block = file.subarray(at, end);
    if (isDrawn(block)) kept.push(block);
    at = end;
  }
  return leftOf(file, [...kept, file.subarray(at, at + 1)]);
}

/** The bytes of a table of colours, by the field that announces it. */
const paletteAfter = (field: number) => ((field & 0x80) === 0 ? 0 : 3 * 2 ** ((field & 7) + 1));

function isDrawn(block: Buffer): boolean {
  const [kind, label] = block;
  if (kind === IMAGE || label === TIMING) return true;
  return label === APPLICATION && drawn.has(block.toString('latin1', 3, 14));
}

function endOfBlock(file: Buffer, at: number): number {
  const kind = file.readUInt8(at);
  if (kind === EXTENSION) return endOfSubBlocks(file, at + 2);
  if (kind !== IMAGE) throw new Malformed();
  return endOfSubBlocks(file, at + 11 + paletteAfter(file.readUInt8(at + 9)));
}

/** Pieces of at most 255 bytes, each behind its length; one without length is the last. */
function endOfSubBlocks(file: Buffer, from: number): number {
  let at = from;
  while (file.readUInt8(at) !== 0) at += 1 + file.readUInt8(at);
  return at + 1;
}
