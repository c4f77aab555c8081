import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { previewOf, publish, quarterlyOverview } from './release-fixture.ts';
import { type TestDesk, temporaryFolder } from './support.ts';

const inJanuary = '2027-01-11T10:00:00Z';

/** A desk on which 2026 was published, and what its printer was given. */
async function published(): Promise<{ desk: TestDesk; pages: string[] }> {
  const pages: string[] = [];
  const printer = async (page: string) => {
    pages.push(page);
    return Buffer.from('%PDF-1.4');
  };
  const desk = await quarterlyOverview({ permits: 1, method: 'hiding', printer });
  desk.clock = inJanuary;
  await publish(desk, { period: '2026', folder: temporaryFolder() });
  return { desk, pages };
}

const written = async (desk: TestDesk) => {
  const { lines } = await desk.ask('log.read', {});
  return lines.filter(({ action }) => action === 'figures.write').length;
};

/** The rows of every table on a page. */
const rowsIn = (page: string) =>
  [...page.matchAll(/<tr><th scope="row">(.*?)<\/th><td>(.*?)<\/td><\/tr>/g)].map(
    ([, name, words]) => [name, words],
  );

test('S-09: on paper stand the published numbers as pictures and tables, and no reason', async () => {
  const { desk, pages } = await published();
  const folder = temporaryFolder();
  const { files } = await desk.ask('figures.write', { period: '2026', form: 'pdf', folder });
  expect(files).toEqual(['cijfers_GM9999_staff_2026.pdf']);
  const [page = ''] = pages;
  const { tables } = await previewOf(desk, { period: '2026' });
  const drawn = tables.filter(({ cells }) => cells.length > 0);
  expect(page.match(/<svg [^>]*role="img" lang="nl" aria-label="[^"]+"/g)).toHaveLength(
    drawn.length,
  );
  const words = ({ value }: { readonly value: number | null }) =>
    value === null ? 'afgeschermd' : String(value);
  const expected = drawn.flatMap(({ cells, total }) => [...cells, total].map(words));
  expect(
    rowsIn(page)
      .map(([, said]) => said)
      .toSorted(),
  ).toEqual(expected.toSorted());
  expect(rowsIn(page)).toContainEqual(['Sociale wijkteams', '9']);
  expect(rowsIn(page)).toContainEqual(['Vergunningen', 'afgeschermd']);
  // Six incidents of Work and income and four of Civil affairs may not leave, nor why they do not.
  expect(page).not.toMatch(/>[46]</);
  expect(page).not.toMatch(/terug te rekenen|minder dan \d+ melders/);
  expect(await written(desk)).toBe(1);
});

test('Each picture is a file that says of whom it is, and nothing is written over', async () => {
  const { desk } = await published();
  const folder = temporaryFolder();
  const wish = { period: '2026', form: 'svg', folder } as const;
  const { files } = await desk.ask('figures.write', wish);
  expect(files.toSorted()).toEqual(readdirSync(folder).toSorted());
  expect(files.map((name) => name.replace(/^cijfers_GM9999_staff_2026_/, ''))).toEqual([
    ...['aard.svg', 'kanaal.svg', 'afdeling.svg', 'ernst.svg'],
    ...['afhandeling-gesprek.svg', 'afhandeling-reactie.svg', 'kwartaal.svg'],
  ]);
  for (const name of files) {
    const svg = readFileSync(join(folder, name), 'utf8');
    expect(svg).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg /);
    expect(svg).toContain('ambtenaren, 2026.');
    expect(svg).toContain('Uitgegeven cijfers. Certificaat');
    expect(svg).not.toMatch(/terug te rekenen|minder dan \d+ melders|<script|href/);
  }
  await expect(desk.ask('figures.write', wish)).rejects.toThrow('export.fileExists');
  const other = temporaryFolder();
  writeFileSync(join(other, 'cijfers_GM9999_staff_2026_ernst.svg'), '');
  await expect(desk.ask('figures.write', { ...wish, folder: other })).rejects.toThrow(
    'export.fileExists',
  );
  expect(readdirSync(other)).toHaveLength(1);
  const inside = join(desk.folder, 'inside');
  mkdirSync(inside);
  await expect(desk.ask('figures.write', { ...wish, folder: inside })).rejects.toThrow(
    'export.folderIsVault',
  );
  expect(await written(desk)).toBe(1);
});

test('True numbers never leave as a picture: what was not published is refused', async () => {
  const desk = await quarterlyOverview({ permits: 1 });
  desk.clock = inJanuary;
  const folder = temporaryFolder();
  for (const form of ['pdf', 'svg'] as const) {
    await expect(desk.ask('figures.write', { period: '2026', form, folder })).rejects.toThrow(
      'figures.notPublished',
    );
  }
  expect(readdirSync(folder)).toEqual([]);
  expect(await written(desk)).toBe(0);
  const { periods } = await desk.ask('releases.course', {});
  expect(periods).toEqual([]);
});

test('In English the pictures say the same numbers, and no word of Dutch but the name', async () => {
  const { desk, pages } = await published();
  const folder = temporaryFolder();
  const wish = { period: '2026', language: 'en', folder } as const;
  await desk.ask('figures.write', { ...wish, language: 'nl', form: 'pdf' });
  const { files } = await desk.ask('figures.write', { ...wish, form: 'pdf' });
  expect(files).toEqual(['figures_GM9999_staff_2026.pdf']);
  const [dutch = '', english = ''] = pages;
  const numbers = (page: string) => rowsIn(page).map(([, words]) => words);
  expect(numbers(english).toSorted()).toEqual(
    numbers(dutch)
      .map((words) => (words === 'afgeschermd' ? 'protected' : words))
      .toSorted(),
  );
  expect(english).toContain('<html lang="en">');
  expect(english).toContain('How to read this');
  expect(english).toContain('Made on 11 January 2027');
  expect(english).not.toMatch(/afgeschermd|melder|afdeling|Cijfers|Totaal|Kwartaal|uitgegeven/);
  const { files: pictures } = await desk.ask('figures.write', { ...wish, form: 'svg' });
  expect(pictures.map((name) => name.replace(/^figures_GM9999_staff_2026_/, ''))).toEqual([
    ...['nature.svg', 'channel.svg', 'department.svg', 'severity.svg'],
    ...['handling-talk.svg', 'handling-reaction.svg', 'quarter.svg'],
  ]);
  for (const name of pictures) {
    const svg = readFileSync(join(folder, name), 'utf8');
    expect(svg).toContain('lang="en"');
    expect(svg).toContain('Published figures. Certificate');
    expect(svg).not.toMatch(/afgeschermd|melder|afdeling|Totaal|getallen/);
  }
});
