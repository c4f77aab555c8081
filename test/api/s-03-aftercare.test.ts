import { expect, test } from 'vitest';
import { counterThreat, startOpenDesk } from './support.ts';

const firstMorning = '2026-05-04T08:35:00Z';

test('S-03: aftercare is planned, followed and closed, and the case knows when it ends', async () => {
  const desk = await startOpenDesk(firstMorning);
  const { caseId } = await desk.ask('reports.record', counterThreat);
  await expect(desk.ask('care.schedule', { caseId })).rejects.toThrow('care.notOffered');
  await desk.ask('care.offer', {
    caseId,
    offers: [
      { element: 'psychic', status: 'accepted', support: 'collegial_support' },
      { element: 'material', status: 'declined', support: null },
      { element: 'physical', status: 'declined', support: null },
      { element: 'legal', status: 'accepted', support: 'police_report_help' },
    ],
  });
  await desk.ask('care.schedule', { caseId });
  await expect(desk.ask('care.schedule', { caseId })).rejects.toThrow('care.alreadyScheduled');
  const planned = (await desk.ask('cases.get', { caseId })).tasks.filter(({ code }) =>
    ['T19', 'T20', 'T21', 'T22', 'T23'].includes(code),
  );
  expect(planned.map(({ code, window }) => [code, window])).toEqual([
    ['T19', { from: '2026-05-05', until: '2026-05-05' }],
    ['T20', { from: '2026-05-07', until: '2026-05-07' }],
    ['T21', { from: '2026-05-18', until: '2026-05-25' }],
    ['T22', { from: '2026-06-15', until: '2026-06-29' }],
    ['T23', { from: '2026-08-04', until: '2026-08-04' }],
  ]);

  for (const [on, wellbeing] of [
    ['2026-05-06', 4],
    ['2026-05-08', 6],
    ['2026-05-20', 7],
  ] as const) {
    desk.clock = `${on}T09:00:00Z`;
    await desk.ask('care.recordContact', {
      caseId,
      on,
      kind: 'conversation',
      wellbeing,
      note: '',
    });
  }
  desk.clock = '2026-08-07T09:00:00Z';
  await desk.ask('measures.record', {
    caseId,
    kind: 'warning_letter',
    decidedOn: '2026-08-07',
    endsOn: null,
    letter: true,
  });

  desk.clock = '2026-08-10T09:00:00Z';
  const closing = {
    caseId,
    reason: 'resolved',
    checks: { feedbackGiven: 'no', policeNews: 'not_applicable', consentReviewed: 'yes' },
  } as const;
  await expect(desk.ask('cases.close', { ...closing, feedbackWaiver: null })).rejects.toThrow(
    'case.openFeedback',
  );
  await desk.ask('cases.close', { ...closing, feedbackWaiver: 'reporter_declines' });

  const closed = await desk.ask('cases.get', { caseId });
  expect(closed.status).toBe('closed');
  expect(closed.closed).toEqual({ on: '2026-08-10', reason: 'resolved' });
  expect(closed.retention).toEqual([
    { rule: 'counsellor_notes', due: '2027-02-10' },
    { rule: 'counsellor_case', due: '2027-08-10' },
  ]);
  expect(closed.contacts.map(({ wellbeing }) => wellbeing)).toEqual([4, 6, 7]);
  expect(closed.tasks.filter(({ status }) => status === 'open')).toEqual([]);
  await expect(desk.ask('notes.add', { caseId, text: 'nog iets' })).rejects.toThrow('case.closed');
});

test('S-03: once feedback was given, a case closes without a reason for skipping it', async () => {
  const desk = await startOpenDesk(firstMorning);
  const { caseId } = await desk.ask('reports.record', counterThreat);
  const on = '2026-05-04';
  await desk.ask('measures.record', {
    caseId,
    kind: 'conversation',
    decidedOn: on,
    endsOn: null,
    letter: false,
  });
  const { tasks } = await desk.ask('cases.get', { caseId });
  for (const { id, code } of tasks) {
    if (code === 'T3' || code === 'T14') await desk.ask('tasks.complete', { task: id, on });
  }
  await desk.ask('cases.close', {
    caseId,
    reason: 'resolved',
    checks: { feedbackGiven: 'yes', policeNews: 'no', consentReviewed: 'yes' },
    feedbackWaiver: null,
  });
  expect((await desk.ask('cases.get', { caseId })).status).toBe('closed');
});

test('S-03: a second talk on the first day is beside the plan, and the third day stays to be done', async () => {
  const desk = await startOpenDesk(firstMorning);
  const { caseId } = await desk.ask('reports.record', counterThreat);
  const offer = { element: 'psychic', status: 'accepted', support: 'collegial_support' } as const;
  await desk.ask('care.offer', { caseId, offers: [offer] });
  await desk.ask('care.schedule', { caseId });
  const talk = { caseId, kind: 'phone', wellbeing: null, note: '' } as const;
  const openAfter = async (on: string) => {
    desk.clock = `${on}T09:00:00Z`;
    await desk.ask('care.recordContact', { ...talk, on });
    const { tasks } = await desk.ask('cases.get', { caseId });
    return tasks.filter(({ code, status }) => /^T(19|2[0-3])$/.test(code) && status === 'open');
  };
  expect((await openAfter('2026-05-04')).map(({ code }) => code)[0]).toBe('T20');
  expect((await openAfter('2026-05-04')).map(({ code }) => code)[0]).toBe('T20');
  expect((await openAfter('2026-05-06')).map(({ code }) => code)[0]).toBe('T21');
  expect((await openAfter('2026-05-17')).map(({ code }) => code)[0]).toBe('T22');
});
