import { z } from 'zod';

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
