import { expect, test } from 'vitest';
import type { Input } from '../../api/contract/index.ts';
import { refusalOf } from './consent-fixture.ts';
import { counterThreat, startOpenDesk, temporaryFolder } from './support.ts';

const counter = {
  noticedOn: '2026-05-04',
  text: 'Aan de balie loopt de wachttijd op, en daarmee de spanning.',
  theme: 'aggression',
  unit: 'civil_affairs',
  pattern: '',
} as const;

/** A counsellor to whom Linde Verbeek told something; the pages she prints are kept. */
async function noticing(role?: Parameters<typeof startOpenDesk>[1]) {
  const pages: string[] = [];
  const printer = async (page: string) => {
    pages.push(page);
    return Buffer.from('%PDF-1.4');
  };
  const desk = await startOpenDesk('2026-05-04T09:15:00Z', role, printer);
  const save = (change: Partial<Input<'signals.save'>> = {}) =>
    desk.ask('signals.save', { id: null, ...counter, ...change });
  const listed = async () => (await desk.ask('signals.list', {})).signals;
  return { desk, pages, save, listed };
}

test('§2.3: signals are put together, told to the organisation, and come back in the annual report', async () => {
  const { desk, pages, save, listed } = await noticing();
  const first = await save();
  const second = await save({ text: 'Wie lang wacht, scheldt eerder.', unit: 'taxes' });
  await save({
    ...{ text: 'Geschenken komen vaker rond de feestdagen.', theme: 'integrity', unit: null },
    noticedOn: '2026-05-03',
  });
  const both = [first.id, second.id];
  await desk.ask('signals.group', { signals: both, pattern: 'Wachttijd aan de balie' });
  desk.clock = '2026-06-01T08:00:00Z';
  await desk.ask('signals.tell', { signals: both, on: '2026-06-01', recipient: 'secretary' });
  expect(await listed()).toMatchObject([
    { pattern: 'Wachttijd aan de balie', told: [{ on: '2026-06-01', recipient: 'secretary' }] },
    { pattern: 'Wachttijd aan de balie', told: [{ recipient: 'secretary' }] },
    { pattern: '', told: [] },
  ]);
  const settings = await desk.ask('settings.get', {});
  await desk.ask('settings.update', {
    ...settings,
    units: [
      { department: 'civil_affairs', size: 60 },
      { department: 'taxes', size: 12 },
    ],
  });
  const folder = temporaryFolder();
  const { file } = await desk.ask('signals.write', { year: 2026, folder });
  expect(file).toBe('signalen_GM9999_staff_2026.pdf');
  const [page = ''] = pages;
  expect(page).toContain('<h2>Wachttijd aan de balie</h2>');
  expect(page).toContain('Verteld aan: Gemeentesecretaris');
  expect(page).toContain('Burgerzaken');
  // Twelve people work there, and no day is in the report.
  expect(page).not.toContain('Belastingen');
  expect(page).not.toMatch(/4 mei/);
  const nothing = desk.ask('signals.write', { year: 2025, folder });
  await expect(nothing).rejects.toThrow('signal.none');
  const { lines } = await desk.ask('log.read', {});
  const counted = (action: string) => lines.filter((line) => line.action === action).length;
  expect([counted('signal.tell'), counted('signal.write')]).toEqual([2, 1]);
});

test('Nobody stands in a signal: a name that is known is asked about, an address is refused', async () => {
  const { desk, save, listed } = await noticing();
  const { reporter } = counterThreat;
  if (reporter.kind !== 'new') throw new Error('the story begins with a new reporter');
  const named = { ...reporter, alias: 'Linde', name: 'Linda van der Bos' };
  const { caseId } = await desk.ask('reports.record', { ...counterThreat, reporter: named });
  const man = { alias: 'de tuinman', name: 'J. Vogel', email: '', phone: '', relation: '' };
  const person = { ...man, birthYear: 1970, role: 'perpetrator', kind: 'client' } as const;
  await desk.ask('persons.record', { caseId, person });
  for (const text of [
    'Linde is niet de enige.',
    'Meneer Vogel komt vaker.',
    'In het bos is het stil.',
  ])
    await expect(save({ text })).rejects.toThrow('signal.namesSomebody');
  expect(await refusalOf(save({ text: 'Vaak de Tuinman.' }))).toMatchObject({
    params: { name: 'de tuinman' },
  });
  const address = refusalOf(save({ text: 'Mail komt van boos@voorbeeld.nl.' }));
  expect(await address).toMatchObject({ issues: [{ problem: 'text.pointsAtSomebody' }] });
  expect(await listed()).toEqual([]);
  await save({ text: 'In het bos is het stil.', isNobody: true });
  expect(await listed()).toHaveLength(1);
  const [{ id = '' } = {}] = await listed();
  const grouping = desk.ask('signals.group', { signals: [id], pattern: 'Van der Bos' });
  await expect(grouping).rejects.toThrow('signal.namesSomebody');
});

test('Of officeholders no office is named, and the clerk keeps none', async () => {
  const political = await noticing('counsellor_political');
  expect(await refusalOf(political.save())).toMatchObject({
    issues: [{ path: ['unit'], problem: 'signal.noUnit' }],
  });
  await political.save({ unit: null });
  const clerk = await noticing('griffier');
  await expect(clerk.save()).rejects.toThrow();
});

test('A signal is not told before it was noticed, and is taken away with what was told', async () => {
  const { desk, save, listed } = await noticing();
  const { id } = await save();
  const early = desk.ask('signals.tell', { signals: [id], on: '2026-05-03', recipient: 'mayor' });
  expect(await refusalOf(early)).toMatchObject({ issues: [{ problem: 'signal.toldTooEarly' }] });
  await desk.ask('signals.tell', { signals: [id], on: '2026-05-04', recipient: 'mayor' });
  await save({ id, text: 'Aan de balie is het rustiger.' });
  expect(await listed()).toMatchObject([
    { id, text: 'Aan de balie is het rustiger.', told: [{ recipient: 'mayor' }] },
  ]);
  await desk.ask('signals.remove', { id });
  expect(await listed()).toEqual([]);
});
