import { describe, expect, test } from 'vitest';
import type { Input } from '../../api/contract/index.ts';
import { claimOn, closing, withCase } from './reaction-fixture.ts';
import type { TestDesk } from './support.ts';

const call = { kind: 'phone', wellbeing: null, note: '' } as const;
const told = {
  ...closing,
  checks: { ...closing.checks },
  feedbackWaiver: 'nothing_to_tell',
} as const;

/** A ban of half a year from the day of the report. */
const ban = {
  kind: 'site_ban',
  decidedOn: '2026-05-04',
  startsOn: '2026-05-04',
  endsOn: '2026-11-04',
  letter: false,
  proportionality: 'Hij dreigde eerder.',
} as const;

async function withBan() {
  const made = await withCase();
  const { desk, caseId } = made;
  const { measure } = await desk.ask('measures.record', { caseId, ...ban });
  return { ...made, measure };
}

/** A complaint was made on the day of the report. */
const filed = (desk: TestDesk, caseId: string) =>
  desk.ask('police.record', {
    caseId,
    reportId: null,
    status: 'complaint_filed',
    on: '2026-05-04',
    number: '',
  });

const closeOn = async (desk: TestDesk, caseId: string, day: string) => {
  desk.clock = `${day}T09:00:00Z`;
  await desk.ask('cases.close', { caseId, ...told });
};

const consent = (
  caseId: string,
  recipients: Input<'consents.record'>['recipients'],
): Input<'consents.record'> => ({
  caseId,
  purpose: 'police',
  recipients,
  groups: ['incident_facts'],
  how: 'telephone',
  on: '2026-06-10',
  at: '09:30',
  until: null,
});

