import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type CommandName, contract, type Input } from '../../api/contract/index.ts';
import { passphrase, startDesk, startOpenDesk, type TestDesk, temporaryFolder } from './support.ts';

const morning = '2026-11-26T08:00:00Z';
const store = '2026-11-26.luwte-beleid.json';
const counts = '2026-11-26.luwte-beleidscijfers.json';

type Facts = Input<'policy.add'>['facts'];

const alarm: Facts = {
  kind: 'preventive_measure',
  measure: 'alarm_button',
  units: ['civil_affairs'],
  location: 'Stadhuis, publiekshal',
  phase: ['during'],
  state: 'in_place',
  reviewOn: '2027-03-01',
  remark: null,
};

const deEscalation: Facts = {
  kind: 'training',
  training: 'de_escalation_roleplay',
  audience: 'staff',
  units: ['civil_affairs'],
  heldOn: '2026-09-15',
  trainer: 'external',
  invited: 28,
  present: 24,
  repeatMonths: 24,
  remark: null,
};

const rules = (location: string, displayed: boolean): Facts => ({
  kind: 'house_rules',
  location,
  displayed,
  namesBan: true,
  checkedOn: '2026-10-01',
});

/** The desk of a coordinator, in a municipality of three departments. */
async function coordinatorDesk(): Promise<TestDesk> {
  const desk = await startOpenDesk(morning, 'coordinator');
  const settings = await desk.ask('settings.get', {});
  await desk.ask('settings.update', {
    ...settings,
    units: [
      { department: 'civil_affairs', size: 28 },
      { department: 'work_income', size: 52 },
      { department: 'taxes', size: 14 },
    ],
  });
  return desk;
}

async function add(desk: TestDesk, ...facts: Facts[]): Promise<string[]> {
  const ids: string[] = [];
  for (const one of facts) ids.push((await desk.ask('policy.add', { facts: one })).id);
  return ids;
}

const factsIn = async (desk: TestDesk) =>
  (await desk.ask('policy.list', {})).records.map(({ facts }) => facts);

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
    expect(duties.filter(({ due }) => due < '2027-02-26')).toEqual([]);
  });
});

describe('the file of the whole store', () => {
  test('goes to another municipality, which sees what is in it before it takes it over', async () => {
    const folder = temporaryFolder();
    const giver = await coordinatorDesk();
    const [ended = ''] = await add(giver, alarm, deEscalation, rules('Stadhuis', true));
    await giver.ask('policy.end', { id: ended });
    expect(await giver.ask('policy.write', { folder, language: 'nl' })).toEqual({
      files: [store, '2026-11-26.luwte-beleid.csv'],
    });
    const table = readFileSync(join(folder, '2026-11-26.luwte-beleid.csv'), 'utf8');
    expect(table).toContain('1,Preventieve maatregel,Maatregel,Alarmknop\r\n');
    expect(table).toContain('1,Preventieve maatregel,Beëindigd op,2026-11-26\r\n');
    expect(table).toContain('3,Huisregels,De huisregels hangen er zichtbaar,ja\r\n');

    const taker = await coordinatorDesk();
    await add(taker, rules('Stadhuis', true));
    const seen = await taker.ask('policy.read', { folder, name: store });
    expect(seen).toMatchObject({
      municipality: { name: 'Waterveen' },
      kinds: [
        { kind: 'preventive_measure', records: 1, known: 0 },
        { kind: 'training', records: 1, known: 0 },
        { kind: 'house_rules', records: 1, known: 1 },
      ],
    });
    expect(await factsIn(taker)).toHaveLength(1);
    const kinds: Input<'policy.import'>['kinds'] = ['preventive_measure', 'house_rules'];
    const input = { folder, name: store, kinds };
    expect(await taker.ask('policy.import', input)).toEqual({ added: 1 });
    expect(await taker.ask('policy.import', input)).toEqual({ added: 0 });
    expect((await taker.ask('policy.list', {})).records).toMatchObject([
      { facts: rules('Stadhuis', true), endedOn: null },
      { facts: alarm, endedOn: '2026-11-26' },
    ]);
  });

  test('keeps a spreadsheet from running what somebody typed', async () => {
    const folder = temporaryFolder();
    const desk = await coordinatorDesk();
    await add(desk, rules('=HYPERLINK("http://x")', true));
    await desk.ask('policy.write', { folder, language: 'en' });
    const table = readFileSync(join(folder, '2026-11-26.luwte-beleid.csv'), 'utf8');
    expect(table).toContain(`"'=HYPERLINK(""http://x"")"`);
  });

  test('is refused when it is not one', async () => {
    const folder = temporaryFolder();
    const desk = await coordinatorDesk();
    for (const [content, code] of [
      ['{', 'policyFile.notOne'],
      ['{"format":"luwte-policy","version":2}', 'policyFile.newerVersion'],
      [
        '{"format":"luwte-policy","version":1,"records":[{"facts":{"kind":"x"}}]}',
        'policyFile.notOne',
      ],
    ] as const) {
      writeFileSync(join(folder, store), content);
      await expect(desk.ask('policy.read', { folder, name: store })).rejects.toThrow(code);
    }
  });

  test('never goes into the vault', async () => {
    const desk = await coordinatorDesk();
    const { folder } = desk;
    await expect(desk.ask('policy.write', { folder, language: 'nl' })).rejects.toThrow(
      'export.folderIsVault',
    );
  });
});

