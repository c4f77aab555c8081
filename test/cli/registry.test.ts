import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Outcome, Place } from '../../cli/command.ts';
import { reasonText, reasonTexts } from '../../cli/registry/reasons.ts';
import { registryTexts } from '../../cli/registry/texts.ts';
import { run } from '../../cli/run.ts';
import { reasons } from '../../registry/check/fault.ts';
import { samplePackage, sampleRelease, sampleSender } from '../registry/packages.ts';

const dutch: Place = {
  language: 'nl',
  today: '2027-01-10',
  version: '9.8.7',
  limits: {},
  readSecret: () => Promise.reject(new Error('nobody is asked')),
};
const english: Place = { ...dutch, language: 'en' };

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'luwte-registry-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const luwte = (place: Place, ...args: string[]): Promise<Outcome> =>
  run(['registry', ...args], place);

test('a registry is made, told whom it knows, receives, and says what it put aside', async () => {
  const home = join(folder, 'register');
  const made = await luwte(dutch, 'init', home);
  expect(made).toMatchObject({ code: 0, err: '' });
  const recipient = /age1[0-9a-z]{58}/.exec(made.out)?.[0] ?? '';
  expect(readFileSync(join(home, 'identity.txt'), 'utf8')).toContain(recipient);
  if (process.platform !== 'win32')
    expect(statSync(join(home, 'identity.txt')).mode & 0o777).toBe(0o600);

  const sender = sampleSender('GM9999');
  const pem = join(folder, 'sender.pem');
  const file = join(folder, 'a.tar.age');
  const strange = join(folder, 'b.tar.age');
  writeFileSync(pem, sender.pem);
  const who = ['--municipality', 'GM9999', '--regime', 'staff', '--role', 'counsellor'];
  const added = await luwte(dutch, 'sender', 'add', home, ...who, '--key', pem);
  expect(added.out).toContain(sender.words.join(' '));
  expect(await luwte(dutch, 'sender', 'add', home, ...who, '--key', pem)).toMatchObject({
    code: 2,
    err: expect.stringContaining('al toegevoegd'),
  });
  expect((await luwte(english, 'sender', 'list', home)).out).toBe(
    `GM9999  civil servants, counsellor, since 2027-01-10\n  ${sender.fingerprint}\n`,
  );

  const second = sampleSender('GM9999');
  writeFileSync(pem, second.pem);
  expect(await luwte(english, 'sender', 'add', home, ...who, '--key', pem)).toMatchObject({
    code: 2,
    err: expect.stringMatching(`${sender.fingerprint}.*--replaces.*--beside`),
  });
  expect((await luwte(english, 'sender', 'list', home)).out).not.toContain(second.fingerprint);

  const release = await sampleRelease(sender);
  writeFileSync(file, (await samplePackage(sender, release, recipient)).bytes);
  const stranger = sampleSender('GM9999');
  writeFileSync(strange, (await samplePackage(stranger, release, recipient)).bytes);
  expect(await luwte(dutch, 'receive', home, file)).toEqual({
    code: 0,
    out: 'a.tar.age: ontvangen (GM9999, ambtenaren, 2026)\n',
    err: '',
  });
  expect(await luwte(english, 'receive', home, file, strange)).toMatchObject({
    code: 1,
    out: expect.stringMatching(/^a\.tar\.age: was received before\nb\.tar\.age: PUT ASIDE: nobody/),
  });
  const aside = await luwte(dutch, 'quarantine', 'list', home);
  expect(aside.out).toMatch(/^2027-01-10 {2}b\.tar\.age\n {2}niemand met deze sleutel/);

  const other = join(folder, 'other.db');
  const loaded = { code: 0, out: 'Loaded: 1. There already: 0.\n', err: '' };
  expect(await luwte(english, 'load', home, '--database', other)).toEqual(loaded);
  const withdrawn = await luwte(english, 'sender', 'revoke', home, sender.fingerprint.slice(0, 8));
  expect(withdrawn.out).toContain('is withdrawn');
  expect((await luwte(dutch, 'sender', 'list', home)).out).toContain('ingetrokken op 2027-01-10');
}, 60_000);

test.skipIf(process.platform === 'win32')(
  'a folder that was there already is closed to others, or they would read the database',
  async () => {
    const home = join(folder, 'open');
    mkdirSync(home, { mode: 0o755 });
    expect((await luwte(dutch, 'init', home)).code).toBe(0);
    expect(statSync(home).mode & 0o077).toBe(0);
  },
);

