import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { wrappedKeys } from '../../db/case-keys.ts';
import { type Opening, openCompartment } from '../../db/compartment.ts';
import { connect } from '../../db/database-file.ts';
import { databasePath } from '../../db/database-place.ts';
import { SCHEMA_VERSION } from '../../db/migrate.ts';
import firstSchema from '../../db/migrations/0001-record.sql?raw';
import { incidentOf } from '../../db/repositories/cases.ts';
import { damageOf } from '../../db/repositories/claim-amounts.ts';
import { claimVersionsOf } from '../../db/repositories/claims.ts';
import { contactsOf, notesOf, policeStepsOf } from '../../db/repositories/handling.ts';
import { dueParts } from '../../db/repositories/holds.ts';
import { measureVersionsOf } from '../../db/repositories/measures.ts';
import { policeReportsOf } from '../../db/repositories/police.ts';
import { readSetting } from '../../db/repositories/settings.ts';
import { tasksOf } from '../../db/repositories/tasks.ts';
import { searchFor } from '../../db/search/expressions.ts';
import { leaveNoTrace } from '../../db/tombstones.ts';
import { temporaryFolder } from './folders.ts';
import { idsOf } from './stored-cases.ts';
import { faultOf, noon } from './vault-samples.ts';

/** Two cases as the first schema held them: their texts in columns of their own. */
const firstRecords = `
  INSERT INTO cases (id, number, status, position, unit, themes, opened_on, last_on)
  VALUES ('told', 'A-2026-0001', 'open', '{}', 'permits', '[]', '2026-03-02', '2026-03-02'),
    ('silent', 'A-2026-0002', 'open', '{}', 'permits', '[]', '2026-03-02', '2026-03-02');
  INSERT INTO reports (id, case_id, received_on, received_at, received_via, reporter_kind, wish)
  SELECT 'r' || id, id, '2026-03-02', '2026-03-02T09:00:00.000Z', 'phone', 'victim', 'advice'
  FROM cases;
  INSERT INTO incidents (case_id, nature, extra_natures, channel, severity, corrected,
    perpetrator_kind, perpetrator_known, camera, narrative)
  VALUES ('told', 'threat', '[]', 'phone', 's2', 'no', 'citizen', 'unknown', '{}',
      'Hij riep het verteld.'),
    ('silent', 'threat', '[]', 'phone', 's2', 'no', 'citizen', 'unknown', '{}', '');
  INSERT INTO notes (id, case_id, recorded_at, body)
  VALUES ('n', 'told', '2026-03-02T10:00:00.000Z', 'Belt morgen.');
  INSERT INTO care_contacts (id, case_id, recorded_at, held_on, kind, note)
  VALUES ('c', 'told', '2026-03-02T10:00:00.000Z', '2026-03-02', 'talk', 'Slaapt weer.');
  INSERT INTO measures (id, case_id, recorded_at, kind, decided_on, ends_on, letter)
  VALUES ('m', 'told', '2026-03-03T10:00:00.000Z', 'site_ban', '2026-03-03', '2026-09-03', 1);
  INSERT INTO tasks (id, case_id, code, target, due, basis, urgent, status)
  VALUES ('t12', 'told', 'T12', '2026-03-10', '2026-03-10', 'house', 0, 'open'),
    ('t13', 'told', 'T13', '2026-08-20', '2026-08-20', 'house', 0, 'open');
  INSERT INTO damage_lines (id, case_id, recorded_at, kind, cents, status, line_on)
  VALUES ('d1', 'told', '2026-03-04T10:00:00.000Z', 'property', 32000, 'inventory', '2026-03-04'),
    ('d2', 'told', '2026-03-05T10:00:00.000Z', 'travel', 1800, 'inventory', '2026-03-03'),
    ('d3', 'told', '2026-03-06T10:00:00.000Z', 'municipal_property', 900, 'inventory',
      '2026-03-06'),
    ('d4', 'told', '2026-03-07T10:00:00.000Z', 'medical', 50, 'recovered', '2026-03-07');
  UPDATE cases SET status = 'closed', closed_on = '2026-04-01' WHERE id = 'told';
  INSERT INTO retention VALUES ('told', 'counsellor_case', '2026-04-01', '2027-04-01');
  INSERT INTO police_steps (id, case_id, recorded_at, status, step_on, police_number)
  VALUES ('s1', 'told', '2026-03-03T10:00:00.000Z', 'considering', '2026-03-03', ''),
    ('s2', 'told', '2026-03-04T10:00:00.000Z', 'notification_made', '2026-03-04', 'PL1'),
    ('s3', 'told', '2026-03-09T10:00:00.000Z', 'complaint_by_mayor', '2026-03-09', 'PL2'),
    ('s4', 'told', '2026-03-20T10:00:00.000Z', 'dismissed', '2026-03-20', 'PL2');
  INSERT INTO case_texts (rowid, number, alias, name, body)
  SELECT row, number, '', '', narrative FROM cases JOIN incidents ON case_id = id;
  INSERT INTO settings VALUES ('mark', 'kept'),
    ('organisation', '{"staffSize":420,"idleMinutes":2}');
`;

