import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check, noon, record } from './import-fixture.ts';
import { counterThreat, startOpenDesk, type TestDesk, temporaryFolder } from './support.ts';

const subject = 'locations';

/** Four places as somebody of the facilities kept them. */
const kept = `Gebouw;Afdeling;Camera's;Bewaartermijn beelden;Huisregels;Toegangsverbod
Hal van het stadhuis;Burgerzaken / publiekszaken;ja;14;x;nee
Gemeentewerf;;nee;;nee;
Wijkcentrum De Brink;;ja;;;
  hal  van het STADHUIS;;;;;
`;

const listed = async ({ ask }: TestDesk) =>
  (await ask('locations.list', {})).locations.map(({ id: _, ...place }) => place);

test('Places come from a spreadsheet as if they had been typed, each name once', async () => {
  const desk = await startOpenDesk(noon);
  const { checked } = await check(desk, kept, { subject });
  expect(checked).toMatchObject({ taken: 3, refused: 0, doubled: 1 });
  expect(await listed(desk)).toEqual([]);
  const { records, numbers } = await record(desk, kept, { subject });
  expect([records, numbers]).toEqual([3, null]);
  expect(await listed(desk)).toEqual([
    {
      ...{ name: 'Gemeentewerf', department: null, camera: { kind: 'none' } },
      ...{ houseRules: 'notDisplayed', namesBan: 'unknown' },
    },
    {
      ...{ name: 'Hal van het stadhuis', department: 'civil_affairs' },
      ...{ camera: { kind: 'days', days: 14 }, houseRules: 'displayed', namesBan: 'no' },
    },
    {
      ...{ name: 'Wijkcentrum De Brink', department: null, camera: { kind: 'unknown' } },
      ...{ houseRules: 'unknown', namesBan: 'unknown' },
    },
  ]);
  expect((await check(desk, kept, { subject, takeDoubles: true })).checked).toMatchObject({
    ...{ taken: 0, doubled: 4 },
  });
});

test('TC-04: a place that was read in starts the clock of its cameras', async () => {
  const desk = await startOpenDesk(noon);
  await record(desk, kept, { subject });
  const { caseId } = await desk.ask('reports.record', {
    ...counterThreat,
    incident: { ...counterThreat.incident, location: 'Hal van het stadhuis' },
  });
  const { tasks } = await desk.ask('cases.get', { caseId });
  expect(tasks.find(({ code }) => code === 'T6')?.due).toBe('2026-05-15');
});

test('A row that cannot be a place is refused at its column', async () => {
  const desk = await startOpenDesk(noon);
  const wrong = `Locatie;Bewaartermijn beelden;Huisregels
;14;ja
Balie;40;ja
Kelder;veertien;ja
Zolder;3;misschien
${'x'.repeat(81)};3;ja
`;
  const { checked } = await check(desk, wrong, { subject });
  expect(checked.taken).toBe(0);
  expect(checked.notTaken.map(({ problems }) => problems.map((one) => one.problem))).toEqual([
    ['cell.missing'],
    ['number.outOfRange'],
    ['number.impossible'],
    ['value.unknown'],
    ['text.tooLong'],
  ]);
});

test('Places are undone as a whole, as long as each is as it came', async () => {
  const desk = await startOpenDesk(noon);
  const mine = { name: 'Balie', department: null, camera: { kind: 'unknown' } } as const;
  const rules = { houseRules: 'unknown', namesBan: 'unknown' } as const;
  await desk.ask('locations.save', { id: null, ...mine, ...rules });
  const { id } = await record(desk, kept, { subject });
  const { imports } = await desk.ask('imports.list', {});
  expect(imports).toMatchObject([{ id, subject, records: 3, undoneAt: null }]);
  const [, , hall] = (await desk.ask('locations.list', {})).locations;
  if (!hall) throw new Error('there is a hall');
  await desk.ask('locations.save', { ...hall, houseRules: 'notDisplayed' });
  await expect(desk.ask('imports.undo', { id })).rejects.toThrow('import.recordsChanged');
  await desk.ask('locations.save', hall);
  expect(await desk.ask('imports.undo', { id })).toEqual({ destroyed: 3 });
  expect(await listed(desk)).toEqual([{ ...mine, ...rules }]);
});

test('No more places than the list holds, and none of the coordinator that way', async () => {
  const desk = await startOpenDesk(noon);
  const many = Array.from({ length: 501 }, (_, index) => `Plek ${index}`);
  await expect(check(desk, ['Locatie', ...many].join('\n'), { subject })).rejects.toThrow(
    'surroundings.tooMany',
  );
  const coordinator = await startOpenDesk(noon, 'coordinator');
  await expect(check(coordinator, kept, { subject })).rejects.toThrow('command.notAllowed');
});

test('Who counts no departments is asked for none, and the file to fill in knows its own columns', async () => {
  const desk = await startOpenDesk(noon, 'counsellor_political');
  const folder = temporaryFolder();
  const asked = { folder, language: 'nl', subject } as const;
  const { files } = await desk.ask('imports.writeTemplate', asked);
  expect(files).toEqual(['luwte-locaties.xlsx', 'luwte-locaties.csv']);
  const empty = readFileSync(join(folder, 'luwte-locaties.csv'), 'utf8').replace('\ufeff', '');
  expect(empty).not.toContain('Afdeling');
  const { read } = await check(desk, `${empty.trim()}\nGriffie;ja;28;ja;ja\n`, { subject });
  expect(read.columns.map(({ column }) => column)).toEqual([0, 1, 2, 3, 4]);
  await record(desk, `${empty.trim()}\nGriffie;ja;28;ja;ja\n`, { subject });
  expect(await listed(desk)).toMatchObject([{ name: 'Griffie', namesBan: 'yes' }]);
});
