import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Input } from '../../api/contract/index.ts';
import { printParts } from '../../domain/records/case-print.ts';
import { morning, recordDoxing } from './clerk-fixture.ts';
import { policeConsent } from './consent-fixture.ts';
import { pair, record } from './handover-fixture.ts';
import { keepingPrinter } from './keeping-printer.ts';
import { theMan } from './persons-fixture.ts';
import { restrictFor } from './restriction-fixture.ts';
import { counterThreat, startOpenDesk, type TestDesk, temporaryFolder } from './support.ts';

type Wish = Partial<Omit<Input<'cases.print'>, 'caseId'>>;

const everything = [...printParts];

const { reporter: linde } = counterThreat;
if (linde.kind !== 'new') throw new Error('the story begins with a new reporter');
const named = { ...linde, name: 'Linda Verbeek', contact: '06 12345678' };

/** Linde's case with a bit of everything in it, and a way to print it. */
async function lindes() {
  const { pages, printer } = keepingPrinter();
  const desk = await startOpenDesk('2026-05-04T09:15:00Z', 'counsellor_staff', printer);
  const { caseId } = await desk.ask('reports.record', { ...counterThreat, reporter: named });
  await desk.ask('persons.record', { caseId, person: theMan });
  const text =
    'Zij slaapt slecht. [[derde: Haar zus Karin is ziek.]] [[vertrouwelijk: Zij zoekt werk.]]';
  await desk.ask('notes.add', { caseId, text });
  await desk.ask('consents.record', { caseId, ...policeConsent });
  const folder = temporaryFolder();
  return { desk, caseId, pages, folder, print: printing(desk, caseId, folder) };
}

const printing =
  (desk: TestDesk, caseId: string, folder: string) =>
  (wish: Wish = {}) =>
    desk.ask('cases.print', { caseId, parts: everything, isMasked: true, folder, ...wish });

test('a case is printed whole, marked on every page, and the log says so without content', async () => {
  const { desk, caseId, pages, folder, print } = await lindes();
  const { file } = await print({ isMasked: false });
  expect(file).toMatch(/^dossier-[0-9a-f]{8}\.pdf$/);
  expect(readdirSync(folder)).toEqual([file]);
  const [page = ''] = pages;
  for (const told of [
    '<strong>Vertrouwelijk.</strong> Alleen voor de vertrouwenspersoon ambtenaren',
    'content: "Vertrouwelijk"',
    'counter(page)',
    'counter(pages)',
    'Gemeente Waterveen, maandag 4 mei 2026',
    'Afgedrukt op 4 mei 2026 om 11:15 door de vertrouwenspersoon ambtenaren.',
    'Linda Verbeek',
    'Jan Willem van der Velde',
    'Een cliënt schreeuwde aan de balie',
    'Haar zus Karin is ziek.',
    'Zij zoekt werk.',
    '4 mei 2026 om 11:10, in een gesprek',
  ])
    expect(page.toLowerCase()).toContain(told.toLowerCase());
  expect(page).toContain(
    'Niets (meer) vastgelegd bij: nazorg en gesprekken, maatregelen en brieven',
  );
  expect(page).not.toMatch(/\[\[|https?:|<script|<img/);
  const { lines } = await desk.ask('log.read', {});
  expect(lines.find(({ action }) => action === 'case.print')).toMatchObject({
    case: { id: caseId },
  });
});

test('of the parts that were chosen nothing else is printed, and what was marked is left out', async () => {
  const { pages, print } = await lindes();
  await print({ parts: ['notes'] });
  const [page = ''] = pages;
  expect(page).toContain('Zij slaapt slecht.');
  expect(page).toContain('[weggelaten: over een ander]');
  expect(page).toContain('[weggelaten: vertrouwelijk]');
  expect(page).not.toMatch(/Karin|zoekt werk|Linde|Verbeek|12345678|Velde|cliënt/);
});

test('a part in which nothing stands is no reason to write anything', async () => {
  const { desk, folder, print } = await lindes();
  await expect(print({ parts: ['damage', 'former'] })).rejects.toThrow('casePrint.nothing');
  expect(readdirSync(folder)).toEqual([]);
  const { lines } = await desk.ask('log.read', {});
  expect(lines.map(({ action }) => action)).not.toContain('case.print');
});

test('§4.3, TC-07: what is restricted is not printed, only that it is kept', async () => {
  const { desk, caseId, pages, print } = await lindes();
  await restrictFor(desk, caseId, 'perpetrator');
  await print();
  const [page = ''] = pages;
  expect(page).not.toContain('Velde');
  expect(page).toContain('op verzoek wordt dit alleen bewaard: veroorzaker.');
  expect(page).toContain('Een cliënt schreeuwde');
  await restrictFor(desk, caseId, 'reporter');
  await expect(print({ parts: ['narrative', 'notes', 'sharing', 'tasks'] })).rejects.toThrow(
    'casePrint.nothing',
  );
  await desk.ask('access.lift', { caseId });
  await print();
  expect(pages[1]).toContain('Jan Willem van der Velde');
});

test('what stood there before is printed with its part alone', async () => {
  const { desk, caseId, pages, print } = await lindes();
  const { rulesDiscussed: _, dualCapacity: __, standing: ___, ...told } = counterThreat;
  const narrative = 'Hij stond voor de balie.';
  const incident = { ...told.incident, narrative };
  await desk.ask('cases.correct', { ...told, caseId, reporter: named, incident });
  await print({ parts: ['narrative', 'former'] });
  expect(pages[0]).toContain('Hij stond voor de balie.');
  expect(pages[0]).toContain('Een cliënt schreeuwde');
  await print({ parts: ['notes', 'former'] });
  expect(pages[1]).not.toContain('Een cliënt schreeuwde');
});

test('TC-06, TC-10: who reads along in a copy prints nothing of it, and no other role prints at all', async () => {
  const two = await pair();
  const { anna, bram, annaId, stick } = two;
  const his = await record(bram, 'Els');
  const { file } = await bram.desk.ask('handovers.share', {
    ...{ caseId: his, colleagueId: annaId, folder: stick, consent: true },
  });
  await anna.desk.ask('handovers.answer', {
    ...{ folder: stick, name: file, accepted: [his], target: stick },
  });
  const folder = temporaryFolder();
  await expect(printing(anna.desk, his, folder)()).rejects.toThrow('case.ofColleague');
  await printing(bram.desk, his, folder)();
  const coordinator = await startOpenDesk(morning, 'coordinator');
  await expect(printing(coordinator, his, folder)()).rejects.toThrow('command.notAllowed');
  const clerk = await startOpenDesk(morning, 'griffier');
  await expect(printing(clerk, his, folder)()).rejects.toThrow('case.notFound');
  expect(readdirSync(folder)).toHaveLength(1);
  await printing(clerk, await recordDoxing(clerk), folder)();
});
