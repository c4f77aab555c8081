import { describe, expect, test } from 'vitest';
import type { Input } from '../../api/contract/index.ts';
import { accept, type Counsellor, pair, record } from './handover-fixture.ts';
import { counterThreat, passphrase, startOpenDesk } from './support.ts';

const monday = '2026-05-04T08:35:00Z';
const filters = { status: 'running', sort: 'next', direction: 'up', query: 'balie' } as const;

const aliases = (list: { cases: readonly { alias: string | null }[] }) =>
  list.cases.map(({ alias }) => alias);

/** A case of S-01 by a reporter of this alias. */
function reportBy(alias: string): Input<'reports.record'> {
  const { reporter } = counterThreat;
  if (reporter.kind !== 'new') throw new Error('in S-01 the reporter is new');
  return { ...counterThreat, reporter: { ...reporter, alias } };
}

describe('a view of the list', () => {
  test('is kept with its search, renamed, taken away, and brought back', async () => {
    const desk = await startOpenDesk(monday);
    const { id } = await desk.ask('caseViews.keep', { name: 'Balie', filters });
    const kept = async () => (await desk.ask('caseViews.list', {})).views;
    expect(await kept()).toMatchObject([{ id, name: 'Balie', filters }]);
    const [view] = await kept();
    if (!view) throw new Error('nothing was kept');
    await desk.ask('caseViews.change', { ...view, name: 'Aan de balie' });
    expect(await kept()).toEqual([{ ...view, name: 'Aan de balie' }]);
    await desk.ask('caseViews.remove', { id });
    expect(await kept()).toEqual([]);
    await desk.ask('caseViews.keep', { name: 'Aan de balie', filters: view.filters });
    expect(await kept()).toMatchObject([{ name: 'Aan de balie', filters: view.filters }]);
  });

  test('has a name of its own, whatever the capitals, and there is an end to them', async () => {
    const desk = await startOpenDesk(monday);
    const { id } = await desk.ask('caseViews.keep', { name: 'Balie', filters });
    const again = desk.ask('caseViews.keep', { name: 'BALIE', filters });
    await expect(again).rejects.toThrow('caseView.nameTaken');
    const same = { id, name: 'balie', filters: { ...filters, due: 'late' as const } };
    await desk.ask('caseViews.change', same);
    const gone = { ...same, id: '00000000-0000-4000-8000-000000000000' };
    await expect(desk.ask('caseViews.change', gone)).rejects.toThrow('caseView.notFound');
    await expect(desk.ask('caseViews.remove', gone)).rejects.toThrow('caseView.notFound');
    for (let nth = 2; nth <= 50; nth += 1) {
      await desk.ask('caseViews.keep', { name: `Weergave ${nth}`, filters });
    }
    const more = desk.ask('caseViews.keep', { name: 'Nog een', filters });
    await expect(more).rejects.toThrow('caseView.tooMany');
  });

  test('leaves no line in the log: it changes no case', async () => {
    const desk = await startOpenDesk(monday);
    const { total } = await desk.ask('log.read', {});
    const { id } = await desk.ask('caseViews.keep', { name: 'Balie', filters });
    await desk.ask('caseViews.remove', { id });
    expect((await desk.ask('log.read', {})).total).toBe(total);
  });
});

describe('the place in the list', () => {
  test('is the same row and filters after a lock', async () => {
    const desk = await startOpenDesk(monday);
    const { caseId } = await desk.ask('reports.record', counterThreat);
    const first = await desk.ask('listPlace.get', {});
    expect(first).toMatchObject({ selected: null, record: true });
    const place = {
      filters: { ...first.filters, ...filters },
      selected: { row: 0, caseId },
      record: false,
    };
    await desk.ask('listPlace.keep', place);
    const again = desk.restart();
    const { slots } = await again.ask('vault.describe', {});
    await again.ask('vault.unlock', { slot: slots[0]?.id ?? '', passphrase });
    expect(await again.ask('listPlace.get', {})).toEqual(place);
  });

  test('forgets what was searched for when something is destroyed', async () => {
    const desk = await startOpenDesk(monday);
    const { caseId } = await desk.ask('reports.record', counterThreat);
    const first = await desk.ask('listPlace.get', {});
    const place = { ...first, filters: { ...first.filters, query: 'Linde' } };
    await desk.ask('listPlace.keep', place);
    await desk.ask('cases.close', {
      caseId,
      reason: 'resolved',
      checks: { feedbackGiven: 'yes', policeNews: 'yes', consentReviewed: 'yes' },
      feedbackWaiver: null,
    });
    desk.clock = '2027-06-07T08:00:00Z';
    const { parts } = await desk.ask('retention.list', {});
    const notes = parts.filter(({ rule }) => rule === 'counsellor_notes');
    expect(notes).toHaveLength(1);
    await desk.ask('retention.destroy', { parts: notes.map(({ rule }) => ({ caseId, rule })) });
    expect(await desk.ask('listPlace.get', {})).toEqual(first);
  });
});

test('The list is narrowed to what is late, of this week, or aftercare of this week', async () => {
  const desk = await startOpenDesk(monday);
  const list = async (due: Input<'cases.list'>['due']) =>
    aliases(await desk.ask('cases.list', { due, direction: 'up' }));
  await desk.ask('reports.record', reportBy('Linde'));
  expect(await list('late')).toEqual([]);
  desk.clock = '2026-05-05T08:35:00Z';
  const { caseId } = await desk.ask('reports.record', {
    ...reportBy('Moos'),
    receivedOn: '2026-05-05',
  });
  expect(await list('late')).toEqual(['Linde']);
  expect(
    new Set((await desk.ask('today.get', {})).late.map(({ caseNumber }) => caseNumber)),
  ).toEqual(new Set(['A-2026-0001']));
  expect(await list('week')).toEqual(['Linde', 'Moos']);
  const before = await list('care');
  await desk.ask('care.offer', {
    caseId,
    offers: [{ element: 'psychic', status: 'accepted', support: null }],
  });
  await desk.ask('care.schedule', { caseId });
  expect([before, await list('care')]).toEqual([[], ['Moos']]);
});

test('One’s own cases are told from the copies of a colleague, and from those on their way', async () => {
  const two = await pair();
  const { anna, bram, bramId, stick } = two;
  const caseId = await record(anna, 'Linde');
  await record(anna, 'Moos');
  await record(bram, 'Berk');
  const to = { colleagueId: bramId, folder: stick };
  const { file } = await anna.desk.ask('handovers.share', { ...to, caseId, consent: true });
  await accept(two, { folder: stick, name: file }, [caseId]);
  const mine = async ({ desk }: Counsellor) =>
    aliases(await desk.ask('cases.list', { mine: true })).toSorted();
  expect((await bram.desk.ask('cases.list', {})).total).toBe(2);
  expect(await mine(bram)).toEqual(['Berk']);
  expect(await mine(anna)).toEqual(['Linde', 'Moos']);
});