describe('the indicators', () => {
  test('count, without a name or a text, and a counsellor can read them in', async () => {
    const folder = temporaryFolder();
    const desk = await coordinatorDesk();
    await add(
      desk,
      { ...alarm, phase: ['during', 'after'] },
      { ...alarm, units: ['taxes'], state: 'planned' },
      deEscalation,
      rules('Stadhuis', true),
      rules('Werf', false),
      {
        kind: 'norm',
        version: 'Nullijn 2026',
        scope: 'everybody',
        text: 'Boos mag, bedreigen niet.',
        agreedOn: '2026-01-20',
        reviewedOn: '2026-09-01',
        reviewOn: '2027-01-20',
      },
    );
    const expected = {
      format: 'luwte-policy-indicators',
      version: 1,
      municipality: { code: 'GM9999', name: 'Waterveen' },
      madeOn: '2026-11-26',
      measures: [
        { measure: 'alarm_button', phase: 'during', count: 1 },
        { measure: 'alarm_button', phase: 'after', count: 1 },
      ],
      units: { total: 3, withMeasure: 1, trained: 1 },
      sessions: 0,
      norm: { present: true, reviewedOn: '2026-09-01' },
      houseRules: { locations: 2, displayed: 1 },
      trainings: [{ training: 'de_escalation_roleplay', count: 1 }],
    };
    expect(await desk.ask('policy.count', {})).toEqual(expected);
    expect(await desk.ask('policy.writeCount', { folder })).toEqual({ file: counts });
    const counsellor = await startOpenDesk(morning);
    expect(await counsellor.ask('policyIndicators.get', {})).toEqual({ indicators: null });
    const found = await counsellor.ask('exchange.find', { folder, kind: 'policyIndicators' });
    expect(found.files.map(({ name }) => name)).toEqual(readdirSync(folder));
    await counsellor.ask('policyIndicators.read', { folder, name: counts });
    expect(await counsellor.ask('policyIndicators.get', {})).toEqual({ indicators: expected });
  });

  test('of another municipality are refused', async () => {
    const folder = temporaryFolder();
    const desk = await coordinatorDesk();
    const settings = await desk.ask('settings.get', {});
    const municipality = { code: 'GM0001', name: 'Elders' };
    await desk.ask('settings.update', { ...settings, municipality });
    await desk.ask('policy.writeCount', { folder });
    const counsellor = await startOpenDesk(morning);
    await expect(counsellor.ask('policyIndicators.read', { folder, name: counts })).rejects.toThrow(
      'policyFile.otherMunicipality',
    );
    expect(await counsellor.ask('policyIndicators.get', {})).toEqual({ indicators: null });
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
