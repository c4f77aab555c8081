import { expect, test } from 'vitest';
import type { Input } from '../../api/contract/index.ts';
import { standardTerms } from '../../domain/retention/index.ts';
import { closing } from './reaction-fixture.ts';
import { counterThreat, passphrase, startOpenDesk, type TestDesk } from './support.ts';

const morning = '2026-05-04T08:35:00.000Z';
const secret = 'Zij belde met een onbekend nummer';

const note = (caseId: string): Input<'forms.keep'> => ({
  caseId,
  form: 'note',
  path: `/cases/${caseId}`,
  title: 'Notitie',
  values: { text: secret },
});

const signal: Input<'forms.keep'> = {
  caseId: null,
  form: 'signals.signal new',
  path: '/signals',
  title: 'Signaal opschrijven',
  values: { text: 'Bij de balie wordt vaker geschreeuwd', theme: '' },
};

const keptIn = async (desk: TestDesk) => (await desk.ask('forms.kept', {})).forms;

async function unlockedAgain(desk: TestDesk): Promise<TestDesk> {
  const again = desk.restart();
  const { slots } = await again.ask('vault.describe', {});
  await again.ask('vault.unlock', { slot: slots[0]?.id ?? '', passphrase });
  return again;
}

test('What was typed in a dialog is there after the vault was locked, until it is thrown away', async () => {
  const desk = await startOpenDesk(morning);
  const { caseId } = await desk.ask('reports.record', counterThreat);
  await desk.ask('forms.keep', note(caseId));
  desk.clock = '2026-05-04T08:36:00.000Z';
  await desk.ask('forms.keep', signal);
  await desk.ask('forms.keep', { ...signal, values: { text: 'Bij de balie', theme: '' } });
  const again = await unlockedAgain(desk);
  expect(await keptIn(again)).toEqual([
    { ...signal, values: { text: 'Bij de balie', theme: '' }, savedAt: '2026-05-04T08:36:00.000Z' },
    { ...note(caseId), savedAt: morning },
  ]);
  await again.ask('forms.discard', { caseId: null, form: signal.form });
  await again.ask('forms.discard', { caseId, form: 'note' });
  expect(await keptIn(again)).toEqual([]);
});

test('A report that is being typed is no form, and a form cannot take its place', async () => {
  const desk = await startOpenDesk(morning);
  await desk.ask('drafts.save', { draft: { narrative: 'half' } });
  expect(await keptIn(desk)).toEqual([]);
  await expect(desk.ask('forms.keep', { ...signal, form: 'report' })).rejects.toThrow(
    'input.invalid',
  );
  await expect(desk.ask('forms.discard', { caseId: null, form: 'report' })).rejects.toThrow(
    'input.invalid',
  );
  expect((await desk.ask('drafts.load', {})).draft).toEqual({ narrative: 'half' });
});

test('What was being typed about a case goes with what was told in it, and none comes after', async () => {
  const desk = await startOpenDesk(morning);
  const { caseId } = await desk.ask('reports.record', counterThreat);
  await desk.ask('cases.close', { caseId, ...closing });
  await desk.ask('forms.keep', note(caseId));
  desk.clock = '2027-08-10T09:00:00.000Z';
  await desk.ask('retention.destroy', { parts: [{ caseId, rule: 'counsellor_notes' }] });
  expect(await keptIn(desk)).toEqual([]);
  await desk.ask('forms.keep', note(caseId));
  expect(await keptIn(desk)).toEqual([]);
});

test('What nobody went on with for the whole term of a draft is thrown away', async () => {
  let desk = await startOpenDesk(morning);
  await desk.ask('retention.setTerms', { ...standardTerms, draft: 30 });
  const { caseId } = await desk.ask('reports.record', counterThreat);
  await desk.ask('forms.keep', note(caseId));
  await desk.ask('forms.keep', signal);
  for (const day of ['2026-06-03', '2026-06-04', '2026-06-05', '2026-06-08']) {
    expect(await keptIn(desk)).toHaveLength(2);
    desk.clock = `${day}T09:00:00Z`;
    desk = await unlockedAgain(desk);
  }
  expect(await keptIn(desk)).toEqual([]);
}, 60_000);

test('What was being typed about a record outside a case goes when that record goes', async () => {
  const desk = await startOpenDesk(morning);
  const told = { noticedOn: '2026-05-01', theme: 'aggression', unit: null, pattern: '' } as const;
  const save = async (text: string) =>
    (await desk.ask('signals.save', { id: null, ...told, text, isNobody: false })).id;
  const [gone, stays] = [await save('Lange rij'), await save('Kapotte lamp')];
  for (const id of [gone, stays]) {
    await desk.ask('forms.keep', { ...signal, form: `signals.signal ${id}` });
  }
  await desk.ask('forms.keep', signal);
  await desk.ask('signals.remove', { id: gone });
  const forms = async () => (await keptIn(desk)).map(({ form }) => form);
  expect((await forms()).toSorted()).toEqual([`signals.signal ${stays}`, signal.form].toSorted());
  const { id } = await desk.ask('annual.recommend', {
    ...{ id: null, year: 2025, measure: 'PREVENT', words: 'Meer licht.' },
  });
  await desk.ask('forms.keep', { ...signal, form: `annual.recommend ${id}` });
  await desk.ask('annual.withdraw', { id });
  expect(await forms()).toHaveLength(2);
  // And so does what was being typed about it in a case.
  const { caseId } = await desk.ask('reports.record', counterThreat);
  await desk.ask('forms.keep', note(caseId));
  await desk.ask('forms.keep', { ...note(caseId), form: `about ${stays}` });
  await desk.ask('signals.remove', { id: stays });
  expect((await forms()).toSorted()).toEqual(['note', signal.form]);
});

test('What was being typed about something that is settled goes with that', async () => {
  const desk = await startOpenDesk(morning);
  const { caseId } = await desk.ask('reports.record', counterThreat);
  const { tasks } = await desk.ask('cases.get', { caseId });
  const [task, other] = tasks.filter(({ status }) => status === 'open').map(({ id }) => id);
  const { task: own } = await desk.ask('tasks.add', {
    ...{ caseId: null, words: 'Vergaderen', on: '2026-05-06', at: null },
  });
  const { id: breach } = await desk.ask('breaches.record', {
    ...{
      kind: 'wrong_recipient',
      knownOn: '2026-05-04',
      knownAt: '09:00',
      about: 'Mail naar een ander',
    },
  });
  for (const form of [`today.skip ${task}`, `today.skip ${other}`])
    await desk.ask('forms.keep', { ...note(caseId), form });
  for (const form of [`today.skip ${own}`, `office.breach ${breach}`])
    await desk.ask('forms.keep', { ...signal, form });
  await desk.ask('tasks.skip', { task: task ?? '', reason: 'Niet nodig' });
  await desk.ask('tasks.complete', { task: own, on: '2026-05-04' });
  await desk.ask('breaches.waive', { id: breach, why: 'encrypted' });
  expect((await keptIn(desk)).map(({ form }) => form)).toEqual([`today.skip ${other}`]);
});
