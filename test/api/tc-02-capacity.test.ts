import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Input } from '../../api/contract/index.ts';
import { reportValues } from '../../renderer/report/values.ts';
import { passphrase, passphraseOf } from './passphrase.ts';
import { publish } from './release-fixture.ts';
import { counterThreat, startOpenDesk, type TestDesk, temporaryFolder } from './support.ts';

const evening = '2027-01-04T17:00:00Z';

/** TC-02: a committee member who also works for the municipality, and cannot tell in which capacity. */
const both: Input<'reports.record'> = {
  ...counterThreat,
  dualCapacity: true,
  reporter: {
    kind: 'new',
    alias: 'Kievit',
    name: '',
    contact: '',
    position: { regime: 'political', office: 'citizen_committee_member' },
  },
};

async function twoVaults(): Promise<TestDesk> {
  const desk = await startOpenDesk(evening);
  await expect(desk.ask('reports.record', both)).rejects.toThrow('report.wrongCompartment');
  expect((await desk.ask('cases.list', {})).total).toBe(0);
  desk.desk.close();
  const municipality = { code: 'GM9999', name: 'Waterveen' };
  const role = 'counsellor_political';
  await desk.ask('vault.create', { role, passphrase: passphraseOf[role], municipality });
  return desk;
}

test('TC-02: in both capacities, the report stands in one vault only, and the flag inside it', async () => {
  const desk = await twoVaults();
  const { caseId } = await desk.ask('reports.record', both);
  const found = await desk.ask('cases.get', { caseId });
  expect(found.report.dualCapacity).toBe(true);
  expect(found.regime).toBe('political');
  const { caseId: ordinary } = await desk.ask('reports.record', {
    ...both,
    dualCapacity: false,
    reporter: { kind: 'known', id: found.reporter.id ?? '' },
  });
  expect((await desk.ask('cases.get', { caseId: ordinary })).report.dualCapacity).toBe(false);

  desk.desk.close();
  const { slots } = await desk.ask('vault.describe', {});
  const slot = slots.find(({ role }) => role === 'counsellor_staff')?.id ?? '';
  await desk.ask('vault.unlock', { slot, passphrase });
  expect((await desk.ask('cases.list', { query: 'Kievit' })).total).toBe(0);
});

test('TC-02: the flag leaves in no release, and the report counts once', async () => {
  const desk = await twoVaults();
  await desk.ask('reports.record', both);
  const settings = await desk.ask('settings.get', {});
  await desk.ask('settings.update', { ...settings, councilSeats: 45, aldermen: 6 });
  const folder = temporaryFolder();
  const { files, folder: written } = await publish(desk, { period: '2026', folder });
  expect(files.length).toBeGreaterThan(0);
  for (const { name } of files) {
    expect(readFileSync(join(written, name), 'latin1')).not.toMatch(/dual|capacity|hoedanigheid/i);
  }
});

test('TC-02: who cannot say in which capacity is asked for the vault of officeholders', () => {
  expect(reportValues.parse({}).reporter.bothIn).toBe('political');
});
