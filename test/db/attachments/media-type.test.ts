import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mediaTypeOf } from '../../../db/attachments/media-type.ts';
import { mediaType } from '../../../domain/records/attachment.ts';
import { sample } from './samples.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('what a file is follows from what is in it', () => {
  it.each([
    ['photo.jpg', 'image/jpeg'],
    ['picture.png', 'image/png'],
    ['picture.webp', 'image/webp'],
    ['film.gif', 'image/gif'],
    ['picture.heic', 'image/heic'],
    ['picture.avif', 'image/avif'],
  ])('%s', async (name, kind) => {
    expect(await mediaTypeOf(sample(name))).toBe(kind);
  });

  it.each([
    ['a PDF', bytes('%PDF-1.7\n'), 'application/pdf'],
    ['a film of a telephone', bytes('\0\0\0\x18ftypmp42\0\0\0\0mp42isom'), 'video/mp4'],
    ['a film of an iPhone', bytes('\0\0\0\x14ftypqt  \0\0\0\0qt  '), 'video/quicktime'],
    ['a spoken message', bytes('OggS\0\x02'.padEnd(28, '\0').concat('OpusHead')), 'audio/ogg'],
    ['a sound', bytes('RIFF\x24\0\0\0WAVEfmt '), 'audio/wav'],
  ])('%s', async (_, content, kind) => {
    expect(await mediaTypeOf(content)).toBe(kind);
  });
});

describe('text', () => {
  it.each([
    ['in UTF-8', Buffer.from('Ik weet waar je woont, José. 😡\r\n\tKijk uit.')],
    ['in UTF-16 as Notepad writes it', Buffer.from('\ufeffPas maar op, José', 'utf16le')],
    ['in a table', Buffer.from('datum;wat\n2026-03-02;"gebeld, opgehangen"\n')],
    ['that was cut in the middle of a character', Buffer.from('Kijk uit 😡').subarray(0, -2)],
    ['that begins with a heart', Buffer.from('<3 tot gauw')],
    ['of nothing', Buffer.alloc(0)],
  ])('%s is text', async (_, content) => {
    expect(await mediaTypeOf(content)).toBe('text/plain');
  });

  it('that begins with the headers of a mail is a mail', async () => {
    const mail =
      'Return-Path: <x@voorbeeld.nl>\r\nFrom: x@voorbeeld.nl\r\nDate: Mon, 2 Mar 2026\r\n\r\nDag';
    expect(await mediaTypeOf(Buffer.from(mail))).toBe('message/rfc822');
    expect(await mediaTypeOf(Buffer.from('From: mij\n\nDate: morgen'))).toBe('text/plain');
  });

  it.each([
    ['a web page', '<!DOCTYPE html><html><script>alert(1)</script>'],
    ['a web page after white space', '\n\n  <html>'],
    ['a piece of one', '<img src=x onerror=alert(1)>'],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['SVG that says it is XML', '<?xml version="1.0"?><svg/>'],
    ['a script', '#!/bin/sh\nrm -rf /\n'],
    ['rich text, which is a program', '{\\rtf1 hallo}'],
    ['text with a zero in it', 'hallo\0wereld'],
    ['no UTF-8', 'caf\xe9 au lait'],
  ])('that is %s is kept, and never shown', async (_, content) => {
    expect(await mediaTypeOf(bytes(content))).toBe('application/octet-stream');
  });
});

describe('a program', () => {
  it.each([
    ['of Windows', 'MZ\x90\0\x03'],
    ['of Linux', '\x7fELF\x02\x01\x01'],
  ])('%s is kept, and never shown', async (_, start) => {
    expect(await mediaTypeOf(bytes(start.padEnd(64, '\0')))).toBe('application/octet-stream');
  });
});

describe('a compound file', () => {
  const compound = (entry: string) => {
    const file = Buffer.alloc(2048);
    file.write('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1');
    file.writeUInt16LE(9, 30);
    file.writeUInt32LE(1, 48);
    file.write('Root Entry', 1024, 'utf16le');
    file.write(entry, 1024 + 128, 'utf16le');
    return file;
  };

  it('of Outlook is a mail, one of Word is nothing to show', async () => {
    expect(await mediaTypeOf(compound('__nameid_version1.0'))).toBe('application/vnd.ms-outlook');
    expect(await mediaTypeOf(compound('WordDocument'))).toBe('application/octet-stream');
  });
});

it('whatever is in a file, it is of one kind in the closed list', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 4096 }), async (content) => {
      expect(mediaType.safeParse(await mediaTypeOf(Buffer.from(content))).success).toBe(true);
    }),
  );
});
