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

/** Every Dutch text that a user may read, and the pages that leave: source, catalogues and manual. */
function dutchTexts(): { readonly path: string; readonly line: string }[] {
  const root = join(here, '..');
  return ['domain', 'api', 'renderer/locales/nl', 'docs/manual/nl'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(ts|json|md)$/.test(path))
      .flatMap((path) =>
        readFileSync(join(root, folder, path), 'utf8')
          .split('\n')
          .map((line) => ({ path: `${folder}/${path}`, line })),
      ),
  );
}

test('§10: nothing says that the law demands it, and a term of law that nobody checked says so', () => {
  const texts = dutchTexts();
  expect(texts.length).toBeGreaterThan(10_000);
  const said = texts.filter(({ line }) =>
    /de wet (eist|verplicht|zegt)|wettelijk verplicht|moet van de wet/i.test(line),
  );
  expect(said).toEqual([]);
  // The terms of the whistleblower law were read in a source (§1.5); those of closing name no term.
  const terms = texts.filter(({ line }) => /wettelijke termijn(?!en)/.test(line));
  const unchecked = terms.filter(
    ({ line }) =>
      !/laat dit toetsen|Wet bescherming klokkenluiders|closing_lawClocks/.test(line) &&
      !/test\(|\/\*|^ \*/.test(line),
  );
  expect(terms.length).toBeGreaterThan(4);
  expect(unchecked).toEqual([]);
});
