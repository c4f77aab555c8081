import { expect, test } from 'vitest';
import { halfway, noon, record } from './import-fixture.ts';
import { counterThreat, passphrase, startOpenDesk } from './support.ts';

const rows = 400;

/** As many reports as are recorded in several goes. */
const long = `Datum melding;Schuilnaam;Afdeling;Soort;Ernst;Verhaal
${Array.from(
  { length: rows },
  (_, at) => `2026-03-01;Melder ${at};Vergunningen;Belediging;3;Verhaal van ${at} aan de balie`,
).join('\n')}
`;

test('Recording is stopped halfway with nothing kept, and begun again with the same file', async () => {
  const desk = await startOpenDesk(noon);
  const { outcome, how } = await halfway(desk, long, rows);
  const meanwhile = desk.ask('reports.record', { ...counterThreat, receivedAt: '09:30' });
  await desk.ask('work.stop', {});
  expect(await outcome).toBe('work.stopped');
  const { number } = await meanwhile;
  expect(number).toBe('A-2026-0001');
  expect(await desk.ask('cases.list', {})).toMatchObject({ total: 1 });
  expect(await desk.ask('imports.list', {})).toEqual({ imports: [] });
  expect(await desk.ask('imports.record', how)).toMatchObject({
    records: rows,
    numbers: { first: 'A-2026-0002' },
  });
});

test('A vault that is locked while rows are recorded keeps none of them', async () => {
  const desk = await startOpenDesk(noon);
  const { outcome } = await halfway(desk, long, rows);
  desk.desk.close();
  expect(await outcome).toBe('work.stopped');
  const again = desk.restart();
  const [slot] = (await again.ask('vault.describe', {})).slots;
  await again.ask('vault.unlock', { slot: slot?.id ?? '', passphrase });
  expect(await again.ask('cases.list', {})).toMatchObject({ total: 0 });
  expect((await again.ask('reporters.find', { alias: '' })).reporters).toEqual([]);
});

test('Undoing many cases leaves what was recorded by hand, and what can be searched of it', async () => {
  const desk = await startOpenDesk(noon);
  const kept = await desk.ask('reports.record', { ...counterThreat, receivedAt: '09:30' });
  const { id } = await record(desk, long);
  expect(await desk.ask('cases.list', { query: 'balie' })).toMatchObject({ total: rows + 1 });
  expect(await desk.ask('imports.undo', { id })).toEqual({ destroyed: rows });
  expect(await desk.ask('cases.list', { query: 'balie' })).toMatchObject({
    total: 1,
    cases: [{ id: kept.caseId }],
  });
  expect((await desk.ask('reporters.find', { alias: 'Melder' })).reporters).toEqual([]);
  await desk.ask('notes.add', { caseId: kept.caseId, text: 'Zij belde terug.' });
  expect(await desk.ask('cases.list', { query: 'belde' })).toMatchObject({ total: 1 });
});
