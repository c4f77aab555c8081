import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const here = join(import.meta.dirname, '..');

/** The ten stories and ten tricky cases of the domain study, §8. */
const named = ['S', 'TC'].flatMap((kind) =>
  Array.from({ length: 10 }, (_, index) => `${kind}-${String(index + 1).padStart(2, '0')}`),
);

/** The extra edge cases of §8.3, in its own words: a test is called `§8.3: ` and the case. */
const edgeCases = [
  'anonymous reporter who never returns',
  'report about the counsellor or by the DPO',
  'incident of years ago',
  'former council member',
  'child or partner as victim',
  'group incident with 12 victims',
  'merger of municipalities',
  'daylight-saving night and 29 February in deadlines',
];

/** The names of all tests that need no window. */
function namesOfTests(): string[] {
  return readdirSync(here, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts') && !path.startsWith('e2e'))
    .flatMap((path) => {
      const text = readFileSync(join(here, path), 'utf8');
      return [...text.matchAll(/^\s*(?:test|it|describe)\(\s*(['"`])(.*?)\1/gms)];
    })
    .flatMap(([, , name]) => name ?? []);
}

test('Every story and every tricky case of the domain study has a test that is named after it', () => {
  const names = namesOfTests();
  expect(named.filter((code) => !names.some((name) => name.includes(code)))).toEqual([]);
});

test('Every extra edge case of the domain study has a test that is named after it', () => {
  const names = namesOfTests();
  expect(edgeCases.filter((one) => !names.some((name) => name.startsWith(`§8.3: ${one}`)))).toEqual(
    [],
  );
});

test('Each of them has a file of its own, named after it', () => {
  const files = readdirSync(here, { recursive: true, encoding: 'utf8' });
  const begins = (code: string) => new RegExp(`(^|/)${code.toLowerCase()}-[a-z-]+\\.test\\.ts$`);
  expect(named.filter((code) => !files.some((file) => begins(code).test(file)))).toEqual([]);
});

test('Every test that the page of conformity names is there', () => {
  const text = readFileSync(join(here, '..', 'docs', 'conformity.md'), 'utf8');
  const files = [...text.matchAll(/`([\w/.-]+\.test\.ts)`/g)].map(([, file]) => file ?? '');
  expect(files.length).toBeGreaterThan(80);
  const pathOf = (file: string) => join(here, ...(file.includes('/') ? [file] : ['api', file]));
  expect(files.filter((file) => !existsSync(pathOf(file)))).toEqual([]);
});
