import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { manualLanguages } from '../../build/manual/read-manual.ts';
import { publiccode } from './publiccode-schema.ts';

const root = join(import.meta.dirname, '../..');
const text = readFileSync(join(root, 'publiccode.yml'), 'utf8');
const read = (yaml: string) => publiccode.safeParse(parse(yaml));
const told = publiccode.parse(parse(text));
const { license, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

describe('publiccode.yml', () => {
  test('is as the standard describes it', () => {
    expect(read(text).error).toBeUndefined();
  });

  test.each([
    ['a licence that is missing', /legal:\n {2}license: .*\n/, ''],
    [
      'a short description that is long',
      /shortDescription: /,
      `shortDescription: ${'x'.repeat(99)} `,
    ],
    ['an unknown category', 'workflow-management', 'magic'],
    ['maintenance by a community without a person', 'type: none', 'type: community'],
    ['a country in words', '- nl\n  scope', '- Nederland\n  scope'],
    ['a key that the standard has not', 'name: Luwte', 'name: Luwte\nmotto: stil'],
    ['an address that is none', 'https://git.example/luwte', 'luwte'],
  ])('is refused with %s', (_, from, to) => {
    const broken = text.replace(from, to);
    expect(broken).not.toBe(text);
    expect(read(broken).success).toBe(false);
  });

  test('says the same as the rest of the repository', () => {
    expect(told.legal.license).toBe(license);
    expect(readFileSync(join(root, 'LICENSE'), 'utf8')).toContain(
      'EUROPEAN UNION PUBLIC LICENCE v. 1.2',
    );
    expect(told.localisation.availableLanguages).toEqual([...manualLanguages]);
    const pictures = Object.values(told.description).flatMap(({ screenshots }) => screenshots);
    expect(pictures.filter((picture) => !existsSync(join(root, picture)))).toEqual([]);
  });

  test('names a version once one was released, and not before', () => {
    const changes = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
    const released = /^## \[?(\d+\.\d+\.\d+)/m.exec(changes)?.[1];
    expect(told.softwareVersion).toBe(released);
    expect(released ?? version).toBe(version);
  });
});
