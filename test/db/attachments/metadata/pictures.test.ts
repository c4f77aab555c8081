import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stripMetadata } from '../../../../db/attachments/metadata/strip.ts';
import type { MediaType } from '../../../../domain/records/attachment.ts';
import { CANARY, sample } from '../samples.ts';

const samples = [
  ['photo.jpg', 'image/jpeg'],
  ['picture.png', 'image/png'],
  ['picture.webp', 'image/webp'],
  ['film.webp', 'image/webp'],
  ['film.gif', 'image/gif'],
] as const;

async function stripped(name: string, kind: MediaType) {
  const { metadata, content } = await stripMetadata(kind, sample(name));
  return { metadata, file: Buffer.concat(content) };
}

describe.each(samples)('%s', (name, kind) => {
  it('loses what it tells of its maker, his equipment and where he was', async () => {
    expect(sample(name).includes(CANARY)).toBe(true);
    const { metadata, file } = await stripped(name, kind);
    expect(metadata).toBe('stripped');
    expect(file.includes(CANARY)).toBe(false);
    expect(file.includes('xmp')).toBe(false);
  });

  it('has nothing left to lose the second time', async () => {
    const { file } = await stripped(name, kind);
    const again = await stripMetadata(kind, file);
    expect(again.metadata).toBe('nothingFound');
    expect(Buffer.concat(again.content).equals(file)).toBe(true);
  });

  it('is left alone when it is cut off or changed so that it cannot be read, and never crashes', async () => {
    const whole = sample(name);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length),
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 6 }),
        async (length, changes) => {
          const file = Buffer.from(whole.subarray(0, length));
          for (const [at, value] of changes) if (at < length) file.writeUInt8(value, at);
          const before = Buffer.from(file);
          const { metadata, content } = await stripMetadata(kind, file);
          const after = Buffer.concat(content);
          expect(['stripped', 'nothingFound', 'unreadable']).toContain(metadata);
          // Exif of a turned picture may be shorter than what says how it is turned.
          expect(after.length).toBeLessThanOrEqual(length + 64);
          if (metadata !== 'stripped') expect(after.equals(before)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a photograph', () => {
  it('keeps its compressed picture, byte for byte, and its colours', async () => {
    const { file } = await stripped('photo.jpg', 'image/jpeg');
    const scan = sample('photo.jpg').subarray(scanOf(sample('photo.jpg')), -CANARY.length - 7);
    expect(file.subarray(scanOf(file)).equals(scan)).toBe(true);
    expect(file.includes('ICC_PROFILE')).toBe(true);
  });

  it('stays turned as it was', async () => {
    const { file } = await stripped('photo.jpg', 'image/jpeg');
    const exif = file.indexOf('Exif\0\0');
    expect(file.subarray(exif + 6, exif + 10).toString('latin1')).toBe('MM\0*');
    expect(file.readUInt16BE(exif + 6 + 18)).toBe(6);
  });

  it('loses what hangs behind its end', async () => {
    const { file } = await stripped('photo.jpg', 'image/jpeg');
    expect(file.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]));
  });

  it('with lengths that lie is left alone', async () => {
    const file = sample('photo.jpg');
    file.writeUInt16BE(0xffff, file.lastIndexOf(Buffer.from([0xff, 0xda])) + 2);
    expect((await stripMetadata('image/jpeg', file)).metadata).toBe('unreadable');
  });

  it('whose Exif data point outside of themselves counts as upright', async () => {
    const file = sample('photo.jpg');
    file.writeUInt32BE(0xffff_fff0, file.indexOf('Exif\0\0') + 6 + 4);
    const { metadata, content } = await stripMetadata('image/jpeg', file);
    expect(metadata).toBe('stripped');
    expect(Buffer.concat(content).includes('Exif')).toBe(false);
  });
});

/** Where the picture itself begins; the preview in the Exif data has a scan too. */
const scanOf = (jpeg: Buffer) => jpeg.lastIndexOf(Buffer.from([0xff, 0xda]));

describe('a screenshot', () => {
  it('keeps its picture and how it is turned, in sound chunks', async () => {
    const { file } = await stripped('picture.png', 'image/png');
    const chunks = chunksOf(file);
    const before = chunksOf(sample('picture.png'));
    expect(chunks.filter(({ type }) => type === 'IDAT')).toEqual(
      before.filter(({ type }) => type === 'IDAT'),
    );
    expect(chunks.every(({ isSound }) => isSound)).toBe(true);
    const exif = chunks.find(({ type }) => type === 'eXIf');
    expect(exif?.content.readUInt16BE(18)).toBe(8);
  });

  it('with a part that nobody may leave out and nobody knows is left alone', async () => {
    const file = sample('picture.png');
    file.write('CgBI', 12, 'latin1');
    expect((await stripMetadata('image/png', file)).metadata).toBe('unreadable');
  });
});

function chunksOf(png: Buffer) {
  const chunks = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const end = at + 8 + png.readUInt32BE(at);
    chunks.push({
      type: png.toString('latin1', at + 4, at + 8),
      content: png.subarray(at + 8, end),
      isSound: png.readUInt32BE(end) === crc32(png.subarray(at + 4, end)),
    });
  }
  return chunks;
}

describe('a WebP', () => {
  it('says in its head what is in it, and how it is turned', async () => {
    const { file } = await stripped('picture.webp', 'image/webp');
    expect(file.readUInt32LE(4)).toBe(file.length - 8);
    const flags = file.readUInt8(file.indexOf('VP8X') + 8);
    expect([flags & 0x08, flags & 0x04]).toEqual([0x08, 0]);
    expect(file.readUInt16BE(file.indexOf('EXIF') + 8 + 18)).toBe(3);
  });

  it('that is a film keeps its pictures', async () => {
    const { file } = await stripped('film.webp', 'image/webp');
    const pictures = file.toString('latin1').match(/ANMF/g);
    expect(pictures).toHaveLength(2);
    expect(file.readUInt8(file.indexOf('VP8X') + 8) & 0x0c).toBe(0);
  });
});

it('a GIF keeps its pictures and how often it is shown', async () => {
  const { file } = await stripped('film.gif', 'image/gif');
  expect(file.includes('NETSCAPE2.0')).toBe(true);
  expect(file.toString('latin1').split('\x21\xf9\x04')).toHaveLength(3);
});

it('a kind of file that cannot be stripped is told so, and left alone', async () => {
  const file = sample('picture.heic');
  const { metadata, content } = await stripMetadata('image/tiff', file);
  expect([metadata, content]).toEqual(['unsupported', [file]]);
});
