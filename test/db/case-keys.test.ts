import { randomBytes } from 'node:crypto';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  attachmentsOf,
  CaseKeys,
  perpetratorsOf,
  puttingKeysBack,
  sealedTexts,
  takeKeysAway,
  wrappedKeys,
} from '../../db/case-keys.ts';
import { connect, copyInto } from '../../db/database-file.ts';
import { VaultFault } from '../../db/fault.ts';
import { renewKey } from '../../db/keys.ts';
import { caseById, incidentOf } from '../../db/repositories/cases.ts';
import { destroyNotes } from '../../db/repositories/destruction.ts';
import { contactsOf, insertContact, insertNote, notesOf } from '../../db/repositories/handling.ts';
import { leastStrength } from '../../db/slots.ts';
import { inOneGo } from '../../db/steps.ts';
import { temporaryFolder } from './folders.ts';
import { addCase, idsOf } from './stored-cases.ts';
import { lockedVault, noon, openedCompartment, passphrases, unlock } from './vault-samples.ts';

/** A compartment with one case in which everything was told that can be. */
function told(opened = openedCompartment()) {
  const { database } = opened;
  const caseId = addCase(database, { incident: { narrative: 'Hij wachtte buiten.' } });
  const line = { caseId, recordedAt: noon };
  insertNote(database, { ...line, id: 'n', text: 'Zij belt morgen.' });
  insertContact(database, {
    ...line,
    id: 'c',
    on: '2026-03-02',
    kind: 'talk',
    wellbeing: 5,
    reached: 1,
    closing: 0,
    duration: null,
    referral: null,
    person: null,
    note: 'Slaapt weer.',
  });
  return { ...opened, caseId };
}

const textsOf = ({ database }: Pick<ReturnType<typeof told>, 'database'>, caseId: string) => [
  incidentOf(database, caseId)?.narrative,
  ...notesOf(database, caseId).map(({ text }) => text),
  ...contactsOf(database, caseId).map(({ note }) => note),
];
const all = ['Hij wachtte buiten.', 'Zij belt morgen.', 'Slaapt weer.'];

