import type { MediaType } from '../../domain/records/attachment.ts';

/** How much of the beginning of a file tells whether it is text, in bytes. */
export const BYTES_TO_TELL = 256 * 1024;

/** Names that differ from those in the closed list, or are narrower. */
const known: Readonly<Record<string, MediaType>> = {
  'image/jpeg': 'image/jpeg',
  'image/png': 'image/png',
  'image/apng': 'image/png',
  'image/webp': 'image/webp',
  'image/gif': 'image/gif',
  'image/avif': 'image/avif',
  'image/bmp': 'image/bmp',
  'image/heic': 'image/heic',
  'image/heif': 'image/heic',
  'image/heic-sequence': 'image/heic',
  'image/heif-sequence': 'image/heic',
  'image/tiff': 'image/tiff',
  'application/pdf': 'application/pdf',
  'text/calendar': 'text/plain',
  'text/vcard': 'text/plain',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document':
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet':
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation':
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text': 'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet':
    'application/vnd.oasis.opendocument.spreadsheet',
  'video/mp4': 'video/mp4',
  'video/x-m4v': 'video/mp4',
  'video/3gpp': 'video/mp4',
  'video/3gpp2': 'video/mp4',
  'video/quicktime': 'video/quicktime',
  'video/webm': 'video/webm',
  'audio/mp4': 'audio/mp4',
  'audio/x-m4a': 'audio/mp4',
  'audio/mpeg': 'audio/mpeg',
  'audio/ogg': 'audio/ogg',
  'audio/ogg; codecs=opus': 'audio/ogg',
  'audio/wav': 'audio/wav',
  'application/zip': 'application/zip',
};

/**
 * What a file is, by what is in it. Its name is not asked: it was chosen by whoever sent it.
 * @param start The file, or its first 256 KiB.
 */
export async function mediaTypeOf(start: Buffer): Promise<MediaType> {
  const found = await signatureOf(start);
  if (found === 'application/x-cfb' && isOutlookMail(start)) return 'application/vnd.ms-outlook';
  // What has a signature and is not in the list is no text either: RTF and PostScript are programs.
  if (found !== null) return known[found] ?? 'application/octet-stream';
  return textTypeOf(start.subarray(0, BYTES_TO_TELL));
}

async function signatureOf(start: Buffer): Promise<string | null> {
  const { fileTypeFromBuffer } = await import('file-type');
  try {
    return (await fileTypeFromBuffer(start))?.mime ?? null;
  } catch {
    // It begins like something it is not.
    return 'application/octet-stream';
  }
}

/** A file of text says nothing of itself: it is what can be read, and does nothing when it is. */
function textTypeOf(start: Buffer): MediaType {
  const text = textIn(start);
  if (text === null || isMarkup(text)) return 'application/octet-stream';
  return isMail(text) ? 'message/rfc822' : 'text/plain';
}

/** The text of a file in UTF-8, or in UTF-16 that says so; null when it is no text. */
function textIn(start: Buffer): string | null {
  try {
    // A character that was cut in two at the end is no fault.
    const text = new TextDecoder(encodingOf(start), { fatal: true }).decode(start, {
      stream: true,
    });
    return controlCharacters.test(text) ? null : text;
  } catch {
    return null;
  }
}

function encodingOf(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** All that is no letter but tab, line feed, form feed and carriage return. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const controlCharacters = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;

/** Web pages, SVG, other XML, and scripts that name their program. */
const isMarkup = (text: string) => /^\s*(<[?!/a-z]|#!)/i.test(text);

/** A mail as it was sent begins with its headers, those of sender and moment among them. */
function isMail(text: string): boolean {
  const [headers = ''] = text.split(/\r?\n\r?\n/, 1);
  return /^[!-9;-~]+:/.test(text) && /^from:/im.test(headers) && /^date:/im.test(headers);
}

/**
 * A compound file of Outlook names its streams `__…` (MS-OXMSG 2.2); those of Word, Excel and
 * PowerPoint before 2007, which may hold macros, are named otherwise. The first entries of the
 * directory tell (MS-CFB 2.2 and 2.6).
 */
function isOutlookMail(start: Buffer): boolean {
  if (start.length < 512) return false;
  const shift = start.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) return false;
  const directory = (start.readUInt32LE(48) + 1) * 2 ** shift;
  const entries = start.subarray(directory, directory + 4 * 128);
  return entries.includes(Buffer.from('__', 'utf16le'));
}
