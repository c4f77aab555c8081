import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Opening, openCompartment } from '../../db/compartment.ts';
import { connect } from '../../db/database-file.ts';
import { databasePath } from '../../db/database-place.ts';
import { SCHEMA_VERSION } from '../../db/migrate.ts';
import firstSchema from '../../db/migrations/0001-record.sql?raw';
import { incidentOf } from '../../db/repositories/cases.ts';
import { readSetting } from '../../db/repositories/settings.ts';
import { leaveNoTrace } from '../../db/tombstones.ts';
import { temporaryFolder } from './folders.ts';
import { addCase } from './stored-cases.ts';
import { faultOf, noon } from './vault-samples.ts';

/** A filled database of the first schema, as the first version of Luwte left it. */
function ofFirstSchema(): { opening: Opening; caseId: string } {
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
  database.exec("INSERT INTO settings VALUES ('mark', 'kept')");
  const caseId = addCase(database, { incident: { narrative: 'verteld' } });
  database.close();
  return { opening, caseId };
}

function opened(opening: Opening) {
  const compartment = openCompartment(opening);
  onTestFinished(() => compartment.close());
  return compartment;
}

describe('a database of the first schema', () => {
  it('opens with all its records, and is kept as it was', () => {
    const { opening, caseId } = ofFirstSchema();
    const { database, close } = opened(opening);
    expect(database.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION);
    expect(readSetting(database, 'mark')).toBe('kept');
    expect(incidentOf(database, caseId)?.narrative).toBe('verteld');
    close();
    expect(readdirSync(opening.folder).sort()).toEqual(['staff.db', 'staff.db.schema-1']);
    const former = connect(`${databasePath(opening)}.schema-1`, opening.cipher, opening.key);
    expect(former.pragma('user_version', { simple: true })).toBe(1);
    expect(readSetting(former, 'mark')).toBe('kept');
    former.close();
  });

  it('is kept once, until something is destroyed', () => {
    const { opening } = ofFirstSchema();
    opened(opening).close();
    const again = opened(opening);
    expect(readdirSync(opening.folder)).toContain('staff.db.schema-1');
    leaveNoTrace(opening.folder, again);
    again.close();
    expect(readdirSync(opening.folder)).toEqual(['staff.db']);
  });

  it('that is not sound afterwards stays as it was', async () => {
    const { opening } = ofFirstSchema();
    const database = connect(databasePath(opening), opening.cipher, opening.key);
    database.pragma('foreign_keys = OFF');
    database.exec(
      "INSERT INTO notes (id, case_id, recorded_at, body) VALUES ('n', 'nobody', 'x', 'y')",
    );
    database.close();
    expect((await faultOf(() => openCompartment(opening))).code).toBe('vault.databaseDamaged');
    const left = connect(databasePath(opening), opening.cipher, opening.key);
    expect(left.pragma('user_version', { simple: true })).toBe(1);
    left.close();
  });
});
