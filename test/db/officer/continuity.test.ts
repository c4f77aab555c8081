import { randomUUID } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { newIdentity } from '../../../db/handover/identity.ts';
import { holdAgainst } from '../../../db/officer/continuity.ts';
import { readSealedLog, type SealedLog } from '../../../db/officer/log-file.ts';
import { faultOf, openedCompartment } from '../vault-samples.ts';
import { anna, log, officer, seal } from './logs.ts';

const later = '2026-11-04T09:00:00.000Z';

/** A log of six lines, and the one of half a year later after somebody did something in between. */
async function twoLogs(
  between: (database: Database) => void = () => {},
  changes: Parameters<typeof seal>[1] = {},
  by = anna,
): Promise<{ earlier: SealedLog; now: SealedLog }> {
  const opened = openedCompartment();
  for (let line = 0; line < 6; line += 1) log(opened);
  const earlier = await readSealedLog(await seal(opened), officer);
  between(opened.database);
  log(opened);
  const path = await seal(opened, { madeAt: later, ...changes }, by);
  return { earlier, now: await readSealedLog(path, officer) };
}

const changedAt = async (between: (database: Database) => void) => {
  const { earlier, now } = await twoLogs(between);
  return holdAgainst(earlier, now).changedAt;
};

describe('a log that is held against an earlier one', () => {
  it('is told to be whole when every line stands there as it did', async () => {
    const { earlier, now } = await twoLogs();
    expect(holdAgainst(earlier, now)).toEqual({
      madeAt: '2026-05-04T09:00:00.000Z',
      lines: 6,
      dropped: 0,
      changedAt: null,
      sameKey: true,
    });
  });

  it.each([
    ['what was done', "UPDATE audit_events SET action = 'case.close' WHERE seq = 3", 3],
    ['when it was done', "UPDATE audit_events SET at = '2026-05-04T08:36:00Z' WHERE seq = 2", 2],
    ['to what', "UPDATE audit_events SET object_id = 'staff' WHERE seq = 6", 6],
    ['a hash', 'UPDATE audit_events SET mac = zeroblob(32) WHERE seq = 1', 1],
  ])('shows a changed line: %s', async (_, sql, line) => {
    expect(await changedAt((database) => database.exec(sql))).toBe(line);
  });

  it('shows that history was written anew, with hashes that fit', async () => {
    const found = await changedAt((database) => {
      database.exec('DELETE FROM audit_events WHERE seq >= 4');
    });
    // The line that came after the cut has a right hash, and is another one.
    expect(found).toBe(4);
  });

  it('shows that lines were cut off its end', async () => {
    const found = await changedAt((database) => {
      database.exec('DELETE FROM audit_events WHERE seq = 6');
    });
    expect(found).toBe(6);
  });

  it('says when another key signed it', async () => {
    const other = await newIdentity('Anna de Wit', '2026-11-04');
    const { earlier, now } = await twoLogs(() => {}, {}, other);
    expect(holdAgainst(earlier, now)).toMatchObject({ changedAt: null, sameKey: false });
  });

  it('of another vault, or of the other compartment, is no comparison', async () => {
    const { earlier, now } = await twoLogs(() => {}, { vaultId: randomUUID() });
    const fault = await faultOf(() => holdAgainst(earlier, now));
    expect(fault.code).toBe('officerLog.otherVault');
    const { from } = now;
    const political = { ...earlier, from: { ...from, compartment: 'political' as const } };
    const same = { ...earlier, madeAt: later };
    expect((await faultOf(() => holdAgainst(political, same))).code).toBe('officerLog.otherVault');
  });

  it('that is the earlier of the two is told so', async () => {
    const { earlier, now } = await twoLogs();
    expect((await faultOf(() => holdAgainst(now, earlier))).code).toBe('officerLog.notEarlier');
  });
});

describe('a log of which the oldest lines were dropped', () => {
  const dropped = async (at: string) => {
    const opened = openedCompartment();
    for (let line = 0; line < 6; line += 1) log(opened);
    const earlier = await readSealedLog(await seal(opened), officer);
    opened.database.exec(`UPDATE audit_events SET at = '${at}' WHERE seq > 4`);
    opened.audit.dropBefore(at);
    log(opened);
    const path = await seal(opened, { madeAt: '2029-06-01T09:00:00.000Z' });
    const now = await readSealedLog(path, officer);
    return { earlier, now };
  };

  it('begins where it begins, without a gap', async () => {
    const { now } = await dropped('2029-05-04T09:00:00.000Z');
    expect(now.lines.map(({ seq }) => seq)).toEqual([5, 6, 7]);
  });

  it('may lack lines of more than a year ago, and says how many', async () => {
    const { earlier, now } = await dropped('2029-05-04T09:00:00.000Z');
    expect(holdAgainst({ ...earlier, lines: earlier.lines.slice(0, 4) }, now)).toMatchObject({
      lines: 0,
      dropped: 4,
      changedAt: null,
    });
  });

  it('may not lack lines of less than a year ago', async () => {
    const { earlier, now } = await dropped('2029-05-04T09:00:00.000Z');
    const recent = earlier.lines.map((line) => ({ ...line, at: '2029-01-01T09:00:00.000Z' }));
    expect(holdAgainst({ ...earlier, lines: recent }, now).changedAt).toBe(1);
  });
});