describe('what was typed wrong is refused in one sentence', () => {
  const here = (name: string) => join(folder, name);

  test.each([
    ['nothing to do', () => [], 'sender add'],
    ['something unknown', () => ['destroy', here('x')], 'sender add'],
    ['no folder', () => ['receive'], 'map van het register'],
    ['no package', () => ['receive', here('x')], 'pakketten'],
    ['a folder without a registry', () => ['sender', 'list', here('x')], 'luwte registry init'],
    ['an option of another part', () => ['sender', 'list', here('x'), '--key', 'k'], '--key'],
    [
      'no municipality',
      () => ['sender', 'add', here('x'), '--municipality', 'Utrecht', '--regime', 'staff'],
      'GM0363',
    ],
    ['a key that is no number', () => ['sender', 'revoke', here('x'), 'zz'], 'hexadecimale'],
    [
      'a password that would be written down',
      () => ['init', here('pg'), '--database', 'postgres://a:secret@localhost/b'],
      'PGPASSWORD',
    ],
    [
      'a password behind the question mark',
      () => ['init', here('pg'), '--database', 'postgres:///b?host=/run&password=secret'],
      'PGPASSWORD',
    ],
    [
      'a password before a socket',
      () => ['init', here('pg'), '--database', 'postgres://a:secret@/b?host=/run'],
      'PGPASSWORD',
    ],
    [
      'a password that the list of processes would show',
      () => ['load', here('register'), '--database', 'postgres://a:secret@localhost/b'],
      'PGPASSWORD',
    ],
  ])('%s', async (_, args, said) => {
    const { code, err } = await luwte(dutch, ...args());
    expect(code).toBe(2);
    expect(err).toContain(said);
    expect(err.trimEnd()).not.toContain('\n');
  });
});

test('has the same texts in both languages, and for every reason what to do', () => {
  expect(Object.keys(registryTexts.en)).toEqual(Object.keys(registryTexts.nl));
  expect(Object.keys(reasonTexts.en)).toEqual(Object.keys(reasonTexts.nl));
  for (const reason of reasons) {
    for (const language of ['nl', 'en'] as const) {
      const said = reasonText({ reason, where: '' }, language);
      expect(said, reason).toMatch(/^[a-z].*\.$/);
      expect(said, reason).not.toMatch(/[{}]|\(\)/);
    }
  }
});

test('what was put aside can be looked at and thrown away', async () => {
  const home = join(folder, 'aside');
  const recipient = /age1[0-9a-z]{58}/.exec((await luwte(english, 'init', home)).out)?.[0] ?? '';
  const sender = sampleSender('GM9999');
  const [file, noise] = [join(folder, 'strange.tar.age'), join(folder, 'noise.tar.age')];
  writeFileSync(file, (await samplePackage(sender, await sampleRelease(sender), recipient)).bytes);
  writeFileSync(noise, 'nothing');
  expect(await luwte(english, 'receive', home, file, noise)).toMatchObject({ code: 1 });
  const list = JSON.parse((await luwte(english, 'quarantine', 'list', home, '--json')).out);
  const [strange, other] = list.map(({ archived }: { archived: string }) => archived.slice(0, 8));
  const shown = await luwte(english, 'quarantine', 'show', home, strange);
  expect(shown.out).toContain('it says of itself: GM9999, civil servants, 2026');
  expect(shown.out).toContain(sender.words.join(' '));
  const closed = await luwte(dutch, 'quarantine', 'show', home, other);
  expect(closed.out).toContain('7 bytes; het gaat niet open');
  expect(await luwte(english, 'quarantine', 'discard', home, strange)).toMatchObject({ code: 0 });
  expect(await luwte(english, 'quarantine', 'show', home, strange)).toMatchObject({
    code: 2,
    err: expect.stringContaining('quarantine list'),
  });
  expect((await luwte(dutch, 'quarantine', 'discard', home, '--all')).out).toContain(
    'Weggegooid: 1.',
  );
  expect((await luwte(english, 'quarantine', 'list', home)).out).toBe('Nothing was put aside.\n');
}, 60_000);

test('a lost merge-key.txt is not made anew unless somebody asks', async () => {
  const home = join(folder, 'lost-key');
  await luwte(english, 'init', home);
  const key = join(home, 'merge-key.txt');
  const before = readFileSync(key, 'utf8');
  const merged = (...options: string[]) =>
    luwte(english, 'merge', home, '--out', join(folder, 'lost-key-out'), ...options);
  expect(await merged('--new-key')).toMatchObject({ code: 2 });
  expect(readFileSync(key, 'utf8')).toBe(before);
  rmSync(key);
  const refused = await merged();
  expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('from a backup') });
  expect(existsSync(key)).toBe(false);
  writeFileSync(key, 'half of a ke');
  expect(await merged()).toMatchObject({ code: 2 });
  rmSync(key);
  expect((await merged('--new-key')).out).toContain('Nothing was received');
  expect(readFileSync(key, 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
});

test('a server elsewhere without encryption is refused, and said aloud when it was asked for', async () => {
  const init = (url: string) =>
    luwte(english, 'init', join(folder, 'elsewhere'), '--database', url);
  const refused = await init('postgres://luwte@db.example.nl/luwte');
  expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('sslmode=verify-full') });
  const said = await init('postgres://luwte:x@db.example.nl/luwte?sslmode=disable');
  expect(said.err).toContain('goes unencrypted');
});
