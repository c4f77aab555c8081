import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { messages } from '../../renderer/locales/messages.ts';

const manuals = [
  ['nl', 'docs/manual/nl/handleiding.md'],
  ['en', 'docs/manual/en/manual.md'],
] as const;

const fileOf = (path: string) => join(import.meta.dirname, '../..', path);
const plain = (words: string) => words.trim().replace(/[.:]$/, '').toLowerCase();

/** A language calls itself by its own name in every language. */
const languages = Object.values(messages).map((texts) => texts['unlock.otherLanguage'] ?? '');

describe.each(manuals)('the manual in %s', (language, path) => {
  const manual = readFileSync(fileOf(path), 'utf8');
  const onScreen = [...Object.values(messages[language]), ...languages].map(plain);

  test('names in bold only what stands on the screen', () => {
    const bold = [...manual.matchAll(/\*\*(.+?)\*\*/g)].flatMap(([, words = '']) =>
      words.split(', ').map(plain),
    );
    expect(bold.length).toBeGreaterThan(50);
    const isThere = (words: string) => onScreen.some((text) => text.startsWith(words));
    expect(bold.filter((words) => !isThere(words))).toEqual([]);
  });

  test('shows pictures that are there, and are small', () => {
    const pictures = [...manual.matchAll(/!\[.+?\]\((.+?)\)/g)].map(([, target = '']) =>
      join(dirname(fileOf(path)), target),
    );
    expect(pictures).toHaveLength(5);
    expect(pictures.filter((picture) => !existsSync(picture))).toEqual([]);
    expect(pictures.filter((picture) => readFileSync(picture).length > 200_000)).toEqual([]);
  });
});
