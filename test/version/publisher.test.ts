import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fingerprintOf, keyIn, knownPublisher, publisherIn } from '../../api/version/publisher.ts';
import { signList, writeList } from '../../packaging/sign.ts';
import { commandsIn, run, whyNoTools } from '../api/stock-tools.ts';
import { downloads, newPublisher, publishInto } from './samples.ts';

test('The sources name nobody, or somebody with a key that can be read', () => {
  const known = knownPublisher();
  expect(known === null || known.keys.length > 0).toBe(true);
});

const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey;
test.each([
  ['no key', []],
  ['a key of another kind', [rsa.export({ type: 'spki', format: 'pem' }).toString()]],
  ['a word', ['a word']],
  ['too many keys', Array.from({ length: 4 }, () => newPublisher().pem)],
])('A publisher with %s is refused', (_, keys) => {
  expect(() => publisherIn({ name: 'Luwte', keys })).toThrow();
});

test('A secret key is not taken for the public one', () => {
  const { privateKey } = newPublisher();
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  expect(() => publisherIn({ name: 'Luwte', keys: [pem] })).toThrow();
});

test('Nothing is signed with a key that nobody who has Luwte would know', async () => {
  const folder = downloads();
  const { publisher } = newPublisher();
  const { list } = await publishInto(folder, '1.0.0', newPublisher());
  const other = newPublisher().privateKey;
  expect(() => signList(list, other, publisher)).toThrow('publisher.json');
  expect(() => signList(list, other, null)).toThrow('publisher.json');
});

test('A list is not made of nothing', async () => {
  await expect(writeList(downloads(), '1.0.0')).rejects.toThrow('no file of Luwte 1.0.0');
});

const page = 'administration.md';

test.skipIf(whyNoTools !== '')(
  `Ordinary tools make the key, sign and check, by the commands of the manual${whyNoTools}`,
  async () => {
    const folder = downloads();
    run(commandsIn(page, 'openssl genpkey '), folder);
    const pem = readFileSync(join(folder, 'publisher-public.pem'), 'utf8');
    const publisher = publisherIn({ name: 'Luwte', keys: [pem] });
    const [key] = publisher?.keys ?? [];
    if (key === undefined) throw new Error('there is no key');

    const shown = run(commandsIn(page, 'openssl pkey '), folder).slice(0, 32);
    expect(fingerprintOf(key).replaceAll(' ', '')).toBe(shown);

    writeFileSync(join(folder, 'luwte-1.2.0-linux-amd64.deb'), 'a program');
    await writeList(folder, '1.2.0');
    const env = { VERSION: '1.2.0' };
    run(commandsIn(page, 'openssl pkeyutl -sign '), folder, env);
    expect(readFileSync(join(folder, 'luwte-1.2.0.sha256.sig'))).toHaveLength(64);

    const checking = commandsIn(page, 'openssl pkeyutl -verify ');
    expect(run(checking, folder, env)).toContain('luwte-1.2.0-linux-amd64.deb: OK');
    writeFileSync(join(folder, 'luwte-1.2.0-linux-amd64.deb'), 'another program');
    expect(() => run(checking, folder, env)).toThrow();
    expect(
      keyIn(execFileSync('cat', [join(folder, 'publisher-public.pem')], { encoding: 'utf8' })),
    ).not.toBeNull();
  },
);
