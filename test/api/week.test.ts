import { expect, test } from 'vitest';
import type { Output } from '../../api/contract/index.ts';
import { withCase } from './reaction-fixture.ts';

const codesOn = ({ days }: Output<'today.week'>) =>
  Object.fromEntries(
    days.flatMap(({ day, tasks, office }) => {
      const codes = [...tasks, ...office].map(({ code }) => code).toSorted();
      return codes.length === 0 ? [] : [[day, codes]];
    }),
  );

test('S-01: the week of the report has each task on the day to aim for, and the days off', async () => {
  const { desk, caseId } = await withCase();
  const own = { on: '2026-05-08', at: null, words: 'Bel de wijkagent' };
  await desk.ask('tasks.add', { caseId: null, ...own });
  const week = await desk.ask('today.week', { of: null });
  expect(week).toMatchObject({ today: '2026-05-04', more: 0 });
  expect(week.days.map(({ day }) => day)).toEqual(
    [4, 5, 6, 7, 8, 9, 10].map((day) => `2026-05-${String(day).padStart(2, '0')}`),
  );
  const { tasks } = await desk.ask('cases.get', { caseId });
  const expected = Object.entries(
    Object.groupBy(
      tasks.filter(({ target }) => target <= '2026-05-10'),
      ({ target }) => target,
    ),
  ).map(([day, some = []]) => [day, some.map(({ code }) => code).toSorted()]);
  expect(codesOn(week)).toEqual({ ...Object.fromEntries(expected), '2026-05-08': ['T51'] });
  expect(codesOn(week)['2026-05-06']).toContain('T1');
  expect(week.days.filter(({ isOff }) => isOff).map(({ day }) => day)).toEqual([
    '2026-05-05',
    '2026-05-09',
    '2026-05-10',
  ]);
});

test('Any day leads to its week, from Monday to Sunday, and what is done is gone from it', async () => {
  const { desk, caseId } = await withCase();
  const ascension = await desk.ask('today.week', { of: '2026-05-17' });
  expect(ascension.days[0]?.day).toBe('2026-05-11');
  expect(ascension.days.find(({ day }) => day === '2026-05-14')).toMatchObject({ isOff: true });
  const { tasks } = await desk.ask('cases.get', { caseId });
  const confirm = tasks.find(({ code }) => code === 'T1')?.id ?? '';
  await desk.ask('tasks.complete', { task: confirm, on: '2026-05-04' });
  const { days } = await desk.ask('today.week', { of: '2026-05-04' });
  expect(days.flatMap((day) => day.tasks).map(({ id }) => id)).not.toContain(confirm);
  const newYear = await desk.ask('today.week', { of: '2027-01-01' });
  expect(newYear.days.map(({ day }) => day).at(0)).toBe('2026-12-28');
});
