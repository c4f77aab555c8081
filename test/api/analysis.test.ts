import { expect, test } from 'vitest';
import type { Input, Output } from '../../api/contract/index.ts';
import { closing } from './reaction-fixture.ts';
import { counterThreat, startOpenDesk, type TestDesk } from './support.ts';

type Report = Input<'reports.record'>;
type Question = Input<'statistics.analysis'>;

const day = (on: string) => `${on}T09:00:00.000Z`;

/** Records an incident of somebody who stays anonymous, or of a reporter by his alias. */
async function record(
  desk: TestDesk,
  receivedOn: string,
  incident: Partial<Report['incident']>,
  alias?: string,
): Promise<string> {
  desk.clock = day(receivedOn);
  const position = { regime: 'staff', department: 'work_income', functionGroup: null } as const;
  const [known] = alias ? (await desk.ask('reporters.find', { alias })).reporters : [];
  const fresh: Report['reporter'] =
    alias === undefined
      ? { kind: 'anonymous', position: { ...position, department: 'permits' } }
      : { kind: 'new', alias, name: '', contact: '', position };
  const { caseId } = await desk.ask('reports.record', {
    ...counterThreat,
    ...{ receivedOn, receivedAt: '09:00' },
    reporter: known ? { kind: 'known', id: known.id } : fresh,
    incident: {
      ...counterThreat.incident,
      occurred: { kind: 'on', on: receivedOn },
      extraNatures: [],
      ...incident,
    },
  });
  return caseId;
}

/** A year with five incidents, two of one reporter and two of nobody knows whom. */
async function yearOfFive(): Promise<TestDesk> {
  const desk = await startOpenDesk('2026-02-02T09:00:00Z');
  await desk.ask('locations.save', {
    ...{ id: null, name: 'Stadhuis', department: null, houseRules: 'displayed' },
    camera: { kind: 'none' },
  });
  await record(desk, '2026-02-02', { severity: 's2' }, 'Merel');
  await record(desk, '2026-05-04', { severity: 's4', location: 'Stadhuis' }, 'Merel');
  await record(desk, '2026-05-05', { severity: 's4', workProcess: 'permit', channel: 'phone' });
  await record(desk, '2026-10-01', {
    ...{ nature: 'bribery_offer', extraNatures: ['threat_violence'], severity: 's3' },
    ...{ workProcess: 'permit', channel: 'email' },
    bribe: { means: 'money', aim: 'obtain_permit', response: 'refused' },
  });
  await record(desk, '2026-11-02', { severity: 's2', workProcess: null }, 'Mus');
  return desk;
}

const ask = (desk: TestDesk, question: Partial<Question> = {}) =>
  desk.ask('statistics.analysis', {
    ...{ period: '2026', rows: 'workProcess', columns: null, where: [], ...question },
  });

const rowsOf = ({ rows }: Output<'statistics.analysis'>) =>
  rows.map(({ code, cells, total }) => [code, ...cells, total]);

test('A year is counted by work process, crossed with severity, each incident once', async () => {
  const found = await ask(await yearOfFive(), { columns: 'severity' });
  expect(found.columns).toEqual([
    { code: 's2', total: 2 },
    { code: 's3', total: 1 },
    { code: 's4', total: 2 },
  ]);
  expect(rowsOf(found)).toEqual([
    ['benefit_decision', 1, 0, 1, 2],
    ['permit', 0, 1, 1, 2],
    ['not_told', 1, 0, 0, 1],
  ]);
  expect([found.total, found.reporters, found.anonymous]).toEqual([5, 2, 2]);
});

test('Choices hold together: severity, place, theme and work process', async () => {
  const desk = await yearOfFive();
  const total = async (where: Question['where']) => (await ask(desk, { where })).total;
  expect(await total([{ dimension: 'severity', code: 's4' }])).toBe(2);
  expect(await total([{ dimension: 'place', code: 'counter' }])).toBe(3);
  expect(await total([{ dimension: 'workProcess', code: 'permit' }])).toBe(2);
  const both = [
    { dimension: 'severity', code: 's4' },
    { dimension: 'place', code: 'counter' },
  ] as const;
  expect(await total([...both])).toBe(1);
  expect(await total([...both, { dimension: 'theme', code: 'integrity' }])).toBe(0);
});

test('T32: an incident with two themes stands under both, and counts once', async () => {
  const found = await ask(await yearOfFive(), { rows: 'theme' });
  expect(rowsOf(found)).toEqual([
    ['aggression', 5],
    ['integrity', 1],
  ]);
  expect(found.total).toBe(5);
});

test('A place that leaves the list leaves its name, and the incident stays', async () => {
  const desk = await yearOfFive();
  const found = await ask(desk, { rows: 'location' });
  const [place] = found.locations;
  expect(place?.name).toBe('Stadhuis');
  expect(rowsOf(found)).toEqual([
    ['not_told', 4],
    [place?.id, 1],
  ]);
  await desk.ask('locations.remove', { id: place?.id ?? '' });
  expect(rowsOf(await ask(desk, { rows: 'location' }))).toEqual([
    ['not_told', 4],
    ['not_listed', 1],
  ]);
});

