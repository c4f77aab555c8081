import { type Zippable, zipSync } from 'fflate';
import { unfoldsWithin, zipParts } from '../../zip-parts.ts';
import type { PartRule } from './office-rules.ts';
import { type Picture, stripPicture } from './picture.ts';
import { Malformed, type Stripped } from './stripped.ts';

/** How much an Office file may unfold to. */
const most = { parts: 10_000, bytes: 256 * 1024 * 1024 };
/** The earliest moment that a ZIP can tell. */
const noMoment = new Date(1980, 0, 1);

type Parts = ReadonlyMap<string, Buffer>;

/**
 * Takes the metadata out of an Office file, which is a ZIP of parts, by the rules of its family.
 * Photographs in it lose their own.
 */
export function stripOffice(file: Buffer, rules: readonly PartRule[]): Stripped {
  if (!unfoldsWithin(file, most)) return { metadata: 'tooLarge', content: [file] };
  const parts = zipParts(file);
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
