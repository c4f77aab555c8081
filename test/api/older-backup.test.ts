import { expect, test } from 'vitest';
import type { Input } from '../../api/contract/index.ts';
import { reactionConsent } from './consent-fixture.ts';
import {
  counterThreat,
  passphrase,
  startDesk,
  startOpenDesk,
  type TestDesk,
  temporaryFolder,
} from './support.ts';

const { reporter: linde } = counterThreat;
if (linde.kind !== 'new') throw new Error('the story begins with a new reporter');
const verbeek = { ...linde, name: 'Linda Verbeek', contact: '06 12345678' };

async function tell(desk: TestDesk, reporter: Input<'reports.record'>['reporter']) {
  return (await desk.ask('reports.record', { ...counterThreat, reporter })).caseId;
}

async function tellAgain(desk: TestDesk): Promise<string> {
  const [known] = (await desk.ask('reporters.find', { alias: 'Linde' })).reporters;
  return tell(desk, { kind: 'known', id: known?.id ?? '' });
}

async function backUp(desk: TestDesk) {
  const folder = temporaryFolder();
  return { folder, name: (await desk.ask('backups.make', { folder })).name };
}

/** Somebody takes his consent back, and wants of his file only the facts kept, or nothing (TC-03). */
async function settle(desk: TestDesk, caseId: string, keep: 'facts' | 'nothing'): Promise<void> {
  const { id: consentId } = await desk.ask('consents.record', { caseId, ...reactionConsent });
  await desk.ask('consents.withdraw', {
    ...{ caseId, consentId, recipients: ['coordinator', 'manager'] },
    ...{ how: 'spoken', on: '2026-05-04', at: '11:10' },
  });
  await desk.ask('consents.settleFile', { caseId, keep });
}

/** Puts a backup back on a computer, and opens the vault. */
async function putBack(computer: TestDesk, backup: { folder: string; name: string }) {
  await computer.ask('backups.restore', { ...backup, from: { kind: 'passphrase', passphrase } });
  const [slot] = (await computer.ask('vault.describe', {})).slots;
  await computer.ask('vault.unlock', { slot: slot?.id ?? '', passphrase });
  return computer;
}

/** The same computer, and one that knows only the backup. */
const computers = (desk: TestDesk) => [desk.restart(), startDesk(desk.clock)];

test('Who was destroyed in a later case does not come back with an earlier one', async () => {
  const desk = await startOpenDesk('2026-05-04T09:15:00Z');
  const earlier = await tell(desk, verbeek);
  const backup = await backUp(desk);
  const later = await tellAgain(desk);
  await settle(desk, later, 'facts');
  for (const computer of computers(desk)) {
    const { ask } = await putBack(computer, backup);
    const { reporter, incident } = await ask('cases.get', { caseId: earlier });
    expect(reporter).toMatchObject({ name: '', contact: '' });
    expect(reporter.alias).toMatch(/^Anoniem /);
    // What was told in that case is his to keep.
    expect(incident.narrative).toBe(counterThreat.incident.narrative);
    for (const query of ['Linde', 'Verbeek', '12345678'])
      expect((await ask('cases.list', { query })).total).toBe(0);
  }
});

test('Who went with his last case does not come back with one that once stood under him', async () => {
  const desk = await startOpenDesk('2026-05-04T09:15:00Z');
  const last = await tell(desk, verbeek);
  const moved = await tellAgain(desk);
  const backup = await backUp(desk);
  await desk.ask('cases.moveReporter', { caseId: moved, reporter: { ...linde, alias: 'Noor' } });
  await settle(desk, last, 'nothing');
  for (const computer of computers(desk)) {
    const { ask } = await putBack(computer, backup);
    const { total, cases } = await ask('cases.list', {});
    expect([total, cases[0]?.id]).toEqual([1, moved]);
    const { reporter } = await ask('cases.get', { caseId: moved });
    expect(reporter).toMatchObject({ name: '', contact: '' });
    expect((await ask('cases.list', { query: 'Verbeek' })).total).toBe(0);
    expect((await ask('retention.list', {})).destroyed.total).toBe(1);
  }
});

test('A backup that was made after he was forgotten is left alone, and so is everybody else', async () => {
  const desk = await startOpenDesk('2026-05-04T09:15:00Z');
  const gone = await tell(desk, verbeek);
  const other = await tell(desk, { ...verbeek, alias: 'Fenna', name: 'Fenna de Boer' });
  const before = await backUp(desk);
  await settle(desk, gone, 'nothing');
  const after = await backUp(desk);
  for (const backup of [before, after]) {
    const { ask } = await putBack(startDesk(desk.clock), backup);
    const found = await ask('cases.get', { caseId: other });
    expect(found.reporter).toMatchObject({ alias: 'Fenna', name: 'Fenna de Boer' });
  }
});
