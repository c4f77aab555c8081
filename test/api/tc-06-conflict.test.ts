import { expect, test } from 'vitest';
import type { Input } from '../../api/contract/index.ts';
import { pair, record, sendToBram } from './handover-fixture.ts';
import { aVictim, tell, theMan } from './persons-fixture.ts';
import { counterThreat, startOpenDesk } from './support.ts';

const morning = '2026-05-04T08:35:00Z';
/** A colleague who is accused in one case. */
const colleague = {
  ...theMan,
  kind: 'colleague',
  alias: 'de collega',
  name: 'Piet de Groot',
} as const;
const otherYear = { reason: 'other_birth_year' } as const;

const reportOf = (alias: string, name: string): Input<'reports.record'> => ({
  ...counterThreat,
  reporter: {
    kind: 'new',
    alias,
    name,
    contact: '',
    position: { regime: 'staff', department: 'permits', functionGroup: null },
  },
});

test('TC-06: who is accused in an open case is not recorded as a reporter as well', async () => {
  const desk = await startOpenDesk(morning);
  const caseId = await tell(desk, { alias: 'Linde' });
  await desk.ask('persons.record', { caseId, person: colleague });
  const his = reportOf('Beuk', 'P. de Groot');
  const refusal = desk.ask('reports.record', his);
  await expect(refusal).rejects.toThrow('conflict.found');
  await expect(refusal).rejects.toMatchObject({ cause: { params: { number: 'A-2026-0001' } } });
  expect((await desk.ask('cases.list', {})).total).toBe(1);
  expect((await desk.ask('reporters.find', { alias: 'Beuk' })).reporters).toEqual([]);

  // Somebody else: the reason is kept in both cases, and nobody is asked again.
  const second = await desk.ask('reports.record', { ...his, conflict: otherYear });
  const check = { reason: 'other_birth_year', on: '2026-05-04' };
  const { checks } = await desk.ask('persons.around', { caseId: second.caseId });
  expect(checks).toEqual([{ ...check, caseId, number: 'A-2026-0001' }]);
  const there = await desk.ask('persons.around', { caseId });
  expect(there.checks).toMatchObject([{ ...check, number: 'A-2026-0002' }]);
  await desk.ask('persons.record', { caseId, person: { ...colleague, alias: 'P. Groot' } });
});

test('TC-06: who is supported in an open case is not recorded as a perpetrator as well', async () => {
  const desk = await startOpenDesk(morning);
  await desk.ask('reports.record', reportOf('Beuk', 'Piet de Groot'));
  const caseId = await tell(desk, { alias: 'Linde' });
  const accused = { caseId, person: colleague };
  await expect(desk.ask('persons.record', accused)).rejects.toThrow('conflict.found');
  expect((await desk.ask('cases.get', { caseId })).persons).toEqual([]);
  await desk.ask('persons.record', { ...accused, conflict: otherYear });
  // A victim of one case who is accused in another is the same question.
  const third = await tell(desk, { alias: 'Meidoorn' });
  const victim = { caseId: third, person: aVictim('collega van boven', 'Piet Groot') };
  await expect(desk.ask('persons.record', victim)).rejects.toThrow('conflict.found');
  await desk.ask('persons.record', { ...victim, person: { ...victim.person, role: 'witness' } });
});

test('TC-06: a case that is closed is no conflict any more', async () => {
  const desk = await startOpenDesk(morning);
  const first = await desk.ask('reports.record', reportOf('Beuk', 'Piet de Groot'));
  const caseId = await tell(desk, { alias: 'Linde' });
  await desk.ask('cases.close', {
    caseId: first.caseId,
    reason: 'resolved',
    checks: { feedbackGiven: 'yes', policeNews: 'no', consentReviewed: 'yes' },
    feedbackWaiver: null,
  });
  await desk.ask('persons.record', { caseId, person: colleague });
  expect((await desk.ask('persons.around', { caseId })).checks).toEqual([]);
});

test('TC-06: a case that is on its way to a colleague is no conflict any more', async () => {
  const two = await pair();
  const { anna } = two;
  const his = await record(anna, 'Beuk');
  const person = { ...colleague, name: 'Beuk Zuidhof' };
  const hers = await record(anna, 'Linde');
  await expect(anna.desk.ask('persons.record', { caseId: hers, person })).rejects.toThrow(
    'conflict.found',
  );
  await sendToBram(two, [his]);
  await anna.desk.ask('persons.record', { caseId: hers, person });
});

test('TC-06: a case that comes from a colleague is asked about as well, and nothing of it is kept', async () => {
  const two = await pair();
  const { anna, bram, stick } = two;
  const hers = await record(anna, 'Linde');
  await anna.desk.ask('persons.record', { caseId: hers, person: colleague });
  await bram.desk.ask('reports.record', reportOf('Beuk', 'P. de Groot'));
  const file = await sendToBram(two, [hers]);
  const answer = { ...file, accepted: [hers], target: stick };
  await expect(bram.desk.ask('handovers.answer', answer)).rejects.toThrow('conflict.found');
  expect((await bram.desk.ask('cases.list', {})).total).toBe(1);
  await bram.desk.ask('handovers.answer', { ...answer, conflict: otherYear });
  const there = await bram.desk.ask('cases.get', { caseId: hers });
  expect(there.persons).toMatchObject([{ identity: { name: 'Piet de Groot', birthYear: 1971 } }]);
  expect(there.retention).toEqual([{ rule: 'perpetrator_without_measure', due: '2027-05-01' }]);
  const { checks } = await bram.desk.ask('persons.around', { caseId: hers });
  expect(checks).toMatchObject([{ number: 'A-2026-0001', reason: 'other_birth_year' }]);
  // Under the key of this vault he is recognised as anybody else.
  const next = await tell(bram.desk, { alias: 'Els' });
  const again = { caseId: next, person: colleague, conflict: otherYear };
  expect((await bram.desk.ask('persons.record', again)).matched).toEqual({ own: 1, others: 0 });
});

test('a reporter who stays anonymous is nobody, and one who comes back is asked about again', async () => {
  const desk = await startOpenDesk(morning);
  const { caseId } = await desk.ask('reports.record', reportOf('Linde', 'Piet de Groot'));
  const { reporter } = await desk.ask('cases.get', { caseId });
  const other = await tell(desk, { alias: 'Els' });
  const person = { ...colleague, alias: 'chef' };
  await desk.ask('persons.record', { caseId: other, person, conflict: otherYear });
  const anonymous = {
    kind: 'anonymous',
    position: { regime: 'staff', department: 'permits', functionGroup: null },
  } as const;
  await desk.ask('reports.record', { ...counterThreat, reporter: anonymous });
  const back = { ...counterThreat, reporter: { kind: 'known', id: reporter.id ?? '' } } as const;
  await expect(desk.ask('reports.record', back)).rejects.toThrow('conflict.found');
  const again = await desk.ask('reports.record', { ...back, conflict: otherYear });
  const found = await desk.ask('cases.get', { caseId: again.caseId });
  expect(found.reporter.otherCases).toMatchObject([{ id: caseId }]);
});

test('§8.3: report about the counsellor or by the DPO is for somebody else', async () => {
  const desk = await startOpenDesk(morning);
  const about = { ...counterThreat, standing: 'about_counsellor' } as const;
  await expect(desk.ask('reports.record', about)).rejects.toThrow('report.aboutCounsellor');
  expect((await desk.ask('cases.list', {})).total).toBe(0);
  // The officer may tell: that it is better told elsewhere is said, and left to him.
  await desk.ask('reports.record', { ...counterThreat, standing: 'by_officer' });
});
