import { expect, test } from 'vitest';
import { wrappedKeys } from '../../db/case-keys.ts';
import type { OpenCompartment } from '../../db/compartment.ts';
import { renewKey } from '../../db/keys.ts';
import { matchAll } from '../../db/person-matches.ts';
import { matchedPairs, personsOf, putPerson } from '../../db/repositories/persons.ts';
import { leastStrength } from '../../db/slots.ts';
import { theMan } from '../api/persons-fixture.ts';
import { addCase } from './stored-cases.ts';
import { lockedVault, noon, openedCompartment, passphrases, unlock } from './vault-samples.ts';

/** Two cases with the same man, found by all three of his marks. */
function twice({ database }: Pick<OpenCompartment, 'database'>): [string, string] {
  const cases: [string, string] = [addCase(database), addCase(database)];
  cases.forEach((caseId, index) => {
    const { role, kind, ...identity } = { ...theMan, email: 'jw@velde.nl', phone: '06 12345678' };
    const id = `man ${index}`;
    putPerson(database, { id, caseId, recordedAt: noon, role, kind, identity });
  });
  return cases;
}

const hashes = ({ database }: Pick<OpenCompartment, 'database'>) =>
  database.prepare<[], string>('SELECT hash FROM perpetrator_matches').pluck().all();

test('the same man has the same marks in a compartment, and others in every other one', () => {
  const [staff, political] = [openedCompartment(), openedCompartment()];
  twice(staff);
  twice(political);
  expect(matchedPairs(staff.database).map(({ by }) => by)).toEqual(['email', 'name', 'phone']);
  const [one, other] = [new Set(hashes(staff)), new Set(hashes(political))];
  expect([one.size, other.size]).toEqual([3, 3]);
  expect([...one].filter((hash) => other.has(hash))).toEqual([]);
});

test('a perpetrator is sealed with a key of his own, and nothing of him stands in clear', () => {
  const opened = openedCompartment();
  const [caseId] = twice(opened);
  const purposes = wrappedKeys(opened.database).map(({ purpose }) => purpose);
  expect(purposes).toContain(`perpetrators ${caseId}`);
  const stored = opened.database
    .prepare<[], Buffer>('SELECT identity FROM perpetrators')
    .pluck()
    .all();
  for (const sealed of stored) expect(sealed.toString('latin1')).not.toMatch(/Velde|1971|pet/);
});

test('another key of the compartment makes the marks anew, and they still match', async () => {
  const folder = await lockedVault();
  const opened = await unlock(folder);
  const [caseId] = twice(opened);
  const former = new Set(hashes(opened));
  const change = { folder, opened, now: noon, strength: leastStrength };
  const renewed = await renewKey(change, passphrases.counsellor_staff);
  try {
    expect(hashes(renewed)).toHaveLength(6);
    expect(hashes(renewed).filter((hash) => former.has(hash))).toEqual([]);
    expect(matchedPairs(renewed.database)).toHaveLength(3);
    expect(personsOf(renewed.database, caseId)).toMatchObject([{ identity: { birthYear: 1971 } }]);
  } finally {
    renewed.close();
  }
});

test('the marks of more perpetrators than are made at once are all made anew', () => {
  const opened = openedCompartment();
  const { database } = opened;
  const { role, kind, ...identity } = theMan;
  database.transaction(() => {
    for (let index = 0; index < 450; index += 1) {
      const email = `${index}@velde.nl`;
      const person = {
        id: `man ${index}`,
        caseId: addCase(database),
        recordedAt: noon,
        role,
        kind,
      };
      putPerson(database, { ...person, identity: { ...identity, email } });
    }
  })();
  const before = hashes(opened).sort();
  database.transaction(matchAll)(database);
  expect(before.length).toBeGreaterThan(450);
  expect(hashes(opened).sort()).toEqual(before);
});
