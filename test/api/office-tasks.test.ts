import { describe, expect, test } from 'vitest';
import { counterThreat, startOpenDesk, type TestDesk } from './support.ts';

const office = async (desk: TestDesk) =>
  (await desk.ask('today.get', {})).office.map(({ code, about, target, due }) => [
    code,
    about,
    target,
    due,
  ]);

/** A vault that was made on a day and got its first case at once. */
async function deskInUse(clock: string): Promise<TestDesk> {
  const desk = await startOpenDesk(clock);
  const received = { receivedOn: clock.slice(0, 10), receivedAt: '09:00' };
  await desk.ask('reports.record', { ...counterThreat, ...received });
  return desk;
}

describe('Tasks that belong to no case', () => {
  test('are not asked for the time before the vault was there', async () => {
    const desk = await deskInUse('2026-11-26T09:00:00Z');
    expect(await office(desk)).toEqual([]);
  });

  test('are not asked of a vault without a case', async () => {
    const desk = await startOpenDesk('2026-01-05T09:00:00Z');
    desk.clock = '2026-11-26T09:00:00Z';
    expect(await office(desk)).toEqual([]);
  });

  test('follow from the clock: the month, the quarter and the year that ended', async () => {
    const desk = await deskInUse('2026-11-26T09:00:00Z');
    desk.clock = '2026-12-08T09:00:00Z';
    // Ten working days after Monday 30 November.
    expect(await office(desk)).toEqual([['T33', '2026-11', '2026-12-14', '2026-12-14']]);
    desk.clock = '2027-01-25T09:00:00Z';
    expect(await office(desk)).toEqual([
      ['T33', '2026-11', '2026-12-14', '2026-12-14'],
      // New Year's Day is no working day.
      ['T33', '2026-12', '2027-01-15', '2027-01-15'],
      ['T32', '2026-Q4', '2027-01-28', '2027-01-28'],
    ]);
    desk.clock = '2027-03-29T09:00:00Z';
    expect(await office(desk)).toContainEqual(['T34', '2026', '2027-03-31', '2027-03-31']);
  });

  test('come once, however often one looks, and only of the period that ended last', async () => {
    const desk = await deskInUse('2026-11-26T09:00:00Z');
    desk.clock = '2027-06-16T09:00:00Z';
    await desk.ask('today.get', {});
    await desk.ask('today.get', {});
    expect(await office(desk)).toEqual([
      ['T34', '2026', '2027-03-31', '2027-03-31'],
      ['T32', '2027-Q1', '2027-04-28', '2027-04-28'],
      ['T33', '2027-05', '2027-06-14', '2027-06-14'],
    ]);
  });

  test('are done, let go with a reason, and taken back', async () => {
    const desk = await deskInUse('2026-11-26T09:00:00Z');
    desk.clock = '2026-12-08T09:00:00Z';
    const [overview] = (await desk.ask('today.get', {})).office;
    const task = overview?.id ?? '';
    await desk.ask('tasks.complete', { task, on: '2026-12-08' });
    expect(await office(desk)).toEqual([]);
    await expect(desk.ask('tasks.skip', { task, reason: 'x' })).rejects.toThrow('task.notOpen');
    await desk.ask('tasks.reopen', { task });
    await desk.ask('tasks.skip', { task, reason: 'De secretaris vraagt er niet om' });
    expect(await office(desk)).toEqual([]);
  });

  test('leave the lists of cases, hand-over and closing alone', async () => {
    const desk = await deskInUse('2026-11-26T09:00:00Z');
    desk.clock = '2026-12-08T09:00:00Z';
    await desk.ask('today.get', {});
    const { tasks } = await desk.ask('tasks.list', { until: null });
    expect(tasks.map(({ code }) => code)).not.toContain('T33');
  });

  test('ask for a look at what is to be destroyed, sixty days ahead, once a month', async () => {
    const desk = await startOpenDesk('2026-11-26T09:00:00Z');
    const { caseId } = await desk.ask('reports.record', {
      ...counterThreat,
      receivedOn: '2026-11-26',
      receivedAt: '09:00',
    });
    for (const { id } of (await desk.ask('cases.get', { caseId })).tasks) {
      await desk.ask('tasks.skip', { task: id, reason: 'niet nodig' }).catch(() => undefined);
    }
    await desk.ask('cases.close', {
      caseId,
      reason: 'resolved',
      checks: { feedbackGiven: 'yes', policeNews: 'not_applicable', consentReviewed: 'yes' },
      feedbackWaiver: null,
    });
    const reviews = async () => (await office(desk)).filter(([code]) => code === 'T35');
    // Notes go after six months, on 26 May: sixty days before is Saturday 27 March.
    desk.clock = '2027-03-18T09:00:00Z';
    expect(await reviews()).toEqual([]);
    desk.clock = '2027-03-22T09:00:00Z';
    expect(await reviews()).toEqual([['T35', '2027-05', '2027-03-26', '2027-03-27']]);
  });
});

describe('The list of data breaches', () => {
  const lost = {
    kind: 'lost_device',
    knownOn: '2026-10-24',
    knownAt: '15:00',
    about: 'Laptop in de trein laten liggen.',
  } as const;

  test('gives 72 hours on a running clock, also over the night in which clocks change', async () => {
    const desk = await startOpenDesk('2026-10-24T14:00:00Z');
    const { id } = await desk.ask('breaches.record', lost);
    const { breaches } = await desk.ask('breaches.list', {});
    // 15:00 in summer time, 14:00 in winter time three days later.
    expect(breaches).toMatchObject([
      { id, knownAt: '2026-10-24T13:00:00Z', dueAt: '2026-10-27T13:00:00Z' },
    ]);
    const [task] = (await desk.ask('today.get', {})).office;
    expect(task).toMatchObject({
      code: 'T30',
      about: id,
      dueAt: '2026-10-27T13:00:00Z',
      urgent: true,
    });
  });

  test('is closed by a report, or by the reason why there was none', async () => {
    const desk = await startOpenDesk('2026-10-25T09:00:00Z');
    const { id } = await desk.ask('breaches.record', lost);
    await expect(desk.ask('breaches.remove', { id })).rejects.toThrow('breach.open');
    const early = { id, on: '2026-10-24', at: '14:59' };
    await expect(desk.ask('breaches.report', early)).rejects.toThrow('breach.reportedBeforeKnown');
    await desk.ask('breaches.waive', { id, why: 'encrypted' });
    expect((await desk.ask('today.get', {})).office).toEqual([]);
    await expect(desk.ask('breaches.report', early)).rejects.toThrow('breach.settled');
    await desk.ask('breaches.remove', { id });
    expect((await desk.ask('breaches.list', {})).breaches).toEqual([]);
  });

  test('takes no moment that is still to come', async () => {
    const desk = await startOpenDesk('2026-10-24T12:59:00Z');
    await expect(desk.ask('breaches.record', lost)).rejects.toThrow('moment.inFuture');
  });
});
