import type { MediaType } from '../../../domain/records/attachment.ts';
import { stripOffice } from './office.ts';
import { openDocumentRules, openXmlRules } from './office-rules.ts';
import { stripPdf } from './pdf.ts';
import { type DocumentKind, isDocument, stripPlain } from './plain.ts';
import type { Stripped } from './stripped.ts';

const openXml = (file: Buffer) => stripOffice(file, openXmlRules);
const openDocument = (file: Buffer) => stripOffice(file, openDocumentRules);

const strippers: Readonly<Record<DocumentKind, (file: Buffer) => Stripped | Promise<Stripped>>> = {
  'application/pdf': stripPdf,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': openXml,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': openXml,
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': openXml,
  'application/vnd.oasis.opendocument.text': openDocument,
  'application/vnd.oasis.opendocument.spreadsheet': openDocument,
};

/**
 * Takes the metadata out of a file of any kind, whatever that costs. A document that is not put
 * together as its kind should be is left as it is, and that is what is said of it.
 */
export async function stripMetadata(kind: MediaType, file: Buffer): Promise<Stripped> {
  if (!isDocument(kind)) return stripPlain(kind, file);
  try {
    return await strippers[kind](file);
  } catch {
    return { metadata: 'unreadable', content: [file] };
  }
}
