import { describe, expect, test } from 'vitest';
import type { Input } from '../../api/contract/index.ts';
import { recordDoxing } from './clerk-fixture.ts';
import { claimOn, closing, tasksIn, withCase } from './reaction-fixture.ts';
import { startOpenDesk } from './support.ts';

const on = '2026-05-04';
const call = { kind: 'phone', wellbeing: null, note: '', on } as const;

/** A complaint of which the victim has known since the day of the report. */
const complaint: Omit<Input<'police.saveReport'>, 'caseId'> = {
  id: null,
  kind: 'complaint_only',
  filedBy: 'victim',
  plannedOn: null,
  filedOn: null,
  filedAt: null,
  station: '',
  contact: '',
  number: '',
  offences: ['stalking'],
  articles: '',
  learnedOn: on,
  vptCodeRequested: false,
  vptCodeConfirmed: false,
  elaConfirmed: false,
  domicile: 'employer',
  domicileReason: '',
  anonymity: 'none',
  hearingOn: null,
};

describe('A term set by law', () => {
  test('goes on when its case closes, and is done there: T9, T27 and T28', async () => {
    const { desk, caseId, tasks } = await withCase();
    await desk.ask('police.saveReport', { caseId, ...complaint });
    const wbk = {
      caseId,
      applicable: 'yes',
      receivedOn: on,
      acknowledgedOn: null,
      feedbackOn: null,
      referral: 'none',
      consent: true,
    } as const;
    await desk.ask('wbk.record', wbk);
    await desk.ask('cases.close', { caseId, ...closing });
    expect(await tasks('T9', 'T27', 'T28')).toEqual([
      { code: 'T27', due: '2026-05-11', status: 'open' },
      { code: 'T9', due: '2026-08-04', status: 'open' },
      { code: 'T9', due: '2026-08-04', status: 'open' },
      { code: 'T28', due: '2026-08-11', status: 'open' },
    ]);
    expect(await tasks('T1', 'T31')).toMatchObject([{ status: 'skipped' }, { status: 'skipped' }]);

    desk.clock = '2026-05-08T09:00:00Z';
    const { tasks: listed } = await desk.ask('tasks.list', { until: null });
    const confirm = listed.find(({ code }) => code === 'T27')?.id ?? '';
    await desk.ask('tasks.complete', { task: confirm, on: '2026-05-08' });
    // The term of the answer counts from the confirmation.
    expect(await tasks('T28')).toEqual([{ code: 'T28', due: '2026-08-08', status: 'open' }]);
    const { justice } = await desk.ask('cases.get', { caseId });
    expect(justice.wbk).toMatchObject({ acknowledgedOn: '2026-05-08' });
    await desk.ask('tasks.reopen', { task: confirm });
    expect(await tasks('T27')).toMatchObject([{ status: 'open' }]);
    const told = { ...wbk, acknowledgedOn: '2026-05-08', feedbackOn: '2026-05-08' } as const;
    await desk.ask('wbk.record', told);
    expect(await tasks('T27', 'T28')).toMatchObject([{ status: 'done' }, { status: 'done' }]);
    await expect(desk.ask('wbk.record', told)).rejects.toThrow('case.closed');
  });
});

describe('TC-03: a task that ended with a consent', () => {
  test('is not reopened until the reporter agrees again', async () => {
    const { desk, caseId } = await withCase();
    const consent = {
      caseId,
      purpose: 'reaction',
      recipients: ['coordinator'],
      groups: ['incident_facts'],
      how: 'spoken',
      on,
      at: '10:00',
      until: null,
    } as const;
    const given = { ...consent, recipients: [...consent.recipients], groups: [...consent.groups] };
    const { id: consentId } = await desk.ask('consents.record', given);
    desk.clock = '2026-05-04T10:00:00Z';
    const back = { how: 'spoken', on, at: '11:00' } as const;
    const recipients: ['coordinator'] = ['coordinator'];
    await desk.ask('consents.withdraw', { caseId, consentId, recipients, ...back });
    const { tasks } = await desk.ask('cases.get', { caseId });
    const ended = tasks.find(({ code }) => code === 'T11');
    expect(ended).toMatchObject({ status: 'skipped', skipReason: 'consent_withdrawn' });
    const task = ended?.id ?? '';
    await expect(desk.ask('tasks.reopen', { task })).rejects.toThrow('task.consentWithdrawn');

    await desk.ask('consents.record', { ...given, purpose: 'police', at: '11:30' });
    await expect(desk.ask('tasks.reopen', { task })).rejects.toThrow('task.consentWithdrawn');
    await desk.ask('consents.record', { ...given, at: '11:45' });
    await desk.ask('tasks.reopen', { task });
    const again = (await desk.ask('cases.get', { caseId })).tasks.find(({ id }) => id === task);
    expect(again).toMatchObject({ status: 'open', skipReason: null });
  });
});

