import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Input } from '../../api/contract/index.ts';
import {
  add,
  alarm,
  coordinatorDesk,
  counts,
  deEscalation,
  factsIn,
  morning,
  rules,
  store,
} from './policy-fixture.ts';
import { previewOf, publish } from './release-fixture.ts';
import { startOpenDesk, temporaryFolder } from './support.ts';

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
      { kind: 'contact', contact: 'police', name: 'Wijkagent', reach: '0900 8844', remark: null },
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
      contacts: [{ contact: 'police', count: 1 }],
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

describe('a release', () => {
  const period = '2026-Q3';

  test('takes the indicators along that were read in, also when not one number leaves', async () => {
    const folder = temporaryFolder();
    await (await coordinatorDesk()).ask('policy.writeCount', { folder });
    const counsellor = await startOpenDesk(morning);
    const settings = await counsellor.ask('settings.get', {});
    await counsellor.ask('settings.update', { ...settings, staffSize: 420 });
    expect(await previewOf(counsellor, { period })).toMatchObject({ policyOn: null });
    await counsellor.ask('policyIndicators.read', { folder, name: counts });
    const preview = await previewOf(counsellor, { period });
    expect(preview).toMatchObject({ policyOn: '2026-11-26' });
    expect(preview.blocked).not.toBeNull();
    const target = temporaryFolder();
    await publish(counsellor, { period, folder: target });
    const policy = readdirSync(target).filter((name) => name.includes('_policy'));
    expect(policy.toSorted()).toEqual([
      'vpt-aggregate-1.0_GM9999_staff_2026-Q3_policy.csv',
      'vpt-aggregate-1.0_GM9999_staff_2026-Q3_policy_semicolon.csv',
    ]);
    expect(readFileSync(join(target, policy[0] ?? ''), 'utf8')).toContain(
      '1.0,GM9999,2026-11-26,PREVENT,units,3\r\n',
    );
  });

  test('that was looked at before others were read in, has to be looked at again', async () => {
    const folder = temporaryFolder();
    await (await coordinatorDesk()).ask('policy.writeCount', { folder });
    const counsellor = await startOpenDesk(morning);
    const settings = await counsellor.ask('settings.get', {});
    await counsellor.ask('settings.update', { ...settings, staffSize: 420 });
    const { checksum: seen } = await previewOf(counsellor, { period });
    await counsellor.ask('policyIndicators.read', { folder, name: counts });
    const target = temporaryFolder();
    await expect(
      counsellor.ask('releases.publish', { period, seen, folder: target }),
    ).rejects.toThrow('release.changed');
    expect(readdirSync(target)).toEqual([]);
  });
});
