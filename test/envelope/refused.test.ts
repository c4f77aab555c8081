import { generateKeyPairSync } from 'node:crypto';
import { createTarPacker } from 'modern-tar';
import { describe, expect, it } from 'vitest';
import { manifestText, type PackageManifest } from '../../envelope/manifest.ts';
import { openPackage } from '../../envelope/open-package.ts';
import type { refusals } from '../../envelope/refusal.ts';
import { sealed, unsealed } from '../../envelope/seal.ts';
import { type PackedFile, packed } from '../../envelope/tar.ts';
import {
  facts,
  files,
  filesNamed,
  identity,
  packageOf,
  proven,
  recipient,
  sealedFiles,
  stem,
  verdictOn,
} from './samples.ts';

const good = await packageOf();
const tar = await unsealed(good.bytes, identity);
const opened = await openPackage(good.bytes, identity);
if ('refused' in opened) throw new Error(opened.refused);
const { manifest } = opened;

/** A package with this in its manifest, signed as it should be. */
const saying = (other: object, beside: readonly PackedFile[] = files) =>
  sealedFiles([...proven(`${JSON.stringify({ ...manifest, ...other }, null, 2)}\n`), ...beside]);
const listing = (listed: PackageManifest['files'], beside: readonly PackedFile[] = files) =>
  sealedFiles([...proven(manifestText(facts, listed)), ...beside]);
const proofs = proven(manifestText(facts, manifest.files));
const [first, second, ...others] = files;
if (!first || !second) throw new Error('samples have files');

/** A tar with a header that no package has. */
async function tarWith(
  header: Parameters<ReturnType<typeof createTarPacker>['controller']['add']>[0],
) {
  const { readable, controller } = createTarPacker();
  const writer = controller.add({ mtime: new Date(0), mode: 0o600, ...header }).getWriter();
  if (header.size > 0) await writer.write(new Uint8Array(header.size));
  await writer.close();
  controller.finalize();
  const chunks: Uint8Array[] = [];
  for await (const chunk of readable) chunks.push(chunk);
  return sealed(Buffer.concat(chunks), recipient);
}

const changedTar = (change: (bytes: Buffer) => Uint8Array) =>
  sealed(change(Buffer.from(tar)), recipient);

