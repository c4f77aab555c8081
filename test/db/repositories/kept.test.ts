import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incidentOf } from '../../../db/repositories/cases.ts';
import { damageOf, insertDamage } from '../../../db/repositories/claim-amounts.ts';
import { discardDraft, draftOf, saveDraft } from '../../../db/repositories/drafts.ts';
import {
  contactsOf,
  insertContact,
  insertNote,
  insertPoliceStep,
  notesOf,
  offersOf,
  policeStepsOf,
  setOffer,
} from '../../../db/repositories/handling.ts';
import {
  appendRelease,
  firstWrongRelease,
  isPublished,
  latestOf,
  ledgerIn,
} from '../../../db/repositories/ledger.ts';
import { measureVersionsOf } from '../../../db/repositories/measures.ts';
import { readSetting, writeSetting } from '../../../db/repositories/settings.ts';
import { addCase, addMeasure } from '../stored-cases.ts';
import { openedCompartment } from '../vault-samples.ts';

const recordedAt = '2026-03-02T12:00:00.000Z';

describe('what was done in a case', () => {
  it('comes back whole, by the day it happened and then by the moment it was recorded', () => {
    const { database } = openedCompartment();
    const [caseId, other] = [addCase(database), addCase(database)];
    const days = ['2026-03-05', '2026-03-01', '2026-03-01'];
    const lines = days.map((on, index) => ({
      id: `${index}`,
      caseId,
      on,
      recordedAt: `2026-03-0${9 - index}T12:00:00.000Z`,
    }));
    const order = ['2', '1', '0'];
    const outcome = {
      reached: 1,
      closing: 0,
      duration: null,
      referral: null,
      person: null,
    } as const;
    for (const line of lines) {
      const { on, ...recorded } = line;
      insertContact(database, { ...line, kind: 'talk', wellbeing: 7, note: 'gesprek', ...outcome });
      const step = { ...line, status: 'reported', number: 'PL0600-1', reportId: null };
      insertPoliceStep(database, step);
      insertDamage(database, { ...line, claimId: 'c', kind: 'car', cents: 12_345 });
      addMeasure(database, caseId, { ...recorded, decidedOn: on, letter: 1, places: 'stadhuis' });
      insertNote(database, { ...recorded, text: 'notitie' });
    }
    insertNote(database, { id: 'other', caseId: other, recordedAt, text: 'elders' });
    const contacts = contactsOf(database, caseId);
    expect(contacts.map(({ id }) => id)).toEqual(order);
    expect(contacts[2]).toEqual({
      ...lines[0],
      kind: 'talk',
      wellbeing: 7,
      note: 'gesprek',
      ...outcome,
      author: null,
    });
    const steps = policeStepsOf(database, caseId);
    expect(steps.map(({ id }) => id)).toEqual(order);
    expect(steps[2]).toEqual({
      ...lines[0],
      status: 'reported',
      number: 'PL0600-1',
      reportId: null,
    });
    const damage = damageOf(database, caseId);
    expect(damage.map(({ id }) => id)).toEqual(order);
    expect(damage[2]).toEqual({ ...lines[0], claimId: 'c', kind: 'car', cents: 12_345 });
    const measures = measureVersionsOf(database, caseId);
    expect(measures.map(({ id }) => id)).toEqual(order);
    expect(measures[2]).toMatchObject({
      decidedOn: '2026-03-05',
      endsOn: null,
      letter: 1,
      places: 'stadhuis',
    });
    expect(notesOf(database, caseId).map(({ id }) => id)).toEqual(order);
    expect(notesOf(database, other)).toEqual([
      { id: 'other', caseId: other, recordedAt, text: 'elders', author: null },
    ]);
  });

  it('knows one state of each element of aftercare, the latest', () => {
    const { database } = openedCompartment();
    const [caseId, other] = [addCase(database), addCase(database)];
    setOffer(database, { caseId, element: 'talk', status: 'offered', support: null });
    setOffer(database, { caseId, element: 'talk', status: 'accepted', support: 'colleague' });
    setOffer(database, { caseId, element: 'legal', status: 'declined', support: null });
    setOffer(database, { caseId: other, element: 'talk', status: 'offered', support: null });
    expect(offersOf(database, caseId)).toEqual([
      { caseId, element: 'legal', status: 'declined', support: null },
      { caseId, element: 'talk', status: 'accepted', support: 'colleague' },
    ]);
  });

  it.each([-1, 11])('is refused with a wellbeing of %i', (wellbeing) => {
    const { database } = openedCompartment();
    const caseId = addCase(database);
    const line = { id: 'c', caseId, recordedAt, on: '2026-03-02', kind: 'talk', note: '' };
    const outcome = {
      reached: 1,
      closing: 0,
      duration: null,
      referral: null,
      person: null,
    } as const;
    expect(() => insertContact(database, { ...line, ...outcome, wellbeing })).toThrow('CHECK');
  });

  it('is refused with negative damage, or for no case', () => {
    const { database } = openedCompartment();
    const line = { id: 'd', recordedAt, claimId: 'c', on: '2026-03-02', kind: 'car' };
    const caseId = addCase(database);
    expect(() => insertDamage(database, { ...line, caseId, cents: -1 })).toThrow('CHECK');
    expect(() => insertDamage(database, { ...line, caseId: 'x', cents: 1 })).toThrow('FOREIGN KEY');
  });

  it('goes with its case', () => {
    const { database } = openedCompartment();
    const caseId = addCase(database);
    insertNote(database, { id: 'n', caseId, recordedAt, text: 'notitie' });
    database.prepare('DELETE FROM cases WHERE id = ?').run(caseId);
    expect(notesOf(database, caseId)).toEqual([]);
    expect(incidentOf(database, caseId)).toBeUndefined();
  });
});

