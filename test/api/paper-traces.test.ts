import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writePdf } from '../../api/paper/write-pdf.ts';
import { temporaryFolder } from './support.ts';

const printed = (creator: string, producer: string, second: string) =>
  `%PDF-1.4\n<</Title (Overzicht)\n/Creator (${creator})\n/Producer (${producer})\n/CreationDate (D:${second}+00'00')\n/ModDate (D:${second}+00'00')>>\nstream \xff\x80 endstream`;

test('a PDF says the day, and not by what, on which system and at which second it was printed', async () => {
  const browser = 'Mozilla/5.0 \\(X11; Linux x86_64\\) HeadlessChrome/156.0.0.0';
  const before = printed(browser, 'Skia/PDF m156', '20270111084417');
  const folder = temporaryFolder();
  const file = await writePdf(async () => Buffer.from(before, 'latin1'), {
    ...{ folder, file: 'a.pdf', page: '' },
    record: () => {},
  });
  const after = readFileSync(join(folder, file), 'latin1');
  expect(after).toBe(printed(' '.repeat(browser.length), ' '.repeat(13), '20270111000000'));
  // Its parts are found by where they stand.
  expect(after).toHaveLength(before.length);
});
