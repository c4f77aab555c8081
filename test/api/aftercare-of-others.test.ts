import { describe, expect, test } from 'vitest';
import type { Input } from '../../api/contract/index.ts';
import { aVictim } from './persons-fixture.ts';
import { counterThreat, startOpenDesk, type TestDesk } from './support.ts';

const firstMorning = '2026-05-04T08:35:00Z';
const five = ['T19', 'T20', 'T21', 'T22', 'T23'];
const offers: Input<'care.offer'>['offers'] = [
  { element: 'psychic', status: 'accepted', support: 'collegial_support' },
];
const talk = (on: string, wellbeing: number | null) =>
  ({ on, kind: 'conversation', wellbeing, note: 'Els sliep slecht.' }) as const;

/** Linde's case of S-01, with her colleague Els who was hit by it as well. */
async function withEls() {
  const desk = await startOpenDesk(firstMorning);
  const { caseId } = await desk.ask('reports.record', counterThreat);
  const { personId: els } = await desk.ask('persons.record', { caseId, person: aVictim('Els') });
  return { desk, caseId, els };
}

const tasksOf = async (desk: TestDesk, caseId: string, person: string | null) =>
  (await desk.ask('cases.get', { caseId })).tasks.filter((task) => task.person === person);

const openCodes = async (desk: TestDesk, caseId: string, person: string | null) =>
  (await tasksOf(desk, caseId, person))
    .filter(({ status }) => status === 'open')
    .map(({ code }) => code);

