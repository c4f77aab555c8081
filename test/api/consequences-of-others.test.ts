import { expect, test } from 'vitest';
import { figuresOf } from './counts-fixture.ts';
import { accept, pair, record, sendToBram } from './handover-fixture.ts';
import { aVictim } from './persons-fixture.ts';
import { counterThreat, startOpenDesk, type TestDesk } from './support.ts';

const agreed = { agreedOn: '2026-05-04', agreedHow: 'spoken' } as const;
const boxes = { personal: ['sleep', 'fear'] as const, work: ['absence'] as const };
const told = { personal: [...boxes.personal], work: [...boxes.work] };

/** Linde's case of S-01, with her colleague Els, who came herself. */
async function withEls() {
  const desk = await startOpenDesk('2026-05-04T08:35:00Z');
  const { caseId } = await desk.ask('reports.record', counterThreat);
  const { personId: person } = await desk.ask('persons.record', { caseId, person: aVictim('Els') });
  return { desk, caseId, person, about: { caseId, person } };
}

const kept = async ({ ask }: TestDesk, caseId: string) =>
  (await ask('cases.get', { caseId })).others[0]?.consequences;

test('§3.10: what it did to another victim is kept once she is cared for and agrees', async () => {
  const { desk, caseId, about } = await withEls();
  const recorded = () =>
    desk.ask('care.recordPersonConsequences', { ...about, ...agreed, ...told });
  await expect(recorded()).rejects.toThrow('care.notBegun');
  await desk.ask('care.begin', { ...about, ground: 'came_himself' });
  expect(await kept(desk, caseId)).toBeNull();
  const early = { ...about, ...agreed, ...told, agreedOn: '2026-05-03' };
  await expect(desk.ask('care.recordPersonConsequences', early)).rejects.toThrow(
    'care.endsBeforeStart',
  );
  const none = { ...about, ...agreed, personal: ['none' as const, 'fear' as const], work: [] };
  await expect(desk.ask('care.recordPersonConsequences', none)).rejects.toThrow(
    'consequences.noneAlone',
  );
  await recorded();
  expect(await kept(desk, caseId)).toMatchObject({ ...agreed, told });
  // The reporter's are her own, and no figure knows of either.
  expect((await desk.ask('cases.get', { caseId })).consequences).toBeNull();
  expect(JSON.stringify(await figuresOf(desk))).not.toMatch(/sleep|absence/);
  await desk.ask('care.forgetPersonConsequences', about);
  expect(await kept(desk, caseId)).toBeNull();
});

test('A witness has none, and who is taken out of the case takes them along', async () => {
  const { desk, caseId, person, about } = await withEls();
  const witness = { ...aVictim('Piet'), role: 'witness' as const };
  const { personId: piet } = await desk.ask('persons.record', { caseId, person: witness });
  await desk.ask('care.begin', { caseId, person: piet, ground: 'came_himself' });
  const his = { caseId, person: piet, ...agreed, ...told };
  await expect(desk.ask('care.recordPersonConsequences', his)).rejects.toThrow('person.notFound');
  await desk.ask('care.begin', { ...about, ground: 'came_himself' });
  await desk.ask('care.recordPersonConsequences', { ...about, ...agreed, ...told });
  await desk.ask('persons.remove', { caseId, personId: person });
  expect(JSON.stringify(await desk.ask('cases.get', { caseId }))).not.toContain('absence');
});

test('TC-07: the reporter does not hear what it did to her', async () => {
  const { desk, caseId, about } = await withEls();
  await desk.ask('care.begin', { ...about, ground: 'came_himself' });
  await desk.ask('care.recordPersonConsequences', { ...about, ...agreed, ...told });
  const { id } = await desk.ask('access.record', {
    ...{ role: 'reporter', who: 'Linde', receivedOn: '2026-05-04', cases: [caseId] },
  });
  const { parts } = await desk.ask('access.get', { id });
  const hers = parts.find(({ part }) => part.startsWith('consequences '));
  expect(hers?.proposed.decision).not.toBe('give');
});

test('They go along in a hand-over, and with the notes', async () => {
  const two = await pair();
  const { anna, bram } = two;
  const caseId = await record(anna, 'Linde');
  const { personId } = await anna.desk.ask('persons.record', { caseId, person: aVictim('Els') });
  const about = { caseId, person: personId };
  await anna.desk.ask('care.begin', { ...about, ground: 'came_himself' });
  await anna.desk.ask('care.recordPersonConsequences', { ...about, ...agreed, ...told });
  await accept(two, await sendToBram(two, [caseId]), [caseId]);
  expect(await kept(bram.desk, caseId)).toMatchObject({ told });
  await bram.desk.ask('cases.close', {
    ...{ caseId, reason: 'resolved', feedbackWaiver: null },
    checks: { feedbackGiven: 'yes', policeNews: 'not_applicable', consentReviewed: 'yes' },
  });
  bram.desk.clock = '2026-12-01T09:00:00Z';
  await bram.desk.ask('retention.destroy', { parts: [{ caseId, rule: 'counsellor_notes' }] });
  expect(await kept(bram.desk, caseId)).toBeNull();
});
