import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check, refused } from './import-fixture.ts';
import { previewOf, publish } from './release-fixture.ts';
import { counterThreat, startOpenDesk, type TestDesk, temporaryFolder } from './support.ts';

const successor = { code: 'GM9001', name: 'Nieuw-Waterveen' };
const newYear = '2027-01-01';

/** Reports of so many people of one department, each received on a day. */
async function recordMany(desk: TestDesk, receivedOn: string, people: number): Promise<void> {
  for (let person = 0; person < people; person += 1) {
    const position = { regime: 'staff', department: 'work_income', functionGroup: null } as const;
    const alias = `${receivedOn} ${person}`;
    await desk.ask('reports.record', {
      ...counterThreat,
      receivedOn,
      reporter: { kind: 'new', alias, name: '', contact: '', position },
      incident: { ...counterThreat.incident, occurred: { kind: 'on', on: receivedOn } },
    });
  }
}

/** Waterveen in December 2026: 420 people, and reports of 2025 and 2026. */
async function waterveen() {
  const desk = await startOpenDesk('2026-12-01T10:00:00Z');
  const settings = await desk.ask('settings.get', {});
  const names = 'Wijkteam Oost; Werkplein';
  const units = [{ department: 'work_income' as const, size: 90, names }];
  await desk.ask('settings.update', { ...settings, staffSize: 420, units });
  await recordMany(desk, '2025-06-02', 8);
  await recordMany(desk, '2026-05-04', 8);
  return desk;
}

const filesIn = (folder: string) =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile())
      .toSorted()
      .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  );

async function published(desk: TestDesk, year: number) {
  const folder = temporaryFolder();
  await publish(desk, { period: String(year), folder });
  return filesIn(folder);
}

const codesIn = (files: ReadonlyMap<string, string>) => [
  ...new Set([...files.keys()].map((name) => /GM\d{4}/.exec(name)?.[0])),
];

test('§8.3: merger of municipalities on 1 January: each year keeps the code and the sizes it had, and frozen years stay', async () => {
  const desk = await waterveen();
  const frozen = await published(desk, 2025);
  desk.clock = '2027-01-15T10:00:00Z';
  await desk.ask('settings.merge', { on: newYear, ...successor });
  expect(await desk.ask('settings.get', {})).toMatchObject({
    municipality: successor,
    staffSize: null,
    units: [{ department: 'work_income', size: 0, names: 'Wijkteam Oost; Werkplein' }],
  });
  expect((await desk.ask('settings.former', {})).former).toMatchObject([
    { until: '2026-12-31', municipality: { code: 'GM9999' }, staffSize: 420 },
  ]);

  expect(await published(desk, 2025)).toEqual(frozen);
  const last = await previewOf(desk, { period: '2026' });
  expect(last).toMatchObject({ population: 420, blocked: null });
  expect(codesIn(await published(desk, 2026))).toEqual(['GM9999']);

  await expect(previewOf(desk, { period: '2027' })).rejects.toThrow('settings.sizesMissing');
  const settings = await desk.ask('settings.get', {});
  const units = settings.units.map((unit) => ({ ...unit, size: 200 }));
  await desk.ask('settings.update', { ...settings, staffSize: 900, units });
  await recordMany(desk, '2027-01-11', 8);
  expect(await previewOf(desk, { period: '2027' })).toMatchObject({ population: 900 });
  await expect(previewOf(desk, { period: '2025/2027' })).rejects.toThrow('merger.acrossPeriod');
  desk.clock = '2028-01-10T10:00:00Z';
  expect(codesIn(await published(desk, 2027))).toEqual(['GM9001']);
  expect(await published(desk, 2025)).toEqual(frozen);
}, 60_000);

test('§8.3: merger of municipalities: two lists of units go on under the national codes, each by its own names', async () => {
  const desk = await waterveen();
  desk.clock = '2027-01-15T10:00:00Z';
  await desk.ask('settings.merge', { on: newYear, ...successor });
  const settings = await desk.ask('settings.get', {});
  const units = [
    { department: 'work_income', size: 200, names: 'Wijkteam Oost; Werkplein; Dienst Inkomen' },
    { department: 'permits', size: 80, names: 'Vergunningenbalie' },
  ] as const;
  await desk.ask('settings.update', { ...settings, staffSize: 900, units: [...units] });
  const rows = `Datum melding;Afdeling;Soort;Ernst
4-5-2026;werkplein;insult;3
5-5-2026;Dienst Inkomen;insult;3
6-5-2026;VERGUNNINGENBALIE;insult;3
7-5-2026;Bouwzaken;insult;3
`;
  const { read, checked } = await check(desk, rows);
  expect(checked).toMatchObject({ taken: 3, refused: 1 });
  const { reading, columns } = read;
  expect((await desk.ask('imports.values', { reading, columns })).values).toMatchObject([
    { field: 'department', value: 'Bouwzaken' },
  ]);
});

test('A merger counts from a first of January that has come, under another code, once its sizes were known', async () => {
  const desk = await startOpenDesk('2027-01-15T10:00:00Z');
  const merge = (on: string, code = successor.code) =>
    refused(desk, 'settings.merge', { on, ...successor, code });
  expect(await merge('2026-07-01')).toEqual(['on: merger.notFirstOfYear']);
  expect(await merge('2028-01-01')).toEqual(['on: merger.inFuture']);
  expect(await merge(newYear, 'GM9999')).toEqual(['code: merger.sameCode']);
  await desk.ask('reports.record', counterThreat);
  await expect(desk.ask('settings.merge', { on: newYear, ...successor })).rejects.toThrow(
    'settings.sizesMissing',
  );
  await desk.ask('settings.update', { ...(await desk.ask('settings.get', {})), staffSize: 420 });
  expect(await merge(newYear)).toEqual([]);
  await desk.ask('settings.update', { ...(await desk.ask('settings.get', {})), staffSize: 900 });
  expect(await merge(newYear, 'GM9002')).toEqual(['on: merger.beforeLast']);
});

test('A merger that was recorded by mistake is taken back, with the sizes of before', async () => {
  const desk = await waterveen();
  desk.clock = '2027-01-15T10:00:00Z';
  const before = await desk.ask('settings.get', {});
  await desk.ask('settings.merge', { on: newYear, ...successor });
  await desk.ask('settings.undoMerge', {});
  expect(await desk.ask('settings.get', {})).toEqual(before);
  expect(await desk.ask('settings.former', {})).toEqual({ former: [] });
  await expect(desk.ask('settings.undoMerge', {})).rejects.toThrow('merger.none');
});
