import { expect, test } from 'vitest';
import { everyCase, kept, noon, record } from './import-fixture.ts';
import { counterThreat, startOpenDesk } from './support.ts';

const position = { regime: 'staff', department: 'legal', functionGroup: null } as const;

test('What was read in is undone as a whole: cases, keys and reporters, and nothing else', async () => {
  const desk = await startOpenDesk(noon);
  const { caseId } = await desk.ask('reports.record', {
    ...counterThreat,
    receivedAt: '09:30',
    reporter: { kind: 'new', alias: 'Roos', name: '', contact: '', position },
  });
  const { id } = await record(desk, kept);
  for (const { id: viewed } of await everyCase(desk)) expect(viewed).toBeTruthy();
  expect(await desk.ask('imports.undo', { id })).toEqual({ destroyed: 3 });
  expect((await everyCase(desk)).map((one) => one.id)).toEqual([caseId]);
  expect((await desk.ask('reporters.find', { alias: '' })).reporters).toMatchObject([
    { alias: 'Roos' },
  ]);
  expect(await desk.ask('cases.list', { query: 'Hij zou me' })).toMatchObject({ total: 0 });
  const { destroyed } = await desk.ask('retention.list', {});
  expect(destroyed.newest.map(({ rule }) => rule)).toEqual(Array(3).fill('import_undone'));
  await expect(desk.ask('imports.undo', { id })).rejects.toThrow('import.undone');
  expect((await desk.ask('imports.list', {})).imports).toMatchObject([{ id, undoneAt: noon }]);
  expect(await record(desk, kept)).toMatchObject({
    records: 3,
    numbers: { first: 'A-2025-0002' },
  });
});

test('Once a note was added to one of its cases, a spreadsheet is not undone any more', async () => {
  const desk = await startOpenDesk(noon);
  const { id } = await record(desk, kept);
  const [, linde] = await everyCase(desk);
  // New terms move days of destruction; that is nothing somebody added.
  const terms = await desk.ask('retention.terms', {});
  await desk.ask('retention.setTerms', { ...terms, counsellor_notes: 12 });
  await desk.ask('notes.add', { caseId: linde?.id ?? '', text: 'Zij belde.' });
  await expect(desk.ask('imports.undo', { id })).rejects.toMatchObject({
    message: 'import.changed',
    cause: { params: { count: 1, number: 'A-2026-0001' } },
  });
  expect(await desk.ask('cases.list', {})).toMatchObject({ total: 3 });
});
