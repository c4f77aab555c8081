import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { certifiedRelease } from '../../api/handlers/annual-paper.ts';
import { figuresOfYear } from '../../api/handlers/annual-view.ts';
import { annualReport } from '../../api/paper/annual/contents.ts';
import { reportPage } from '../../api/paper/annual/page.ts';
import { appendRelease } from '../../db/repositories/ledger.ts';
import type { Release } from '../../statistics/release.ts';
import { openedCompartment } from '../db/vault-samples.ts';
import { publish, quarterlyOverview } from './release-fixture.ts';
import { type TestDesk, temporaryFolder } from './support.ts';

const inMarch = '2027-03-30T10:00:00Z';
const year = 2026;

function keepingPrinter() {
  const pages: string[] = [];
  const printer = async (page: string) => {
    pages.push(page);
    return Buffer.from('%PDF-1.4');
  };
  return { pages, printer };
}

/** The words of a page, without its marks, its style and its pictures. */
const wordsOf = (page = '') =>
  page
    .replace(/<style>[\s\S]*?<\/style>|<svg[\s\S]*?<\/svg>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

const logged = async (desk: TestDesk, action: string) =>
  (await desk.ask('log.read', {})).lines.filter((line) => line.action === action).length;

const askedFor = async (desk: TestDesk) =>
  (await desk.ask('today.get', {})).office.filter(({ code }) => code === 'T34').length;

/** Recommendations of two years, and what became of one of them. */
async function advise(desk: TestDesk): Promise<void> {
  const recommend = (of: number, words: string) =>
    desk.ask('annual.recommend', { id: null, year: of, measure: 'TRAIN', words });
  const { id } = await recommend(2025, 'Train de balie.');
  await recommend(2025, 'Sluit de deur.');
  await recommend(year, 'Train ook de telefonie.');
  await desk.ask('annual.follow', { id, year, state: 'done', remark: 'In maart.' });
  const early = desk.ask('annual.follow', { id, year: 2025, state: 'done', remark: '' });
  await expect(early).rejects.toThrow('annual.noRecommendation');
}

test('§5, S-09: the report has what was written, the numbers of the release alone, and nobody', async () => {
  const { pages, printer } = keepingPrinter();
  const desk = await quarterlyOverview({ permits: 1, printer });
  desk.clock = inMarch;
  const folder = temporaryFolder();
  const write = (form: 'pdf' | 'docx' = 'pdf', isNobody = false) =>
    desk.ask('annual.write', { year, form, folder, isNobody });
  const say = (section: 'foreword' | 'role' | 'nature' | 'signals', words: string) =>
    desk.ask('annual.saveSection', { year, section, words });
  await say('foreword', 'Dit is mijn verslag.');
  await say('foreword', 'Dit is mijn verslag.\n\nVragen & antwoorden.');
  expect(await logged(desk, 'annual.save')).toBe(1);
  await expect(say('role', 'x'.repeat(8001))).rejects.toThrow('input.invalid');
  await expect(write()).rejects.toThrow('annual.notPublished');

  await publish(desk, { period: '2026', folder: temporaryFolder() });
  await say('signals', '- Drukte aan de balie\n- Berichten in de avond');
  await advise(desk);
  // "permits 0" is how the one reporter of permits is called.
  await say('nature', 'Een druk jaar.\n\nIn mei kwam Permits 0 langs. Er waren 4 meldingen.');
  await say('role', 'Van de wijkteams kwamen 9 incidenten.');
  const { found, figures } = await desk.ask('annual.get', { year });
  expect(figures).toBe('numbers');
  const place = { section: 'nature', paragraph: 2 };
  expect(found).toEqual([
    { ...place, kind: 'name', words: 'permits 0', sentence: 'In mei kwam Permits 0 langs.' },
    { ...place, kind: 'count', words: '4 meldingen', sentence: 'Er waren 4 meldingen.' },
  ]);
  await expect(write()).rejects.toThrow('annual.namesSomebody');
  expect(readdirSync(folder)).toEqual([]);
  await say('nature', '');
  expect([await logged(desk, 'annual.write'), await askedFor(desk)]).toEqual([0, 1]);

  expect(await write()).toEqual({ folder, file: 'jaarverslag_GM9999_staff_2026.pdf' });
  await expect(write()).rejects.toThrow('export.fileExists');
  expect([await logged(desk, 'annual.write'), await askedFor(desk)]).toEqual([1, 0]);
  const [page = ''] = pages;
  expectSections(page);
  const words = wordsOf(page);
  expect(words).toContain('Incidenten in 2026: 20.');
  expect(words).toMatch(/Wat ik aanbeveel .* Train ook de telefonie\. Trainen/);
  expect(words).toMatch(/Train de balie\. 2025 Trainen Uitgevoerd\. In maart\./);
  expect(words).toMatch(/Sluit de deur\. 2025 Trainen Niet bekend/);
  // Six of work and income, four of civil affairs and one of permits are protected.
  const numbers = [...page.matchAll(/<\/th><td>(\d+)<\/td><\/tr>/g)].map(([, value]) => value);
  expect(new Set(numbers)).toEqual(new Set(['9', '20']));
  expect(words).toMatch(/Certificaat van de cijfers van 2026: [0-9a-f]{64}\./);

  const { file } = await write('docx');
  expectSame(page, unzipSync(readFileSync(join(folder, file))));
  const next = await desk.ask('annual.get', { year: 2027 });
  expect(next.earlier.map((one) => one.words)).toEqual([
    'Sluit de deur.',
    'Train ook de telefonie.',
  ]);
});

function expectSections(page: string): void {
  expect([...page.matchAll(/<h2>(\d+\. [^<]+)<\/h2>/g)].map(([, title]) => title)).toEqual([
    '1. Voorwoord en leeswijzer',
    '2. Rol en bereikbaarheid',
    '3. Aantallen',
    '4. Aard',
    '5. Waar en hoe',
    '6. Veroorzaker',
    '7. Ernst en gevolgen',
    '8. Afhandeling',
    '9. Doorlooptijd',
    '10. Signalen en patronen',
    '11. Vergelijking',
    '12. Aanbevelingen',
    '13. Verantwoording',
  ]);
  expect(page).toContain('<p class="said">Vragen &amp; antwoorden.</p>');
  expect(page).toContain('<li>Drukte aan de balie</li>');
}

/** A file for a word processor says all that a page says, has its pictures, and of itself only the day. */
function expectSame(page: string, parts: Readonly<Record<string, Uint8Array>>): void {
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const inWord = text('word/document.xml').replace(/<[^>]+>/g, '\n');
  const said = [...page.matchAll(/<(?:h2|h3|td|li|th[^>]*|p class="said")>([^<]+)</g)]
    .map(([, words = '']) => words)
    .filter((words) => words !== 'Inhoud');
  expect(said.length).toBeGreaterThan(50);
  expect(said.filter((words) => !inWord.includes(words.replaceAll('&#39;', '&apos;')))).toEqual([]);
  const pictures = page.match(/<svg /g)?.length;
  expect(Object.keys(parts).filter((name) => name.endsWith('.svg'))).toHaveLength(pictures ?? 0);
  expect(text('word/document.xml')).toContain('descr="');
  expect(text('docProps/core.xml')).toContain('2027-03-30T00:00:00Z');
  expect(text('docProps/core.xml')).not.toContain('Un-named');
}

const cell = {
  ...{ code: 'total', value: 20, status: 'shown', reason: 'shown', threshold: 5 },
  ...{ limit: null, guess: null },
};
const release: Release = {
  ...{ compartment: 'staff', period: '2026', correction: 0, councilSeats: null, population: 420 },
  municipality: { code: 'GM9999', name: 'Waterveen' },
  ...{ threshold: 5, method: 'hiding', base: null, reach: 1, scope: 'full', blocked: null },
  ...{ tables: [], indicators: null, digest: '0'.repeat(64), version: '0.0.0' },
  createdOn: '2027-01-11',
};

test('TC-09: of a council of nine the report has its texts, and says that no number leaves', () => {
  const blocked = { nl: 'De groep is kleiner dan 20 mensen.', en: 'The group is too small.' };
  const withheld = { ...release, compartment: 'political', scope: 'nothing', blocked } as const;
  const report = annualReport({
    ...{ year, regime: 'political', today: '2027-03-30', practice: false, release: withheld },
    ...{ together: null, course: [], elsewhere: [], advice: { now: [], before: [] } },
    written: new Map([['role', 'Elke dag.']]),
  });
  const words = wordsOf(reportPage(report, 'political'));
  expect(words).toContain(blocked.nl);
  expect(words).toContain('Elke dag.');
  expect(words).toMatch(/Wie de veroorzakers waren, staat in geen enkele uitgifte/);
  expect(words).not.toMatch(/Incidenten in 2026/);
});

test('a release without a certificate, or that was meddled with, is in no report', () => {
  const { database } = openedCompartment();
  const append = (correction: number, files: readonly { name: string }[]) =>
    appendRelease(database, {
      ...{ period: '2026', correction, from: '2026-01-01', until: '2026-12-31' },
      ...{ publishedOn: '2027-01-11', checksum: 'abc', digest: `${correction}` },
      body: JSON.stringify({
        release: {
          ...release,
          tables: [{ id: 'T1_total', dimension: null, cells: [], total: cell }],
        },
        files: files.map(({ name }) => ({ name, sha256: 'abc', base64: '' })),
      }),
    });
  const state = () => figuresOfYear({ database }, '2026').state;
  const taken = () => certifiedRelease({ database }, year).period;
  expect(state()).toBe('none');
  expect(taken).toThrow('annual.notPublished');
  append(0, [{ name: 'cijfers.csv' }]);
  expect(state()).toBe('unproven');
  expect(taken).toThrow('annual.notCertified');
  append(1, [{ name: 'cijfers_certificate/release.json' }]);
  expect(state()).toBe('numbers');
  expect(taken()).toBe('2026');
  database.exec(`UPDATE ledger SET body = replace(body, '"value":20', '"value":19')`);
  expect(state()).toBe('unproven');
  expect(taken).toThrow('annual.notCertified');
});