describe('S-03 for a second victim', () => {
  test('nothing is asked of her until there is a reason why she may be called', async () => {
    const { desk, caseId, els } = await withEls();
    expect(await tasksOf(desk, caseId, els)).toEqual([]);
    const about = { caseId, person: els };
    await expect(
      desk.ask('care.recordContact', { ...about, ...talk('2026-05-04', 4) }),
    ).rejects.toThrow('care.notBegun');
    await expect(desk.ask('care.offer', { ...about, offers })).rejects.toThrow('care.notBegun');
    await expect(desk.ask('care.schedule', about)).rejects.toThrow('care.notBegun');
    await desk.ask('care.begin', { ...about, ground: 'reporter_agrees' });
    await expect(desk.ask('care.begin', { ...about, ground: 'came_himself' })).rejects.toThrow(
      'care.alreadyBegun',
    );
    // The same day at s4, as for the reporter.
    expect(await tasksOf(desk, caseId, els)).toMatchObject([{ code: 'T2', due: '2026-05-04' }]);
  });

  test('her talk, offers, contacts and feedback are her own, with the dates of S-03', async () => {
    const { desk, caseId, els } = await withEls();
    const about = { caseId, person: els };
    await desk.ask('care.begin', { ...about, ground: 'came_himself' });
    const reporters = await tasksOf(desk, caseId, null);
    desk.clock = '2026-05-05T09:00:00Z';
    await desk.ask('care.recordContact', { ...about, ...talk('2026-05-05', 3) });
    expect(await tasksOf(desk, caseId, els)).toMatchObject([
      { code: 'T2', status: 'done', doneOn: '2026-05-05' },
      { code: 'T24', due: '2026-05-12' },
    ]);
    await expect(desk.ask('care.schedule', about)).rejects.toThrow('care.notOffered');
    await desk.ask('care.offer', { ...about, offers });
    await desk.ask('care.schedule', about);
    await expect(desk.ask('care.schedule', about)).rejects.toThrow('care.alreadyScheduled');
    const planned = (await tasksOf(desk, caseId, els)).filter(({ code }) => five.includes(code));
    expect(planned.map(({ code, window, due }) => [code, window?.from, due])).toEqual([
      ['T19', '2026-05-05', '2026-05-05'],
      ['T20', '2026-05-07', '2026-05-07'],
      ['T21', '2026-05-18', '2026-05-25'],
      ['T22', '2026-06-15', '2026-06-29'],
      ['T23', '2026-08-04', '2026-08-04'],
    ]);
    // Nothing of it touched the reporter.
    expect(await tasksOf(desk, caseId, null)).toEqual(reporters);
    const { care, others, contacts } = await desk.ask('cases.get', { caseId });
    expect(care).toMatchObject({ offers: [], scheduled: false });
    expect(others).toMatchObject([
      { person: els, ground: 'came_himself', since: '2026-05-04', scheduled: true, offers },
    ]);
    expect(contacts).toMatchObject([{ person: els, wellbeing: 3 }]);

    await desk.ask('care.recordContact', { ...about, ...talk('2026-05-05', 4) });
    expect((await openCodes(desk, caseId, els))[0]).toBe('T20');
  });

  test('T3, T14 and T10 are asked for a victim as for the reporter, and not for a witness', async () => {
    const { desk, caseId, els } = await withEls();
    const witness = { ...aVictim('Piet'), role: 'witness' as const };
    const { personId: piet } = await desk.ask('persons.record', { caseId, person: witness });
    for (const person of [els, piet])
      await desk.ask('care.begin', { caseId, person, ground: 'came_himself' });
    desk.clock = '2026-05-08T09:00:00Z';
    await desk.ask('measures.record', {
      caseId,
      kind: 'warning_letter',
      decidedOn: '2026-05-08',
      endsOn: null,
      letter: true,
    });
    const told = async (person: string | null) =>
      (await tasksOf(desk, caseId, person))
        .filter(({ code }) => ['T3', 'T14'].includes(code))
        .map(({ code, due }) => [code, due]);
    // Five working days, with Ascension Day on 14 May.
    expect(await told(els)).toEqual([
      ['T14', '2026-05-18'],
      ['T3', '2026-05-18'],
    ]);
    expect(await told(els)).toEqual(await told(null));
    expect(await told(piet)).toEqual([]);

    // She has not heard of it yet: the case does not close without a reason.
    for (const { id, code } of await tasksOf(desk, caseId, null))
      if (['T3', 'T14'].includes(code))
        await desk.ask('tasks.complete', { task: id, on: '2026-05-08' });
    const closing = {
      caseId,
      reason: 'resolved',
      checks: { feedbackGiven: 'yes', policeNews: 'no', consentReviewed: 'yes' },
    } as const;
    await expect(desk.ask('cases.close', { ...closing, feedbackWaiver: null })).rejects.toThrow(
      'case.openFeedback',
    );
  });

  test('a witness of whom was heard later has his days from then on', async () => {
    const { desk, caseId } = await withEls();
    desk.clock = '2026-05-20T09:00:00Z';
    const witness = { ...aVictim('Piet'), role: 'witness' as const };
    const { personId: person } = await desk.ask('persons.record', { caseId, person: witness });
    await desk.ask('care.begin', { caseId, person, ground: 'came_himself' });
    await desk.ask('care.offer', { caseId, person, offers });
    await desk.ask('care.schedule', { caseId, person });
    const planned = (await tasksOf(desk, caseId, person)).filter(({ code }) => five.includes(code));
    expect(planned.map(({ code, due }) => [code, due])).toEqual([
      ['T19', '2026-05-21'],
      ['T20', '2026-05-23'],
      ['T21', '2026-06-10'],
      ['T22', '2026-07-15'],
      ['T23', '2026-08-20'],
    ]);
  });

  test('T25: each has a closing talk, and hers ends her aftercare alone', async () => {
    const { desk, caseId, els } = await withEls();
    const about = { caseId, person: els };
    await desk.ask('care.begin', { ...about, ground: 'came_himself' });
    await desk.ask('care.offer', { ...about, offers });
    await desk.ask('care.schedule', about);
    desk.clock = '2026-08-03T09:00:00Z';
    await desk.ask('cases.startClosing', { caseId });
    expect(await openCodes(desk, caseId, els)).toContain('T25');
    expect(await openCodes(desk, caseId, null)).toEqual(expect.arrayContaining(['T4', 'T25']));
    await desk.ask('care.recordContact', { ...about, ...talk('2026-08-03', 8), closing: true });
    expect(await openCodes(desk, caseId, els)).toEqual([]);
    expect(await openCodes(desk, caseId, null)).toEqual(expect.arrayContaining(['T4', 'T25']));
    expect((await desk.ask('cases.get', { caseId })).others).toMatchObject([
      { endedOn: '2026-08-03', endedBy: 'closing_talk' },
    ]);
  });

  test('who wants no aftercare is not called, told or asked any more, until it begins anew', async () => {
    const { desk, caseId, els } = await withEls();
    const about = { caseId, person: els };
    await desk.ask('care.begin', { ...about, ground: 'came_himself' });
    await desk.ask('care.end', { ...about, on: '2026-05-04', by: 'declined' });
    expect(await openCodes(desk, caseId, els)).toEqual([]);
    await expect(
      desk.ask('care.recordContact', { ...about, ...talk('2026-05-04', 4) }),
    ).rejects.toThrow('care.declined');
    await desk.ask('measures.record', {
      caseId,
      kind: 'conversation',
      decidedOn: '2026-05-04',
      endsOn: null,
      letter: false,
    });
    expect(await openCodes(desk, caseId, els)).toEqual([]);
    await desk.ask('care.begin', { ...about, ground: 'came_himself' });
    expect(await openCodes(desk, caseId, els)).toEqual(['T2']);
  });

  test('three attempts in a row that fail end what was planned for her, and not for the reporter', async () => {
    const { desk, caseId, els } = await withEls();
    const about = { caseId, person: els };
    await desk.ask('care.begin', { ...about, ground: 'came_himself' });
    await desk.ask('care.offer', { ...about, offers });
    await desk.ask('care.schedule', about);
    const failed = { on: '2026-05-04', kind: 'phone', wellbeing: null, note: '', reached: false };
    for (const _ of five.slice(0, 3))
      await desk.ask('care.recordContact', { ...about, ...failed, kind: 'phone' });
    const { others, care } = await desk.ask('cases.get', { caseId });
    expect(others).toMatchObject([{ outOfReach: true }]);
    expect(care.outOfReach).toBe(false);
    expect(await openCodes(desk, caseId, els)).toEqual(['T2']);
  });
});