describe('what was told in a case', () => {
  it('comes back as it was told, and stands in no column in clear', () => {
    const { database, caseId } = told();
    expect(textsOf({ database }, caseId)).toEqual(all);
    const stored = [...sealedTexts(database)];
    expect(stored.map(({ place }) => place).sort()).toEqual(['contact c', 'narrative', 'note n']);
    for (const { sealed } of stored) {
      expect(sealed.toString('latin1')).not.toMatch(/wachtte|belt|Slaapt/);
    }
  });

  it('is under a key that no other case has', () => {
    const { database, key } = told();
    addCase(database, { incident: { narrative: 'Iets anders.' } });
    const keys = new CaseKeys(key);
    const clear = wrappedKeys(database).map(({ wrapped, purpose }) =>
      keys.unwrap(wrapped, purpose),
    );
    expect(new Set(clear.map((one) => one.toString('hex'))).size).toBe(2);
    expect(clear.map(({ length }) => length)).toEqual([32, 32]);
  });

  it('twice the same is not the same on disk', () => {
    const { database } = told();
    addCase(database, { incident: { narrative: 'Hij wachtte buiten.' } });
    const narratives = [...sealedTexts(database)].filter(({ place }) => place === 'narrative');
    const [one, other] = narratives.map(({ sealed }) => sealed.toString('hex'));
    expect(one).not.toBe(other);
  });

  it('cannot be moved to another case, nor to another place in its own', () => {
    const { database, caseId, key } = told();
    const keys = new CaseKeys(key);
    const [text] = [...sealedTexts(database)];
    if (!text) throw new Error('nothing was told');
    expect(keys.opens(text)).toBe(true);
    expect(keys.opens({ ...text, place: 'note n' })).toBe(false);
    const other = addCase(database);
    expect(keys.opens({ ...text, caseId: other })).toBe(false);
    database.exec(`UPDATE notes SET body = (SELECT narrative FROM incidents LIMIT 1)`);
    expect(() => notesOf(database, caseId)).toThrow(VaultFault);
  });

  it('is gone with the key of its case: from a copy that was made before as well', () => {
    const { database, caseId, key } = told();
    const path = `${temporaryFolder()}/copy.db`;
    copyInto(database, path);
    const copy = connect(path, 'sqlcipher', key);
    onTestFinished(() => {
      copy.close();
    });
    destroyNotes(database, { caseId, rule: 'counsellor_notes', number: 'A', on: '2026-03-02' });
    expect(wrappedKeys(database)).toEqual([]);
    expect(textsOf({ database }, caseId)).toEqual(['', '']);
    copy.exec('DELETE FROM case_keys');
    expect(() => incidentOf(copy, caseId)).toThrow(VaultFault);
    expect([...sealedTexts(copy)].map((text) => new CaseKeys(key).opens(text))).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('stands there under the next key of the compartment, and not under the former', async () => {
    const folder = await lockedVault();
    const former = await unlock(folder);
    const { caseId } = told(former);
    const renewed = await renewKey(
      { folder, opened: former, now: noon, strength: leastStrength },
      passphrases.counsellor_staff,
    );
    onTestFinished(() => renewed.close());
    expect(textsOf(renewed, caseId)).toEqual(all);
    expect(
      [...sealedTexts(renewed.database)].map((text) => new CaseKeys(former.key).opens(text)),
    ).toEqual([false, false, false]);
  });
});

describe('a case in which nothing was told', () => {
  it('has an empty text, and can still be found', () => {
    const { database } = openedCompartment();
    const caseId = addCase(database);
    expect(incidentOf(database, caseId)?.narrative).toBe('');
    expect([...sealedTexts(database)]).toEqual([]);
    expect(idsOf(database, {})).toEqual([caseId]);
    expect(caseById(database, caseId)?.id).toBe(caseId);
  });
});

describe('the key of a case', () => {
  it('does not open under the key of another compartment', () => {
    const { database } = told();
    const [wrapped] = wrappedKeys(database);
    if (!wrapped) throw new Error('there is no key');
    const stranger = new CaseKeys(randomBytes(32));
    expect(() => stranger.unwrap(wrapped.wrapped, wrapped.purpose)).toThrow(VaultFault);
  });
});

describe('keys that are put back', () => {
  const purposesOf = (caseId: string) => [caseId, attachmentsOf(caseId), perpetratorsOf(caseId)];

  it('come where they were: of the texts, the files and the perpetrators of each case', () => {
    const { database } = openedCompartment();
    const keys = [addCase(database), addCase(database)]
      .flatMap(purposesOf)
      .map((purpose) => ({ purpose, wrapped: randomBytes(60) }));
    const gone = { purpose: perpetratorsOf('a case that is gone'), wrapped: randomBytes(60) };
    takeKeysAway(database);
    inOneGo(puttingKeysBack(database, [...keys, gone]));
    const inOrder = keys.toSorted((one, other) => (one.purpose < other.purpose ? -1 : 1));
    expect(wrappedKeys(database)).toEqual(inOrder);
  });

  it('are each put back without going through every case', () => {
    const { database } = openedCompartment();
    const keys = purposesOf(addCase(database)).map((purpose) => ({
      purpose,
      wrapped: randomBytes(60),
    }));
    takeKeysAway(database);
    const prepared = vi.spyOn(database, 'prepare');
    inOneGo(puttingKeysBack(database, keys));
    const written = prepared.mock.calls.map(([sql]) => sql);
    expect(written).toHaveLength(3);
    for (const sql of written) {
      const plan = database
        .prepare<object, { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all({ caseId: '', wrapped: Buffer.of() });
      expect(plan.map(({ detail }) => detail)).toEqual([
        expect.stringMatching(/^SEARCH cases USING COVERING INDEX/),
      ]);
    }
  });
});