describe('What ends a task', () => {
  test('of the receipt and the first talk is that the reporter was spoken; support is offered then', async () => {
    const { desk, caseId, tasks } = await withCase();
    await desk.ask('care.recordContact', { caseId, ...call, kind: 'message' });
    expect(await tasks('T1', 'T2')).toMatchObject([
      { code: 'T2', status: 'open' },
      { code: 'T1', status: 'done' },
    ]);
    expect(await tasks('T24')).toEqual([]);
    await desk.ask('care.recordContact', { caseId, ...call });
    expect(await tasks('T2')).toMatchObject([{ status: 'done' }]);
    // Five working days on, without Liberation Day.
    expect(await tasks('T24')).toEqual([{ code: 'T24', due: '2026-05-12', status: 'open' }]);
  });

  test('of a failed attempt is nothing', async () => {
    const { desk, caseId, tasks } = await withCase();
    await desk.ask('care.recordContact', { caseId, ...call, reached: false });
    expect(await tasks('T1', 'T2')).toMatchObject([{ status: 'open' }, { status: 'open' }]);
  });

  test('of the list of damage is that it went to who is to pay, and of the check the last claim', async () => {
    const { desk, caseId, tasks } = await withCase();
    const claim = await claimOn(desk, caseId, on);
    const facts = {
      caseId,
      claim,
      claimant: 'person',
      route: 'direct',
      insurance: 'not_checked',
      deadline: null,
      hearingOn: null,
      on,
    } as const;
    await desk.ask('damage.changeClaim', { ...facts, status: 'claimed_perpetrator' });
    expect(await tasks('T15', 'T16')).toMatchObject([
      { code: 'T15', status: 'open' },
      { code: 'T16', status: 'done' },
    ]);
    await desk.ask('damage.changeClaim', { ...facts, status: 'recovered' });
    expect(await tasks('T15')).toMatchObject([{ status: 'skipped' }]);
  });

  test('of aftercare for the family is that it was offered to somebody of it', async () => {
    const desk = await startOpenDesk('2026-10-13T07:30:00Z', 'griffier');
    const caseId = await recordDoxing(desk);
    const state = async () => {
      const { tasks } = await desk.ask('cases.get', { caseId });
      return tasks.find(({ code }) => code === 'T43')?.status;
    };
    const offer = (who: 'support_team' | 'partner') =>
      desk.ask('care.offerCircle', { caseId, offers: [{ who, status: 'offered' }] });
    await offer('support_team');
    expect(await state()).toBe('open');
    await offer('partner');
    expect(await state()).toBe('done');
  });

  test('of asking for the codes is that they were asked when the report was planned', async () => {
    const { desk, caseId, tasks } = await withCase();
    const report = { ...complaint, kind: 'complaint' as const };
    const { id } = await desk.ask('police.saveReport', { caseId, ...report, learnedOn: null });
    const { tasks: listed } = await desk.ask('cases.get', { caseId });
    const ask = listed.find(({ code }) => code === 'T7')?.id ?? '';
    await desk.ask('tasks.complete', { task: ask, on });
    await desk.ask('police.saveReport', { caseId, ...report, id, learnedOn: null, filedOn: on });
    expect(await tasks('T7', 'T8')).toEqual([
      { code: 'T7', due: on, status: 'done' },
      { code: 'T8', due: '2026-06-03', status: 'open' },
    ]);
  });

  test('of a letter that does not go out after all is that somebody said so', async () => {
    const { desk, caseId, tasks } = await withCase();
    const taken = { kind: 'warning_letter', decidedOn: on, endsOn: null, letter: true } as const;
    const { measure } = await desk.ask('measures.record', { caseId, ...taken });
    expect(await tasks('T12')).toMatchObject([{ status: 'open' }]);
    const { kind: _, decidedOn: __, ...facts } = taken;
    await desk.ask('measures.change', { caseId, measure, ...facts, letter: false });
    expect(await tasks('T12')).toEqual([]);
  });

  test('of the messages is a picture that is safe', async () => {
    const desk = await startOpenDesk('2026-10-13T07:30:00Z', 'griffier');
    const caseId = await recordDoxing(desk);
    const tasks = tasksIn(desk, caseId);
    const piece = { caseId, place: '', link: '', seenOn: null, wipeOn: null, copyAt: '' } as const;
    const save = (status: 'open' | 'secured', id: string | null) =>
      desk.ask('evidence.save', { ...piece, id, kind: 'screenshot', status });
    const { id } = await save('open', null);
    expect(await tasks('T41')).toMatchObject([{ status: 'open' }]);
    await save('secured', id);
    expect(await tasks('T41')).toMatchObject([{ status: 'done' }]);
  });

  test('of the review of a month is that nothing of it is left to destroy', async () => {
    const { desk, caseId } = await withCase();
    await desk.ask('cases.close', { caseId, ...closing });
    const reviews = async () => {
      const { office } = await desk.ask('today.get', {});
      return office.flatMap(({ code, about }) => (code === 'T35' ? about : []));
    };
    desk.clock = '2026-11-04T09:00:00Z';
    expect(await reviews()).toEqual(['2026-11']);
    await desk.ask('retention.destroy', { parts: [{ caseId, rule: 'counsellor_notes' }] });
    expect(await reviews()).toEqual([]);
  });
});
