import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { previewOf, publish, quarterlyOverview, record } from './release-fixture.ts';
import { startOpenDesk, type TestDesk, temporaryFolder } from './support.ts';

const inJanuary = '2027-01-11T10:00:00Z';

/** A printer that keeps what it was given. */
function keepingPrinter() {
  const pages: string[] = [];
  const printer = async (page: string) => {
    pages.push(page);
    return Buffer.from(`%PDF-1.4 ${pages.length}`);
  };
  return { pages, printer };
}

/** The numbers in the tables of a page, under the words of their rows. */
const numbersIn = (page: string) =>
  Object.fromEntries(
    [...page.matchAll(/<tr><th scope="row">(.*?)<\/th>.*?<td class="value">(\d+)<\/td>/g)].map(
      ([, name = '', value]) => [name, Number(value)],
    ),
  );

async function published(method: 'hiding' | 'rounding') {
  const { pages, printer } = keepingPrinter();
  const desk = await quarterlyOverview({ permits: 1, method, printer });
  desk.clock = inJanuary;
  const folder = temporaryFolder();
  await publish(desk, { period: '2026', folder });
  return { desk, pages, folder: temporaryFolder() };
}

async function written(desk: TestDesk): Promise<number> {
  const { lines } = await desk.ask('log.read', {});
  return lines.filter(({ action }) => action === 'overview.write').length;
}

describe('an overview', () => {
  test('has the numbers of the release and no other, and is written once it is printed', async () => {
    const { desk, pages, folder } = await published('hiding');
    const made = await desk.ask('overviews.write', {
      ...{ period: '2026', reader: 'secretary', folder },
    });
    expect(made.file).toBe('overzicht_GM9999_staff_2026_secretaris.pdf');
    expect(readFileSync(join(folder, made.file), 'latin1')).toBe('%PDF-1.4 1');
    const [page = ''] = pages;
    expect(numbersIn(page)).toEqual({ 'Sociale wijkteams': 9 });
    expect(page).toContain('<p class="number">20</p>');
    expect(page).toMatch(/Afgeschermd: werk en Inkomen, burgerzaken .* vergunningen/);
    expect(page).toContain('ten minste 5 melders');
    expect(await written(desk)).toBe(1);
  });

  test('says of rounded numbers how far they may be off, and of a zero that it is none', async () => {
    const { desk, pages, folder } = await published('rounding');
    await desk.ask('overviews.write', { period: '2026', reader: 'council', folder });
    const [page = ''] = pages;
    expect(page).toContain('Overzicht voor de gemeenteraad');
    // What is drawn is secret, so it is read from the release.
    const { tables } = await previewOf(desk, { period: '2026' });
    const total = tables.find(({ id }) => id === 'T1_total')?.total;
    const { least, most } = total?.guess ?? {};
    expect(page).toContain(`<p class="number">${total?.value}</p>`);
    expect(page).toContain(`incidenten, afgerond: tussen ${least} en ${most}`);
    const channels = tables.find(({ id }) => id === 'T3_channel')?.cells ?? [];
    const zeros = channels.filter(({ value }) => value === 0).length;
    const [, listed = ''] = /<h2>Kanaal<\/h2>[\s\S]*?Elk 0 tot en met 4: (.*?)\./.exec(page) ?? [];
    expect(listed.split(', ')).toHaveLength(zeros);
    expect(page).toContain('hooguit 5 lager en 4 hoger');
  });

  test('shows the periods before it, of the same kind, that were published', async () => {
    const { desk, pages, folder } = await published('rounding');
    for (const period of ['2026-Q3', '2026-Q2', '2026-Q1'])
      await publish(desk, { period, folder: temporaryFolder() });
    await desk.ask('overviews.write', { period: '2026-Q2', reader: 'secretary', folder });
    const [page = ''] = pages;
    const [, told = ''] = /aria-label="(Incidenten per periode[^"]*)"/.exec(page) ?? [];
    expect(told).toMatch(
      /^Incidenten per periode. januari tot en met maart 2026: afgeschermd; april tot en met juni 2026: ± \d+\.$/,
    );
  });

  test('T33: for the secretary is what the month asked for; for the council it is not', async () => {
    const { desk, folder } = await published('hiding');
    const asked = async () => {
      const { office } = await desk.ask('today.get', {});
      return office.filter(({ code }) => code === 'T33').map(({ about, due }) => [about, due]);
    };
    expect(await asked()).toEqual([['2026-12', '2027-01-15']]);
    await desk.ask('overviews.write', { period: '2026', reader: 'council', folder });
    expect(await asked()).toHaveLength(1);
    await desk.ask('overviews.write', { period: '2026', reader: 'secretary', folder });
    expect(await asked()).toEqual([]);
  });

  test('of a period without numbers says so', async () => {
    const { pages, printer } = keepingPrinter();
    const desk = await startOpenDesk('2026-12-01T10:00:00Z', 'counsellor_staff', printer);
    const settings = await desk.ask('settings.get', {});
    await desk.ask('settings.update', { ...settings, staffSize: 9 });
    await record(desk, 'somebody', 'work_income');
    desk.clock = inJanuary;
    await publish(desk, { period: '2026', folder: temporaryFolder() });
    const folder = temporaryFolder();
    await desk.ask('overviews.write', { period: '2026', reader: 'council', folder });
    const [page = ''] = pages;
    expect(numbersIn(page)).toEqual({});
    expect(page).toMatch(/<p class="none">[^<]+<\/p>/);
    expect(page).not.toContain('Verloop');
  });

  test('writes the name of a municipality as text, whatever is in it', async () => {
    const { pages, printer } = keepingPrinter();
    const desk = await quarterlyOverview({ permits: 1, printer });
    const settings = await desk.ask('settings.get', {});
    const municipality = { ...settings.municipality, name: 'Berg & <b>Dal</b>' };
    await desk.ask('settings.update', { ...settings, municipality });
    desk.clock = inJanuary;
    await publish(desk, { period: '2026', folder: temporaryFolder() });
    const folder = temporaryFolder();
    await desk.ask('overviews.write', { period: '2026', reader: 'secretary', folder });
    expect(pages[0]).toContain('Berg &amp; &lt;b&gt;Dal&lt;/b&gt;');
  });
});

