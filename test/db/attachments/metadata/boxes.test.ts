import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stripMetadata } from '../../../../db/attachments/metadata/strip.ts';
import type { MediaType } from '../../../../domain/records/attachment.ts';
import { CANARY, sample } from '../samples.ts';

/** A box with what is in it. */
function box(type: string, ...inside: readonly Buffer[]): Buffer {
  const content = Buffer.concat(inside);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + content.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, content]);
}

const numbers = (...all: readonly number[]) => {
  const bytes = Buffer.alloc(all.length * 4);
  all.forEach((value, index) => {
    bytes.writeUInt32BE(value, index * 4);
  });
  return bytes;
};
const text = (words: string) => Buffer.from(words, 'latin1');

/** A track of a film; its pieces stand at these offsets, each of two samples. */
const track = (handler: string, offsets: readonly number[], sizes: readonly number[]) =>
  box(
    'trak',
    box(
      'mdia',
      box('hdlr', numbers(0, 0), text(handler), Buffer.alloc(13)),
      box(
        'minf',
        box(
          'stbl',
          box('stsc', numbers(0, 1, 1, 2, 1)),
          box('stsz', numbers(0, 0, sizes.length, ...sizes)),
          box('stco', numbers(0, offsets.length, ...offsets)),
        ),
      ),
    ),
  );

const start = box('ftyp', text('qt  '), numbers(0), text('qt  '));

/** A film of a telephone: pictures, and between them where each was made. */
function filmOfTelephone(): Buffer {
  const from = start.length + 8;
  const data = text('beeldeen52.1,5.1,KANARIEbeeldtwee52.2,5.2,KANARIE');
  const places = [from + 8, from + 33];
  const pictures = [from, from + 24];
  return Buffer.concat([
    start,
    box('mdat', data),
    box('moov', track('vide', pictures, [4, 4, 4, 5]), track('meta', places, [8, 8, 8, 8])),
  ]);
}

const strip = async (kind: MediaType, file: Buffer) => {
  const { metadata, content } = await stripMetadata(kind, file);
  return { metadata, file: Buffer.concat(content) };
};

const samples = [
  ['picture.heic', 'image/heic', sample('picture.heic')],
  ['picture.avif', 'image/avif', sample('picture.avif')],
  ['film.mp4', 'video/mp4', sample('film.mp4')],
  ['a film with a track of places', 'video/quicktime', filmOfTelephone()],
] as const;

describe.each(samples)('%s', (_, kind, whole) => {
  it('loses what it tells of its maker, his device and where he was; nothing in it moves', async () => {
    expect(whole.includes(CANARY)).toBe(true);
    const { metadata, file } = await strip(kind, whole);
    expect(metadata).toBe('stripped');
    expect(file.length).toBe(whole.length);
    expect(file.toString('latin1')).not.toMatch(/KANARIE|52\.1|xmpmeta/);
  });

  it('has nothing left to lose the second time', async () => {
    const { file } = await strip(kind, whole);
    const again = await strip(kind, file);
    expect([again.metadata, again.file.equals(file)]).toEqual(['nothingFound', true]);
  });

  it('is left alone when it is cut off or changed so that it cannot be read, and never crashes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length),
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 6 }),
        async (length, changes) => {
          const file = Buffer.from(whole.subarray(0, length));
          for (const [at, value] of changes) if (at < length) file.writeUInt8(value, at);
          const before = Buffer.from(file);
          const after = await strip(kind, file);
          expect(after.file.length).toBe(length);
          if (after.metadata !== 'stripped') expect(after.file.equals(before)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a film', () => {
  it('keeps every piece of its pictures where it was', async () => {
    const { file } = await strip('video/quicktime', filmOfTelephone());
    const from = start.length + 8;
    expect(file.toString('latin1', from, from + 8)).toBe('beeldeen');
    expect(file.toString('latin1', from + 24, from + 33)).toBe('beeldtwee');
  });

  it('with more boxes than any film has is left alone at once', async () => {
    const many = Buffer.concat([start, ...Array.from({ length: 20_000 }, () => box('free'))]);
    expect((await strip('video/mp4', many)).metadata).toBe('unreadable');
  });

  it('whose tables promise more than the file holds is left alone', async () => {
    const file = filmOfTelephone();
    file.writeUInt32BE(0xffff_ffff, file.lastIndexOf('stco') + 8);
    expect((await strip('video/mp4', file)).metadata).toBe('unreadable');
  });
});
