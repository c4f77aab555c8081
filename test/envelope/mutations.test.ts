import { gzipSync } from 'node:zlib';
import { Encrypter } from 'age-encryption';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPackage } from '../../envelope/open-package.ts';
import { refusals } from '../../envelope/refusal.ts';
import { sealed, unsealed } from '../../envelope/seal.ts';
import { LARGEST_PACKAGE, type PackedFile, packed } from '../../envelope/tar.ts';
import { files, identity, packageOf, proven, recipient, verdictOn } from './samples.ts';

const good = Buffer.from((await packageOf()).bytes);
const tar = Buffer.from(await unsealed(good, identity));

const changed = (bytes: Buffer, at: number, by: number) => {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(at) ^ by, at);
  return copy;
};
const anyPlaceIn = (bytes: Buffer) => fc.integer({ min: 0, max: bytes.length - 1 });
const anyChange = fc.integer({ min: 1, max: 255 });

describe('a mutated package is never opened', () => {
  it('with any one byte changed', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlaceIn(good), anyChange, async (at, by) => {
        expect(refusals).toContain(await verdictOn(changed(good, at, by)));
      }),
      { numRuns: 400 },
    );
  });

  it('with any one byte of its tar changed, by somebody who seals it again', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlaceIn(tar), anyChange, async (at, by) => {
        const bytes = await sealed(changed(tar, at, by), recipient);
        expect(refusals).toContain(await verdictOn(bytes));
      }),
      { numRuns: 400 },
    );
  });

  it('cut off anywhere, outside or inside the seal, or with anything behind it', async () => {
    const anything = fc.uint8Array({ minLength: 1, maxLength: 2000 });
    await fc.assert(
      fc.asyncProperty(anyPlaceIn(good), anyPlaceIn(tar), anything, async (at, inside, more) => {
        const wrong = [
          good.subarray(0, at),
          Buffer.concat([good, more]),
          await sealed(tar.subarray(0, inside), recipient),
          await sealed(Buffer.concat([tar, more]), recipient),
        ];
        for (const bytes of wrong) expect(refusals).toContain(await verdictOn(bytes));
      }),
      { numRuns: 60 },
    );
  });

  it('with its files in any other order, doubled, left out, or with contents of one another', async () => {
    const all = [...proven(manifestIn(tar)), ...files];
    const picked = fc.array(
      fc.tuple(fc.constantFrom(...all), fc.constantFrom(...all), fc.boolean()),
      { minLength: 1, maxLength: all.length + 1 },
    );
    const isIt = (made: readonly PackedFile[]) => packed(made).equals(tar);
    await fc.assert(
      fc.asyncProperty(picked, async (choices) => {
        const made = choices.map(([file, other, isSwapped]) =>
          isSwapped ? { ...file, bytes: other.bytes } : file,
        );
        fc.pre(!isIt(made));
        expect(refusals).toContain(await verdictOn(await sealed(packed(made), recipient)));
      }),
      { numRuns: 200 },
    );
  });

  it('when it is anything at all, sealed or not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
        expect(refusals).toContain(await verdictOn(bytes));
        expect(refusals).toContain(await verdictOn(await sealed(bytes, recipient)));
      }),
      { numRuns: 100 },
    );
  });
});

/** The text of the manifest in a tar. */
const manifestIn = (bytes: Buffer) =>
  bytes.subarray(512, 512 + Number.parseInt(bytes.toString('latin1', 124, 135), 8));

/** The tar with another text for the size of its first file, and a sum that is right. */
function withSize(text: string): Buffer {
  const copy = Buffer.from(tar);
  copy.write(text, 124, 12, 'latin1');
  copy.write(' '.repeat(8), 148, 'latin1');
  const sum = copy.subarray(0, 512).reduce((total, byte) => total + byte, 0);
  copy.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return copy;
}

describe('a header that lies about its size', () => {
  it.each([
    ['eight gigabytes', '77777777777\0', 'tooLarge'],
    ['a number that tar writes in another base', '\x80\0\0\0\0\0\0\0\xff\xff\xff\xff', 'notTar'],
    ['a number below zero', '-0000000001\0', 'notTar'],
    ['spaces for zeros', `${'100'.padStart(11)}\0`, 'notTar'],
    ['a megabyte that is not there', '00004000000\0', 'notTar'],
    ['nothing', '00000000000\0', 'notTar'],
  ])('%s', async (_, text, reason) => {
    expect(await verdictOn(await sealed(withSize(text), recipient))).toBe(reason);
  });
});

const MEGABYTE = 1024 * 1024;

/** A gigabyte of zeros behind some first bytes, and how much of it was read. */
function gigabyte(first: Uint8Array = new Uint8Array()) {
  const zeros = new Uint8Array(MEGABYTE);
  const read = { bytes: 0 };
  async function* source() {
    yield first;
    for (let done = 0; done < 1024; done += 1) {
      read.bytes += zeros.length;
      yield zeros;
    }
  }
  return { source, read };
}

const streamOf = (pieces: AsyncGenerator<Uint8Array>) =>
  new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });

describe('a gigabyte of zeros', () => {
  it('is let go at its first piece', async () => {
    const { source, read } = gigabyte();
    expect(await verdictOn(source())).toBe('notPackage');
    expect(read.bytes).toBeLessThanOrEqual(MEGABYTE);
  });

  it('that begins as a package is let go at the bound', async () => {
    const { source, read } = gigabyte(good.subarray(0, 300));
    expect(await verdictOn(source())).toBe('tooLarge');
    expect(read.bytes).toBeLessThanOrEqual(LARGEST_PACKAGE + MEGABYTE);
  });

  it('that was really sealed for this registry is let go at the bound, in a memory that stays as it was', async () => {
    const { source, read } = gigabyte();
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);
    const before = process.memoryUsage().rss;
    const bomb = await encrypter.encrypt(streamOf(source()));
    expect(await openPackage(bomb, identity)).toEqual({ refused: 'tooLarge', where: null });
    expect(read.bytes).toBeLessThan(LARGEST_PACKAGE + 4 * MEGABYTE);
    expect(process.memoryUsage().rss - before).toBeLessThan(256 * MEGABYTE);
  });

  it('that fits when it is compressed is not made larger, sealed or not', async () => {
    const small = gzipSync(Buffer.alloc(64 * MEGABYTE));
    expect(await verdictOn(small)).toBe('notPackage');
    expect(await verdictOn(await sealed(small, recipient))).toBe('notTar');
  });

  it('that fits is no tar', async () => {
    const zeros = await sealed(Buffer.alloc(8 * MEGABYTE), recipient);
    expect(await verdictOn(zeros)).toBe('notTar');
  });
});
