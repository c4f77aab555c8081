import type { Database } from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import {
  consultationYears,
  countBetween,
  insertConsultation,
  reportYears,
} from '../../../db/repositories/counts.ts';
import { addCase, addReporter } from '../stored-cases.ts';
import { openedCompartment } from '../vault-samples.ts';

/** Counts a year. */
const countYear = (database: Database, year: number) =>
  countBetween(database, { from: `${year}-01-01`, until: `${year}-12-31`, today: '2027-06-01' });

/** How many incidents each ordinal has, and how many ordinals there are. */
function perReporter(database: Database, year = 2026) {
  const sums = new Map<number, number>();
  for (const { reporter, incidents } of countYear(database, year)) {
    sums.set(reporter, (sums.get(reporter) ?? 0) + incidents);
  }
  return sums;
}

describe('the count of a year', () => {
  it('counts every reporter once, however many reports', () => {
    const { database } = openedCompartment();
    const [merel, mus] = [addReporter(database, 'Merel'), addReporter(database, 'Mus')];
    for (const reporterId of [merel, mus, merel, merel]) {
      addCase(database, { stored: { reporterId } });
    }
    addCase(database, { stored: { reporterId: mus }, incident: { nature: 'insult' } });
    expect([...perReporter(database).values()].sort()).toEqual([2, 3]);
  });

  it('counts all who stay anonymous as one, under ordinal 0', () => {
    const { database } = openedCompartment();
    for (const nature of ['threat', 'threat', 'insult', 'bribery']) {
      addCase(database, { incident: { nature } });
    }
    expect([...perReporter(database)]).toEqual([[0, 4]]);
  });

  it('never gives ordinal 0 to a known reporter, with or without anonymous ones', () => {
    const { database } = openedCompartment();
    addCase(database, { stored: { reporterId: addReporter(database, 'Merel') } });
    expect(perReporter(database).has(0)).toBe(false);
    addCase(database, { stored: { reporterId: addReporter(database, 'Mus') } });
    addCase(database);
    const sums = perReporter(database);
    expect([sums.size, sums.get(0)]).toEqual([3, 1]);
  });

  it('gathers incidents of one reporter with the same codes in the same month', () => {
    const { database } = openedCompartment();
    const reporterId = addReporter(database, 'Merel');
    const codes = { nature: 'threat', channel: 'phone', severity: 's3' };
    for (const receivedOn of ['2026-03-01', '2026-03-31', '2026-04-01']) {
      addCase(database, { receivedOn, stored: { reporterId, unit: 'permits' }, incident: codes });
    }
    const terms = { firstTalk: 'no_term', reaction: 'no_term' };
    const shared = { ...codes, ...terms, unit: 'permits', reporter: expect.any(Number) };
    expect(countYear(database, 2026).sort((a, b) => a.month - b.month)).toEqual([
      { ...shared, month: 3, incidents: 2 },
      { ...shared, month: 4, incidents: 1 },
    ]);
  });

  it('begins on 1 January and ends on 31 December of the day of receipt in the Netherlands', () => {
    const { database } = openedCompartment();
    addCase(database, { receivedOn: '2025-12-31' });
    // Half past midnight on New Year's day, which is still the old year in UTC.
    addCase(database, { receivedOn: '2026-01-01', receivedAt: '2025-12-31T23:30:00.000Z' });
    addCase(database, { receivedOn: '2026-12-31', receivedAt: '2026-12-31T22:59:59.000Z' });
    addCase(database, { receivedOn: '2027-01-01', receivedAt: '2026-12-31T23:00:00.000Z' });
    expect(perReporter(database, 2025).get(0)).toBe(1);
    expect(perReporter(database, 2026).get(0)).toBe(2);
    expect(perReporter(database, 2027).get(0)).toBe(1);
    expect(countYear(database, 2024)).toEqual([]);
    expect(reportYears(database)).toEqual([2027, 2026, 2025]);
  });

  it('tells nothing that leads back to a case or a person', () => {
    const { database } = openedCompartment();
    addCase(database, { stored: { reporterId: addReporter(database, 'Merel') } });
    const codes = ['channel', 'firstTalk', 'nature', 'reaction', 'severity', 'unit'];
    const fields = [...codes, 'incidents', 'month', 'reporter'].sort();
    expect(Object.keys(countYear(database, 2026)[0] ?? {}).sort()).toEqual(fields);
  });

  it('counts talks in which the counsellor only listened apart, by the year they were held', () => {
    const { database } = openedCompartment();
    expect(consultationYears(database)).toEqual([]);
    for (const [id, heldOn] of [
      ['one', '2025-12-31'],
      ['two', '2026-01-01'],
      ['three', '2026-12-31'],
    ] as const) {
      insertConsultation(database, { id, heldOn, receivedVia: 'phone' });
    }
    expect(consultationYears(database)).toEqual([
      { year: 2026, talks: 2 },
      { year: 2025, talks: 1 },
    ]);
  });

  it('leaves out talks in which the counsellor only listened', () => {
    const { database } = openedCompartment();
    insertConsultation(database, { id: 'talk', heldOn: '2026-03-02', receivedVia: 'phone' });
    expect(countYear(database, 2026)).toEqual([]);
    expect(reportYears(database)).toEqual([]);
    expect(database.prepare('SELECT * FROM consultations').all()).toEqual([
      { id: 'talk', held_on: '2026-03-02', received_via: 'phone' },
    ]);
  });
});
