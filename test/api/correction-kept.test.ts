import { expect, test } from 'vitest';
import type { Input } from '../../api/contract/index.ts';
import { refusalOf } from './consent-fixture.ts';
import { accept, type Counsellor, pair, record, sendToBram } from './handover-fixture.ts';
import { counterThreat, startOpenDesk, type TestDesk, temporaryFolder } from './support.ts';

/** Puts a case right: as it stands, but for what is given. */
async function correct(
  { ask }: TestDesk,
  caseId: string,
  change: Partial<Input<'cases.correct'>> & { readonly narrative?: string },
) {
  const { incident, report, reporter } = await ask('cases.get', { caseId });
  const { narrative = incident.narrative, ...changed } = change;
  const { camera: _, ...told } = incident;
  const { receivedVia, reporterKind, wish } = report;
  const { alias, name, contact, position } = reporter;
  await ask('cases.correct', {
    ...{ caseId, receivedVia, reporterKind, wish },
    receivedOn: '2026-05-04',
    receivedAt: '10:30',
    reporter: { kind: 'new', alias: alias ?? '', name, contact, position },
    incident: { ...told, narrative },
    ...changed,
  });
}

async function withClosedCase() {
  const desk = await startOpenDesk('2026-05-04T09:00:00Z');
  const { caseId } = await desk.ask('reports.record', counterThreat);
  await correct(desk, caseId, { narrative: 'Hij zei: ik weet waar je woont.' });
  desk.clock = '2026-08-10T09:00:00Z';
  await desk.ask('cases.close', {
    ...{ caseId, reason: 'resolved', feedbackWaiver: null },
    checks: { feedbackGiven: 'yes', policeNews: 'not_applicable', consentReviewed: 'yes' },
  });
  return { desk, caseId };
}

test('A closed case can be put right as well; nothing is due in it because of that', async () => {
  const { desk, caseId } = await withClosedCase();
  const before = await desk.ask('cases.get', { caseId });
  await correct(desk, caseId, { receivedVia: 'phone', narrative: 'Hij zei: ik wacht buiten.' });
  const { closed, tasks, retention, ...now } = await desk.ask('cases.get', { caseId });
  expect({ closed, tasks, retention }).toEqual({
    closed: before.closed,
    tasks: before.tasks,
    retention: before.retention,
  });
  expect(now.corrections.map(({ former }) => former)).toEqual([
    { narrative: counterThreat.incident.narrative },
    { narrative: 'Hij zei: ik weet waar je woont.', receivedVia: 'conversation' },
  ]);
  const found = async (query: string) => (await desk.ask('cases.list', { query })).total;
  expect([await found('buiten'), await found('woont')]).toEqual([1, 0]);
});

test('What stood there goes with the notes; that it was put right stays', async () => {
  const { desk, caseId } = await withClosedCase();
  desk.clock = '2027-03-01T09:00:00Z';
  await desk.ask('retention.destroy', { parts: [{ caseId, rule: 'counsellor_notes' }] });
  const { corrections } = await desk.ask('cases.get', { caseId });
  expect(corrections).toMatchObject([{ parts: ['narrative'], former: null }]);
  // A code can still be put right; nothing that is told can be kept any more.
  await correct(desk, caseId, { wish: 'listen' });
  expect((await desk.ask('cases.get', { caseId })).corrections).toMatchObject([
    { parts: ['narrative'] },
    { parts: ['wish'], former: null, recordedAt: '2027-03-01T09:00:00Z' },
  ]);
  expect(await refusalOf(correct(desk, caseId, { narrative: 'Opnieuw' }))).toMatchObject({
    issues: [{ path: ['incident', 'narrative'], problem: 'correction.destroyed' }],
  });
});

test('Who asks what is recorded of him is shown what stood there as well (§4.3)', async () => {
  const { desk, caseId } = await withClosedCase();
  const { id } = await desk.ask('access.record', {
    ...{ role: 'reporter', who: 'Linde', receivedOn: '2026-08-10', cases: [caseId] },
  });
  const { parts } = await desk.ask('access.get', { id });
  const former = parts.find(({ part }) => part.startsWith('former '));
  expect(former).toMatchObject({ kind: 'narrative', proposed: { decision: 'give' } });
  expect(JSON.stringify(former)).toContain(counterThreat.incident.narrative);
});

const correctionsIn = async ({ desk }: Counsellor, caseId: string) =>
  (await desk.ask('cases.get', { caseId })).corrections;

test('A case that is handed over brings what stood there, and who put it right', async () => {
  const two = await pair();
  const { anna, bram } = two;
  const caseId = await record(anna, 'Linde');
  await correct(anna.desk, caseId, { narrative: 'Zo was het.', wish: 'listen' });
  await accept(two, await sendToBram(two, [caseId]), [caseId]);
  expect(await correctionsIn(bram, caseId)).toMatchObject([
    {
      author: 'Anna de Wit',
      parts: ['wish', 'narrative'],
      former: { wish: 'advice', narrative: counterThreat.incident.narrative },
    },
  ]);
});

test('A second counsellor does not put the case right; his copy follows the owner who does', async () => {
  const two = await pair();
  const { anna, bram, bramId: colleagueId, stick: folder } = two;
  const caseId = await record(anna, 'Linde');
  const share = { caseId, colleagueId, folder, consent: true } as const;
  const { file } = await anna.desk.ask('handovers.share', share);
  const receipt = await accept(two, { folder, name: file }, [caseId]);
  await anna.desk.ask('handovers.readReceipt', receipt);
  await expect(correct(bram.desk, caseId, { wish: 'listen' })).rejects.toThrow('case.ofColleague');
  anna.desk.clock = '2026-05-04T09:00:00Z';
  const position = { regime: 'staff', department: 'taxes', functionGroup: null } as const;
  const renamed = { alias: 'Lindeboom', name: 'Linda Verbeek', contact: '' };
  await correct(anna.desk, caseId, {
    narrative: 'Zo was het.',
    receivedVia: 'phone',
    reporter: { kind: 'new', ...renamed, position },
  });
  const target = temporaryFolder();
  const { files } = await anna.desk.ask('handovers.update', { caseId, folder: target });
  await bram.desk.ask('handovers.merge', { folder: target, name: files[0] ?? '' });
  expect(await bram.desk.ask('cases.get', { caseId })).toMatchObject({
    incident: { narrative: 'Zo was het.' },
    report: { receivedVia: 'phone' },
    reporter: { ...renamed, position },
    corrections: [{ author: 'Anna de Wit', formerReporter: { alias: 'Linde' } }],
  });
  const { total } = await bram.desk.ask('cases.list', { query: 'Lindeboom', unit: 'taxes' });
  expect(total).toBe(1);
});
