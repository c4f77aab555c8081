import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OptionName } from '../../../cli/options.ts';
import { merge } from '../../../cli/registry/merge.ts';
import { report } from '../../../cli/registry/report.ts';
import { makeRegistry } from '../../../registry/folder.ts';
import { words } from '../../../registry/report/words.ts';
import { openStorage } from '../../../registry/storage/open.ts';
import { cellsOf, type Sent } from '../merge/senders.ts';
import { addLedgers, addPackages } from '../merge/stored.ts';

let folder = '';
const place = {
  ...{ language: 'nl' as const, today: '2027-02-01', version: '1.2.3' },
  limits: {},
  readSecret: async () => '',
};
const run = (
  part: typeof merge,
  out: string,
  options: readonly (readonly [OptionName, string])[] = [],
) =>
  part.run(
    {
      words: [join(folder, 'registry')],
      options: new Map<OptionName, string>([['out', join(folder, out)], ...options]),
    },
    place,
  );
const list = () => ['municipalities', join(folder, 'list.csv')] as const;

/** Twelve with numbers, two that may not give one, and the rest of the list silent. */
const sent = (period: string): Sent[] => [
  ...Array.from({ length: 12 }, (_, at) => ({
    ...{ municipality: `GM${1000 + at}`, total: 20 + 5 * (at % 4), period, ledger: at + 1 },
    tables: {
      nature: { threat: 10 + 5 * (at % 4), bribery: 10 },
      channel: { online: 20 + 5 * (at % 4) },
      first_talk_term: { in_time: 10 + 5 * (at % 4), late: 5, no_term: 5 },
    },
  })),
  ...[12, 13].map((at) => ({
    municipality: `GM${1000 + at}`,
    total: null,
    period,
    ledger: at + 1,
  })),
];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'luwte-report-'));
  await makeRegistry(join(folder, 'registry'), null);
  const storage = await openStorage(join(folder, 'registry', 'registry.db'));
  await addLedgers(storage, 20);
  await addPackages(storage, cellsOf([...sent('2025'), ...sent('2026')]));
  await storage.destroy();
  const lines = Array.from({ length: 20 }, (_, at) => {
    const name = at === 15 ? '"<b>Aa & Hunze</b>"' : `Gemeente ${at}`;
    return `GM${1000 + at},${name},${at % 2 ? 'Oost' : 'West'}`;
  });
  writeFileSync(join(folder, 'list.csv'), ['code,name,region', ...lines, ''].join('\n'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('without a total there is no report, and it says what to do first', async () => {
  const { code, err } = await run(report, 'too-early');
  expect(code).toBe(1);
  expect(err).toContain('luwte registry merge');
});

test('a list with a line that is no municipality is refused by its line', async () => {
  writeFileSync(join(folder, 'bad.csv'), 'code,name\nGM1000,Een\nAmsterdam,Twee\n');
  const { code, err } = await run(merge, 'bad', [['municipalities', join(folder, 'bad.csv')]]);
  expect(code).toBe(1);
  expect(err).toContain('regel 3');
});

describe('the national picture', () => {
  let page = '';
  beforeAll(async () => {
    const merged = await run(merge, 'totals', [list()]);
    expect(merged).toMatchObject({ code: 0, err: '' });
    expect(merged.out).toContain('ambtenaren, 2026: opgeteld over 12 gemeenten');
    expect(await run(report, 'report', [list()])).toMatchObject({ code: 0, err: '' });
    page = readFileSync(join(folder, 'report', 'index.html'), 'utf8');
  });

  test('is one page that loads nothing and runs nothing', () => {
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|https?:|\son\w+=/i);
  });

  test('has a table for every drawing', () => {
    const drawings = page.match(/<svg/g) ?? [];
    // The bar of who took part has its numbers in words below it.
    expect(page.match(/<table/g)?.length).toBe(drawings.length - 1);
    expect(page.match(/role="img" aria-label="[^"]+"/g)?.length).toBe(drawings.length);
  });

  test('states the error beside the figure', () => {
    const csv = readFileSync(join(folder, 'report', 'staff-trend.csv'), 'utf8');
    const [, row = ''] =
      csv
        .split('\r\n')
        .filter((line) => line.startsWith('2026'))
        .map((line) => [line, line])
        .at(0) ?? [];
    const [, , value, error, skew, municipalities] = row.split(',');
    // Twelve numbers of base 5 and one of base 10: √(12 × 4.09 + 16.7) = 8.1.
    expect([Number(error), skew, municipalities]).toEqual([8.1, '0', '12']);
    expect(page).toContain(`>${value}<`);
    expect(page).toContain('± 8,1');
  });

  test('says who took part and who is silent, and names nobody who may not give a number', () => {
    const coverage = readFileSync(join(folder, 'report', 'staff-coverage.csv'), 'utf8');
    expect(coverage.trim().split('\r\n')).toEqual([
      'what,municipalities',
      'listed,20',
      'with_numbers,12',
      'may_not,2',
      'silent,6',
      'two_senders,0',
    ]);
    const names = (title: string) =>
      new RegExp(`${title}[^<]*</summary><ul class="names">(.*?)</ul>`).exec(page)?.[1] ?? '';
    expect(names('Deden mee')).toContain('Gemeente 12<');
    expect(names('Deden mee')).toContain('Gemeente 3<');
    expect(names('Stuurden niets')).toContain('Gemeente 19<');
    expect(names('Stuurden niets')).not.toContain('Gemeente 12<');
  });

  test('made again after one more came that may not give a number, it does not say which one that was', async () => {
    const storage = await openStorage(join(folder, 'registry', 'registry.db'));
    const late: Sent = { municipality: 'GM1014', total: null, period: '2026', ledger: 15 };
    await addPackages(storage, cellsOf([late]), '2027-02-05');
    await storage.destroy();
    expect(await run(report, 'later', [list()])).toMatchObject({ code: 0, err: '' });
    for (const file of ['index.html', 'staff-coverage.csv']) {
      const again = readFileSync(join(folder, 'later', file), 'utf8');
      expect(again).toBe(readFileSync(join(folder, 'report', file), 'utf8'));
    }
  });

  test('shows a name as it is typed, whatever stands in it', () => {
    expect(page).toContain('&lt;b&gt;Aa &amp; Hunze&lt;/b&gt;');
    expect(page).not.toContain('<b>Aa');
  });

  test('states the share of first talks within the term, and what rounding can do to it', () => {
    const csv = readFileSync(join(folder, 'report', 'staff-terms.csv'), 'utf8');
    const [, talk = '', reaction] = csv.split('\r\n');
    const [what, inTime, late, percent, error] = talk.split(',');
    const [within, after] = [Number(inTime), Number(late)];
    expect(what).toBe('first_talk_term');
    // 210 and 60 were sent; each is rounded once more here, by tens.
    expect(Math.abs(within - 210)).toBeLessThanOrEqual(10);
    expect(Math.abs(after - 60)).toBeLessThanOrEqual(10);
    expect(Number(percent)).toBe(Math.round((100 * within) / (within + after)));
    // Both have a standard error of √(12 × 4.09 + 16.7) = 8.1, on some 270 incidents.
    expect(Math.abs(Number(error) - 3)).toBeLessThanOrEqual(0.3);
    expect(page).toContain(`<strong>${percent}%</strong>`);
    // Nobody sent whether a reaction was decided in time.
    expect(reaction).toBe('reaction_term,0,0,,,');
    expect(page).toContain(words.nl.termsNone.replace('{least}', '50'));
  });

  test('goes into no folder where something stands', async () => {
    await expect(run(report, 'report', [list()])).rejects.toMatchObject({ text: 'folderNotEmpty' });
  });
});

test('the report has the same words in both languages', () => {
  expect(Object.keys(words.en)).toEqual(Object.keys(words.nl));
  const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  for (const [name, text] of Object.entries(words.nl)) {
    const other = Object.entries(words.en).find(([key]) => key === name)?.[1] ?? '';
    expect(holes(other)).toEqual(holes(text));
  }
});

test('who came late and may give no number is not named while he is the only one', async () => {
  const storage = await openStorage(join(folder, 'registry', 'registry.db'));
  const again = sent('2026').slice(0, 6);
  const corrected = again.map((one) => ({ ...one, correction: 1, total: 60, tables: {} }));
  // GM1014 sent in the test before.
  await addPackages(storage, cellsOf(corrected), '2027-02-05', 1);
  await storage.destroy();
  expect(await run(merge, 'late-totals', [list()])).toMatchObject({ code: 0 });
  expect(await run(report, 'late-report', [list()])).toMatchObject({ code: 0 });
  const late2026 = readFileSync(join(folder, 'late-report', 'index.html'), 'utf8');
  expect(late2026).toContain('Deden mee (14)');
  expect(late2026).toContain('komt pas op de lijst hieronder als het er meer zijn');
});
