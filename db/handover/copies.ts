import { CaseKeys, takeOtherKey } from '../case-keys.ts';
import { prepare } from '../prepare.ts';
import { isLastWord } from '../repositories/handovers.ts';
import { filesKeyOf, keepKey, type Station, wrappedKeyOf } from './case-transport.ts';
import type { TravellingCase } from './travelling-case.ts';

/** Where rows stay as they are once they are there, without what was told in them when that went. */
const keptAsTheyAre = [
  ['contacts', 'care_contacts'],
  ['measures', 'measures'],
  ['letters', 'letters'],
  ['corrections', 'corrections'],
  ['disclosures', 'disclosures'],
] as const;

/**
 * Lets a copy be read with the key that comes from its owner; belongs in a transaction, before anything
 * is put. Another one of its own gives way: it was made when this vault was put together from an export.
 * Nothing when what was told is gone here.
 */
export function readWithOwner({ database, key }: Station, arriving: TravellingCase): void {
  const caseId = arriving.case.id;
  const former = wrappedKeyOf(database, caseId);
  if (arriving.key === null || former === undefined) return;
  const keys = new CaseKeys(key);
  const comes = Buffer.from(arriving.key, 'base64');
  if (keys.unwrap(former, caseId).equals(comes)) return;
  takeOtherKey(database, caseId, { former, present: keys.wrap(comes, caseId) });
}

/**
 * Lets what was told come back into a copy in which it is gone, under the key that comes with the case:
 * its term was over here, and not yet for its owner. Not when he said something later, as it may be gone
 * there since; belongs in a transaction, before anything is put.
 */
export function openAgain(station: Station, arriving: TravellingCase, saidAt: string): void {
  const { database } = station;
  const { key, case: row } = arriving;
  const caseId = row.id;
  const isWanted = key !== null && wrappedKeyOf(database, caseId) === undefined;
  if (!isWanted || !isLastWord(database, { caseId, saidAt })) return;
  keepKey(station, caseId, Buffer.from(key, 'base64'));
  for (const [kind, table] of keptAsTheyAre) {
    const ids = JSON.stringify(arriving[kind].map(({ id }) => id));
    prepare<{ caseId: string; ids: string }, never>(
      database,
      `DELETE FROM ${table}
       WHERE case_id = @caseId AND id IN (SELECT value FROM json_each(@ids))`,
    ).run({ caseId, ids });
  }
}

/**
 * Makes room in a copy for the files that come with the case, when they come under another key; belongs
 * in a transaction.
 */
export function makeRoomForFiles(station: Station, arriving: TravellingCase): void {
  const { database } = station;
  const { attachmentKey, case: row } = arriving;
  const caseId = row.id;
  const own = filesKeyOf(station, caseId);
  if (own === null || own.toString('base64') === attachmentKey) return;
  for (const sql of [
    'DELETE FROM attachments WHERE case_id = @caseId',
    'DELETE FROM attachment_keys WHERE case_id = @caseId',
  ]) {
    prepare<{ caseId: string }, never>(database, sql).run({ caseId });
  }
}
