import { join } from 'node:path';
import { expect, test } from 'vitest';
import { printed } from '../../api/paper/write-pdf.ts';
import { withPrinter } from '../../electron/chromium-printer.ts';
import { everyPaper, type Paper, truth } from '../api/every-paper.ts';
import { papersRoom } from '../api/papers-room.ts';
import { browserHere } from './support/in-chromium.ts';
import { dist } from './support/places.ts';
import { type ReadPdf, readPdf } from './support/read-pdf.ts';

/** Every paper, as a page of one vault and as the PDF that Chromium makes of it. */
async function printAll(): Promise<(Paper & { readonly read: ReadPdf })[]> {
  const pages: string[] = [];
  const room = await papersRoom(async (page) => {
    pages.push(page);
    return Buffer.from('%PDF-1.4');
  });
  for (const paper of everyPaper) await paper.write(room);
  expect(pages).toHaveLength(everyPaper.length);
  return withPrinter(await browserHere(), join(dist, 'window'), async (print) => {
    const all: (Paper & { read: ReadPdf })[] = [];
    for (const [index, paper] of everyPaper.entries()) {
      const bytes = await printed(print, pages[index] ?? '');
      all.push({ ...paper, read: await readPdf(bytes) });
    }
    return all;
  });
}

/** A heading is at most one deeper than the one before it. */
const skipsLevel = ({ parts }: ReadPdf): boolean => {
  const levels = parts.flatMap(({ role }) => /^H(\d)$/.exec(role)?.[1] ?? []).map(Number);
  return levels.some((level, at) => level > (levels[at - 1] ?? 0) + 1);
};

test('every paper that leaves is read: nobody and no hidden number is in it, and a machine reads it out', {
  timeout: 180_000,
}, async () => {
  for (const { title, language, pages, says, read, hides = truth.names } of await printAll()) {
    const { info, text, parts, roles } = read;
    expect.soft([info.Title, info.Language], title).toEqual([title, language]);
    expect.soft([read.isTagged, read.showsTitle], title).toEqual([true, true]);
    expect.soft(info.Creator, title).not.toMatch(/\S/);
    expect.soft(text, title).toMatch(says);
    expect.soft(hides.exec(text), title).toBeNull();
    expect.soft(truth.numbers.exec(text), title).toBeNull();
    expect.soft(read.pages, title).toBeLessThanOrEqual(pages);
    // Letters of a font that is in the file: nothing drawn, and nothing that is to be found elsewhere.
    expect.soft([[...read.fonts], read.missing], title).toEqual([['CIDFontType2'], []]);
    expect.soft(parts.filter(({ role }) => role === 'H1').length, title).toBe(1);
    expect.soft(skipsLevel(read), title).toBe(false);
    expect.soft(roles.has('TH'), title).toBe(roles.has('Table'));
    const silent = parts.filter(({ role, alt }) => role === 'Figure' && !alt);
    expect.soft(silent, title).toEqual([]);
  }
});
