import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CaseKeys, sealedTexts, wrappedKeys } from '../../db/case-keys.ts';
import { connect } from '../../db/database-file.ts';
import { lookAtVault } from '../../db/sight.ts';
import { unlockVault } from '../../db/vault.ts';
import { answer, councilPair, morning, recordDoxing, refer } from './clerk-fixture.ts';
import type { Counsellor } from './handover-fixture.ts';
import { passphrase, temporaryFolder } from './support.ts';

/** The compartment of somebody, opened beside his desk. */
async function openBeside({ desk }: Counsellor) {
  desk.desk.close();
  const { folder } = desk;
  const slotId = lookAtVault(folder)?.slots[0]?.id ?? '';
  return unlockVault({ folder, slotId, secret: passphrase, now: morning });
}

test('nothing of the counsellor opens with a key of the clerk, also after a referral', async () => {
  const two = await councilPair();
  const { clerk, counsellor: other } = two;
  const caseId = await recordDoxing(clerk.desk);
  const file = await refer(two, caseId);
  await clerk.desk.ask('handovers.readReceipt', await answer(two, file, [caseId]));
  await other.desk.ask('notes.add', { caseId, text: 'Ze twijfelt over haar zetel.' });
  const target = temporaryFolder();
  await clerk.desk.ask('backups.make', { folder: target });

  const his = await openBeside(clerk);
  const hers = await openBeside(other);
  for (const cipher of ['sqlcipher', 'aegis'] as const) {
    const path = join(other.desk.folder, 'political.db');
    expect(() => connect(path, cipher, his.key).prepare('SELECT * FROM notes').all()).toThrow();
  }
  const keys = new CaseKeys(his.key);
  // The keys that he has of the case, put in the place of hers.
  const own = new Map(wrappedKeys(his.database).map(({ purpose, wrapped }) => [purpose, wrapped]));
  const told = [...sealedTexts(hers.database)];
  expect(told.map(({ place }) => place)).toEqual(
    expect.arrayContaining(['narrative', expect.stringMatching(/^note /)]),
  );
  for (const text of told) {
    expect(keys.opens({ ...text, wrapped: own.get(text.caseId) ?? null })).toBe(false);
    expect(keys.opens(text)).toBe(false);
  }
  const logged = JSON.stringify(his.database.prepare('SELECT * FROM audit_events').all());
  expect(logged).not.toContain('zetel');
  his.close();
  hers.close();
  for (const folder of [clerk.desk.folder, target]) {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(db|db-wal|luwte)$/.test(name)) continue;
      expect(readFileSync(join(folder, name)).toString('latin1')).not.toContain('zetel');
    }
  }
});
