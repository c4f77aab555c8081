import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { connect } from '../../db/database-file.ts';
import { indexCase } from '../../db/repositories/case-list.ts';
import { insertContact, insertNote } from '../../db/repositories/handling.ts';
import { putPerson, removePerson } from '../../db/repositories/persons.ts';
import { addTombstones, destroyAll, leaveNoTrace } from '../../db/tombstones.ts';
import { destroyedRules } from '../../domain/retention/destroyed.ts';
import { temporaryFolder } from './folders.ts';
import { addCase, addReporter } from './stored-cases.ts';
import { lockedVault, noon, staffDatabase, unlock } from './vault-samples.ts';

const canary = 'kwartelmosgors';
const on = '2026-03-02';

/** Every byte of a vault's database, deciphered with its key. */
function inClear(folder: string, key: Buffer): Buffer {
  const path = join(temporaryFolder(), 'clear.db');
  copyFileSync(staffDatabase(folder), path);
  const database = connect(path, 'sqlcipher', key);
  database.pragma('journal_mode = DELETE');
  database.pragma("rekey = ''");
  database.close();
  return readFileSync(path);
}

/** A vault with a case that says the canary wherever something can be told. */
async function withCanary() {
  const folder = await lockedVault();
  const opened = await unlock(folder);
  const { database } = opened;
  const words = (place: string) => `${`${canary}${place} `.repeat(300)}`;
  const reporterId = addReporter(database, `${canary}alias`, {
    name: `${canary}name`,
    contact: `${canary}contact`,
  });
  const caseId = addCase(database, {
    stored: { reporterId },
    incident: { narrative: words('narrative') },
  });
  for (let note = 0; note < 20; note += 1) {
    insertNote(database, { id: `${note}`, caseId, recordedAt: noon, text: words(`note${note}`) });
    indexCase(database, caseId);
  }
  insertContact(database, {
    id: 'contact',
    caseId,
    recordedAt: noon,
    on,
    kind: 'talk',
    wellbeing: 4,
    reached: 1,
    closing: 0,
    duration: null,
    referral: null,
    person: null,
    note: words('wellbeing'),
  });
  indexCase(database, caseId);
  return { folder, opened, caseId };
}

describe('a destroyed case', () => {
  it('leaves no word in any page of the database, its free pages and its index included', async () => {
    const { folder, opened, caseId } = await withCanary();
    opened.database.pragma('wal_checkpoint(TRUNCATE)');
    expect(inClear(folder, opened.key).includes(canary)).toBe(true);

    const parts = destroyedRules.map((rule) => ({ caseId, rule, number: 'A-2026-0001', on }));
    addTombstones(folder, opened, parts);
    destroyAll(folder, opened, parts);
    leaveNoTrace(folder, opened);
    opened.close();
    expect(inClear(folder, opened.key).includes(canary)).toBe(false);
    expect(readFileSync(join(folder, 'staff.destroyed.json')).includes(canary)).toBe(false);
  });

  it('of which only the notes are destroyed keeps its reporter and nothing that was told', async () => {
    const { folder, opened, caseId } = await withCanary();
    const part = { caseId, rule: 'counsellor_notes', number: 'A-2026-0001', on };
    destroyAll(folder, opened, [part]);
    leaveNoTrace(folder, opened);
    opened.close();
    const bytes = inClear(folder, opened.key);
    for (const told of ['narrative', 'note3', 'wellbeing'])
      expect(bytes.includes(`${canary}${told}`)).toBe(false);
    expect(bytes.includes(`${canary}alias`)).toBe(true);
  });
});

test('Somebody who is taken out of a case leaves no word of him in any page, though the case grew meanwhile', async () => {
  const folder = await lockedVault();
  const opened = await unlock(folder);
  const { database, key } = opened;
  const caseId = addCase(database, { incident: { narrative: 'Aan de balie.' } });
  const person = { id: 'p', caseId, recordedAt: noon, role: 'victim', kind: 'employee' } as const;
  const identity = { alias: canary, name: '', birthYear: null, email: '', phone: '', relation: '' };
  database.transaction(() => putPerson(database, { ...person, identity }))();
  for (let note = 0; note < 5; note += 1) {
    insertNote(database, { id: `${note}`, caseId, recordedAt: noon, text: 'Belt morgen.' });
    indexCase(database, caseId);
  }
  database.transaction(() => removePerson(database, { id: 'p', caseId }))();
  const bytes = Buffer.from(key);
  opened.close();
  expect(inClear(folder, bytes).includes(canary)).toBe(false);
});
