import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import SQLite, { type Database } from 'better-sqlite3';
import { firstOrganisation, writeOrganisation } from '../../../api/handlers/open-vault.ts';
import { openCompartment } from '../../../db/compartment.ts';
import { CACHE_KIB } from '../../../db/database-file.ts';
import { databasePath } from '../../../db/database-place.ts';
import type { Cipher } from '../../../db/header.ts';
import { renewKey } from '../../../db/keys.ts';
import { migrate } from '../../../db/migrate.ts';
import { knowMatches } from '../../../db/person-matches.ts';
import { insertNote } from '../../../db/repositories/handling.ts';
import { leastStrength } from '../../../db/slots.ts';
import { createVault } from '../../../db/vault.ts';
import { addCase, addReporter, addTask } from '../../db/stored-cases.ts';
import type { MadeUpCase } from './made-up-cases.ts';

/** A database and how it is opened anew. */
export interface Side {
  readonly path: string;
  readonly open: () => Database;
}

/** The passphrase of a vault that is measured. */
export const passphrase = 'lantaarn kwispelt zelden op dinsdag';
/** The moment at which it is measured. */
export const now = '2026-06-15T08:00:00.000Z';

/** A whole vault, as the desk makes one, under a cipher. */
export async function encryptedSide(folder: string, cipher: Cipher): Promise<Side> {
  const first = await createVault({
    folder,
    role: 'counsellor_staff',
    passphrase,
    practice: false,
    now,
    strength: leastStrength,
    begin: ({ database }) =>
      writeOrganisation(
        database,
        firstOrganisation({ code: 'GM9999', name: 'Waterveen' }, 'staff'),
      ),
  });
  const change = { folder, opened: first, now, strength: leastStrength };
  const opened = cipher === 'sqlcipher' ? first : await renewKey(change, passphrase, cipher);
  const { compartment, role, key } = opened;
  const keyNumber = opened === first ? 1 : 2;
  opened.close();
  const opening = { folder, compartment, cipher, role, key, keyNumber, now };
  return { path: databasePath(opening), open: () => openCompartment(opening).database };
}

/** The same database in clear, with the settings of a compartment. */
export function clearSide(folder: string): Side {
  const path = join(folder, 'clear.db');
  const open = () => {
    const database = new SQLite(path);
    for (const pragma of [
      'locking_mode = EXCLUSIVE',
      'journal_mode = WAL',
      'synchronous = FULL',
      'foreign_keys = ON',
      'secure_delete = ON',
      'temp_store = MEMORY',
      'trusted_schema = OFF',
      `cache_size = -${CACHE_KIB}`,
    ]) {
      database.pragma(pragma);
    }
    knowNothing(database);
    knowMatches(database, randomBytes(32));
    migrate(database);
    return database;
  };
  return { path, open };
}

/** The same vault without keys of cases: what is left is the cipher of the database. */
export async function cipherSide(folder: string, cipher: Cipher): Promise<Side> {
  const { path, open } = await encryptedSide(folder, cipher);
  const openPlain = () => {
    const database = open();
    knowNothing(database);
    return database;
  };
  return { path, open: openPlain };
}

/** The functions of case keys, for a database in clear: they keep every text as it is. */
function knowNothing(database: Database): void {
  database.function('new_case_key', (_case) => randomBytes(60));
  database.function('seal_text', (_wrapped, _case, _place, text) => Buffer.from(String(text)));
  database.function('open_text', (_wrapped, _case, _place, text) => String(text ?? ''));
}

/** Adds a case with its reporter, task and note, which has the identifier of the case. */
export function add(database: Database, made: MadeUpCase): string {
  const reporterId = addReporter(database, made.alias);
  const { receivedOn, unit, nature, severity, narrative } = made;
  const caseId = addCase(database, {
    receivedOn,
    stored: { reporterId, unit },
    incident: { nature, severity, narrative },
  });
  addTask(database, caseId, { target: made.nextOn, due: made.nextOn });
  insertNote(database, {
    id: caseId,
    caseId,
    recordedAt: `${receivedOn}T12:00:00.000Z`,
    text: made.note,
  });
  return caseId;
}
