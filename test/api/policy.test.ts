import { describe, expect, test } from 'vitest';
import { type CommandName, contract } from '../../api/contract/index.ts';
import { add, alarm, coordinatorDesk, deEscalation, factsIn, morning } from './policy-fixture.ts';
import { passphrase, startDesk, startOpenDesk, temporaryFolder } from './support.ts';

describe('records', () => {
  test('are added, changed, ended, taken up again and removed, and the log says so', async () => {
    const desk = await coordinatorDesk();
    const [id = ''] = await add(desk, alarm);
    await desk.ask('policy.change', { id, facts: { ...alarm, state: 'planned' } });
    expect(await factsIn(desk)).toMatchObject([{ state: 'planned' }]);
    await desk.ask('policy.end', { id });
    expect((await desk.ask('policy.list', {})).records).toMatchObject([{ endedOn: '2026-11-26' }]);
    await desk.ask('policy.reopen', { id });
    await desk.ask('policy.remove', { id });
    expect(await factsIn(desk)).toEqual([]);
    const { lines } = await desk.ask('log.read', {});
    expect(
      lines.map(({ action }) => action).filter((action) => action.startsWith('policy.')),
    ).toEqual(['remove', 'reopen', 'end', 'update', 'create'].map((act) => `policy.${act}`));
    await expect(desk.ask('policy.end', { id })).rejects.toThrow('policy.notFound');
  });

  test('are still there after a lock', async () => {
    const desk = await coordinatorDesk();
    await add(desk, alarm, deEscalation);
    const again = desk.restart();
    const { slots } = await again.ask('vault.describe', {});
    await again.ask('vault.unlock', { slot: slots[0]?.id ?? '', passphrase });
    expect(await factsIn(again)).toEqual([alarm, deEscalation]);
  });

  test('keep their kind', async () => {
    const desk = await coordinatorDesk();
    const [id = ''] = await add(desk, alarm);
    await expect(desk.ask('policy.change', { id, facts: deEscalation })).rejects.toThrow(
      'policy.otherKind',
    );
  });
});

test('a backup of the policy store gives it back on another computer', async () => {
  const desk = await coordinatorDesk();
  await add(desk, alarm);
  const folder = temporaryFolder();
  const { name } = await desk.ask('backups.make', { folder });
  const other = startDesk(morning);
  await other.ask('backups.restore', { folder, name, from: { kind: 'passphrase', passphrase } });
  const { slots } = await other.ask('vault.describe', {});
  await other.ask('vault.unlock', { slot: slots[0]?.id ?? '', passphrase });
  expect(await factsIn(other)).toEqual([alarm]);
  expect(await other.ask('log.check', {})).toMatchObject({ brokenAt: null });
});

describe('the overview', () => {
  test('shows the measures of each unit and phase, and who has none', async () => {
    const desk = await coordinatorDesk();
    await add(desk, alarm, {
      ...alarm,
      measure: 'reaction_matrix',
      units: ['organisation'],
      location: null,
      phase: ['during', 'after'],
    });
    const { matrix } = await desk.ask('policy.overview', {});
    expect(matrix.map(({ unit, bare }) => [unit, bare])).toEqual([
      ['organisation', false],
      ['civil_affairs', false],
      ['work_income', true],
      ['taxes', true],
      ['council', true],
      ['college', true],
    ]);
    expect(matrix.find(({ unit }) => unit === 'civil_affairs')?.cells).toEqual([
      { phase: 'before', inPlace: 0, planned: 0, shared: 0 },
      { phase: 'during', inPlace: 1, planned: 0, shared: 1 },
      { phase: 'after', inPlace: 0, planned: 0, shared: 1 },
    ]);
  });

  test('shows which units were trained in the last 24 months', async () => {
    const desk = await coordinatorDesk();
    await add(
      desk,
      deEscalation,
      { ...deEscalation, units: ['taxes'], heldOn: '2024-11-25' },
      { ...deEscalation, units: ['work_income'], heldOn: '2027-01-20', present: null },
    );
    const { coverage } = await desk.ask('policy.overview', {});
    expect(coverage).toEqual([
      { unit: 'civil_affairs', lastOn: '2026-09-15', trained: true, nextOn: null },
      { unit: 'work_income', lastOn: null, trained: false, nextOn: '2027-01-20' },
      { unit: 'taxes', lastOn: '2024-11-25', trained: false, nextOn: null },
    ]);
  });

  test('gives a new store three months, and says what is missing', async () => {
    const desk = await coordinatorDesk();
    const { duties } = await desk.ask('policy.overview', {});
    expect(duties.find(({ code }) => code === 'missing_norm')?.due).toBe('2027-02-26');
    const early = duties.filter(({ due }) => due < '2027-02-26');
    expect(early.map(({ code, due }) => [code, due])).toEqual([['review_round', '2026-12-10']]);
  });
});

test('nobody but the coordinator reaches the policy store', async () => {
  // Safe: the keys of the contract are its names.
  const names = (Object.keys(contract) as CommandName[]).filter((name) => /^policy\./.test(name));
  expect(names.length).toBeGreaterThan(10);
  for (const name of names) expect([name, contract[name].roles]).toEqual([name, ['coordinator']]);
  const clerk = await startOpenDesk(morning, 'griffier');
  await expect(clerk.ask('policy.add', { facts: alarm })).rejects.toThrow('command.notAllowed');
});
