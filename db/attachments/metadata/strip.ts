import type { MediaType } from '../../../domain/records/attachment.ts';
import { stripOffice } from './office.ts';
import { openDocumentRules, openXmlRules } from './office-rules.ts';
import { stripPdf } from './pdf.ts';
import { isPicture, stripPicture } from './picture.ts';
import type { Stripped } from './stripped.ts';

const openXml = (file: Buffer) => stripOffice(file, openXmlRules);
const openDocument = (file: Buffer) => stripOffice(file, openDocumentRules);

const documents: Partial<Record<MediaType, (file: Buffer) => Stripped | Promise<Stripped>>> = {
  'application/pdf': stripPdf,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': openXml,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': openXml,
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': openXml,
  'application/vnd.oasis.opendocument.text': openDocument,
  'application/vnd.oasis.opendocument.spreadsheet': openDocument,
};

/** Whether a kind of file unfolds when it is taken apart, so that it may take more than it weighs. */
export const isDocument = (kind: MediaType): boolean => Object.hasOwn(documents, kind);

/**
 * Takes the metadata out of a file. A file that is not put together as its kind should be, or of a
 * kind that cannot be stripped, is left as it is, and that is what is said of it.
 */
export async function stripMetadata(kind: MediaType, file: Buffer): Promise<Stripped> {
  const stripDocument = documents[kind];
  try {
    if (isPicture(kind)) return stripPicture(kind, file);
    if (stripDocument) return await stripDocument(file);
    // Text holds nothing but what can be read.
    return { metadata: kind === 'text/plain' ? 'nothingFound' : 'unsupported', content: [file] };
  } catch {
    return { metadata: 'unreadable', content: [file] };
  }
}
