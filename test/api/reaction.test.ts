import { describe, expect, test } from 'vitest';
import { withCase } from './reaction-fixture.ts';

const on = '2026-05-04';
const ban = {
  kind: 'site_ban',
  decidedOn: on,
  endsOn: '2026-11-04',
  letter: true,
  legalGround: 'house_rules',
  decidedBy: 'secretary',
  places: 'Stadhuis, Kerkplein 1',
  objection: true,
  proportionality: 'Twee gesprekken hebben niet geholpen.',
  heard: 'too_urgent',
} as const;

describe('A measure towards the perpetrator', () => {
  test('is kept with everything a decision needs, and says what follows from it', async () => {
    const { desk, caseId, tasks } = await withCase();
    const { measure } = await desk.ask('measures.record', { caseId, ...ban });
    const { measures } = await desk.ask('cases.get', { caseId });
    expect(measures).toMatchObject([
      { id: measure, ...ban, letterSentOn: null, informedOn: null, ended: false },
    ]);
    // T11: decided within 48 hours. T12, T14 and T3: five working days, without 5 May.
    expect(await tasks('T3', 'T11', 'T12', 'T13', 'T14')).toEqual([
      { code: 'T11', due: '2026-05-06', status: 'done' },
      { code: 'T12', due: '2026-05-12', status: 'open' },
      { code: 'T14', due: '2026-05-12', status: 'open' },
      { code: 'T3', due: '2026-05-12', status: 'open' },
      { code: 'T13', due: '2026-10-21', status: 'open' },
    ]);
    expect(await desk.ask('cases.list', { query: 'kerkplein' })).toMatchObject({ total: 1 });
  });

  test('says why nothing lighter will do, when it is a ban or a restriction', async () => {
    const { desk, caseId } = await withCase();
    const { proportionality: _, ...bare } = ban;
    for (const kind of ['site_ban', 'contact_ban_civil', 'written_only'] as const) {
      const input = { caseId, ...bare, kind };
      await expect(desk.ask('measures.record', input)).rejects.toThrow('measure.whyNotLighter');
    }
    await desk.ask('measures.record', { caseId, ...bare, kind: 'warning_letter' });
  });

  test.each([
    [{ endsOn: null }, 'measure.banNeedsEnd'],
    [{ startsOn: '2026-05-03' }, 'measure.startsBeforeDecision'],
    [{ startsOn: '2026-06-01', endsOn: '2026-05-31' }, 'measure.endsBeforeStart'],
    [{ letterSentOn: '2026-05-05' }, 'date.inFuture'],
    [{ informedOn: '2026-05-05' }, 'date.inFuture'],
    [{ feedbackOn: '2026-05-05' }, 'date.inFuture'],
    [{ reviewOn: '2036-05-05' }, 'date.tooFarAhead'],
  ])('with %o is refused', async (wrong, code) => {
    const { desk, caseId } = await withCase();
    const input = { caseId, ...ban, ...wrong };
    await expect(desk.ask('measures.record', input)).rejects.toThrow(code);
  });

  test('finishes the tasks of what was done: the letter sent, the reporter told', async () => {
    const { desk, caseId, tasks } = await withCase();
    const { measure } = await desk.ask('measures.record', { caseId, ...ban });
    const { kind: _, decidedOn: __, ...facts } = ban;
    desk.clock = '2026-05-08T09:00:00Z';
    const done = { letterSentOn: '2026-05-07', informedOn: '2026-05-07', feedbackOn: '2026-05-08' };
    await desk.ask('measures.change', { caseId, measure, ...facts, ...done });
    expect(await tasks('T3', 'T12', 'T14')).toMatchObject([
      { code: 'T12', status: 'done' },
      { code: 'T14', status: 'done' },
      { code: 'T3', status: 'done' },
    ]);
  });

  test('asks to have the perpetrator told what is kept of him, until the day stands there', async () => {
    const { desk, caseId, tasks } = await withCase();
    const { measure } = await desk.ask('measures.record', { caseId, ...ban });
    await desk.ask('measures.record', { caseId, ...ban, kind: 'warning_letter' });
    const open = { code: 'T45', due: '2026-05-12', status: 'open' };
    expect(await tasks('T45')).toEqual([open, open]);
    const { kind: _, decidedOn: __, ...facts } = ban;
    await desk.ask('measures.change', { caseId, measure, ...facts, informedOn: on });
    expect((await tasks('T45')).map(({ status }) => status).sort()).toEqual(['done', 'open']);
    const known = { ...ban, informedOn: on };
    await desk.ask('measures.record', { caseId, ...known });
    expect((await tasks('T45')).map(({ status }) => status).sort()).toEqual([
      'done',
      'done',
      'open',
    ]);
  });

  test('that is none asks nothing of who it is not about', async () => {
    const { desk, caseId, tasks } = await withCase();
    const none = { kind: 'none_by_choice', decidedOn: on, endsOn: null, letter: false } as const;
    await desk.ask('measures.record', { caseId, ...none });
    expect(await tasks('T45')).toEqual([]);
  });

  test('is changed and ended, while what it was before is kept', async () => {
    const { desk, caseId, tasks } = await withCase();
    const other = { ...ban, endsOn: '2026-08-04' };
    await desk.ask('measures.record', { caseId, ...other });
    desk.clock = '2026-05-04T09:35:00Z';
    const { measure } = await desk.ask('measures.record', { caseId, ...ban });
    const { kind: _, decidedOn: __, ...facts } = ban;
    desk.clock = '2026-06-01T09:00:00Z';
    const longer = { ...facts, endsOn: '2027-01-04', places: 'Alle balies' };
    await desk.ask('measures.change', { caseId, measure, ...longer });
    expect(await tasks('T13')).toEqual([
      { code: 'T13', due: '2026-07-21', status: 'open' },
      { code: 'T13', due: '2026-12-21', status: 'open' },
    ]);
    desk.clock = '2026-07-01T09:00:00Z';
    const end = { caseId, measure, on: '2026-07-01' };
    await expect(desk.ask('measures.end', { ...end, on: '2026-05-03' })).rejects.toThrow(
      'measure.endsBeforeStart',
    );
    await desk.ask('measures.end', end);
    await expect(desk.ask('measures.end', end)).rejects.toThrow('measure.alreadyEnded');
    const { measures } = await desk.ask('cases.get', { caseId });
    expect(measures).toHaveLength(2);
    expect(measures[1]).toMatchObject({
      id: measure,
      ended: true,
      endsOn: '2026-07-01',
      places: 'Alle balies',
      history: [
        { change: 'ended', endsOn: '2026-07-01' },
        { change: 'changed', endsOn: '2027-01-04' },
        { change: 'made', endsOn: '2026-11-04', places: 'Stadhuis, Kerkplein 1' },
      ],
    });
    expect(await tasks('T13')).toEqual([
      { code: 'T13', due: '2026-07-21', status: 'open' },
      { code: 'T13', due: '2026-12-21', status: 'done' },
    ]);
  });

  test('is only changed in its own case', async () => {
    const { desk, caseId } = await withCase();
    const measure = '00000000-0000-4000-8000-000000000000';
    const end = { caseId, measure, on };
    await expect(desk.ask('measures.end', end)).rejects.toThrow('measure.notFound');
  });
});