describe('what is refused', () => {
  it.each<[string, () => Promise<Uint8Array> | Uint8Array, (typeof refusals)[number]]>([
    ['nothing', () => new Uint8Array(), 'notPackage'],
    ['text', () => Buffer.from('Geachte mevrouw'), 'notPackage'],
    ['a tar that was not sealed', () => tar, 'notPackage'],
    ['a header without an end', () => good.bytes.subarray(0, 60), 'damaged'],
    ['the first half', () => good.bytes.subarray(0, good.bytes.length / 2), 'damaged'],
    ['a byte too many', () => Buffer.concat([good.bytes, Buffer.alloc(1)]), 'damaged'],
    ['nothing, sealed', () => sealed(new Uint8Array(), recipient), 'notTar'],
    ['text, sealed', () => sealed(Buffer.from('Geachte mevrouw'), recipient), 'notTar'],
    ['a release without a proof', () => sealedFiles(files), 'notPackage'],
    ['no signature', () => sealedFiles([...proofs.slice(0, 1), ...files]), 'fileMissing'],
    ['no key', () => sealedFiles([...proofs.slice(0, 2), ...files]), 'fileMissing'],
    [
      'a tar in records of ten thousand bytes',
      () => changedTar((bytes) => Buffer.concat([bytes, Buffer.alloc(512)])),
      'notTar',
    ],
    ['a tar without its end', () => changedTar((bytes) => bytes.subarray(0, -512)), 'notTar'],
    [
      'something behind the end',
      () => changedTar((bytes) => Buffer.concat([bytes, packed(files)])),
      'notTar',
    ],
    [
      'another time in a header',
      () => tarWith({ name: 'manifest.json', size: 1, mtime: new Date(1e6) }),
      'notTar',
    ],
    ['another owner', () => tarWith({ name: 'manifest.json', size: 1, uid: 7 }), 'notTar'],
    ['a program', () => tarWith({ name: 'manifest.json', size: 1, mode: 0o755 }), 'notTar'],
    [
      'a link',
      () => tarWith({ name: 'a.csv', size: 0, type: 'symlink', linkname: '/etc/passwd' }),
      'notFile',
    ],
    [
      'a hard link',
      () => tarWith({ name: 'a.csv', size: 0, type: 'link', linkname: 'b.csv' }),
      'notFile',
    ],
    ['a folder', () => tarWith({ name: 'certificate/', size: 0, type: 'directory' }), 'notFile'],
    ['a pipe', () => tarWith({ name: 'a.csv', size: 0, type: 'fifo' }), 'notFile'],
    [
      'notes beside a file',
      () => tarWith({ name: 'a.csv', size: 1, pax: { path: '../a.csv' } }),
      'notFile',
    ],
    [
      '65 files',
      () =>
        sealedFiles(
          Array.from({ length: 65 }, (_, at) => ({ name: `${at}.csv`, bytes: Buffer.alloc(1) })),
        ),
      'tooManyFiles',
    ],
    [
      'a signature of somebody else',
      () =>
        sealedFiles([
          ...proofs.slice(0, 2),
          ...proven('', generateKeyPairSync('ed25519').privateKey).slice(2),
          ...files,
        ]),
      'signatureWrong',
    ],
    [
      'a manifest that was not signed',
      () =>
        sealedFiles([
          ...proven(manifestText({ ...facts, created: '2027-01-16' }, manifest.files)).slice(0, 1),
          ...proofs.slice(1),
          ...files,
        ]),
      'signatureWrong',
    ],
    [
      'a key that is none',
      () =>
        sealedFiles([
          ...proofs.slice(0, 2),
          { name: 'sender.pem', bytes: Buffer.from('key') },
          ...files,
        ]),
      'keyInvalid',
    ],
    ['a later version', () => saying({ version: 2, more: true }), 'newerVersion'],
    ['a later schema', () => saying({ schema_version: '1.1' }), 'newerVersion'],
    ['a version before the first', () => saying({ version: 0 }), 'olderVersion'],
    ['a schema before the first', () => saying({ schema_version: '0.9' }), 'olderVersion'],
    ['another format', () => saying({ format: 'luwte-backup' }), 'manifestInvalid'],
    ['a fact that no manifest has', () => saying({ name: 'Anna' }), 'manifestInvalid'],
    ['a period that is none', () => saying({ period: '2026-Q5' }), 'manifestInvalid'],
    ['a clerk of civil servants', () => saying({ sender: 'clerk' }), 'manifestInvalid'],
    ['no files', () => saying({ files: [] }), 'manifestInvalid'],
    [
      'numbers of staff that are said to be of officeholders',
      () => saying({ regime: 'political' }),
      'manifestInvalid',
    ],
    [
      'files of staff and of officeholders together',
      () => {
        const [other] = filesNamed(stem.replace('staff', 'political'));
        const both = other ? [other] : [];
        const listed = both.map(({ name }) => ({ name, size: 1, sha256: '0'.repeat(64) }));
        return saying({ files: [...manifest.files, ...listed] }, [...files, ...both]);
      },
      'manifestInvalid',
    ],
    [
      'the facts in one line',
      () => sealedFiles([...proven(JSON.stringify(manifest)), ...files]),
      'manifestInvalid',
    ],
    [
      'a fact said twice',
      () =>
        sealedFiles([
          ...proven(
            manifestText(facts, manifest.files).replace(
              '"regime"',
              '"regime": "political",\n  "regime"',
            ),
          ),
          ...files,
        ]),
      'manifestInvalid',
    ],
    [
      'a manifest that is no text',
      () => sealedFiles([...proven(Buffer.from([0xff])), ...files]),
      'manifestInvalid',
    ],
    ['a file less', () => listing(manifest.files, files.slice(1)), 'fileMissing'],
    [
      'a file more',
      () => listing(manifest.files, [...files, { name: 'more.csv', bytes: Buffer.alloc(1) }]),
      'fileExtra',
    ],
    [
      'files in another order',
      () => listing(manifest.files, [second, first, ...others]),
      'otherOrder',
    ],
    [
      'contents that changed places',
      () =>
        listing(manifest.files, [
          { ...first, bytes: second.bytes },
          { ...second, bytes: first.bytes },
          ...others,
        ]),
      'sizeWrong',
    ],
    [
      'one number changed',
      () =>
        listing(manifest.files, [
          { ...first, bytes: Buffer.from('table_id,value\r\ntotal,26\r\n') },
          second,
          ...others,
        ]),
      'fileChanged',
    ],
    ['a file twice', () => listing(manifest.files, [first, ...files]), 'nameNotAllowed'],
    [
      'two names that differ in capitals',
      () =>
        listing(manifest.files, [
          ...files,
          { ...first, name: first.name.replace('staff', 'Staff') },
        ]),
      'nameNotAllowed',
    ],
  ])('%s', async (_, make, reason) => {
    expect(await verdictOn(await make())).toBe(reason);
  });

  it.each([
    '../evil.csv',
    '/etc/cron.d/evil.csv',
    'certificate/../../evil.csv',
    'certificate/deep/er.csv',
    'other/evil.csv',
    'C:\\evil.csv',
    '..\\evil.csv',
    'evil.csv.',
    '.csv',
    '-rf.csv',
    'evil.sh',
    'e\u0301vil.csv',
    'evil\n.csv',
    'a.csv:stream',
    '',
    'a..csv',
  ])('a file by the name of %j', async (name) => {
    const bytes = await sealedFiles([...proofs, { name, bytes: Buffer.from('x') }]);
    // A file without a name looks like the end of the tar, with more behind it.
    expect(await verdictOn(bytes)).toBe(name === '' ? 'notTar' : 'nameNotAllowed');
  });

  it('says which file it is about, and repeats no name that is not allowed', async () => {
    const changed = await listing(manifest.files, [
      { ...first, bytes: Buffer.from('table_id,value\r\ntotal,26\r\n') },
      second,
      ...others,
    ]);
    expect(await openPackage(changed, identity)).toEqual({
      refused: 'fileChanged',
      where: first.name,
    });
    const evil = await sealedFiles([...proofs, { name: '../evil.csv', bytes: Buffer.alloc(1) }]);
    expect(await openPackage(evil, identity)).toEqual({ refused: 'nameNotAllowed', where: null });
  });

  it('is not what a reader cannot read, or cannot open', async () => {
    const broken = async function* () {
      yield good.bytes.subarray(0, 10);
      throw new Error('the disk is gone');
    };
    await expect(openPackage(broken(), identity)).rejects.toThrow('the disk is gone');
    await expect(openPackage(good.bytes, 'AGE-SECRET-KEY-1')).rejects.toThrow();
  });
});
