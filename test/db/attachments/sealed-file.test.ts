import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateX25519Identity } from 'age-encryption';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sealInto, unseal } from '../../../db/attachments/sealed-file.ts';
import { temporaryFolder } from '../folders.ts';
import { faultOf } from '../vault-samples.ts';
import { sample } from './samples.ts';

const identity = await generateX25519Identity();

async function sealed(content: Buffer, pieces: number): Promise<string> {
  const path = join(temporaryFolder(), 'sealed');
  const sealing = await sealInto(path, identity);
  for (let at = 0; at < content.length; at += pieces) {
    await sealing.write(content.subarray(at, at + pieces));
  }
  await sealing.finish();
  return path;
}

async function unsealed(path: string, by = identity): Promise<Buffer> {
  const unsealing = await unseal(path, by);
  const pieces: Buffer[] = [];
  try {
    for (;;) {
      const piece = await unsealing.next(100_000);
      if (piece === null) return Buffer.concat(pieces);
      pieces.push(piece);
    }
  } finally {
    unsealing.close();
  }
}

describe('a sealed file', () => {
  it('gives back what was put in, whatever the pieces it came in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 300_000 }),
        fc.integer({ min: 1000, max: 200_000 }),
        async (length, pieces) => {
          const content = Buffer.alloc(length, 'Ik weet waar je woont. ');
          expect((await unsealed(await sealed(content, pieces))).equals(content)).toBe(true);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('tells nothing of it to who has only the file', async () => {
    const path = await sealed(Buffer.from('Ik weet waar je woont.'), 100);
    expect(readFileSync(path).includes('weet waar')).toBe(false);
    const fault = await faultOf(async () => unsealed(path, await generateX25519Identity()));
    expect(fault.code).toBe('attachment.damaged');
  });

  it('that stock age made is opened as well', async () => {
    const path = join(temporaryFolder(), 'stock.age');
    writeFileSync(path, sample('stock.age'));
    const stock = 'AGE-SECRET-KEY-137RKTRX2WNJCDURSYXYH22ZQW3A99SCWAFG8EJLQF5A2RVX3GP6S7SYTWU';
    expect((await unsealed(path, stock)).toString()).toBe('Ik weet waar je woont.\n');
  });

  it('in which a byte was changed, or from which some were cut, is damaged', async () => {
    const content = Buffer.alloc(150_000, 'Kijk uit. ');
    const path = await sealed(content, 70_000);
    const whole = readFileSync(path);
    const places = [0, 40, 120, 250, 66_000, whole.length - 1];
    for (const at of places) {
      const changed = Buffer.from(whole);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      writeFileSync(path, changed);
      expect((await faultOf(() => unsealed(path))).code).toBe('attachment.damaged');
    }
    for (const length of [0, 100, 65_000, whole.length - 1]) {
      writeFileSync(path, whole);
      truncateSync(path, length);
      expect((await faultOf(() => unsealed(path))).code).toBe('attachment.damaged');
    }
  });

  it('that is not there is missing', async () => {
    const path = join(temporaryFolder(), 'nowhere');
    expect((await faultOf(() => unsealed(path))).code).toBe('attachment.missing');
  });

  it('that is thrown away before it is whole leaves nothing', async () => {
    const folder = temporaryFolder();
    const sealing = await sealInto(join(folder, 'half'), identity);
    await sealing.write(Buffer.alloc(200_000));
    sealing.discard();
    expect(readdirSync(folder)).toEqual([]);
  });
});
