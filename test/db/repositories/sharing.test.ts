import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { destroyNotes } from '../../../db/repositories/destruction.ts';
import {
  disclosuresOf,
  insertConsent,
  insertDisclosure,
  insertWithdrawal,
} from '../../../db/repositories/sharing.ts';
import { addCase } from '../stored-cases.ts';
import { openedCompartment } from '../vault-samples.ts';

const at = '2026-05-04T09:05:00Z';
const recipients = '["coordinator"]';

/** A case with a consent and what was shared on it. */
function sharedCase() {
  const { database } = openedCompartment();
  const caseId = addCase(database);
  const id = randomUUID();
  const given = { how: 'spoken', givenAt: at, until: null, person: null, recordedAt: at };
  insertConsent(database, {
    id,
    caseId,
    purpose: 'reaction',
    recipients,
    groups: '["identity"]',
    ...given,
  });
  const disclosure = {
    id: randomUUID(),
    caseId,
    sharedAt: at,
    recipient: 'coordinator',
    toWhom: 'Joris Maas',
    groups: '["identity"]',
    medium: 'print',
    ground: 'consent',
    consentId: id,
    reason: '',
  } as const;
  insertDisclosure(database, disclosure);
  return { database, caseId, id, disclosure };
}

test('what was agreed and what was shared never changes', () => {
  const { database, caseId, id } = sharedCase();
  const taken = { id: randomUUID(), caseId, consentId: id, recordedAt: at, recipients };
  insertWithdrawal(database, { ...taken, how: 'spoken', withdrawnAt: at });
  const change = (sql: string) => () => database.exec(sql);
  expect(change("UPDATE consents SET until = '2027-01-01'")).toThrow('does not change');
  expect(change("UPDATE consent_withdrawals SET recipients = '[]'")).toThrow('does not change');
  expect(change("UPDATE disclosures SET recipient = 'manager'")).toThrow('does not change');
});

test('who got something is kept encrypted, and goes with what was told', () => {
  const { database, caseId, disclosure } = sharedCase();
  expect(disclosuresOf(database, caseId)).toEqual([disclosure]);
  const sealed = database.prepare('SELECT to_whom FROM disclosures').pluck().get();
  expect(String(sealed)).not.toContain('Joris');
  destroyNotes(database, { caseId, rule: 'counsellor_notes', number: 'A-1', on: '2026-12-01' });
  expect(disclosuresOf(database, caseId)).toEqual([{ ...disclosure, toWhom: '' }]);
});

test('a disclosure cannot rest on the consent of another case', () => {
  const { database, disclosure } = sharedCase();
  const caseId = addCase(database);
  const stray = { ...disclosure, id: randomUUID(), caseId };
  expect(() => insertDisclosure(database, stray)).toThrow('FOREIGN KEY');
});

test('everything about consent goes with its case', () => {
  const { database, caseId } = sharedCase();
  database.exec(`DELETE FROM cases WHERE id = '${caseId}'`);
  for (const table of ['consents', 'consent_withdrawals', 'disclosures']) {
    expect(database.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
  }
});
