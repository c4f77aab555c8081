import type { MediaType } from '../../../domain/records/attachment.ts';
import { isPicture, stripPicture } from './picture.ts';
import type { Stripped } from './stripped.ts';

/**
 * Kinds of files that unfold when they are taken apart, so that it may take more than they weigh. The
 * programs for that are large, and only the thread that does it loads them.
 */
export const documentKinds = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
] as const satisfies readonly MediaType[];

/** A kind of file that unfolds when it is taken apart. */
export type DocumentKind = (typeof documentKinds)[number];

/** Whether a kind of file is such a document. */
export const isDocument = (kind: MediaType): kind is DocumentKind =>
  documentKinds.some((document) => document === kind);

/**
 * Takes the metadata out of a file that is no document. One that is not put together as its kind
 * should be, or of a kind that cannot be stripped, is left as it is, and that is what is said of it.
 */
export function stripPlain(kind: Exclude<MediaType, DocumentKind>, file: Buffer): Stripped {
  try {
    if (isPicture(kind)) return stripPicture(kind, file);
    // Text holds nothing but what can be read.
    return { metadata: kind === 'text/plain' ? 'nothingFound' : 'unsupported', content: [file] };
  } catch {
    return { metadata: 'unreadable', content: [file] };
  }
}