test('A quarter is held against the one before it and that of a year before', async () => {
  const desk = await yearOfFive();
  const { total, earlier } = await ask(desk, { period: '2026-Q4' });
  expect(total).toBe(2);
  expect(earlier).toEqual([
    { period: '2026-Q3', total: 0 },
    { period: '2025-Q4', total: 0 },
  ]);
  const first = await ask(desk, { period: '2026-Q1' });
  expect(first.earlier.map(({ period }) => period)).toEqual(['2025-Q4', '2025-Q1']);
  const year = await ask(desk);
  expect(year.earlier).toEqual([{ period: '2025', total: 0 }]);
  const permits = [{ dimension: 'workProcess', code: 'permit' }] as const;
  const later = await ask(desk, { period: '2026-Q3', where: [...permits] });
  expect(later.earlier[0]).toEqual({ period: '2026-Q2', total: 1 });
});

test('T32: the analysis of a quarter is asked for four weeks after it, and done where it is made', async () => {
  const desk = await yearOfFive();
  desk.clock = day('2027-01-25');
  await desk.ask('today.get', {});
  const { task } = await ask(desk, { period: '2026-Q4', rows: 'unit', columns: 'workProcess' });
  expect(task).toMatchObject({ due: '2027-01-28' });
  expect((await ask(desk, { period: '2026' })).task).toBeNull();
  await desk.ask('tasks.complete', { task: task?.id ?? '', on: '2027-01-25' });
  expect((await ask(desk, { period: '2026-Q4' })).task).toBeNull();
  const { office } = await desk.ask('today.get', {});
  expect(office.map(({ code }) => code)).not.toContain('T32');
});

test('The coordinator has nothing to look at: his vault holds no case', async () => {
  const desk = await startOpenDesk('2026-05-04T09:00:00Z', 'coordinator');
  await expect(ask(desk)).rejects.toThrow('command.notAllowed');
  await expect(desk.ask('statistics.handling', { year: 2026 })).rejects.toThrow(
    'command.notAllowed',
  );
});

test('Three years that are none are refused', async () => {
  const desk = await startOpenDesk('2026-05-04T09:00:00Z');
  await expect(ask(desk, { period: '2024/2025' })).rejects.toThrow('input.invalid');
});

test('The flow of a year: what was there, came, closed, and is there', async () => {
  const desk = await startOpenDesk('2025-11-03T09:00:00Z');
  const old = await record(desk, '2025-11-03', {}, 'Merel');
  await record(desk, '2025-12-01', {});
  await record(desk, '2026-02-02', {}, 'Mus');
  desk.clock = day('2026-03-02');
  await desk.ask('cases.close', { caseId: old, ...closing });
  const flowOf = async (year: number) => (await desk.ask('statistics.handling', { year })).flow;
  expect(await flowOf(2025)).toEqual({ before: 0, opened: 2, closed: 0, after: 2 });
  expect(await flowOf(2026)).toEqual({ before: 2, opened: 1, closed: 1, after: 2 });
  expect(await flowOf(2027)).toEqual({ before: 2, opened: 0, closed: 0, after: 2 });
  desk.clock = day('2027-03-02');
  const answers = { parts: [{ caseId: old, rule: 'counsellor_case' as const }] };
  await desk.ask('retention.destroy', answers);
  expect(await flowOf(2025)).toEqual({ before: 0, opened: 2, closed: 0, after: 2 });
  expect(await flowOf(2026)).toEqual({ before: 2, opened: 1, closed: 1, after: 2 });
  const { periods } = await desk.ask('statistics.course', { kind: 'year' });
  expect(periods.map(({ period, value }) => [period, value])).toEqual([
    ['2025', 2],
    ['2026', 1],
    ['2027', 0],
  ]);
});

test('Twelve quarters stand beside each other from the first report on, with what is usual', async () => {
  const desk = await yearOfFive();
  desk.clock = day('2027-02-01');
  const { periods, usual } = await desk.ask('statistics.course', { kind: 'quarter' });
  expect(periods.map(({ period, value, runs }) => [period, value, runs])).toEqual([
    ['2026-Q1', 1, false],
    ['2026-Q2', 2, false],
    ['2026-Q3', 0, false],
    ['2026-Q4', 2, false],
    ['2027-Q1', 0, true],
  ]);
  expect(usual).toBe(1.3);
  const years = await desk.ask('statistics.course', { kind: 'year' });
  expect(years).toEqual({
    periods: [
      { period: '2026', value: 5, runs: false },
      { period: '2027', value: 0, runs: true },
    ],
    usual: null,
  });
});

test('Before the first report there is no course, and three quarters do not say what is usual', async () => {
  const desk = await startOpenDesk('2026-02-02T09:00:00Z');
  const course = () => desk.ask('statistics.course', { kind: 'quarter' });
  expect(await course()).toEqual({ periods: [], usual: null });
  await record(desk, '2026-02-02', {});
  desk.clock = day('2026-12-31');
  expect((await course()).periods).toHaveLength(4);
  expect((await course()).usual).toBeNull();
});
