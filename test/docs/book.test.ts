import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bookTexts, paperPage, sitePage } from '../../build/manual/book.ts';
import { manualLanguages, readManual } from '../../build/manual/read-manual.ts';

const folder = join(import.meta.dirname, '../../docs/manual');
const pictureOf = (name: string) =>
  `data:image/png;base64,${readFileSync(join(folder, 'screens', `${name}.png`)).toString('base64')}`;
const bookIn = (language: (typeof manualLanguages)[number]) => ({
  language,
  version: '1.2.3',
  pages: readManual(folder, language),
  pictureOf,
});
const found = (page: string, pattern: RegExp) =>
  [...page.matchAll(pattern)].map(([, what = '']) => what);

/** What issue 9 asks the manual to tell, by the names of its sections in every language. */
const asked = [
  'manual.the-first-time',
  'manual.recording-a-report',
  'manual.aftercare',
  'manual.consent-and-sharing',
  'manual.council-clerk',
  'manual.publishing-figures',
  'manual.what-the-certificate-says',
  'manual.annual-report',
  'manual.where-your-vault-is-and-a-copy',
  'manual.keys-and-recovery',
  'manual.somebody-leaves',
  'administration',
];

describe.each(manualLanguages)('the manual as a site in %s', (language) => {
  const page = sitePage(bookIn(language));
  const anchors = found(page, / id="([^"]+)"/g);

  test('is one file that runs nothing and asks for nothing', () => {
    expect(page).not.toMatch(/<script|<link|<iframe|https?:|url\(|@import/);
    expect(page).toContain("default-src 'none'");
    expect(new Set(found(page, /<img src="(data:image\/png)/g))).toEqual(
      new Set(['data:image/png']),
    );
    expect(found(page, /<img (src="data:)/g)).toHaveLength(9);
    expect(found(page, /<img src="[^"]*" (alt="[^"]+")/g)).toHaveLength(9);
  });

  test('leads nowhere but to its own headings, the PDF and the other language', () => {
    const beside = manualLanguages.map((one) => bookTexts[one].site);
    const links = found(page, /href="([^"]+)"/g);
    const away = links.filter((link) => !link.startsWith('#'));
    expect(new Set(away)).toEqual(
      new Set([
        bookTexts[language].pdf,
        ...beside.filter((one) => one !== bookTexts[language].site),
      ]),
    );
    const own = links.filter((link) => link.startsWith('#')).map((link) => link.slice(1));
    expect(own.length).toBeGreaterThan(50);
    expect(own.filter((anchor) => !anchors.includes(anchor))).toEqual([]);
    expect(new Set(anchors).size).toBe(anchors.length);
  });

  test('tells everything that was asked', () => {
    expect(asked.filter((anchor) => !anchors.includes(anchor))).toEqual([]);
  });

  test('loses no word of the pages', () => {
    const file = language === 'nl' ? 'nl/handleiding.md' : 'en/manual.md';
    const shown = page.replaceAll(/data:[^"]+|<[^>]+>/g, '');
    const written = readFileSync(join(folder, file), 'utf8')
      .replaceAll(/\]\([^)]*\)|^!\[.*$|^[#>|-]+ |[`*|[\]!_-]/gm, ' ')
      .split(/\s+/)
      .filter((word) => /^\p{L}{4,}[.,]?$/u.test(word));
    expect(written.length).toBeGreaterThan(3000);
    expect(written.filter((word) => !shown.includes(word))).toEqual([]);
  });

  test('has the same text on paper, under headings that skip no level', () => {
    const levels = (text: string) => found(text, /<h([1-6])/g).map(Number);
    const paper = levels(paperPage(bookIn(language)));
    expect(paper).toEqual(levels(page));
    expect(paper.filter((level, index) => level - (paper[index - 1] ?? 0) > 1)).toEqual([]);
  });
});
