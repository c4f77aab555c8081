import { createHash, generateKeyPairSync } from 'node:crypto';
import { Decrypter, generateX25519Identity } from 'age-encryption';
import { unpackTar } from 'modern-tar';
import { describe, expect, it } from 'vitest';
import { openPackage } from '../../envelope/open-package.ts';
import { isRecipient } from '../../envelope/seal.ts';
import { senderIn, senderOf } from '../../envelope/sender.ts';
import {
  facts,
  files,
  filesNamed,
  identity,
  key,
  packageOf,
  recipient,
  stem,
  verdictOn,
} from './samples.ts';

const plainOf = async (bytes: Uint8Array) => {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(bytes);
};

describe('a package', () => {
  it('comes out as it went in, with who signed it', async () => {
    const { name, bytes, digest } = await packageOf();
    expect(name).toBe('vpt-aggregate-1.0_GM9999_staff_2026.tar.age');
    const read = await openPackage(bytes, identity);
    if ('refused' in read) throw new Error(read.refused);
    expect(read.manifest).toMatchObject({ format: 'luwte-package', version: 1, ...facts });
    expect(read.digest).toBe(digest);
    expect(read.sender).toEqual(senderOf(key));
    expect([...read.files.keys()]).toEqual(files.map((file) => file.name));
    for (const file of files)
      expect(Buffer.from(read.files.get(file.name) ?? []).equals(file.bytes)).toBe(true);
  });

  it('is opened as it comes, piece by piece', async () => {
    const { bytes } = await packageOf();
    const pieces = async function* () {
      for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
    };
    expect(await verdictOn(pieces())).toBe('open');
  });

  it('holds the same bytes whenever the same release is packed, under another seal', async () => {
    const [one, other] = [await packageOf(), await packageOf()];
    expect(Buffer.from(one.bytes).equals(other.bytes)).toBe(false);
    expect(one.digest).toBe(other.digest);
    expect(Buffer.from(await plainOf(one.bytes)).equals(await plainOf(other.bytes))).toBe(true);
  });

  it('is an ordinary tar inside, to a library that did not write it', async () => {
    const tar = Uint8Array.from(await plainOf((await packageOf()).bytes));
    const entries = await unpackTar(tar, { strict: true });
    expect(entries.map(({ header }) => [header.name, header.type])).toEqual(
      ['manifest.json', 'manifest.json.sig', 'sender.pem', ...files.map(({ name }) => name)].map(
        (name) => [name, 'file'],
      ),
    );
  });

  it('is named after its period and what it corrects', async () => {
    const years = 'vpt-aggregate-1.0_GM9999_staff_2024-2026';
    const corrected = 'vpt-aggregate-1.0_GM9999_political_2026-Q1_correction-2';
    const clerk = { ...facts, regime: 'political', sender: 'clerk' } as const;
    const made = [
      await packageOf({ facts: { ...facts, period: '2024/2026' }, files: filesNamed(years) }),
      await packageOf({
        facts: { ...clerk, period: '2026-Q1', correction: 2 },
        files: filesNamed(corrected),
      }),
    ];
    expect(made.map(({ name }) => name)).toEqual([`${years}.tar.age`, `${corrected}.tar.age`]);
  });

  it.each([
    [
      'a name that leads elsewhere',
      { files: [{ name: `${stem}.csv/../a.csv`, bytes: Buffer.alloc(1) }] },
    ],
    ['a name of its own', { files: [{ name: 'sender.pem', bytes: Buffer.alloc(1) }] }],
    ['one name twice', { files: [...files, ...files.slice(0, 1)] }],
    ['no file at all', { files: [] }],
    ['files of another regime', { files: filesNamed(stem.replace('staff', 'political')) }],
    ['files of a quarter', { files: filesNamed(`${stem}-Q1`) }],
    ['files of a correction', { files: filesNamed(`${stem}_correction-1`) }],
    [
      'files of both regimes',
      {
        files: [...files, ...filesNamed(stem.replace('staff', 'political')).slice(0, 4)],
      },
    ],
    ['more than it can hold', { files: [{ name: `${stem}.csv`, bytes: Buffer.alloc(33 << 20) }] }],
    ['a clerk who counts civil servants', { facts: { ...facts, sender: 'clerk' as const } }],
    ['a period that is none', { facts: { ...facts, period: '2024/2025' } }],
  ])('is not written with %s', async (_, wrong) => {
    await expect(packageOf(wrong)).rejects.toThrow();
  });

  it('is opened by nobody else', async () => {
    const { bytes } = await packageOf();
    expect(await openPackage(bytes, await generateX25519Identity())).toEqual({
      refused: 'otherRecipient',
      where: null,
    });
  });
});

describe('a sender', () => {
  it('has the fingerprint that openssl and sha256sum say of the key', () => {
    const { pem, fingerprint, words } = senderOf(key);
    const der = Buffer.from(pem.split('\n').slice(1, -2).join(''), 'base64');
    expect(fingerprint).toBe(createHash('sha256').update(der).digest('hex'));
    expect(words).toHaveLength(8);
    expect(senderIn(pem)).toEqual(senderOf(key));
  });

  it('is none without an Ed25519 key in the one spelling it has', () => {
    const { pem } = senderOf(key);
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;
    const wrong = [
      '',
      'hoi',
      `${pem}\n`,
      pem.replaceAll('\n', '\r\n'),
      ` ${pem}`,
      privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
      rsa.export({ format: 'pem', type: 'spki' }).toString(),
      publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    ];
    expect(wrong.map(senderIn)).toEqual(wrong.map(() => null));
  });
});

describe('a recipient', () => {
  it('is what age-keygen prints, without a slip', () => {
    expect(isRecipient(recipient)).toBe(true);
    const slip = recipient.slice(0, -1) + (recipient.endsWith('q') ? 'p' : 'q');
    const wrong = ['', 'age1', slip, recipient.toUpperCase(), ` ${recipient}`, identity];
    expect(wrong.map(isRecipient)).toEqual(wrong.map(() => false));
  });
});
