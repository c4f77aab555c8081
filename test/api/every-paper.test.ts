import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { everyPaper } from './every-paper.ts';

const api = join(import.meta.dirname, '../../api');

/** Files that only lay a frame around what others print. */
const frames = ['sheet', 'record-sheet'];

/** The files in which a page is made for the printer of the shell. */
const pagesMade = readdirSync(api, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join(api, name))
  .filter((path) => /\b(?:paper|letter|record)Sheet\(\{/.test(readFileSync(path, 'utf8')))
  .map((path) => relative(join(api, 'paper'), path).replace(/\.ts$/, ''))
  .filter((page) => !frames.includes(page));

test('every paper that can be printed is named, so that its PDF is read in a test', () => {
  expect(pagesMade.toSorted()).toEqual([...new Set(everyPaper.map(({ page }) => page))].toSorted());
});
