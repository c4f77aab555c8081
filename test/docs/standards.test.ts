import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'docs/standards');
const verdicts = ['met', 'partly', 'not met', 'not shown', 'organisation', 'not applicable'];

/** Every success criterion of WCAG 2.2 at levels A and AA, by its principle and guideline. */
const criteria: Readonly<Record<string, readonly number[]>> = {
  '1.1': [1],
  '1.2': [1, 2, 3, 4, 5],
  '1.3': [1, 2, 3, 4, 5],
  '1.4': [1, 2, 3, 4, 5, 10, 11, 12, 13],
  '2.1': [1, 2, 4],
  '2.2': [1, 2],
  '2.3': [1],
  '2.4': [1, 2, 3, 4, 5, 6, 7, 11],
  '2.5': [1, 2, 3, 4, 7, 8],
  '3.1': [1, 2],
  '3.2': [1, 2, 3, 4, 6],
  '3.3': [1, 2, 3, 4, 7, 8],
  '4.1': [2, 3],
};

const pages = readdirSync(folder).filter((file) => file !== 'README.md');
const textOf = (file: string) => readFileSync(join(folder, file), 'utf8');

/** The rows of the tables of a page: what is asked, the verdict, and what shows it. */
const rowsOf = (file: string) =>
  textOf(file)
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (-|[\w -]+\| verdict)/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, asked = '', verdict = '', shown = '']) => ({ asked, verdict, shown }));

/** What a line names that has to be there: tests by their path in `test/`, and links. */
const testsIn = (text: string) =>
  [...text.matchAll(/`([\w/.-]+\.test\.m?ts|[\w/.-]+\.test\.mjs)`/g)].map(([, name = '']) =>
    join(root, 'test', name),
  );
const linksIn = (text: string, from: string) =>
  [...text.matchAll(/\]\(([^)]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !target.startsWith('https:'))
    .map((target) => join(dirname(from), target.replace(/#.*/, '')));

describe.each(pages)('the page %s', (file) => {
  const rows = rowsOf(file);
  const path = join(folder, file);

  test('names only what is there', () => {
    const named = [...testsIn(textOf(file)), ...linksIn(textOf(file), path)];
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((one) => !existsSync(one))).toEqual([]);
  });

  test('has a verdict on every line, and what is met has its test or its page', () => {
    expect(rows.length).toBeGreaterThanOrEqual(20);
    expect(rows.filter(({ verdict }) => !verdicts.includes(verdict))).toEqual([]);
    const bare = rows.filter(
      ({ verdict, shown }) =>
        verdict === 'met' && testsIn(shown).length + linksIn(shown, path).length === 0,
    );
    expect(bare).toEqual([]);
    expect(rows.filter(({ shown }) => shown === '')).toEqual([]);
  });
});

test('no criterion of WCAG 2.2 at levels A and AA is left out', () => {
  const wanted = Object.entries(criteria).flatMap(([guideline, numbers]) =>
    numbers.map((number) => `${guideline}.${number}`),
  );
  const told = rowsOf('en-301-549.md').flatMap(({ asked }) => asked.match(/^\d\.\d\.\d+/) ?? []);
  expect(wanted).toHaveLength(55);
  expect(told).toEqual(wanted);
});

test("none of the twenty points of Electron's list is left out", () => {
  const told = rowsOf('electron.md').map(({ asked }) => Number.parseInt(asked, 10));
  expect(told).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

test('the pages of the front and the list of pages lead somewhere', () => {
  const fronts = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'docs/standards/README.md'];
  for (const front of fronts) {
    const path = join(root, front);
    const gone = linksIn(readFileSync(path, 'utf8'), path).filter((one) => !existsSync(one));
    expect(gone, front).toEqual([]);
  }
});