/** A filled database of the first schema, as the first version of Luwte left it. */
function ofFirstSchema(): Opening {
  const opening: Opening = {
    folder: temporaryFolder(),
    compartment: 'staff',
    keyNumber: 1,
    cipher: 'sqlcipher',
    role: 'counsellor_staff',
    key: randomBytes(32),
    now: noon,
  };
  const database = connect(databasePath(opening), opening.cipher, opening.key);
  database.exec(firstSchema);
  database.pragma('user_version = 1');
  database.exec(firstRecords);
  database.close();
  return opening;
}

function opened(opening: Opening) {
  const compartment = openCompartment(opening);
  onTestFinished(() => compartment.close());
  return compartment;
}

describe('a database of the first schema', () => {
  it('opens with all its records, and is kept as it was', () => {
    const opening = ofFirstSchema();
    const { database, close } = opened(opening);
    expect(database.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION);
    expect(readSetting(database, 'mark')).toBe('kept');
    expect(incidentOf(database, 'told')?.narrative).toBe('Hij riep het verteld.');
    expect(notesOf(database, 'told')).toMatchObject([{ id: 'n', text: 'Belt morgen.' }]);
    expect(contactsOf(database, 'told')).toMatchObject([{ id: 'c', note: 'Slaapt weer.' }]);
    expect(incidentOf(database, 'silent')?.narrative).toBe('');
    expect(wrappedKeys(database).map(({ purpose }) => purpose)).toEqual(['silent', 'told']);
    expect(idsOf(database, { match: searchFor('verteld')?.exact ?? null })).toEqual(['told']);
    close();
    expect(readdirSync(opening.folder).sort()).toEqual(['staff.db', 'staff.db.schema-1']);
    const former = connect(`${databasePath(opening)}.schema-1`, opening.cipher, opening.key);
    expect(former.pragma('user_version', { simple: true })).toBe(1);
    expect(readSetting(former, 'mark')).toBe('kept');
    former.close();
  });

  it('has its measures in versions, its damage in claims, and holds what a claim needs', () => {
    const { database } = opened(ofFirstSchema());
    expect(measureVersionsOf(database, 'told')).toMatchObject([
      { id: 'm', measureId: 'm', version: 1, change: 'made', endsOn: '2026-09-03', places: '' },
    ]);
    const subjects = tasksOf(database, 'told').map(({ code, subject }) => [code, subject]);
    expect(subjects).toEqual([
      ['T12', null],
      ['T13', 'm'],
    ]);
    const claims = claimVersionsOf(database, 'told').map(
      ({ claimId, claimant, status, since }) => ({
        claimId,
        claimant,
        status,
        since,
      }),
    );
    expect(claims).toEqual([
      { claimId: 'd1', claimant: 'person', status: 'inventory', since: '2026-03-03' },
      { claimId: 'd3', claimant: 'municipality', status: 'inventory', since: '2026-03-06' },
      { claimId: 'd4', claimant: 'person', status: 'recovered', since: '2026-03-07' },
    ]);
    const lines = damageOf(database, 'told').map(({ id, claimId, cents }) => [id, claimId, cents]);
    expect(lines).toEqual([
      ['d2', 'd1', 1800],
      ['d1', 'd1', 32_000],
      ['d3', 'd3', 900],
      ['d4', 'd4', 50],
    ]);
    expect(dueParts(database, '2027-04-01')).toMatchObject([
      { rule: 'counsellor_case', holdReason: 'open_damage_claim', reviewOn: '2027-04-01' },
    ]);
  });

  it('has a report for every time the police first heard of it, and what came later belongs to it', () => {
    const { database } = opened(ofFirstSchema());
    expect(policeReportsOf(database, 'told')).toMatchObject([
      { id: 's2', kind: 'notification', filedOn: '2026-03-04', number: 'PL1' },
      { id: 's3', kind: 'complaint', filedBy: 'mayor', filedOn: '2026-03-09' },
    ]);
    const steps = policeStepsOf(database, 'told').map(({ id, reportId }) => [id, reportId]);
    expect(steps).toEqual([
      ['s1', null],
      ['s2', 's2'],
      ['s3', 's3'],
      ['s4', 's3'],
    ]);
  });

  it('locks after as many minutes as its organisation chose', () => {
    const { database } = opened(ofFirstSchema());
    expect(readSetting(database, 'organisation')).toBe('{"staffSize":420}');
    expect(readSetting(database, 'preferences')).toBe('{"idleMinutes":2}');
  });

  it('is kept once, until something is destroyed', () => {
    const opening = ofFirstSchema();
    opened(opening).close();
    const again = opened(opening);
    expect(readdirSync(opening.folder)).toContain('staff.db.schema-1');
    leaveNoTrace(opening.folder, again);
    again.close();
    expect(readdirSync(opening.folder)).toEqual(['staff.db']);
  });

  it('that is not sound afterwards stays as it was', async () => {
    const opening = ofFirstSchema();
    const database = connect(databasePath(opening), opening.cipher, opening.key);
    database.pragma('foreign_keys = OFF');
    database.exec(
      "INSERT INTO notes (id, case_id, recorded_at, body) VALUES ('stray', 'nobody', 'x', 'y')",
    );
    database.close();
    expect((await faultOf(() => openCompartment(opening))).code).toBe('vault.databaseDamaged');
    const left = connect(databasePath(opening), opening.cipher, opening.key);
    expect(left.pragma('user_version', { simple: true })).toBe(1);
    left.close();
  });
});
