import { argon2Sync, createDecipheriv, createHmac } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import { describe, expect, it } from 'vitest';
import type { Slot } from '../../db/header.ts';
import {
  deriveKey,
  leastStrength,
  type NewSlot,
  newKey,
  recommendedStrength,
  type SlotBinding,
  unwrapKey,
  wrapKey,
} from '../../db/slots.ts';
import { faultOf } from './vault-samples.ts';

const passphrase = 'één kajak te veel';
const binding: SlotBinding = {
  vaultId: '7c3d2b0e-5b0a-4c52-9c2e-0f6f1c1d8a11',
  compartment: 'staff',
  cipher: 'sqlcipher',
};
const key = newKey();
const about: NewSlot = { kind: 'passphrase', role: 'counsellor_staff', madeOn: '2026-03-02' };
const slot = await wrapKey(key, passphrase, about, binding, leastStrength);

const otherId = 'b2f7a0fd-24a9-4a46-8a4f-4f2b1d0e9c33';
const flipped = (base64: string) => {
  const bytes = Buffer.from(base64, 'base64');
  bytes.writeUInt8(bytes.readUInt8(0) ^ 1, 0);
  return bytes.toString('base64');
};

describe('a slot', () => {
  it('gives the compartment key back for its passphrase', async () => {
    expect(await unwrapKey(slot, passphrase, binding)).toEqual(key);
  });

  it.each(['', 'één kajak te vee', 'één kajak te veel ', 'Één kajak te veel', 'een kajak te veel'])(
    'stays shut for %o',
    async (wrong) => {
      const fault = await faultOf(() => unwrapKey(slot, wrong, binding));
      expect(fault.code).toBe('passphrase.wrong');
    },
  );

  it('opens however the keyboard composed the accents', async () => {
    const decomposed = passphrase.normalize('NFD');
    expect(decomposed).not.toBe(passphrase);
    expect(await unwrapKey(slot, decomposed, binding)).toEqual(key);
  });

  const forged: [string, Partial<Slot>, Partial<SlotBinding>][] = [
    ['another vault', {}, { vaultId: otherId }],
    ['the other compartment', {}, { compartment: 'political' }],
    // There is one cipher today; a second one must not open what this one wrapped.
    ['another cipher', {}, { cipher: JSON.parse('"aegis"') }],
    ['another id', { id: otherId }, {}],
    ['another role', { role: 'counsellor_political' }, {}],
    ['another kind', { kind: 'recovery' }, {}],
    ['another day', { madeOn: '2026-03-03' }, {}],
    ['more memory', { kdf: { ...slot.kdf, memoryKiB: 65_537 } }, {}],
    ['more passes', { kdf: { ...slot.kdf, passes: 4 } }, {}],
    ['more lanes', { kdf: { ...slot.kdf, lanes: 5 } }, {}],
    ['another salt', { kdf: { ...slot.kdf, salt: flipped(slot.kdf.salt) } }, {}],
    ['another nonce', { nonce: flipped(slot.nonce) }, {}],
    ['another wrapped key', { wrapped: flipped(slot.wrapped) }, {}],
  ];
  it.each(forged)('moved to %s stays shut for the right passphrase', async (_, inSlot, around) => {
    const act = () => unwrapKey({ ...slot, ...inSlot }, passphrase, { ...binding, ...around });
    const kind = inSlot.kind ?? slot.kind;
    const wrong = kind === 'passphrase' ? 'passphrase.wrong' : 'recovery.wrong';
    expect((await faultOf(act)).code).toBe(wrong);
  });

  it('shares neither salt, nonce, id nor wrapped bytes with another of the same key', async () => {
    const again = await wrapKey(key, passphrase, about, binding, leastStrength);
    expect(again.kdf.salt).not.toBe(slot.kdf.salt);
    expect(again.nonce).not.toBe(slot.nonce);
    expect(again.id).not.toBe(slot.id);
    expect(again.wrapped).not.toBe(slot.wrapped);
  });

  it('is made with the recommended strength unless told otherwise', async () => {
    const strong = await wrapKey(key, passphrase, about, binding);
    expect(strong.kdf).toMatchObject(recommendedStrength);
    expect(await unwrapKey(strong, passphrase, binding)).toEqual(key);
  });

  it('names neither its key nor its passphrase', () => {
    const text = JSON.stringify(slot);
    expect(text).not.toContain(passphrase);
    expect(text).not.toContain(key.toString('base64').slice(0, 20));
    expect(text).not.toContain(key.toString('hex').slice(0, 20));
  });
});