describe('text', () => {
  it('of any well-formed kind comes back letter for letter', () => {
    const { database } = openedCompartment();
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
    );
    let count = 0;
    const comesBack = database.transaction((text: string) => {
      count += 1;
      const caseId = addCase(database, { incident: { narrative: text } });
      insertNote(database, { id: `${count}`, caseId, recordedAt: `${count}`, text });
      saveDraft(database, { kind: 'report', savedAt: recordedAt, body: text });
      writeSetting(database, 'any', text);
      expect(notesOf(database, caseId)).toMatchObject([{ id: `${count}`, text }]);
      expect(draftOf(database, 'report')?.body).toBe(text);
      expect(readSetting(database, 'any')).toBe(text);
      expect(incidentOf(database, caseId)?.narrative).toBe(text);
    });
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(text.isWellFormed());
        comesBack(text);
      }),
      { numRuns: 300 },
    );
  });
});

describe('settings', () => {
  it('hold the last value of a name', () => {
    const { database } = openedCompartment();
    expect(readSetting(database, 'organisation')).toBeUndefined();
    writeSetting(database, 'organisation', 'a');
    writeSetting(database, 'organisation', 'b');
    writeSetting(database, 'other', 'c');
    expect(readSetting(database, 'organisation')).toBe('b');
  });
});

describe('a draft', () => {
  it('takes the place of the earlier one of its kind, and can be thrown away', () => {
    const { database } = openedCompartment();
    const draft = { kind: 'report', savedAt: recordedAt, body: 'half' };
    saveDraft(database, draft);
    saveDraft(database, { ...draft, body: 'whole' });
    saveDraft(database, { ...draft, kind: 'note' });
    expect(draftOf(database, 'report')).toEqual({ ...draft, body: 'whole' });
    discardDraft(database, 'report');
    discardDraft(database, 'report');
    expect(draftOf(database, 'report')).toBeUndefined();
    expect(draftOf(database, 'note')?.body).toBe('half');
  });
});

describe('a release', () => {
  const year = {
    ...{ period: '2025', correction: 0, from: '2025-01-01', until: '2025-12-31' },
    ...{ publishedOn: '2026-02-01', checksum: 'abc', digest: 'def', body: '{}' },
  };

  it('appears once for a period, names the one before it, and stays as it was published', () => {
    const { database } = openedCompartment();
    appendRelease(database, year);
    expect(() => appendRelease(database, { ...year, body: '{"changed":true}' })).toThrow('UNIQUE');
    appendRelease(database, { ...year, correction: 1, digest: 'ghi' });
    expect(ledgerIn(database)).toMatchObject([
      { ...year, seq: 1, previous: null },
      { ...year, correction: 1, digest: 'ghi', seq: 2, previous: 'def' },
    ]);
    expect(latestOf(database, '2025')).toMatchObject({ correction: 1 });
    expect(latestOf(database, '2024')).toBeUndefined();
    expect([isPublished(database, '2025-07-01'), isPublished(database, '2026-01-01')]).toEqual([
      true,
      false,
    ]);
    expect(firstWrongRelease(database)).toBeNull();
  });

  it.each([
    ['another number', 'UPDATE ledger SET body = \'{"value":4}\' WHERE seq = 1', 1],
    ['another period', "UPDATE ledger SET period = '2023' WHERE seq = 2", 2],
    ['one taken out', 'DELETE FROM ledger WHERE seq = 1', 1],
    ['another key', "UPDATE release_keys SET signing_key = 'AAAA'", 1],
    ['no key', 'DELETE FROM release_keys', 1],
  ])('is found out when it was changed: %s', (_, change, release) => {
    const { database } = openedCompartment();
    appendRelease(database, year);
    appendRelease(database, { ...year, correction: 1, digest: 'ghi' });
    database.exec(change);
    expect(firstWrongRelease(database)).toBe(release);
  });
});
