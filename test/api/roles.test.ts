import { expect, test } from 'vitest';
import { type CommandName, contract } from '../../api/contract/index.ts';
import { compartmentOf, vaultRoles } from '../../domain/compartment.ts';
import { doxing, morning } from './clerk-fixture.ts';
import { passphraseOf } from './passphrase.ts';
import { counterThreat, startDesk, startOpenDesk } from './support.ts';

test('each role keeps a compartment of its own, under a key of its own', async () => {
  const desk = startDesk(morning);
  const municipality = { code: 'GM9999', name: 'Waterveen' };
  for (const role of vaultRoles) {
    const passphrase = passphraseOf[role];
    const { session } = await desk.ask('vault.create', { role, passphrase, municipality });
    expect(session).toMatchObject({ role, compartment: compartmentOf[role] });
    desk.desk.close();
  }
  const { slots } = await desk.ask('vault.describe', {});
  expect(slots.map(({ role }) => role)).toEqual(vaultRoles);
});

test('S-04: what the clerk records is not in the vault of the counsellor of officeholders', async () => {
  const desk = await startOpenDesk(morning, 'griffier');
  const { number } = await desk.ask('reports.record', doxing);
  expect(number).toBe('G-2026-0001');
  desk.desk.close();
  const municipality = { code: 'GM9999', name: 'Waterveen' };
  const role = 'counsellor_political';
  const passphrase = passphraseOf[role];
  await desk.ask('vault.create', { role, passphrase, municipality });
  expect(await desk.ask('cases.list', {})).toMatchObject({ total: 0, cases: [] });
  expect(await desk.ask('cases.list', { query: 'Wulp' })).toMatchObject({ total: 0 });
});

test('the clerk records officeholders, and no civil servants', async () => {
  const desk = await startOpenDesk(morning, 'griffier');
  await expect(desk.ask('reports.record', counterThreat)).rejects.toThrow(
    'report.wrongCompartment',
  );
});

/** Every command by which somebody learns of a case, or changes one. */
const onCases =
  /^(reports|consultations|reporters|drafts|cases|notes|incidents|care|measures|police|damage|attachments|tasks|today|statistics|releases|retention|handovers)\./;

test('the coordinator is refused every command on cases', async () => {
  const desk = await startOpenDesk(morning, 'coordinator');
  // Safe: the keys of the contract are its names.
  const names = (Object.keys(contract) as CommandName[]).filter((name) => onCases.test(name));
  expect(names.length).toBeGreaterThan(40);
  for (const command of names) {
    const answer = await desk.desk.handle({ command, input: {} });
    expect([command, answer.ok ? 'answered' : answer.error.code]).toEqual([
      command,
      'command.notAllowed',
    ]);
  }
});
