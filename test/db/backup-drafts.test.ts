import { join } from 'node:path';
import { expect, it } from 'vitest';
import { attachmentsPart } from '../../db/backup-attachments.ts';
import { keysIn, writeBackup } from '../../db/backup-file.ts';
import { connect } from '../../db/database-file.ts';
import { caseDraftsIn, saveCaseDraft } from '../../db/repositories/case-drafts.ts';
import { savePlace } from '../../db/repositories/case-views.ts';
import { destroyIdentity, destroyPerpetrators } from '../../db/repositories/destruction.ts';
import { draftsIn, saveDraft } from '../../db/repositories/drafts.ts';
import { restore } from '../../db/restore.ts';
import { inOneGo } from '../../db/steps.ts';
import { backUp, extractDatabase } from './back-up.ts';
import { backedUp } from './backup-samples.ts';
import { temporaryFolder } from './folders.ts';
import { addCase, addReporter } from './stored-cases.ts';
import { noon, passphrases, unlock } from './vault-samples.ts';

const secret = passphrases.counsellor_staff;
const typed = { savedAt: noon, body: '{"narrative":"kanarie"}' };

/** A vault in which a report is being typed, and a form about a case. */
async function typing() {
  const { folder, opened, target } = await backedUp();
  const { database } = opened;
  const caseId = addCase(database);
  saveDraft(database, { kind: 'report', ...typed });
  savePlace(database, '{"query":"kanarie"}');
  saveCaseDraft(database, { caseId, form: 'note', ...typed });
  const backup = backUp(opened, folder, target, noon);
  return { folder, opened, target, backup };
}

it('what is being typed, or was searched for, stays in the vault and goes along in no backup', async () => {
  const { opened, target, backup } = await typing();
  expect(draftsIn(opened.database)).toHaveLength(1);
  expect(caseDraftsIn(opened.database)).toHaveLength(1);
  const path = join(target, 'staff.db');
  extractDatabase(backup, path);
  const copy = connect(path, 'sqlcipher', opened.key);
  const rowsOf = (table: string) => copy.prepare(`SELECT * FROM ${table}`).all();
  expect(['drafts', 'case_drafts', 'list_place'].flatMap(rowsOf)).toEqual([]);
  copy.close();
});

it('what was being typed does not come back from a backup that has it still', async () => {
  const { folder, opened, target, backup } = await typing();
  const { compartment, key, database } = opened;
  const { vaultId, madeAt, cipher, keyNumber, schemaVersion } = backup.manifest;
  database.pragma('wal_checkpoint(TRUNCATE)');
  const older = inOneGo(
    writeBackup(join(target, 'older.luwte'), join(target, 'older.luwte.new'), {
      facts: { vaultId, compartment, madeAt, cipher, keyNumber, schemaVersion },
      header: backup.header,
      database: join(folder, 'staff.db'),
      keys: { ...keysIn(backup, key), keys: [] },
      attachments: inOneGo(attachmentsPart({ folder, compartment }, [])),
      key,
    }),
  );
  const elsewhere = temporaryFolder();
  await restore({ file: older.path, folder: elsewhere, secret, now: noon });
  const again = await unlock(elsewhere);
  expect(draftsIn(again.database)).toEqual([]);
  expect(caseDraftsIn(again.database)).toEqual([]);
});

it.each([
  ['identity', destroyIdentity],
  ['perpetrator_without_measure', destroyPerpetrators],
] as const)(
  'what is being typed about a case goes when somebody in it is forgotten: %s',
  async (rule, destroy) => {
    const { database } = (await backedUp()).opened;
    const [caseId, other] = [
      addCase(database, { stored: { reporterId: addReporter(database, 'Linde') } }),
      addCase(database),
    ];
    for (const id of [caseId, other])
      saveCaseDraft(database, { caseId: id, form: 'note', ...typed });
    destroy(database, { caseId, rule, number: 'A-2026-0001', on: '2026-05-04' });
    expect(caseDraftsIn(database).map((draft) => draft.caseId)).toEqual([other]);
  },
);
