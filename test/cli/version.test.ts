import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../cli/run.ts';
import { downloads, newPublisher, publishInto } from '../version/samples.ts';

const dutch = {
  language: 'nl',
  today: '2026-11-26',
  version: '1.4.0',
  limits: {},
  readSecret: async () => '',
} as const;
const english = { ...dutch, language: 'en' } as const;

/** Version 1.5.0 or another in a folder, with the public key of who signed it. */
async function fetched(version = '1.5.0') {
  const folder = downloads();
  const signer = newPublisher();
  const { files } = await publishInto(folder, version, signer);
  const key = join(folder, 'publisher-public.pem');
  writeFileSync(key, signer.pem);
  return { folder, key, file: files[1] ?? '' };
}

const check = (given: readonly string[], place: Parameters<typeof run>[1] = dutch) =>
  run(['version', 'check', ...given], place);

test('A version that the publisher signed is genuine', async () => {
  const { file, key } = await fetched();
  const { code, out, err } = await check([file, '--key', key]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('echt. Dit is luwte-1.5.0-win-x64-setup.exe, van versie 1.5.0.');
  expect(out).toContain('Nieuwer dan deze versie, 1.4.0.');
  expect(out).toMatch(/Sleutel: [0-9a-f]{4} /);
});

test('An older one is genuine, and nothing to install without a thought', async () => {
  const { file, key } = await fetched('1.3.0');
  const { code, out } = await check([file, '--key', key], english);
  expect(code).toBe(1);
  expect(out).toContain('BEWARE: older than this version, 1.4.0');
});

test('What was cut off, or signed by another, is not', async () => {
  const { file, key } = await fetched();
  const other = await fetched();
  expect(await check([file, '--key', other.key])).toMatchObject({
    code: 1,
    out: expect.stringContaining('NIET GOED. De handtekening'),
  });
  truncateSync(file, 3);
  expect(await check([file, '--key', key])).toMatchObject({
    code: 1,
    out: expect.stringContaining('NIET GOED. De uitgever noemt dit bestand niet.'),
  });
  const told = await check([file, '--key', key, '--json']);
  expect(JSON.parse(told.out)).toMatchObject({ verdict: 'notListed', version: null });
});

test.each([
  [['version']],
  [['version', 'check']],
  [['version', 'check', 'a', 'b']],
  [['version', 'check', 'a', '--key', '/not/there.pem']],
])('luwte %j is not understood', async (given) => {
  const { code, out, err } = await run(given, dutch);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).not.toBe('');
});

test('A file without a key in it is no key', async () => {
  const { folder, file } = await fetched();
  const key = join(folder, 'none.pem');
  writeFileSync(key, 'no key');
  expect(await check([file, '--key', key])).toMatchObject({ code: 2, out: '' });
  expect(
    await check([join(folder, 'gone.exe'), '--key', join(folder, 'publisher-public.pem')]),
  ).toMatchObject({ code: 2 });
});
