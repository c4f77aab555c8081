import { expect, test } from 'vitest';
import type { Input } from '../../api/contract/index.ts';
import type { Department } from '../../domain/code-lists/index.ts';
import { aVictim } from './persons-fixture.ts';
import { previewOf } from './release-fixture.ts';
import { counterThreat, startOpenDesk, type TestDesk } from './support.ts';

const morning = '2026-05-04T08:35:00Z';

/** Somebody who tells, by alias and office. */
const inOffice = (alias: string, office: 'former_officeholder' | 'family_of_officeholder') => ({
  ...({ kind: 'new', alias, name: '', contact: '' } as const),
  position: { regime: 'political', office } as const,
});

test('§8.3: former council member who is threatened about an old vote is in scope, with terms that run', async () => {
  const desk = await startOpenDesk(morning, 'counsellor_political');
  const { caseId } = await desk.ask('reports.record', {
    ...counterThreat,
    reporter: inOffice('Kievit', 'former_officeholder'),
    incident: {
      ...counterThreat.incident,
      narrative: 'Hij wordt aangesproken op een besluit van de raad van 2014.',
    },
  });
  const { regime, reporter, tasks } = await desk.ask('cases.get', { caseId });
  expect([regime, reporter.position]).toEqual([
    'political',
    { regime: 'political', office: 'former_officeholder' },
  ]);
  // The vote is old; the threat is of Friday.
  const states = tasks.map(({ code, status }) => [code, status]);
  expect(states).toContainEqual(['T5', 'open']);
  expect(states).toContainEqual(['T11', 'open']);
  await desk.ask('persons.record', {
    caseId,
    person: { ...aVictim('Wulp'), kind: 'former_officeholder' },
  });
  const settings = await desk.ask('settings.get', {});
  await desk.ask('settings.update', { ...settings, councilSeats: 45, aldermen: 6 });
  const { tables } = await previewOf(desk, { period: '2026' });
  const row = tables
    .find(({ dimension }) => dimension === 'office')
    ?.cells.find(({ code }) => code === 'former_officeholder');
  expect(row).toMatchObject({ value: null });
});

test('§8.3: child or partner as victim is family of an officeholder, and no age is kept', async () => {
  const desk = await startOpenDesk(morning, 'counsellor_political');
  const { caseId } = await desk.ask('reports.record', {
    ...counterThreat,
    reporter: inOffice('Merel', 'family_of_officeholder'),
  });
  const child = { ...aVictim('Jongste kind'), kind: 'family_of_officeholder' } as const;
  // A window that sends a year of birth all the same is not believed.
  const withAge: Input<'persons.record'>['person'] & { birthYear?: number } = {
    ...child,
    birthYear: 2018,
  };
  await desk.ask('persons.record', { caseId, person: withAge });
  const { persons } = await desk.ask('cases.get', { caseId });
  expect(persons).toMatchObject([
    {
      ...{ role: 'victim', kind: 'family_of_officeholder' },
      identity: { alias: 'Jongste kind', birthYear: null },
    },
  ]);
  expect(JSON.stringify(persons)).not.toMatch(/2018|birthYear":\d/);
  const offers = [{ who: 'children', status: 'offered' }] as const;
  await expect(desk.ask('care.offerCircle', { caseId, offers: [...offers] })).resolves.toEqual({});
});

/** So many people of a department, each with a report of his own. */
async function recordMany(desk: TestDesk, department: Department, people: number): Promise<void> {
  for (let person = 0; person < people; person += 1) {
    const alias = `${department} ${person}`;
    const position = { regime: 'staff', department, functionGroup: null } as const;
    const reporter = { kind: 'new', alias, name: '', contact: '', position } as const;
    await desk.ask('reports.record', { ...counterThreat, reporter });
  }
}

test('§8.3: group incident with 12 victims in one meeting is one incident, and stands only in what it rolls up to', async () => {
  const desk = await startOpenDesk(morning);
  const settings = await desk.ask('settings.get', {});
  const units = (['work_income', 'civil_affairs', 'permits'] as const).map((department) => ({
    ...{ department, size: 90 },
  }));
  await desk.ask('settings.update', { ...settings, staffSize: 420, units, method: 'hiding' });
  await recordMany(desk, 'work_income', 10);
  await recordMany(desk, 'civil_affairs', 10);
  await recordMany(desk, 'permits', 1);
  const [meeting] = (await desk.ask('cases.list', { unit: 'permits' })).cases;
  const caseId = meeting?.id ?? '';
  for (let seat = 1; seat <= 12; seat += 1) {
    await desk.ask('persons.record', { caseId, person: aVictim(`Stoel ${seat}`) });
  }
  expect((await desk.ask('cases.get', { caseId })).persons).toHaveLength(12);
  const { tables } = await previewOf(desk, { period: '2026' });
  const byDepartment = tables.find(({ dimension }) => dimension === 'department');
  expect(byDepartment?.total.value).toBe(21);
  expect(byDepartment?.cells.find(({ code }) => code === 'permits')?.value).toBeNull();
  expect(tables.flatMap(({ cells }) => cells).some(({ value }) => value === 1)).toBe(false);
});