describe('A case that closed while something goes on (§2.6, §2.8)', () => {
  test('keeps the talk about a ban that runs, fourteen days before its end, and ends it there', async () => {
    const { desk, caseId, measure, tasks } = await withBan();
    await closeOn(desk, caseId, '2026-05-20');
    expect(await tasks('T13', 'T31')).toMatchObject([
      { code: 'T31', due: '2026-06-01', status: 'skipped' },
      { code: 'T13', due: '2026-10-21', status: 'open' },
    ]);
    const { tasks: listed } = await desk.ask('tasks.list', { until: '2026-10-21' });
    expect(listed.map(({ code }) => code)).toEqual(['T13']);

    const { kind: _, decidedOn: __, ...facts } = ban;
    await desk.ask('measures.change', { caseId, measure, ...facts, endsOn: '2026-12-04' });
    expect(await tasks('T13')).toEqual([{ code: 'T13', due: '2026-11-20', status: 'open' }]);

    desk.clock = '2026-09-01T09:00:00Z';
    await desk.ask('measures.end', { caseId, measure, on: '2026-09-01' });
    expect(await tasks('T13')).toMatchObject([{ status: 'done' }]);
    // The victim hears of it within five working days, in the closed case.
    const told14 = (await desk.ask('cases.get', { caseId })).tasks.find(
      ({ code, status }) => code === 'T14' && status === 'open',
    );
    expect(told14).toMatchObject({ due: '2026-09-08' });
    await desk.ask('tasks.complete', { task: told14?.id ?? '', on: '2026-09-01' });
    await expect(
      desk.ask('measures.change', { caseId, measure, ...facts, endsOn: '2026-12-04' }),
    ).rejects.toThrow('case.closed');
  });

  test('lets no measure be recorded, and no talk when nothing goes on', async () => {
    const { desk, caseId } = await withCase();
    await closeOn(desk, caseId, '2026-05-20');
    const on = '2026-05-20';
    expect((await desk.ask('cases.get', { caseId })).ongoing).toEqual([]);
    for (const refused of [
      () => desk.ask('measures.record', { caseId, ...ban }),
      () => desk.ask('care.recordContact', { caseId, ...call, on }),
      () => desk.ask('notes.add', { caseId, text: 'Nog iets.' }),
      () => desk.ask('tasks.add', { caseId, on, at: null, words: 'Bellen' }),
    ])
      await expect(refused()).rejects.toThrow('case.closed');
  });

  test('asks the police on, and after news the reporter is called: T8 and T26', async () => {
    const { desk, caseId, tasks } = await withCase();
    await filed(desk, caseId);
    await closeOn(desk, caseId, '2026-05-20');
    expect(await tasks('T8')).toEqual([{ code: 'T8', due: '2026-06-03', status: 'open' }]);

    desk.clock = '2026-06-10T08:00:00Z';
    const news = { caseId, reportId: null, on: '2026-06-10', number: '' } as const;
    await desk.ask('police.record', { ...news, status: 'under_investigation' });
    expect(await tasks('T8', 'T26')).toEqual([
      { code: 'T8', due: '2026-06-03', status: 'done' },
      { code: 'T26', due: '2026-06-17', status: 'open' },
      { code: 'T8', due: '2026-07-10', status: 'open' },
    ]);
    await desk.ask('care.recordContact', {
      caseId,
      ...call,
      on: '2026-06-10',
      note: 'Het onderzoek loopt.',
      next: { on: '2026-06-20', at: null, words: '' },
    });
    expect(await tasks('T26', 'T52')).toEqual([
      { code: 'T26', due: '2026-06-17', status: 'done' },
      { code: 'T52', due: '2026-06-20', status: 'open' },
    ]);
    await desk.ask('notes.add', { caseId, text: 'Zij belt zelf na de zitting.' });

    await desk.ask('police.record', { ...news, status: 'dismissed' });
    expect(await tasks('T8')).toMatchObject([{ status: 'done' }, { status: 'done' }]);
    expect((await desk.ask('cases.get', { caseId })).closed).toMatchObject({ on: '2026-05-20' });
  });

  test('shares on with the prosecution, with consent, and with nobody else', async () => {
    const { desk, caseId } = await withCase();
    await filed(desk, caseId);
    await closeOn(desk, caseId, '2026-05-20');
    desk.clock = '2026-06-10T09:00:00Z';
    await expect(desk.ask('consents.record', consent(caseId, ['coordinator']))).rejects.toThrow(
      'closed.onlyPolice',
    );
    const asked = { ...consent(caseId, ['om_contact']), at: '10:30' };
    const { id: consentId } = await desk.ask('consents.record', asked);
    const share = {
      caseId,
      toWhom: 'De officier',
      groups: ['incident_facts' as const],
      ground: { kind: 'consent' as const, consentId },
      medium: { kind: 'conversation' as const },
    };
    await desk.ask('disclosures.make', { ...share, recipient: 'om_contact' });
    await expect(
      desk.ask('disclosures.make', { ...share, recipient: 'coordinator' }),
    ).rejects.toThrow('closed.onlyPolice');
    const { sharing } = await desk.ask('cases.get', { caseId });
    expect(sharing.disclosures).toMatchObject([{ recipient: 'om_contact' }]);
  });

  test('is kept whole, with its files, as long as the prosecution runs; its notes are not', async () => {
    const { desk, caseId } = await withCase();
    await filed(desk, caseId);
    await closeOn(desk, caseId, '2026-05-20');
    desk.clock = '2027-05-20T09:00:00Z';
    type Rule = Input<'retention.destroy'>['parts'][number]['rule'];
    const destroy = (rule: Rule) => desk.ask('retention.destroy', { parts: [{ caseId, rule }] });
    await expect(destroy('counsellor_case')).rejects.toThrow('retention.keptByTask');
    await destroy('counsellor_notes');
    await expect(desk.ask('notes.add', { caseId, text: 'Nog iets.' })).rejects.toThrow(
      'closed.notesGone',
    );
    await desk.ask('care.recordContact', { caseId, ...call, on: '2027-05-20' });

    const news = { caseId, reportId: null, on: '2027-05-20', number: '' } as const;
    await desk.ask('police.record', { ...news, status: 'dismissed' });
    await expect(destroy('counsellor_case')).rejects.toThrow('retention.keptByTask');
    await desk.ask('care.recordContact', { caseId, ...call, on: '2027-05-20' });
    await destroy('counsellor_case');
    await expect(desk.ask('cases.get', { caseId })).rejects.toThrow('case.notFound');
  });
});

