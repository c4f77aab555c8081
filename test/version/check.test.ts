import {
  appendFileSync,
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkVersion } from '../../api/version/check.ts';
import { signList, writeList } from '../../packaging/sign.ts';
import { downloads, newPublisher, publishInto } from './samples.ts';

const ours = newPublisher();
const running = '1.4.0';
const check = (path: string, publisher = ours.publisher, version = running) =>
  checkVersion(path, { publisher, running: version });

/** A folder with version 1.5.0, and the path of its installer. */
async function downloaded(version = '1.5.0') {
  const folder = downloads();
  const { list, signature, files } = await publishInto(folder, version, ours);
  const [, installer = ''] = files;
  return { folder, list, signature, installer };
}

test.each([
  ['1.5.0', 'newer'],
  ['1.4.0', 'same'],
  ['1.3.9', 'older'],
  ['1.10.0', 'newer'],
  ['0.99.99', 'older'],
])('Version %s, signed by the publisher, is genuine and %s beside 1.4.0', async (version, age) => {
  const { installer } = await downloaded(version);
  expect(await check(installer)).toMatchObject({
    verdict: 'genuine',
    version: { number: version, age, name: `luwte-${version}-win-x64-setup.exe` },
  });
});

test('A file that a browser gave another name is known by what it holds', async () => {
  const { folder, installer } = await downloaded();
  const renamed = join(folder, 'luwte-9.9.9-win-x64-setup (1).exe');
  renameSync(installer, renamed);
  expect(await check(renamed)).toMatchObject({
    file: 'luwte-9.9.9-win-x64-setup (1).exe',
    verdict: 'genuine',
    version: { number: '1.5.0', name: 'luwte-1.5.0-win-x64-setup.exe' },
  });
});

describe('Nothing is genuine', () => {
  test('of which one byte was changed', async () => {
    const { installer } = await downloaded();
    const bytes = readFileSync(installer);
    bytes[3] = (bytes[3] ?? 0) ^ 1;
    writeFileSync(installer, bytes);
    expect(await check(installer)).toMatchObject({ verdict: 'notListed', version: null });
  });

  test('that was cut off', async () => {
    const { installer } = await downloaded();
    truncateSync(installer, 5);
    expect(await check(installer)).toMatchObject({ verdict: 'notListed', version: null });
  });

  test('that another key signed', async () => {
    const folder = downloads();
    const { files } = await publishInto(folder, '1.5.0', newPublisher('Somebody else'));
    expect(await check(files[0] ?? '')).toMatchObject({ verdict: 'otherKey', version: null });
  });

  test('when its list was changed after it was signed, also with a hash that is right', async () => {
    const { folder } = await downloaded();
    const bad = join(folder, 'luwte-1.5.0-linux-x64.rpm');
    writeFileSync(bad, 'not of the publisher');
    await writeList(folder, '1.5.0');
    expect(await check(bad)).toMatchObject({ verdict: 'otherKey' });
  });

  test.each([0, 63, 65])('with a signature of %i bytes', async (bytes) => {
    const { signature, installer } = await downloaded();
    writeFileSync(signature, Buffer.alloc(bytes));
    expect((await check(installer)).verdict).toBe(bytes > 64 ? 'noList' : 'otherKey');
  });

  test('without a list, or without its signature', async () => {
    const { list, signature, installer } = await downloaded();
    rmSync(signature);
    expect((await check(installer)).verdict).toBe('noList');
    rmSync(list);
    expect((await check(installer)).verdict).toBe('noList');
  });

  test('when what the publisher signed is no list of one version', async () => {
    const { list, installer } = await downloaded();
    for (const more of [
      '',
      `${'0'.repeat(64)}  luwte-1.6.0-win-x64.msi\n`,
      'a word\n',
      'cut off',
    ]) {
      const known = readFileSync(list, 'utf8').split('\n').slice(0, 2).join('\n');
      writeFileSync(list, more === '' ? '' : `${known}\n${more}`);
      signList(list, ours.privateKey, ours.publisher);
      expect((await check(installer)).verdict).toBe('badList');
    }
  });

  test('that is a folder, a way to another file, or not there', async () => {
    const { folder, installer } = await downloaded();
    const inside = join(folder, 'luwte-1.5.0-win-x64');
    mkdirSync(inside);
    symlinkSync(installer, join(folder, 'luwte-link.exe'));
    for (const path of [inside, join(folder, 'luwte-link.exe'), join(folder, 'nothing.exe')])
      expect((await check(path)).verdict).toBe('unreadable');
  });

  test('for a build that knows no publisher', async () => {
    const { installer } = await downloaded();
    const checked = await checkVersion(installer, { publisher: null, running });
    expect(checked).toMatchObject({ verdict: 'noPublisher', version: null, sha256: null });
  });
});

test('Lists of several versions stand beside each other, and a bad one hides none that is good', async () => {
  const { folder, installer } = await downloaded();
  await publishInto(folder, '1.6.0', ours);
  await publishInto(folder, '1.4.9', newPublisher('Somebody else'));
  appendFileSync(join(folder, 'luwte-0.0.0.sha256'), 'nothing');
  writeFileSync(join(folder, 'luwte-0.0.0.sha256.sig'), Buffer.alloc(64));
  expect(await check(installer)).toMatchObject({
    verdict: 'genuine',
    version: { number: '1.5.0' },
  });
});

test('While one key follows another, what either signed is genuine', async () => {
  const next = newPublisher();
  const both = { name: 'both', keys: [...ours.publisher.keys, ...next.publisher.keys] };
  const folder = downloads();
  const { files } = await publishInto(folder, '2.0.0', next);
  expect((await check(files[0] ?? '', both)).verdict).toBe('genuine');
  expect((await check(files[0] ?? '')).verdict).toBe('otherKey');
});

const MB = 1024 * 1024;

test('A file is read piece by piece', async () => {
  const { folder, list } = await downloaded();
  const large = join(folder, 'luwte-1.5.0-mac-arm64.dmg');
  const descriptor = openSync(large, 'w');
  ftruncateSync(descriptor, 256 * MB);
  closeSync(descriptor);
  await writeList(folder, '1.5.0');
  signList(list, ours.privateKey, ours.publisher);
  const before = process.memoryUsage().arrayBuffers;
  let highest = before;
  const timer = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage().arrayBuffers);
  }, 1);
  const { verdict } = await check(large);
  clearInterval(timer);
  expect(verdict).toBe('genuine');
  // Pieces that are read already wait for the garbage collector; the file as a whole would be there at once.
  expect(highest - before).toBeLessThan(128 * MB);
});
