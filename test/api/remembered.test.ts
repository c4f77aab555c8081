import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { vaultDescription } from '../../api/contract/session.ts';
import { openDesk } from '../../api/desk.ts';
import { leastStrength } from '../../db/slots.ts';
import { counterThreat, passphrase, temporaryFolder } from './support.ts';

const witness = () => join(temporaryFolder(), 'seen.json');

function deskWith(folder: string, seen: string) {
  const now = () => '2026-05-04T08:35:00Z';
  const desk = openDesk({
    folder,
    version: '0.0.0',
    now,
    witness: seen,
    guessMs: 0,
    strength: leastStrength,
  });
  onTestFinished(() => desk.close());
  return desk;
}

test('What was confirmed is remembered, so that a crash whose log is taken away is noticed', async () => {
  const [folder, seen] = [temporaryFolder(), witness()];
  const desk = deskWith(folder, seen);
  const municipality = { code: 'GM9999', name: 'Waterveen' };
  const creation = { role: 'counsellor_staff', passphrase, municipality };
  expect(await desk.handle({ command: 'vault.create', input: creation })).toMatchObject({
    ok: true,
  });
  const before = readFileSync(seen, 'utf8');
  const recorded = await desk.handle({ command: 'reports.record', input: counterThreat });
  expect(recorded).toMatchObject({ ok: true });
  expect(readFileSync(seen, 'utf8')).not.toBe(before);

  const crashed = temporaryFolder();
  cpSync(folder, crashed, { recursive: true });
  expect(existsSync(join(crashed, 'staff.db-wal'))).toBe(true);
  rmSync(join(crashed, 'staff.db-wal'));
  const again = deskWith(crashed, seen);
  const described = await again.handle({ command: 'vault.describe', input: {} });
  const { slots } = vaultDescription.parse(described.ok && described.output);
  const opening = { slot: slots[0]?.id, passphrase };
  expect(await again.handle({ command: 'vault.unlock', input: opening })).toMatchObject({
    error: { code: 'vault.olderCopy' },
  });
});