test('taking somebody out of the case takes her aftercare with her', async () => {
  const { desk, caseId, els } = await withEls();
  const about = { caseId, person: els };
  await desk.ask('care.begin', { ...about, ground: 'came_himself' });
  await desk.ask('care.recordContact', { ...about, ...talk('2026-05-04', 4) });
  expect((await desk.ask('cases.list', { query: 'sliep' })).total).toBe(1);
  await desk.ask('persons.remove', { caseId, personId: els });
  const { others, contacts, tasks } = await desk.ask('cases.get', { caseId });
  expect([others, contacts, tasks.filter(({ person }) => person !== null)]).toEqual([[], [], []]);
  expect((await desk.ask('cases.list', { query: 'sliep' })).total).toBe(0);
});

test('TC-07: the reporter who asks for access is not given what another victim told', async () => {
  const { desk, caseId, els } = await withEls();
  await desk.ask('care.begin', { caseId, person: els, ground: 'came_himself' });
  await desk.ask('care.recordContact', { caseId, person: els, ...talk('2026-05-04', 4) });
  await desk.ask('care.recordContact', { caseId, ...talk('2026-05-04', 6) });
  const { id } = await desk.ask('access.record', {
    role: 'reporter',
    who: 'Linde',
    receivedOn: '2026-05-04',
    cases: [caseId],
  });
  const { parts } = await desk.ask('access.get', { id });
  const proposed = parts
    .filter(({ kind }) => kind === 'contact' || kind === 'person_contact')
    .map(({ kind, proposed: { decision } }) => [kind, decision]);
  expect(proposed).toEqual([
    ['person_contact', 'refuse'],
    ['contact', 'give'],
  ]);
});
