import { describe, expect, test } from 'vitest';
import type { Input } from '../../api/contract/index.ts';
import { citizen, deskWithCase, partOf, progress, written } from './access-fixture.ts';

describe('A request for access', () => {
  test('needs a decision on every part, each with what belongs to it', async () => {
    const { desk, caseId } = await deskWithCase();
    const { id } = await desk.ask('access.record', citizen(caseId));
    await desk.ask('access.update', progress(id));
    await expect(written(desk, id)).rejects.toThrow('access.undecided');
    const { part } = partOf(await desk.ask('access.get', { id }), 'incident');
    const refuse: Input<'access.decide'> = {
      id,
      caseId,
      part,
      decision: 'refuse',
      reason: null,
      hidden: [],
    };
    await expect(desk.ask('access.decide', refuse)).rejects.toThrow('access.reasonMissing');
    await expect(
      desk.ask('access.decide', { ...refuse, decision: 'mask', reason: 'investigation' }),
    ).rejects.toThrow('access.noPassages');
    await expect(desk.ask('access.decide', { ...refuse, part: 'note x' })).rejects.toThrow(
      'access.partGone',
    );
  });

  test('is done with once it is answered, and its task with it', async () => {
    const { desk, caseId } = await deskWithCase();
    const { id } = await desk.ask('access.record', citizen(caseId));
    await desk.ask('access.update', progress(id));
    await desk.ask('access.acceptProposals', { id });
    desk.clock = '2027-02-24T09:00:00Z';
    const [task] = (await desk.ask('today.get', {})).office.filter(({ code }) => code === 'T29');
    await expect(
      desk.ask('tasks.complete', { task: task?.id ?? '', on: '2027-02-24' }),
    ).rejects.toThrow('task.settledElsewhere');
    const end = { id, outcome: 'answered', on: '2027-02-24' } as const;
    await expect(desk.ask('access.settle', { ...end, on: '2027-01-30' })).rejects.toThrow(
      'access.settledTooEarly',
    );
    await desk.ask('access.settle', end);
    expect((await desk.ask('today.get', {})).office.map(({ code }) => code)).not.toContain('T29');
    await expect(desk.ask('access.extend', { id, reason: 'complex' })).rejects.toThrow(
      'access.settled',
    );
  });

  test('keeps its case from being destroyed until it is answered, and then goes with it', async () => {
    const { desk, caseId } = await deskWithCase();
    await desk.ask('tasks.list', { until: null }).then(async ({ tasks }) => {
      for (const { id } of tasks) await desk.ask('tasks.skip', { task: id, reason: 'niet nodig' });
    });
    const { id } = await desk.ask('access.record', citizen(caseId));
    await desk.ask('cases.close', {
      caseId,
      reason: 'resolved',
      checks: { feedbackGiven: 'yes', policeNews: 'not_applicable', consentReviewed: 'yes' },
      feedbackWaiver: null,
    });
    desk.clock = '2028-02-01T09:00:00Z';
    const whole = ['counsellor_notes', 'counsellor_case'] as const;
    const parts = whole.map((rule) => ({ caseId, rule }));
    await expect(desk.ask('retention.destroy', { parts })).rejects.toThrow('retention.askedFor');
    await desk.ask('access.settle', { id, outcome: 'withdrawn', on: '2028-02-01' });
    await desk.ask('retention.destroy', { parts });
    expect((await desk.ask('access.list', {})).requests).toEqual([]);
    await expect(desk.ask('access.get', { id })).rejects.toThrow('access.notFound');
  });

  test('stands in the log without content, and its answer as something that left', async () => {
    const { desk, caseId } = await deskWithCase();
    const { id } = await desk.ask('access.record', citizen(caseId));
    await desk.ask('access.update', progress(id));
    await desk.ask('access.acceptProposals', { id });
    await written(desk, id);
    const { lines } = await desk.ask('log.read', { offset: 0, limit: 5 });
    expect(lines.map(({ action }) => action)).toContain('access.write');
    expect(JSON.stringify(lines)).not.toContain('De Wit');
  });
});
