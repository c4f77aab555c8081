import { inflateSync } from 'node:zlib';
import { PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { stripMetadata } from '../../../../db/attachments/metadata/strip.ts';
import { CANARY, sample } from '../samples.ts';

const strip = async (file: Buffer) => {
  const { metadata, content } = await stripMetadata('application/pdf', file);
  return { metadata, file: Buffer.concat(content) };
};

/** All that can be read in a document, compressed or not. */
function readable(pdf: Buffer): string {
  const texts = [pdf.toString('latin1')];
  for (let at = pdf.indexOf('stream'); at !== -1; at = pdf.indexOf('stream', at + 1)) {
    const from = pdf[at + 6] === 13 ? at + 8 : at + 7;
    try {
      texts.push(inflateSync(pdf.subarray(from)).toString('latin1'));
    } catch {
      // Not compressed, or the word at the end of a stream.
    }
  }
  return texts.join('\n');
}

let letter: Buffer;

/** A letter with a photograph, a remark, and an earlier version behind it. */
beforeAll(async () => {
  const document = await PDFDocument.create();
  document.setAuthor(`${CANARY}-EERSTE`);
  document.setProducer(`${CANARY}-PROGRAMMA`);
  const page = document.addPage([200, 100]);
  page.drawText('Ik weet waar je woont.', { x: 10, y: 50, size: 12 });
  page.drawImage(await document.embedJpg(sample('photo.jpg')), { x: 0, y: 0 });
  const { context } = document;
  const xmp = context.stream(`<x:xmpmeta>${CANARY}-XMP</x:xmpmeta>`, { Type: 'Metadata' });
  document.catalog.set(PDFName.of('Metadata'), context.register(xmp));
  const remark = context.obj({
    Type: 'Annot',
    Subtype: 'Text',
    Rect: [0, 0, 10, 10],
    T: PDFString.of(`${CANARY}-LEZER`),
    Contents: PDFString.of('Let op'),
  });
  page.node.set(PDFName.of('Annots'), context.obj([context.register(remark)]));
  context.register(context.obj({ Left: PDFHexString.fromText(`${CANARY}-VERWEESD`) }));
  const first = await document.save({ useObjectStreams: true });

  const again = await PDFDocument.load(first, { forIncrementalUpdate: true });
  again.setAuthor(`${CANARY}-TWEEDE`);
  letter = Buffer.from(await again.save());
});

describe('a PDF', () => {
  it('loses its maker, remarks of whom, earlier versions and what the photographs in it tell', async () => {
    expect(readable(letter)).toContain(CANARY);
    const { metadata, file } = await strip(letter);
    expect(metadata).toBe('stripped');
    const left = readable(file);
    expect(left).not.toContain(CANARY);
    expect(left).not.toContain(PDFHexString.fromText(CANARY).asString());
    expect(left).not.toMatch(/\/(?:Info|Author|Producer|Metadata)\b/);
  });

  it('keeps its pages, its words and what was remarked', async () => {
    const { file } = await strip(letter);
    const document = await PDFDocument.load(file, { updateMetadata: false });
    expect(document.getPageCount()).toBe(1);
    const left = readable(file);
    expect(left).toContain(
      PDFHexString.of(Buffer.from('Ik weet').toString('hex')).asString().toUpperCase(),
    );
    expect(left).toContain('Let op');
  });

  it('has nothing left to lose the second time', async () => {
    const { file } = await strip(letter);
    const again = await strip(file);
    expect(again.metadata).toBe('nothingFound');
    expect(again.file.equals(file)).toBe(true);
  });

  it('that is signed is left as it was signed', async () => {
    const document = await PDFDocument.create();
    document.addPage();
    const { context } = document;
    const value = context.register(context.obj({ Type: 'Sig', ByteRange: [0, 1, 2, 3] }));
    document.catalog.set(PDFName.of('Perms'), context.obj({ DocMDP: value }));
    const signed = Buffer.from(await document.save());
    expect(await strip(signed)).toEqual({ metadata: 'signed', file: signed });
  });

  it('with a password is left alone', async () => {
    const document = await PDFDocument.create();
    document.addPage();
    document.encrypt({ userPassword: 'lente in de polder', ownerPassword: 'herfst' });
    const locked = Buffer.from(await document.save());
    expect(await strip(locked)).toEqual({ metadata: 'locked', file: locked });
  });

  it('that is cut off or changed is stripped or left alone, and never crashes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(letter.length),
        fc.array(fc.tuple(fc.nat(letter.length - 1), fc.nat(255)), { maxLength: 6 }),
        async (length, changes) => {
          const file = Buffer.from(letter.subarray(0, length));
          for (const [at, value] of changes) if (at < length) file.writeUInt8(value, at);
          const before = Buffer.from(file);
          const after = await strip(file);
          if (after.metadata !== 'stripped') expect(after.file.equals(before)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});
