import { orientationIn, orientationOnly } from './orientation.ts';
import { leftOf, Malformed, type Stripped } from './stripped.ts';

const START_OF_IMAGE = Buffer.from([0xff, 0xd8]);
const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const EXIF = 'Exif\0\0';

interface Segment {
  readonly marker: number;
  /** Marker, length, payload, and behind a start of scan the compressed picture. */
  readonly whole: Buffer;
  readonly payload: Buffer;
}

/**
 * Takes out of a JPEG all that it takes not to draw the picture (ITU-T T.81 annex B): what is kept
 * is listed, not what goes. Exif, XMP, IPTC, comments, previews, the second pictures and films that
 * telephones hang on the end, and seals on where a picture came from go; compressed data, colour
 * profile and orientation stay, byte for byte.
 */
export function stripJpeg(file: Buffer): Stripped {
  const kept: Buffer[] = [];
  let turned: Buffer | null = null;
  let hasPicture = false;
  for (const segment of segmentsOf(file)) {
    if (segment.marker === APP1 && begins(segment, EXIF)) {
      turned ??= orientationOnly(orientationIn(segment.payload.subarray(EXIF.length)));
      continue;
    }
    if (segment.marker === START_OF_SCAN) hasPicture = true;
    const left = leftOfSegment(segment);
    if (left !== null) kept.push(left);
  }
  if (!hasPicture) throw new Malformed();
  // Exif comes behind the mark of JFIF, which has to be the first.
  if (turned !== null) kept.splice(kept[0]?.[1] === APP0 ? 1 : 0, 0, exifSegment(turned));
  return leftOf(file, [START_OF_IMAGE, ...kept]);
}

/** What is kept of a segment, or null. */
function leftOfSegment(segment: Segment): Buffer | null {
  const { marker, whole, payload } = segment;
  if (marker === END_OF_IMAGE) return whole;
  // Frames, tables, intervals and scans: the picture itself.
  if (marker >= 0xc0 && marker <= 0xdf) return whole;
  // Size of a point, without the preview that may follow it.
  if (marker === APP0 && begins(segment, 'JFIF\0') && payload.length >= 14) {
    return segmentOf(APP0, Buffer.concat([payload.subarray(0, 12), Buffer.alloc(2)]));
  }
  if (marker === APP2 && begins(segment, 'ICC_PROFILE\0')) return whole;
  // How the colours are to be understood; without it some pictures turn green.
  if (marker === APP14 && begins(segment, 'Adobe') && payload.length >= 12) {
    return segmentOf(APP14, payload.subarray(0, 12));
  }
  return null;
}

const begins = ({ payload }: Segment, mark: string) =>
  payload.toString('latin1', 0, mark.length) === mark;

const exifSegment = (tiff: Buffer) =>
  segmentOf(APP1, Buffer.concat([Buffer.from(EXIF, 'latin1'), tiff]));

function segmentOf(marker: number, payload: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([head, payload]);
}

/** The segments of a picture, up to its end; what hangs behind that is none of them. */
function* segmentsOf(file: Buffer): Generator<Segment> {
  if (!file.subarray(0, 2).equals(START_OF_IMAGE)) throw new Malformed();
  let at = 2;
  while (at < file.length) {
    if (file[at] !== 0xff) throw new Malformed();
    while (file[at + 1] === 0xff) at += 1;
    const marker = file.readUInt8(at + 1);
    if (marker === END_OF_IMAGE) {
      yield { marker, whole: file.subarray(at, at + 2), payload: Buffer.alloc(0) };
      return;
    }
    if (standsAlone(marker)) {
      at += 2;
      continue;
    }
    const length = file.readUInt16BE(at + 2);
    const payloadEnd = at + 2 + length;
    if (length < 2 || payloadEnd > file.length) throw new Malformed();
    const end = marker === START_OF_SCAN ? endOfScan(file, payloadEnd) : payloadEnd;
    yield { marker, whole: file.subarray(at, end), payload: file.subarray(at + 4, payloadEnd) };
    at = end;
  }
}

/** Markers without a length: restarts, another start, and one that is temporary. */
const standsAlone = (marker: number) => marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/** Where compressed data end: at a marker that is neither a stuffed byte nor a restart. */
function endOfScan(file: Buffer, from: number): number {
  let at = file.indexOf(0xff, from);
  while (at !== -1 && at + 1 < file.length) {
    const next = file.readUInt8(at + 1);
    const goesOn = next === 0 || (next >= 0xd0 && next <= 0xd7);
    if (!goesOn && next !== 0xff) return at;
    at = file.indexOf(0xff, at + (goesOn ? 2 : 1));
  }
  return file.length;
}
