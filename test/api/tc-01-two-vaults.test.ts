import { expect, test } from 'vitest';
import { passphraseOf } from './passphrase.ts';
import { tell, theMan } from './persons-fixture.ts';
import { counterThreat, startDesk, startOpenDesk, temporaryFolder } from './support.ts';

const morning = '2026-05-04T08:35:00Z';

test('TC-01: one vault says nothing of the same man in the other, in search, series, log or backup', async () => {
  const desk = await startOpenDesk(morning);
  const staffCase = await tell(desk, { alias: 'Berk' });
  await desk.ask('persons.record', { caseId: staffCase, person: theMan });
  desk.desk.close();
  const municipality = { code: 'GM9999', name: 'Waterveen' };
  const role = 'counsellor_political';
  const passphrase = passphraseOf[role];
  await desk.ask('vault.create', { role, passphrase, municipality });
  expect((await desk.ask('cases.list', { query: 'Velde' })).total).toBe(0);
  const { caseId } = await desk.ask('reports.record', {
    ...counterThreat,
    reporter: {
      kind: 'new',
      alias: 'Wulp',
      name: '',
      contact: '',
      position: { regime: 'political', office: 'alderman' },
    },
  });
  const { matched } = await desk.ask('persons.record', { caseId, person: theMan });
  expect(matched).toEqual({ own: 0, others: 0 });
  expect(await desk.ask('series.list', {})).toMatchObject({ proposals: [], series: [] });
  expect((await desk.ask('cases.list', { query: 'Velde' })).cases).toMatchObject([{ id: caseId }]);
  const { lines } = await desk.ask('log.read', {});
  expect(lines.flatMap((line) => line.case?.id ?? [])).not.toContain(staffCase);

  const folder = temporaryFolder();
  const { name } = await desk.ask('backups.make', { folder });
  desk.desk.close();
  const restored = startDesk(morning);
  const from = { kind: 'passphrase', passphrase } as const;
  await restored.ask('backups.restore', { folder, name, from });
  const { slots } = await restored.ask('vault.describe', {});
  expect(slots.map(({ role }) => role)).toEqual(['counsellor_political']);
  await restored.ask('vault.unlock', { slot: slots[0]?.id ?? '', passphrase });
  // There the man of the alderman is, and he matches nobody.
  expect((await restored.ask('cases.list', { query: 'Velde' })).total).toBe(1);
  expect((await restored.ask('persons.around', { caseId })).matches).toEqual([]);
});
