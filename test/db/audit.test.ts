import { randomBytes } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { AuditChain } from '../../db/audit.ts';
import { openedCompartment } from './vault-samples.ts';

const line = (objectId: string) => ({
  at: '2026-03-02T12:00:00.000Z',
  role: 'counsellor_staff' as const,
  action: 'case.view' as const,
  objectKind: 'case',
  objectId,
});

const LINES = 8;

/** A log of eight lines and the database in which somebody may change it. */
function loggedCompartment() {
  const { audit, database } = openedCompartment();
  for (let number = 1; number <= LINES; number += 1) audit.append(line(`case ${number}`));
  return { audit, database };
}

const tampers: [string, (database: Database) => void, number][] = [
  ['the moment of a line', (db) => set(db, 3, `at = '2026-03-02T12:00:00.001Z'`), 3],
  ['the role of a line', (db) => set(db, 4, `role = 'counsellor_political'`), 4],
  ['the act of a line', (db) => set(db, 1, `action = 'case.close'`), 1],
  ['the kind of object of a line', (db) => set(db, 5, `object_kind = 'note'`), 5],
  ['the object of a line', (db) => set(db, 8, `object_id = 'case 9'`), 8],
  ['text moved between two fields', (db) => set(db, 2, `object_kind = 'cas', object_id = 'e'`), 2],
  ['one bit of a hash', (db) => set(db, 6, `mac = ${flippedMac(db, 6)}`), 6],
  ['a hash cut short', (db) => set(db, 6, 'mac = substr(mac, 1, 31)'), 6],
  ['an empty hash', (db) => set(db, 7, `mac = x''`), 7],
  ['a hash with a byte more', (db) => set(db, 2, `mac = CAST(mac || x'00' AS BLOB)`), 2],
  ['the hash of another line', (db) => set(db, 2, `mac = ${macOf(db, 3)}`), 2],
  ['the first line gone', (db) => db.exec('DELETE FROM audit_events WHERE seq = 1'), 1],
  ['a middle line gone', (db) => db.exec('DELETE FROM audit_events WHERE seq = 4'), 4],
  [
    'a middle line gone and the rest moved up',
    (db) => {
      db.exec('DELETE FROM audit_events WHERE seq = 4');
      for (let seq = 5; seq <= LINES; seq += 1) set(db, seq, `seq = ${seq - 1}`);
    },
    4,
  ],
  ['a line added in front', (db) => copyOf(db, 1, 0), 1],
  ['a line added at the end', (db) => copyOf(db, LINES, LINES + 1), LINES + 1],
  ['a line added far from the end', (db) => copyOf(db, LINES, 1000), LINES + 1],
  [
    'two lines swapped',
    (db) => {
      set(db, 3, 'seq = 99');
      set(db, 4, 'seq = 3');
      set(db, 99, 'seq = 4');
    },
    3,
  ],
];

function set(database: Database, seq: number, assignment: string): void {
  const { changes } = database
    .prepare(`UPDATE audit_events SET ${assignment} WHERE seq = ${seq}`)
    .run();
  expect(changes).toBe(1);
}

function copyOf(database: Database, seq: number, as: number): void {
  database.exec(
    `INSERT INTO audit_events
     SELECT ${as}, at, role, action, object_kind, object_id, mac FROM audit_events WHERE seq = ${seq}`,
  );
}

function bytesOf(database: Database, seq: number): Buffer {
  const sql = 'SELECT mac FROM audit_events WHERE seq = ?';
  return database.prepare<[number], Buffer>(sql).pluck().get(seq) ?? Buffer.alloc(0);
}

const macOf = (database: Database, seq: number) => `x'${bytesOf(database, seq).toString('hex')}'`;

function flippedMac(database: Database, seq: number): string {
  const mac = bytesOf(database, seq);
  mac.writeUInt8(mac.readUInt8(31) ^ 1, 31);
  return `x'${mac.toString('hex')}'`;
}