describe('Reopening a case', () => {
  test('of a mistake gives back what was open, takes the days of destruction away, and keeps why', async () => {
    const { desk, caseId, tasks } = await withBan();
    await filed(desk, caseId);
    const claim = await claimOn(desk, caseId, '2026-05-04');
    const before = (await tasks('T2', 'T31')).map(({ due }) => due);
    await desk.ask('cases.startClosing', { caseId });
    await closeOn(desk, caseId, '2026-05-06');
    expect(await tasks('T31', 'T4')).toMatchObject([{ status: 'skipped' }, { status: 'skipped' }]);

    await desk.ask('cases.reopen', { caseId, reason: 'mistake' });
    const { closed, reopened, status, retention, closingSince } = await desk.ask('cases.get', {
      caseId,
    });
    expect({ closed, reopened, status, retention, closingSince }).toEqual({
      closed: null,
      reopened: { on: '2026-05-06', reason: 'mistake' },
      status: 'open',
      retention: [],
      closingSince: null,
    });
    expect((await tasks('T2', 'T31')).map(({ due }) => due)).toEqual(before);
    expect(await tasks('T2', 'T31', 'T13')).toMatchObject([
      { code: 'T2', due: '2026-05-04', status: 'open' },
      { code: 'T31', due: '2026-06-01', status: 'open' },
      { code: 'T13', due: '2026-10-21', status: 'open' },
    ]);
    expect(await tasks('T4', 'T25')).toEqual([]);
    await desk.ask('damage.addLine', {
      caseId,
      claim,
      kind: 'travel',
      cents: 100,
      on: '2026-05-06',
    });
    const { lines } = await desk.ask('log.read', {});
    expect(lines.some(({ action }) => action === 'case.reopen')).toBe(true);
    await expect(desk.ask('cases.reopen', { caseId, reason: 'mistake' })).rejects.toThrow(
      'reopen.notClosed',
    );
    await desk.ask('cases.startClosing', { caseId });
  });

  test('of new facts asks nothing whose day went by, and asks the police from now on', async () => {
    const { desk, caseId, tasks } = await withCase();
    await filed(desk, caseId);
    const { tasks: all } = await desk.ask('cases.get', { caseId });
    const t8 = all.find(({ code }) => code === 'T8')?.id ?? '';
    await desk.ask('tasks.skip', { task: t8, reason: 'Niet nodig' });
    await closeOn(desk, caseId, '2026-05-05');
    desk.clock = '2026-05-20T09:00:00Z';
    await desk.ask('cases.reopen', { caseId, reason: 'new_facts' });
    expect(await tasks('T2', 'T31', 'T8')).toEqual([
      { code: 'T2', due: '2026-05-04', status: 'skipped' },
      { code: 'T31', due: '2026-06-01', status: 'open' },
      { code: 'T8', due: '2026-06-03', status: 'skipped' },
      { code: 'T8', due: '2026-06-19', status: 'open' },
    ]);
  });

  test('is refused once its notes were destroyed (§4.2, rule 7)', async () => {
    const { desk, caseId } = await withCase();
    await closeOn(desk, caseId, '2026-05-20');
    desk.clock = '2026-11-20T09:00:00Z';
    await desk.ask('retention.destroy', { parts: [{ caseId, rule: 'counsellor_notes' }] });
    await expect(desk.ask('cases.reopen', { caseId, reason: 'new_facts' })).rejects.toThrow(
      'reopen.notesGone',
    );
  });
});
