import { z } from 'zod';
import { line } from '../fields.ts';

/** What the desk can do to show a file; `nothing` is kept as evidence, and never shown. */
export type Showing = 'picture' | 'document' | 'text' | 'film' | 'sound' | 'nothing';

/**
 * Every kind of file that is told apart, and how it is shown. The kind follows from the content: a
 * name is chosen by whoever sent the file. Closed, so that nothing is shown by surprise.
 *
 * Programs, scripts, web pages and SVG are evidence as much as a photograph is, so they are kept;
 * but they are made to act when they are opened. They are `application/octet-stream` here, whatever
 * they say they are, like all that is not in this list, Office files with macros among them.
 *
 * A ZIP is kept too: conversations leave a telephone in one. It is not unpacked.
 */
export const mediaTypes = {
  'image/jpeg': 'picture',
  'image/png': 'picture',
  'image/webp': 'picture',
  'image/gif': 'picture',
  'image/avif': 'picture',
  'image/bmp': 'picture',
  // Chromium cannot draw these two.
  'image/heic': 'nothing',
  'image/tiff': 'nothing',
  'application/pdf': 'document',
  // Plain text and tables in plain text look the same from inside, and are shown the same way.
  'text/plain': 'text',
  'message/rfc822': 'text',
  'application/vnd.ms-outlook': 'nothing',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'nothing',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'nothing',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'nothing',
  'application/vnd.oasis.opendocument.text': 'nothing',
  'application/vnd.oasis.opendocument.spreadsheet': 'nothing',
  'video/mp4': 'film',
  'video/quicktime': 'film',
  'video/webm': 'film',
  'audio/mp4': 'sound',
  'audio/mpeg': 'sound',
  'audio/ogg': 'sound',
  'audio/wav': 'sound',
  'application/zip': 'nothing',
  'application/octet-stream': 'nothing',
} as const satisfies Record<string, Showing>;

/** A kind of file that is told apart. */
export type MediaType = keyof typeof mediaTypes;

// Safe: the keys of a literal object are exactly its keys.
export const mediaType = z.enum(Object.keys(mediaTypes) as [MediaType, ...MediaType[]]);

/** What became of what a file says about its maker, his equipment and where he was. */
export const metadataOutcomes = [
  /** It was there, and is gone. */
  'stripped',
  /** There was none. */
  'nothingFound',
  /** The user chose to leave it. */
  'left',
  /** Luwte cannot take it out of this kind of file. */
  'unsupported',
  /** The file is not put together as its kind should be, so it was left alone. */
  'unreadable',
  /** A password is needed to change it. */
  'locked',
  /** Somebody signed it: changed, it would prove nothing any more. */
  'signed',
  /** It is larger than what Luwte takes apart. */
  'tooLarge',
] as const;

/** What became of the metadata of a file. */
export type MetadataOutcome = (typeof metadataOutcomes)[number];

/** The largest file that can be kept, in bytes: 1 GB, as disks are sold. */
export const LARGEST_FILE = 1_000_000_000;
/** The largest file that is taken apart to take its metadata out, in bytes: 200 MB. */
export const LARGEST_STRIPPED = 200 * 1024 ** 2;

/**
 * The largest file that is shown in the window, in bytes: 200 MB. All of it stands in memory then,
 * and a browser puts on disk what it has no memory for.
 */
export const LARGEST_SHOWN = 200 * 1024 ** 2;
/** How much of a text is shown, in bytes: 2 MB. */
export const LARGEST_TEXT = 2 * 1024 ** 2;

/** What a file is called in a case; the user may call it otherwise than who sent it. */
export const attachmentName = line(200);

/** Endings that a name may have; the first is given to one that has none of them. */
const endings: Readonly<Record<MediaType, readonly string[]>> = {
  'image/jpeg': ['jpg', 'jpeg', 'jfif'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'image/gif': ['gif'],
  'image/avif': ['avif'],
  'image/bmp': ['bmp'],
  'image/heic': ['heic', 'heif'],
  'image/tiff': ['tif', 'tiff'],
  'application/pdf': ['pdf'],
  'text/plain': ['txt', 'csv', 'log', 'ics', 'vcf'],
  'message/rfc822': ['eml'],
  'application/vnd.ms-outlook': ['msg'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'video/mp4': ['mp4', 'm4v', '3gp'],
  'video/quicktime': ['mov'],
  'video/webm': ['webm'],
  'audio/mp4': ['m4a'],
  'audio/mpeg': ['mp3'],
  'audio/ogg': ['ogg', 'oga', 'opus'],
  'audio/wav': ['wav'],
  'application/zip': ['zip'],
  'application/octet-stream': ['bin'],
};

/** Characters that no file of Windows may have in its name, and those that turn a name around. */
const unsafe = /[<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** Names that are devices on Windows, whatever their ending. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * What a file is called outside of the vault: a name that every system takes, with an ending that
 * fits what is in it. What is no kind that Luwte knows ends on `.bin`, so that no double click runs it.
 */
export function nameOutside(name: string, kind: MediaType): string {
  const plain = name
    .replace(unsafe, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, 120);
  const safe = plain === '' || device.test(plain) ? `_${plain}` : plain;
  const [first = 'bin'] = endings[kind];
  const fits = endings[kind].some((ending) => safe.toLowerCase().endsWith(`.${ending}`));
  return fits ? safe : `${safe}.${first}`;
}
