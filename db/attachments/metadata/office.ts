import { crc32 } from 'node:zlib';
import { unzipSync, type Zippable, zipSync } from 'fflate';
import type { PartRule } from './office-rules.ts';
import { type Picture, stripPicture } from './picture.ts';
import { Malformed, type Stripped } from './stripped.ts';

/** How much an Office file may unfold to, in bytes; a bomb unfolds to a thousand times its size. */
const MOST_UNFOLDED = 256 * 1024 * 1024;
const MOST_PARTS = 10_000;
/** The earliest moment that a ZIP can tell. */
const noMoment = new Date(1980, 0, 1);

type Parts = ReadonlyMap<string, Buffer>;

/**
 * Takes the metadata out of an Office file, which is a ZIP of parts, by the rules of its family.
 * Photographs in it lose their own.
 */
export function stripOffice(file: Buffer, rules: readonly PartRule[]): Stripped {
  if (!unfoldsWithinBounds(file)) return { metadata: 'tooLarge', content: [file] };
  const parts = unfolded(file);
  const refusal = refusalOf(parts);
  if (refusal !== null) return { metadata: refusal, content: [file] };

  const left: Zippable = {};
  let found = 0;
  for (const [path, part] of parts) {
    const after = leftOfPart(path, part, rules);
    if (after !== part) found += 1;
    // What tells the kind of an OpenDocument file stands first and is not compressed.
    if (after !== null) {
      left[path] = [after, { mtime: noMoment, level: path === 'mimetype' ? 0 : 6 }];
    }
  }
  if (found === 0) return { metadata: 'nothingFound', content: [file] };
  const { buffer, byteOffset, length } = zipSync(left);
  return { metadata: 'stripped', content: [Buffer.from(buffer, byteOffset, length)] };
}

/** Counts what the directory promises; a part that unfolds to more than that is an error later. */
function unfoldsWithinBounds(file: Buffer): boolean {
  let parts = 0;
  let bytes = 0;
  unzipSync(file, {
    filter: ({ originalSize }) => {
      parts += 1;
      bytes += originalSize;
      return false;
    },
  });
  return parts <= MOST_PARTS && bytes <= MOST_UNFOLDED;
}

/**
 * The parts, each as long and with the checksum that the directory tells. The library leaves out what
 * does not fit without a word, and this may be the only copy of what somebody was sent.
 */
function unfolded(file: Buffer): Parts {
  const checksums = checksumsIn(file);
  const parts = new Map<string, Buffer>();
  for (const [path, { buffer, byteOffset, length }] of Object.entries(unzipSync(file))) {
    const part = Buffer.from(buffer, byteOffset, length);
    if (crc32(part) !== checksums.get(path)) throw new Malformed();
    parts.set(path, part);
  }
  if (parts.size !== checksums.size) throw new Malformed();
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

/** Why a document may not be changed, if it may not. */
function refusalOf(parts: Parts): 'signed' | 'locked' | null {
  const paths = [...parts.keys()];
  const isSigned = (path: string) =>
    path.startsWith('_xmlsignatures/') || path === 'META-INF/documentsignatures.xml';
  if (paths.some(isSigned)) return 'signed';
  const manifest = parts.get('META-INF/manifest.xml');
  return manifest && textOf(manifest).includes('encryption-data') ? 'locked' : null;
}

/** A part after the rules; the very same one when there was nothing to take out. */
function leftOfPart(path: string, part: Buffer, rules: readonly PartRule[]): Uint8Array | null {
  const { change } = rules.find(({ parts }) => parts.test(path)) ?? {};
  if (change === undefined) return leftOfPicture(path, part);
  const isText = /\.(?:xml|rels)$/.test(path);
  const before = isText ? textOf(part) : '';
  const after = change(before);
  if (after === null) return null;
  return after === before ? part : Buffer.from(after);
}

const byEnding: Readonly<Record<string, Picture>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
};

function leftOfPicture(path: string, part: Buffer): Uint8Array {
  const kind = byEnding[path.slice(path.lastIndexOf('.') + 1).toLowerCase()];
  if (kind === undefined) return part;
  try {
    const { metadata, content } = stripPicture(kind, part);
    return metadata === 'nothingFound' ? part : Buffer.concat(content);
  } catch (error) {
    // It is not the picture that its name says; the rest of the document is no worse for it.
    if (error instanceof Malformed || error instanceof RangeError) return part;
    throw error;
  }
}

function textOf(part: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(part);
  } catch {
    throw new Malformed();
  }
}
