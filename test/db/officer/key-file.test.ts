import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { beforeAll, describe, expect, it } from 'vitest';
import { officerFingerprint } from '../../../db/handover/fingerprint.ts';
import {
  LONGEST_OFFICER_FILE,
  type NewOfficerKey,
  newOfficerKey,
  officerCard,
  openOfficerKey,
  recipientIn,
} from '../../../db/officer/key-file.ts';
import { faultOf } from '../vault-samples.ts';

const passphrase = 'zeven kromme lepels zoeken noorderlicht';
let made: NewOfficerKey;

beforeAll(async () => {
  made = await newOfficerKey(passphrase, '2026-05-04');
});

const bytes = () => Buffer.from(made.sealed);

/** A file that this passphrase opens, with another text in it; of little work, to be quick. */
async function sealedText(text: string): Promise<Buffer> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(2);
  return Buffer.from(await encrypter.encrypt(text));
}

const codeOf = async (file: Buffer, typed = passphrase) =>
  (await faultOf(() => openOfficerKey(file, typed))).code;

describe('the key of an officer', () => {
  it('opens with his passphrase, and belongs to the public half on his card', async () => {
    const { identity, recipient } = await openOfficerKey(bytes(), passphrase);
    expect(recipient).toBe(made.recipient);
    expect(await identityToRecipient(identity)).toBe(recipient);
  });

  it('is an age file of the plain kind, that holds what age-keygen writes', async () => {
    const decrypter = new Decrypter();
    decrypter.addPassphrase(passphrase);
    const text = await decrypter.decrypt(made.sealed, 'text');
    expect(text).toMatch(
      /^# created: 2026-05-04\n# public key: age1[a-z0-9]{58}\nAGE-SECRET-KEY-1[A-Z0-9]{58}\n$/,
    );
  });

  it('that stock age encrypted opens as well', async () => {
    const file = readFileSync(join(import.meta.dirname, '../../fixtures/officer/stock-key.age'));
    const { recipient } = await openOfficerKey(file, passphrase);
    expect(recipient).toBe('age12wyqe8w93ljujgj06sft3y8vyufhwwyclr7x5alr0dssxqrrtuksrrgwta');
  });

  it('takes as much work to guess as age asks for', () => {
    expect(bytes().toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 18\n/);
  });

  it('stays shut for another passphrase', async () => {
    expect(await codeOf(await sealedText('x'), 'een andere')).toBe('officerKey.wrong');
  });

  it('that is damaged is told from a wrong passphrase', async () => {
    const file = await sealedText(`${await generateX25519Identity()}\n`);
    file[file.length - 1] = (file.at(-1) ?? 0) ^ 1;
    expect(await codeOf(file)).toBe('officerKey.damaged');
  });

  it.each([
    ['nothing', async () => Buffer.alloc(0)],
    ['a text', async () => Buffer.from('AGE-SECRET-KEY-1')],
    ['a file sealed for somebody', async () => Buffer.from('age-encryption.org/v1\n-> X25519 abc')],
    ['too long a file', async () => Buffer.concat([bytes(), Buffer.alloc(LONGEST_OFFICER_FILE)])],
    ['a letter', () => sealedText('Beste collega,')],
    [
      'two keys',
      async () =>
        sealedText(`${await generateX25519Identity()}\n${await generateX25519Identity()}\n`),
    ],
    ['a key with a wrong letter', () => sealedText(`AGE-SECRET-KEY-1${'Q'.repeat(58)}\n`)],
  ])('is not %s', async (_, make) => {
    expect(await codeOf(await make())).toBe('officerKey.notOne');
  });
});

describe('the card of an officer', () => {
  it('says his public key, and the words to read out, and nothing secret', () => {
    const card = officerCard(made.recipient);
    expect(recipientIn(card)).toBe(made.recipient);
    for (const word of officerFingerprint(made.recipient)) expect(card).toContain(word);
    expect(card).not.toContain('AGE-SECRET-KEY');
  });

  it('is understood however much of it was pasted', () => {
    for (const text of [made.recipient, ` ${made.recipient}\r\n`, `> sleutel: ${made.recipient}.`])
      expect(recipientIn(text)).toBe(made.recipient);
  });

  it('with a wrong letter, without a key or with two is refused', async () => {
    const { recipient } = made;
    const last = recipient.endsWith('q') ? 'p' : 'q';
    const other = await identityToRecipient(await generateX25519Identity());
    for (const text of [
      '',
      recipient.slice(0, -1),
      recipient.slice(0, -1) + last,
      `${recipient}\n${other}`,
      recipient.toUpperCase(),
    ])
      expect((await faultOf(() => recipientIn(text))).code).toBe('officerCard.notOne');
  });
});

describe('the words of an officer', () => {
  it('are eight, the same every time, and others for another key', async () => {
    const words = officerFingerprint(made.recipient);
    expect(words).toHaveLength(8);
    expect(officerFingerprint(made.recipient)).toEqual(words);
    const other = await identityToRecipient(await generateX25519Identity());
    expect(officerFingerprint(other)).not.toEqual(words);
  });
});