describe('the audit log', () => {
  it('keeps its lines in order, numbered from one, and holds', () => {
    const { audit } = loggedCompartment();
    expect(audit.events().map(({ seq, objectId }) => [seq, objectId])).toEqual(
      Array.from({ length: LINES }, (_, index) => [index + 1, `case ${index + 1}`]),
    );
    expect(audit.firstBrokenLine()).toBeNull();
  });

  it('holds when it is empty', () => {
    expect(openedCompartment().audit.firstBrokenLine()).toBeNull();
  });

  it.each(tampers)('finds %s, and says in which line', (_, tamper, broken) => {
    const { audit, database } = loggedCompartment();
    tamper(database);
    expect(audit.firstBrokenLine()).toBe(broken);
  });

  it('still holds after its oldest lines were dropped, and goes on from there', () => {
    const { audit, database } = loggedCompartment();
    set(database, 6, `at = '2029-03-02T12:00:00.000Z'`);
    expect(audit.dropBefore('2029-01-01T00:00:00.000Z')).toBe(5);
    expect([audit.first(), audit.count()]).toEqual([6, 3]);
    // Line 6 was changed above, and nothing before it.
    expect(audit.firstBrokenLine()).toBe(6);
    set(database, 6, `at = '2026-03-02T12:00:00.000Z'`);
    expect(audit.firstBrokenLine()).toBeNull();
    audit.append(line('case 9'));
    expect(audit.events().map(({ seq }) => seq)).toEqual([6, 7, 8, 9]);
    expect([...audit.linesUntil(9)].map(({ seq }) => seq)).toEqual([6, 7, 8, 9]);
    expect(audit.firstBrokenLine()).toBeNull();
    // What a machine remembers of long ago is no proof of an older copy.
    expect(audit.holds(3, Buffer.alloc(32))).toBe(true);
    expect(audit.holds(7, Buffer.alloc(32))).toBe(false);
  });

  it('shows that lines were cut off its beginning by somebody without its key', () => {
    const { audit, database } = loggedCompartment();
    const mac = bytesOf(database, 2).toString('base64');
    const start = JSON.stringify({ seq: 2, mac, seal: Buffer.alloc(32).toString('base64') });
    database.exec(`INSERT INTO settings (name, value) VALUES ('auditStart', '${start}');
      DELETE FROM audit_events WHERE seq <= 2`);
    expect(audit.firstBrokenLine()).toBe(1);
  });

  it('drops nothing when every line is of before, nor when none is', () => {
    const { audit } = loggedCompartment();
    expect(audit.dropBefore('2026-01-01T00:00:00.000Z')).toBeNull();
    expect(audit.dropBefore('2030-01-01T00:00:00.000Z')).toBeNull();
    expect(audit.count()).toBe(LINES);
  });

  it('does not hold under another key', () => {
    const { database } = loggedCompartment();
    expect(new AuditChain(database, randomBytes(32)).firstBrokenLine()).toBe(1);
  });

  it('goes on behind a broken line without hiding it', () => {
    const { audit, database } = loggedCompartment();
    set(database, 3, `object_id = 'case 9'`);
    audit.append(line('case 10'));
    expect(audit.firstBrokenLine()).toBe(3);
  });

  it('cannot see that its last lines were cut off: what remains is a shorter log that was true once', () => {
    const { audit, database } = loggedCompartment();
    database.exec('DELETE FROM audit_events WHERE seq > 5');
    expect(audit.firstBrokenLine()).toBeNull();
    // Nor that it went on from there. Only a copy of the last hash kept elsewhere can tell.
    audit.append(line('case 6'));
    expect(audit.firstBrokenLine()).toBeNull();
    expect(audit.events()).toHaveLength(6);
  });

  it('takes a line back with the transaction it belongs to', () => {
    const { audit, database } = loggedCompartment();
    const failing = database.transaction(() => {
      audit.append(line('case 9'));
      throw new Error('no');
    });
    expect(failing).toThrow('no');
    expect(audit.events()).toHaveLength(LINES);
    audit.append(line('case 10'));
    expect(audit.firstBrokenLine()).toBeNull();
  });

  it('has no field for content', () => {
    const { audit } = loggedCompartment();
    const fields = ['seq', 'at', 'role', 'action', 'objectKind', 'objectId'];
    expect(Object.keys(audit.events()[0] ?? {})).toEqual(fields);
  });
});
