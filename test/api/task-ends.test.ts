import { describe, expect, test } from 'vitest';
import { recordDoxing } from './clerk-fixture.ts';
import { claimOn, closing, withCase } from './reaction-fixture.ts';
import { startOpenDesk } from './support.ts';

const on = '2026-05-04';
const call = { kind: 'phone', wellbeing: null, note: '', on } as const;

/** A complaint of which the victim has known since the day of the report. */
const complaint = {
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
} as const;

describe('A term set by law', () => {
  test('goes on when its case closes, and is done there: T9, T27 and T28', async () => {
    const { desk, caseId, tasks } = await withCase();
    await desk.ask('police.saveReport', { caseId, ...complaint, offences: ['stalking'] });
    await desk.ask('wbk.record', {
      caseId,
      applicable: 'yes',
      receivedOn: on,
      acknowledgedOn: null,
      feedbackOn: null,
      referral: 'none',
      consent: true,
    });
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
});
