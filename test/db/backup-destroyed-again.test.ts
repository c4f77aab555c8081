import { expect, it } from 'vitest';
import { keysIn } from '../../db/backup-file.ts';
import type { OpenCompartment } from '../../db/compartment.ts';
import {
  insertAttachment,
  listAttachments,
  needAttachmentKey,
} from '../../db/repositories/attachments.ts';
import { incidentOf } from '../../db/repositories/cases.ts';
import { claimFileOf } from '../../db/repositories/claim-files.ts';
import { insertClaim, type StoredClaim } from '../../db/repositories/claims.ts';
import { destroyedRules, toldApart } from '../../db/repositories/destruction.ts';
import { personsOf, putPerson } from '../../db/repositories/persons.ts';
import { restore } from '../../db/restore.ts';
import { eraseInBackups } from '../../db/rotate.ts';
import { addTombstones, destroyAll } from '../../db/tombstones.ts';
import { destroyedRules as everyRule } from '../../domain/retention/destroyed.ts';
import { backUp, readBackup } from './back-up.ts';
import { backedUp } from './backup-samples.ts';
import { temporaryFolder } from './folders.ts';
import { addCase, addReporter } from './stored-cases.ts';
import { noon, passphrases, unlock } from './vault-samples.ts';

const secret = passphrases.counsellor_staff;
const on = '2026-03-02';
const rule = 'perpetrator_without_measure';
const identity = {
  ...{ alias: 'de man van de bus', name: 'Theo van den Broek', birthYear: null },
  ...{ email: '', phone: '', relation: '' },
};

/** A vault with a case, and what records, destroys and backs up in it. */
async function desk() {
  const { folder, opened, target, backup } = await backedUp();
  const { database } = opened;
  const caseId = addCase(database, { incident: { narrative: 'blijft staan' } });
  const series = {
    folder: target,
    vaultId: backup.manifest.vaultId,
    compartment: 'staff' as const,
  };
  return {
    ...{ folder, opened, caseId, series },
    record: (id: string) =>
      database.transaction(() =>
        putPerson(database, {
          ...{ id, caseId, recordedAt: noon, role: 'perpetrator', kind: 'client' },
          identity,
        }),
      )(),
    addFile: (id: string) => {
      needAttachmentKey(database, caseId);
      insertAttachment(database, {
        ...{ id, caseId, addedAt: noon, name: `${id}.txt`, mediaType: 'text/plain' },
        ...{ bytes: 1, metadata: 'left', sha256: id },
      });
    },
    destroy: (what: string) => {
      const part = toldApart(database, { caseId, rule: what, number: 'A-2026-0002', on });
      addTombstones(folder, opened, [part]);
      destroyAll(folder, opened, [part]);
      expect(eraseInBackups(series, opened.key, [part])).toBe(0);
      return part;
    },
    backUp: () => backUp(opened, folder, target, noon).path,
  };
}

async function restored(file: string): Promise<OpenCompartment> {
  const folder = temporaryFolder();
  await restore({ file, folder, secret, now: noon });
  return unlock(folder);
}

const namesIn = ({ database }: OpenCompartment, caseId: string) =>
  personsOf(database, caseId).map((person) => person.identity?.name ?? null);

it('claims that are destroyed take no key of their case out of its backups', async () => {
  const { caseId, backUp, destroy } = await desk();
  const before = backUp();
  const part = destroy('police_damage_file');
  const after = backUp();
  for (const file of [before, after]) {
    const { database } = await restored(file);
    expect(incidentOf(database, caseId)?.narrative).toBe('blijft staan');
    expect(destroyedRules(database, caseId)).toEqual([part.rule]);
  }
});

const claim = (caseId: string): StoredClaim => ({
  ...{ id: 'claim', caseId, recordedAt: noon, claimId: 'claim', version: 1, since: '2026-03-02' },
  ...{ claimant: 'person', route: null, status: 'inventory', insurance: 'unknown' },
  ...{ deadline: null, hearingOn: null },
});

it('claims that outlive their case are destroyed in backups of before and after it went', async () => {
  const { opened, caseId, backUp, destroy } = await desk();
  insertClaim(opened.database, claim(caseId));
  const before = backUp();
  destroy('counsellor_case');
  const after = backUp();
  expect(claimFileOf(opened.database, caseId)).toBeDefined();
  destroy('police_damage_file');
  for (const file of [before, after]) {
    const { database } = await restored(file);
    expect(claimFileOf(database, caseId)).toBeUndefined();
    expect(destroyedRules(database, caseId).toSorted()).toEqual([
      ...['counsellor_case', 'police_damage_file'],
    ]);
  }
});

it('a perpetrator who is recorded after one was destroyed is in the backups from then on', async () => {
  const { opened, caseId, series, record, destroy, backUp } = await desk();
  record('first');
  const first = destroy(rule);
  record('second');
  const file = backUp();
  eraseInBackups(series, opened.key, [first]);
  expect(namesIn(await restored(file), caseId)).toEqual([null, identity.name]);
});

it('a perpetrator who is destroyed after another leaves no backup with a name', async () => {
  const { opened, caseId, record, destroy, backUp } = await desk();
  record('first');
  destroy(rule);
  record('second');
  const file = backUp();
  const second = destroy(rule);
  expect(second).toMatchObject({ earlier: 1 });
  const { keys, destroyed } = keysIn(readBackup(file), opened.key);
  expect(keys.map(({ purpose }) => purpose)).not.toContain(`perpetrators ${caseId}`);
  expect(destroyed).toContainEqual(second);
  const { database } = await restored(file);
  expect(destroyedRules(database, caseId)).toEqual([rule, rule]);
});

