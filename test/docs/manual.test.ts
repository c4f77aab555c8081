import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { messages } from '../../renderer/locales/messages.ts';

const manuals = [
  ['nl', 'docs/manual/nl/handleiding.md'],
  ['en', 'docs/manual/en/manual.md'],
] as const;

/** Pages beside the manual, for one role. */
const pages = [
  ['nl', 'docs/manual/nl/preventie.md'],
  ['en', 'docs/manual/en/prevention.md'],
] as const;

const fileOf = (path: string) => join(import.meta.dirname, '../..', path);
const plain = (words: string) => words.trim().replace(/[.:]$/, '').toLowerCase();

/** What stands in bold on a page. */
const boldIn = (page: string) =>
  [...page.matchAll(/\*\*(.+?)\*\*/g)].flatMap(([, words = '']) => words.split(', ').map(plain));

/** A language calls itself by its own name in every language. */
const languages = Object.values(messages).map((texts) => texts['unlock.otherLanguage'] ?? '');

describe.each(pages)('the page for one role in %s', (language, path) => {
  test('names in bold only what stands on the screen', () => {
    const onScreen = Object.values(messages[language]).map(plain);
    const bold = boldIn(readFileSync(fileOf(path), 'utf8'));
    expect(bold.length).toBeGreaterThan(10);
    const isThere = (words: string) => onScreen.some((text) => text.startsWith(words));
    expect(bold.filter((words) => !isThere(words))).toEqual([]);
  });
});

describe.each(manuals)('the manual in %s', (language, path) => {
  const manual = readFileSync(fileOf(path), 'utf8');
  const onScreen = [...Object.values(messages[language]), ...languages].map(plain);

  test('names in bold only what stands on the screen', () => {
    const bold = boldIn(manual);
    expect(bold.length).toBeGreaterThan(50);
    const isThere = (words: string) => onScreen.some((text) => text.startsWith(words));
    expect(bold.filter((words) => !isThere(words))).toEqual([]);
  });

  test('shows pictures that are there, and are small', () => {
    const pictures = [...manual.matchAll(/!\[.+?\]\((.+?)\)/g)].map(([, target = '']) =>
      join(dirname(fileOf(path)), target),
    );
    expect(pictures).toHaveLength(9);
    expect(pictures.filter((picture) => !existsSync(picture))).toEqual([]);
    expect(pictures.filter((picture) => readFileSync(picture).length > 200_000)).toEqual([]);
  });
});