describe('no overview, and no trace of one, is made', () => {
  const wish = { period: '2026', reader: 'secretary' } as const;

  test('of a period that was not published', async () => {
    const { printer } = keepingPrinter();
    const desk = await quarterlyOverview({ permits: 1, printer });
    const folder = temporaryFolder();
    await expect(desk.ask('overviews.write', { ...wish, folder })).rejects.toThrow(
      'overview.notPublished',
    );
    expect(await written(desk)).toBe(0);
  });

  test.each([
    ['cannot print', async () => null],
    ['gives something else', async () => Buffer.from('<html>')],
  ])('with a printer that %s', async (_name, printer) => {
    const desk = await quarterlyOverview({ permits: 1, printer });
    desk.clock = inJanuary;
    await publish(desk, { period: '2026', folder: temporaryFolder() });
    const folder = temporaryFolder();
    await expect(desk.ask('overviews.write', { ...wish, folder })).rejects.toThrow(
      'paper.notPrinted',
    );
    expect(readdirSync(folder)).toEqual([]);
    expect(await written(desk)).toBe(0);
  });

  test('over another file, in the vault, or where there is no folder', async () => {
    const { desk, pages, folder } = await published('hiding');
    await desk.ask('overviews.write', { ...wish, folder });
    const refusedIn = (place: string) =>
      expect(desk.ask('overviews.write', { ...wish, folder: place })).rejects;
    await refusedIn(folder).toThrow('export.fileExists');
    const inside = join(desk.folder, 'inside');
    mkdirSync(inside);
    await refusedIn(inside).toThrow('export.folderIsVault');
    await refusedIn(join(folder, 'nowhere')).toThrow('export.folderMissing');
    expect(existsSync(join(inside, 'overzicht_GM9999_staff_2026_secretaris.pdf'))).toBe(false);
    expect(pages).toHaveLength(1);
  });
});