it('a perpetrator who is destroyed after another does not come back with an older copy', async () => {
  const { folder, opened, caseId, record, destroy, backUp } = await desk();
  record('first');
  destroy(rule);
  record('second');
  const file = backUp();
  const part = toldApart(opened.database, { caseId, rule, number: 'A-2026-0002', on });
  // Interrupted before the backups were reached.
  addTombstones(folder, opened, [part]);
  destroyAll(folder, opened, [part]);
  opened.close();
  await restore({ file, folder, secret, now: noon });
  const again = await unlock(folder);
  expect(namesIn(again, caseId)).toEqual([null, null]);
});

it('files that are destroyed after others leave no backup with their key or their names', async () => {
  const { opened, caseId, addFile, destroy, backUp } = await desk();
  addFile('first');
  destroy('evidence');
  addFile('second');
  const file = backUp();
  expect(listAttachments((await restored(file)).database, caseId)).toHaveLength(1);
  const second = destroy('evidence');
  expect(second).toMatchObject({ earlier: 1 });
  const { keys, destroyed } = keysIn(readBackup(file), opened.key);
  expect(keys.map(({ purpose }) => purpose)).not.toContain(`attachments ${caseId}`);
  expect(destroyed).toContainEqual(second);
  const { database } = await restored(file);
  expect(listAttachments(database, caseId)).toEqual([]);
  expect(destroyedRules(database, caseId)).toEqual(['evidence', 'evidence']);
  expect(incidentOf(database, caseId)?.narrative).toBe('blijft staan');
});

it('files that are destroyed after others do not come back with an older copy', async () => {
  const { folder, opened, caseId, addFile, destroy, backUp } = await desk();
  addFile('first');
  destroy('evidence');
  addFile('second');
  const file = backUp();
  const part = toldApart(opened.database, { caseId, rule: 'evidence', number: 'A-2026-0002', on });
  // Interrupted before the backups were reached.
  addTombstones(folder, opened, [part]);
  destroyAll(folder, opened, [part]);
  opened.close();
  await restore({ file, folder, secret, now: noon });
  const again = await unlock(folder);
  expect(listAttachments(again.database, caseId)).toEqual([]);
});

it('what was told that came again with its case, and is destroyed again, leaves no backup with its key', async () => {
  const { opened, caseId, destroy, backUp } = await desk();
  const { database } = opened;
  destroy('counsellor_notes');
  // As when its owner hands over the case of which this was a copy.
  database
    .prepare('INSERT INTO case_keys (case_id, wrapped) VALUES (@caseId, new_case_key(@caseId))')
    .run({ caseId });
  const file = backUp();
  expect(keysIn(readBackup(file), opened.key).keys.map(({ purpose }) => purpose)).toContain(caseId);
  expect(destroy('counsellor_notes')).toMatchObject({ earlier: 1 });
  const { keys } = keysIn(readBackup(file), opened.key);
  expect(keys.map(({ purpose }) => purpose)).not.toContain(caseId);
  expect(destroy('counsellor_notes')).not.toHaveProperty('earlier');
});

it('who a reporter is who got a name again is destroyed again, in backups as well', async () => {
  const { opened, caseId, destroy, backUp } = await desk();
  const { database } = opened;
  const reporterId = addReporter(database, 'Linde');
  const named = { caseId, reporterId };
  database.prepare('UPDATE cases SET reporter_id = @reporterId WHERE id = @caseId').run(named);
  destroy('identity');
  expect(destroy('identity')).not.toHaveProperty('earlier');
  database.prepare("UPDATE reporters SET name = 'Linda' WHERE id = ?").run(reporterId);
  const file = backUp();
  expect(destroy('identity')).toMatchObject({ earlier: 1 });
  const again = await restored(file);
  const sql = 'SELECT name FROM reporters WHERE id = ?';
  expect(again.database.prepare(sql).pluck().get(reporterId)).toBe('');
});

it('files that come and go many times leave a backup that can still be made and erased in', async () => {
  const { opened, caseId, addFile, destroy, backUp } = await desk();
  for (let time = 0; time < 40; time += 1) {
    addFile(`file ${time}`);
    destroy('evidence');
  }
  addFile('last');
  const file = backUp();
  expect(destroy('evidence')).toMatchObject({ earlier: 40 });
  expect(keysIn(readBackup(file), opened.key).destroyed).toHaveLength(41);
  expect(listAttachments((await restored(file)).database, caseId)).toEqual([]);
});

it('the list of keys of a backup has room for all that may be destroyed of its cases', async () => {
  const { opened, series, backUp } = await desk();
  const { database } = opened;
  for (let more = 0; more < 30; more += 1) addCase(database);
  const cases = database.prepare<[], { id: string; number: string }>(
    'SELECT id, number FROM cases',
  );
  const file = backUp();
  const parts = everyRule.filter((one) => !/case$|handed|undone/.test(one));
  const all = cases.all().flatMap(({ id, number }) =>
    parts.map((what) => ({
      ...{ caseId: id, rule: what, number, on },
      ...(what === 'identity' ? { reporter: id } : {}),
    })),
  );
  expect(all.length).toBe(32 * 6);
  for (const part of all) expect(eraseInBackups(series, opened.key, [part])).toBe(0);
  expect(keysIn(readBackup(file), opened.key)).toMatchObject({ keys: [], reporters: [] });
  expect(keysIn(readBackup(file), opened.key).destroyed).toHaveLength(all.length);
});
