import { deflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { stripWithinBounds } from '../../../../db/attachments/metadata/strip-within-bounds.ts';
import { CANARY, sample } from '../samples.ts';

const worker = new URL('../../../../db/attachments/metadata/strip-worker.ts', import.meta.url);
const MB = 1024 * 1024;

/** A PDF of a page with an object stream, which readers have to unfold. */
function pdfUnfoldingTo(content: Buffer): Buffer {
  const stream = deflateSync(content);
  return Buffer.concat([
    Buffer.from('%PDF-1.7\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n'),
    Buffer.from('2 0 obj <</Type /Pages /Kids [] /Count 0>> endobj\n'),
    Buffer.from('3 0 obj <</Type /ObjStm /N 1 /First 4 /Filter /FlateDecode '),
    Buffer.from(`/Length ${stream.length}>> stream\n`),
    stream,
    Buffer.from('\nendstream endobj\ntrailer <</Root 1 0 R>>\nstartxref\n0\n%%EOF'),
  ]);
}

describe('a document that is taken apart in a thread of its own', () => {
  it('loses its maker as it does without', async () => {
    const document = await PDFDocument.create();
    document.addPage();
    document.setAuthor(CANARY);
    const file = Buffer.from(await document.save());
    const shared = Buffer.from(new SharedArrayBuffer(file.length));
    file.copy(shared);
    const { metadata, content } = await stripWithinBounds(worker, 'application/pdf', shared);
    expect(metadata).toBe('stripped');
    expect((await PDFDocument.load(Buffer.concat(content))).getAuthor()).toBe(undefined);
  });

  it('is given up when it unfolds to more memory than it may', async () => {
    const file = pdfUnfoldingTo(Buffer.alloc(400 * MB, ' '));
    expect(file.length).toBeLessThan(MB);
    const bounds = { ms: 15_000, heapMB: 1024, memory: 100 * MB };
    const { metadata, content } = await stripWithinBounds(worker, 'application/pdf', file, bounds);
    expect([metadata, content]).toEqual(['tooLarge', [file]]);
  });

  it('is given up when it unfolds to more objects than it may', async () => {
    const file = pdfUnfoldingTo(Buffer.from(`9 0 [${'[] '.repeat(2_000_000)}]`));
    const bounds = { ms: 15_000, heapMB: 32, memory: 4000 * MB };
    const { metadata, content } = await stripWithinBounds(worker, 'application/pdf', file, bounds);
    expect([metadata, content]).toEqual(['tooLarge', [file]]);
  });

  it('is given up when it takes too long', async () => {
    const file = pdfUnfoldingTo(Buffer.alloc(100 * MB, ' '));
    const bounds = { ms: 100, heapMB: 1024, memory: 4000 * MB };
    const { metadata } = await stripWithinBounds(worker, 'application/pdf', file, bounds);
    expect(metadata).toBe('tooLarge');
  });

  it('a picture needs none', async () => {
    const none = new URL('file:///nowhere.js');
    expect((await stripWithinBounds(none, 'image/jpeg', sample('photo.jpg'))).metadata).toBe(
      'stripped',
    );
  });
});
