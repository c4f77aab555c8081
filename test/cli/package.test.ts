import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { expect, test } from 'vitest';
import { run } from '../../cli/run.ts';
import { Forgery } from '../registry/forged-packages.ts';
import { forgedPackage, samplePackage, sampleRelease, sampleSender } from '../registry/packages.ts';
import { newPaths } from '../registry/places.ts';
import { countedPolicy } from '../statistics/release-samples.ts';

const newPath = newPaths();
const identity = await generateX25519Identity();
const recipient = await identityToRecipient(identity);
const sender = sampleSender();

const said = (language: 'nl' | 'en', ...args: string[]) =>
  run(['package', ...args], {
    ...{ language, today: '2027-01-10', version: '9.8.7' },
    limits: {},
    readSecret: () => Promise.reject(new Error('nobody is asked')),
  });

function written(name: string, bytes: Uint8Array | string): string {
  const path = newPath(name);
  writeFileSync(path, bytes);
  return path;
}

const key = () => written('key.txt', `# public key: ${recipient}\n${identity}\n`);

test('a package says in both languages what it is, who signed it, and that it is in order', async () => {
  const made = await sampleRelease(sender, { indicators: countedPolicy });
  const { bytes } = await samplePackage(sender, made, recipient);
  const path = written('a.tar.age', bytes);
  const dutch = await said('nl', 'show', path, '--identity', key());
  expect(dutch).toMatchObject({ code: 0, err: '' });
  expect(dutch.out).toContain('Gemeente GM9999, ambtenaren, gestuurd door de vertrouwenspersoon');
  expect(dutch.out).toContain('Periode 2026, eerste uitgifte, gemaakt op 2027-01-04');
  expect(dutch.out).toContain(sender.words.join(' '));
  expect(dutch.out).toMatch(/Meldingen in totaal: \d+ \(afgerond op een veelvoud van 5\)/);
  expect(dutch.out).toContain('Beleidscijfers: ');
  expect(dutch.out).toContain('certificate/release.json (');
  expect(dutch.out).toContain('In orde: de handtekening klopt');
  const english = await said('en', 'show', path, '--identity', key());
  expect(english.out).toContain('Municipality GM9999, civil servants, sent by the counsellor');
  expect(english.out).toContain('In order: the signature is right');
  expect(english.out).not.toMatch(/\{\w+\}/);
  const json = await said('en', 'show', path, '--identity', key(), '--json');
  expect(JSON.parse(json.out)).toMatchObject({ fault: null, manifest: { period: '2026' } });
});

test('of a period of which nothing may leave it says so', async () => {
  const made = await sampleRelease(sender, { incidents: 1, staffSize: 9 });
  const { bytes } = await samplePackage(sender, made, recipient);
  const { code, out } = await said('nl', 'show', written('b', bytes), '--identity', key());
  expect(code).toBe(0);
  expect(out).toContain('gaat geen enkel aantal naar buiten');
  expect(out).toContain('Beleidscijfers zitten er niet bij');
});

test('a package with another number in one of its files is not in order', async () => {
  const made = await sampleRelease(sender);
  const forgery = await Forgery.of(made);
  const name = forgery.named('_semicolon.csv');
  forgery.write(name, forgery.text(name).replace(/;\d+;rounded/, ';1000;rounded'));
  const { bytes } = await forgedPackage(sender, made, recipient, { files: forgery.files });
  const { code, out } = await said('en', 'show', written('c', bytes), '--identity', key());
  expect(code).toBe(1);
  expect(out).toContain('NOT IN ORDER: the files do not follow the format');
  expect(out).toContain('Municipality GM9999');
});

test('what cannot be opened is told in one sentence', async () => {
  const { bytes } = await samplePackage(sender, await sampleRelease(sender), recipient);
  const path = written('d.tar.age', bytes);
  const sealed = await said('en', 'show', path);
  expect(sealed).toMatchObject({ code: 2, err: '' });
  expect(sealed.out).toContain('Without a key nothing of it can be read');
  const other = written('other.txt', await generateX25519Identity());
  const refused = await said('en', 'show', path, '--identity', other);
  expect(refused).toMatchObject({ code: 1 });
  expect(refused.out).toContain('sealed for another key');
  const empty = await said('nl', 'show', path, '--identity', written('empty.txt', 'x'));
  expect(empty).toMatchObject({ code: 2, err: expect.stringContaining('AGE-SECRET-KEY-1') });
  const gone = await said('nl', 'show', join(path, 'gone'), '--identity', key());
  expect(gone).toMatchObject({ code: 2, err: expect.stringContaining('is er niet') });
  expect(await said('nl', 'open', path)).toMatchObject({ code: 2 });
});
