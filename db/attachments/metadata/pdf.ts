import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import { stripJpeg } from './jpeg.ts';
import { Malformed, type Stripped } from './stripped.ts';

/**
 * Entries that tell about the making of a document and not what is on its pages (ISO 32000-2: 14.3,
 * 14.5, 12.3.4, 8.11.2): in any dictionary.
 */
const aboutMaking = ['Metadata', 'PieceInfo', 'LastModified', 'Thumb', 'CreatorInfo'];
/** Entries of a remark on a page that tell who made it, and when (12.5.6.2). */
const aboutRemark = ['T', 'CreationDate', 'M'];

const name = (text: string) => PDFName.of(text);

/**
 * Takes the metadata out of a PDF by writing it anew: a change at the end would leave the old bytes
 * in the file, and so would what earlier versions of the document hold. What no page leads to any
 * more goes too. Photographs on its pages lose their own metadata.
 *
 * What is written is read again: the file may be the only copy of what somebody was sent.
 */
export async function stripPdf(file: Buffer): Promise<Stripped> {
  const document = await readUnlocked(file);
  if (document === null) return { metadata: 'locked', content: [file] };
  const { context } = document;
  const pages = document.getPageCount();
  let found = earlierVersions(file);
  if (context.trailerInfo.Info) found += 1;
  delete context.trailerInfo.Info;
  delete context.trailerInfo.ID;

  const reached = new Set<string>();
  for (const object of reachable(document, reached)) {
    if (isSignature(object)) return { metadata: 'signed', content: [file] };
    found += strip(object);
  }
  dropUnreached(document, reached);
  if (found === 0) return { metadata: 'nothingFound', content: [file] };
  const written = Buffer.from(
    await document.save({ addDefaultPage: false, updateFieldAppearances: false }),
  );
  if ((await read(written)).getPageCount() !== pages) throw new Malformed();
  return { metadata: 'stripped', content: [written] };
}

/** Null when a document has a password; what is in it cannot be told from damage then. */
async function readUnlocked(file: Buffer): Promise<PDFDocument | null> {
  try {
    const document = await read(file);
    return document.isEncrypted ? null : document;
  } catch (error) {
    if (file.includes('/Encrypt')) return null;
    throw error;
  }
}

function read(file: Buffer): Promise<PDFDocument> {
  return PDFDocument.load(file, {
    updateMetadata: false,
    ignoreEncryption: true,
    throwOnInvalidObject: true,
    preserveXFA: true,
    parseSpeed: Number.POSITIVE_INFINITY,
  });
}

/** How many versions stand before the last; a file made for the web has two ends, and one version. */
function earlierVersions(file: Buffer): number {
  let ends = 0;
  for (let at = file.indexOf('startxref'); at !== -1; at = file.indexOf('startxref', at + 1)) {
    ends += 1;
  }
  const isForWeb = file.subarray(0, 2048).includes('/Linearized');
  return Math.max(0, ends - (isForWeb ? 2 : 1));
}

/** Everything that pages, forms and bookmarks lead to. One stack, however deep it is nested. */
function* reachable({ context }: PDFDocument, reached: Set<string>): Generator<PDFObject> {
  const ahead: PDFObject[] = [context.trailerInfo.Root ?? PDFRef.of(0)];
  for (let object = ahead.pop(); object !== undefined; object = ahead.pop()) {
    if (object instanceof PDFRef) {
      const target = context.lookup(object);
      if (target === undefined || reached.has(object.toString())) continue;
      reached.add(object.toString());
      ahead.push(target);
      continue;
    }
    yield object;
    if (object instanceof PDFArray) ahead.push(...object.asArray());
    const dictionary = dictionaryOf(object);
    if (dictionary) ahead.push(...dictionary.values());
  }
}

/** The number of the last object is told in the file, so it follows. */
function dropUnreached({ context }: PDFDocument, reached: ReadonlySet<string>): void {
  context.largestObjectNumber = 0;
  for (const [ref] of context.enumerateIndirectObjects()) {
    if (!reached.has(ref.toString())) context.delete(ref);
    else context.largestObjectNumber = Math.max(context.largestObjectNumber, ref.objectNumber);
  }
}

function dictionaryOf(object: PDFObject): PDFDict | null {
  if (object instanceof PDFDict) return object;
  return object instanceof PDFStream ? object.dict : null;
}

/** A signature tells of which bytes it is one. */
const isSignature = (object: PDFObject) =>
  object instanceof PDFDict && object.has(name('ByteRange'));

/** Takes the metadata out of one object; returns how much there was. */
function strip(object: PDFObject): number {
  const dictionary = dictionaryOf(object);
  if (dictionary === null) return 0;
  const isRemark = dictionary.has(name('Rect')) && dictionary.get(name('Subtype')) !== widget;
  let found = without(dictionary, isRemark ? [...aboutMaking, ...aboutRemark] : aboutMaking);
  if (dictionary.get(name('Type')) === name('EmbeddedFile')) found += without(dictionary, params);
  return found + stripPhotograph(object);
}

/** A field of a form, whose `T` is its name. */
const widget = name('Widget');
const params = ['Params'];

function without(dictionary: PDFDict, entries: readonly string[]): number {
  return entries.filter((entry) => dictionary.delete(name(entry))).length;
}

function stripPhotograph(object: PDFObject): number {
  if (!(object instanceof PDFRawStream)) return 0;
  const filter = object.dict.lookup(name('Filter'));
  const only = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter;
  if (only !== name('DCTDecode')) return 0;
  try {
    const { metadata, content } = stripJpeg(Buffer.from(object.contents));
    if (metadata === 'nothingFound') return 0;
    object.updateContents(Buffer.concat(content));
    return 1;
  } catch (error) {
    // Drawn as it is, or not at all; the rest of the document is no worse for it.
    if (error instanceof Malformed || error instanceof RangeError) return 0;
    throw error;
  }
}
