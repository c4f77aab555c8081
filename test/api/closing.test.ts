import { describe, expect, test } from 'vitest';
import { closing, tasksIn, withCase } from './reaction-fixture.ts';
import { counterThreat, startOpenDesk } from './support.ts';

const call = { kind: 'phone', wellbeing: null, note: '' } as const;

describe('Closing a case', () => {
  test('S-03: begins with a check-back at once and a talk within ten working days', async () => {
    const { desk, caseId, tasks } = await withCase();
    desk.clock = '2026-08-10T09:00:00Z';
    await desk.ask('cases.startClosing', { caseId });
    await expect(desk.ask('cases.startClosing', { caseId })).rejects.toThrow(
      'closing.alreadyStarted',
    );
    expect(await tasks('T4', 'T25')).toEqual([
      { code: 'T4', due: '2026-08-10', status: 'open' },
      { code: 'T25', due: '2026-08-24', status: 'open' },
    ]);
    expect((await desk.ask('cases.get', { caseId })).closingSince).toBe('2026-08-10');

    desk.clock = '2026-08-20T09:00:00Z';
    const talk = { caseId, ...call, on: '2026-08-20', closing: true };
    await desk.ask('care.recordContact', talk);
    expect(await tasks('T4', 'T25')).toMatchObject([{ status: 'done' }, { status: 'done' }]);
    await desk.ask('cases.close', { caseId, ...closing });
    expect((await desk.ask('cases.get', { caseId })).closed).toMatchObject({ on: '2026-08-20' });
  });

  test('S-03: is refused while the reporter does not know of a measure, unless a reason is chosen', async () => {
    const { desk, caseId, tasks } = await withCase();
    const on = '2026-05-04';
    const taken = { kind: 'warning_letter', decidedOn: on, endsOn: null, letter: false } as const;
    const { measure } = await desk.ask('measures.record', { caseId, ...taken });
    await expect(desk.ask('cases.close', { caseId, ...closing })).rejects.toThrow(
      'case.openFeedback',
    );
    const { kind: _, decidedOn: __, ...facts } = taken;
    await desk.ask('measures.change', { caseId, measure, ...facts, feedbackOn: on });
    expect(await tasks('T3', 'T14')).toMatchObject([{ status: 'done' }, { status: 'done' }]);
    await desk.ask('cases.close', { caseId, ...closing });
  });

  test('§8.3: anonymous reporter who never returns is let go after three attempts', async () => {
    const desk = await startOpenDesk('2026-05-04T08:35:00Z');
    const { caseId } = await desk.ask('reports.record', {
      ...counterThreat,
      reporter: {
        kind: 'anonymous',
        position: {
          regime: 'staff',
          department: 'work_income',
          functionGroup: 'consultant_client_manager',
        },
      },
    });
    const tasks = tasksIn(desk, caseId);
    const offers = [{ element: 'psychic', status: 'offered', support: null }] as const;
    await desk.ask('care.offer', { caseId, offers: [...offers] });
    await desk.ask('care.schedule', { caseId });
    const attempt = (on: string) => {
      desk.clock = `${on}T09:00:00Z`;
      return desk.ask('care.recordContact', { caseId, ...call, on, reached: false });
    };
    await attempt('2026-05-06');
    await attempt('2026-05-08');
    const before = await desk.ask('cases.get', { caseId });
    expect(before.care.outOfReach).toBe(false);
    expect(await tasks('T19', 'T23')).toMatchObject([{ status: 'open' }, { status: 'open' }]);

    await attempt('2026-05-11');
    const after = await desk.ask('cases.get', { caseId });
    expect(after.care.outOfReach).toBe(true);
    const care = after.tasks.filter(({ code }) =>
      ['T19', 'T20', 'T21', 'T22', 'T23'].includes(code),
    );
    expect(care.map(({ status, skipReason }) => [status, skipReason])).toEqual(
      Array.from({ length: 5 }, () => ['skipped', 'no_contact']),
    );
    await desk.ask('cases.close', { caseId, ...closing, reason: 'no_contact' });
  });

  test('Who is reached in between is not out of reach, and an attempt finishes no planned contact', async () => {
    const { desk, caseId } = await withCase();
    const on = '2026-05-04';
    for (const reached of [false, false, true, false, false]) {
      await desk.ask('care.recordContact', { caseId, ...call, on, reached });
    }
    expect((await desk.ask('cases.get', { caseId })).care.outOfReach).toBe(false);
  });

  test('Who was not reached gave no grade, and had no closing talk', async () => {
    const { desk, caseId } = await withCase();
    const attempt = { caseId, ...call, on: '2026-05-04', reached: false };
    for (const wrong of [{ wellbeing: 4 }, { closing: true }]) {
      await expect(desk.ask('care.recordContact', { ...attempt, ...wrong })).rejects.toThrow(
        'contact.notReached',
      );
    }
  });
});

describe('Support for who stands close to an officeholder', () => {
  const offers = [
    { who: 'support_team', status: 'offered' },
    { who: 'partner', status: 'contacted' },
  ] as const;

  test('is recorded as offered, in contact or declined, and nothing more', async () => {
    const desk = await startOpenDesk('2026-05-04T08:35:00Z', 'counsellor_political');
    const { caseId } = await desk.ask('reports.record', {
      ...counterThreat,
      reporter: {
        kind: 'anonymous',
        position: { regime: 'political', office: 'council_member' },
      },
    });
    await desk.ask('care.offerCircle', { caseId, offers: [...offers] });
    await desk.ask('care.offerCircle', {
      caseId,
      offers: [{ who: 'partner', status: 'declined' }],
    });
    const { care } = await desk.ask('cases.get', { caseId });
    expect(care.circle).toEqual([
      { who: 'partner', status: 'declined' },
      { who: 'support_team', status: 'offered' },
    ]);
  });

  test('is not offered where there are no officeholders', async () => {
    const { desk, caseId } = await withCase();
    await expect(desk.ask('care.offerCircle', { caseId, offers: [...offers] })).rejects.toThrow(
      'care.onlyOfficeholders',
    );
  });
});