describe('keys', () => {
  it('of compartments are 256 bits and never the same', () => {
    const keys = Array.from({ length: 100 }, () => newKey().toString('hex'));
    expect(new Set(keys).size).toBe(100);
    expect(new Set(keys.map((hex) => hex.length))).toEqual(new Set([64]));
  });

  it('for each use differ, and differ from the compartment key', () => {
    const all = [key, deriveKey(key, 'database'), deriveKey(key, 'audit')];
    expect(new Set(all.map((bytes) => bytes.toString('hex'))).size).toBe(3);
  });

  it('are derived by HKDF-SHA-256 without salt, as RFC 5869 builds it from HMAC', () => {
    // RFC 5869, appendix A.3: our own building agrees with the RFC before it judges.
    expect(hkdf(Buffer.alloc(22, 0x0b), '')).toBe(
      '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d',
    );
    const ikm = Buffer.from(
      '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f',
      'hex',
    );
    expect(deriveKey(ikm, 'database').toString('hex')).toBe(hkdf(ikm, 'luwte/1/database'));
    expect(deriveKey(ikm, 'audit').toString('hex')).toBe(hkdf(ikm, 'luwte/1/audit'));
    expect(deriveKey(ikm, 'database').toString('hex')).toBe(
      'c27e1cb8848b4c0c2dfa8d500e55749e90135f382c0d2942fd779907dd796f09',
    );
  });
});

/** The first 32 bytes of HKDF-SHA-256 without salt, in hexadecimal (RFC 5869, section 2). */
function hkdf(ikm: Buffer, use: string): string {
  const extracted = createHmac('sha256', Buffer.alloc(32)).update(ikm).digest();
  return createHmac('sha256', extracted).update(`${use}\u0001`).digest('hex');
}

describe('Argon2id', () => {
  // RFC 9106, section 5.3.
  const rfc = {
    password: Buffer.alloc(32, 1),
    salt: Buffer.alloc(16, 2),
    secret: Buffer.alloc(8, 3),
    associated: Buffer.alloc(12, 4),
    tag: '0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659',
  };
  const shared = { memory: 32, passes: 3, parallelism: 4, tagLength: 32 };

  it('of Node gives the tag of the RFC, so that it can judge the library', () => {
    const tag = argon2Sync('argon2id', {
      ...shared,
      message: rfc.password,
      nonce: rfc.salt,
      secret: rfc.secret,
      associatedData: rfc.associated,
    });
    expect(tag.toString('hex')).toBe(rfc.tag);
  });

  // The library takes no associated data, so it cannot be asked for the tag of the RFC itself.
  it.each([
    ['the memory of the RFC', 32],
    ['the least memory of a slot', leastStrength.memoryKiB],
  ])('of the library agrees with it at %s', async (_, memory) => {
    const { password, salt, secret } = rfc;
    const library = await hashRaw(password, {
      algorithm: 2,
      memoryCost: memory,
      timeCost: shared.passes,
      parallelism: shared.parallelism,
      outputLen: shared.tagLength,
      salt,
      secret,
    });
    const judge = argon2Sync('argon2id', {
      ...shared,
      memory,
      message: password,
      nonce: salt,
      secret,
    });
    expect(library.toString('hex')).toBe(judge.toString('hex'));
  });

  it('makes the key of a slot: what Node derives from its passphrase opens it', () => {
    const { salt, memoryKiB, passes, lanes } = slot.kdf;
    const slotKey = argon2Sync('argon2id', {
      message: Buffer.from(passphrase.normalize('NFC')),
      nonce: Buffer.from(salt, 'base64'),
      memory: memoryKiB,
      passes,
      parallelism: lanes,
      tagLength: 32,
    });
    const wrapped = Buffer.from(slot.wrapped, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', slotKey, Buffer.from(slot.nonce, 'base64'));
    expect(decipher.update(wrapped.subarray(0, 32))).toEqual(key);
  });
});
