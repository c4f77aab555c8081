import { readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeSetting } from '../../db/repositories/settings.ts';
import { restore } from '../../db/restore.ts';
import { addTombstones } from '../../db/tombstones.ts';
import { backUp } from './back-up.ts';
import { temporaryFolder } from './folders.ts';
import { startProcess } from './processes.ts';
import { lockedVault, noon, staffDatabase, unlock } from './vault-samples.ts';
import {
  codesIn,
  findingsIn,
  flip,
  PAGE,
  passphrase,
  vaultWith,
  wrongIn,
} from './verify-samples.ts';

describe('a sound vault', () => {
  it('is found sound, with how much was read', async () => {
    const folder = await vaultWith();
    const [finding, ...others] = await findingsIn(folder);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'sound', where: 'staff.db' });
    expect(finding?.params).toMatchObject({
      pages: statSync(staffDatabase(folder)).size / PAGE,
      lines: 2,
    });
    expect(Number(finding?.params.rows)).toBeGreaterThan(10);
  });

  it('with two compartments is looked into with the one passphrase, and at from outside', async () => {
    const folder = await lockedVault(await vaultWith(), 'counsellor_political');
    expect((await findingsIn(folder)).map(({ code, where }) => [code, where])).toEqual([
      ['sound', 'staff.db'],
      ['notOpened', 'political.db'],
    ]);
    truncateSync(join(folder, 'political.db'), 3 * PAGE + 1);
    expect(await wrongIn(folder)).toMatchObject([{ code: 'tornPage', where: 'political.db' }]);
    rmSync(join(folder, 'political.db'));
    expect(await wrongIn(folder)).toMatchObject([
      { code: 'databaseMissing', where: 'political.db' },
    ]);
  });

  it('that another process has open is sound, and said to be open', async () => {
    const folder = await vaultWith();
    const other = startProcess('hold', folder);
    expect(await other.nextLine()).toBe('open');
    expect(await codesIn(folder)).toEqual(['openBy', 'sound']);
  });

  it('whose process was killed is sound with the records in its log', async () => {
    const folder = await lockedVault();
    const other = startProcess('record', folder);
    for (let said = 0; said < 12; said += 1) await other.nextLine();
    other.kill();
    await other.gone;
    const findings = await findingsIn(folder);
    expect(findings.map(({ code }) => code)).toEqual(['openBy', 'logNotEmpty', 'sound']);
    expect(Number(findings.at(-1)?.params.lines)).toBeGreaterThanOrEqual(12);
  });

  it('tells what a restore took the place of', async () => {
    const folder = await vaultWith();
    const opened = await unlock(folder);
    const { path } = backUp(opened, folder, temporaryFolder(), noon);
    opened.close();
    await restore({ file: path, folder, secret: passphrase, now: noon });
    expect((await findingsIn(folder)).map(({ code, where }) => [code, where])).toEqual([
      ['formerKept', 'staff.db.before-restore'],
      ['sound', 'staff.2.db'],
    ]);
  });

  it('in the middle of a restore is sound, and said to be interrupted', async () => {
    const folder = await vaultWith();
    renameSync(staffDatabase(folder), join(folder, 'staff.db.before-restore'));
    expect(await codesIn(folder)).toEqual(['formerKept', 'interrupted', 'sound']);
  });
});

describe('a page that was changed', () => {
  it.each([1, 2, 7, 20])('is named, wherever in it the byte is (page %i)', async (page) => {
    const folder = await vaultWith();
    for (const at of [16, 2000, PAGE - 81, PAGE - 1]) {
      flip(folder, (page - 1) * PAGE + at);
      expect((await wrongIn(folder))[0]).toEqual({
        code: 'pagesDamaged',
        where: 'staff.db',
        params: { from: page, until: page, of: statSync(staffDatabase(folder)).size / PAGE },
      });
      flip(folder, (page - 1) * PAGE + at);
    }
  });

  it('is every page, when the salt that all depend on was changed', async () => {
    const folder = await vaultWith();
    flip(folder, 3);
    const pages = statSync(staffDatabase(folder)).size / PAGE;
    expect((await wrongIn(folder))[0]).toMatchObject({
      code: 'pagesDamaged',
      params: { from: 1, until: pages },
    });
  });

  it('is found when no record stands on it, and neighbours are named together', async () => {
    const folder = await vaultWith((database) => {
      writeSetting(database, 'long', 'x'.repeat(200_000));
      writeSetting(database, 'long', '');
    });
    const pages = statSync(staffDatabase(folder)).size / PAGE;
    for (let page = pages - 4; page < pages; page += 1) flip(folder, page * PAGE + 99);
    expect(await wrongIn(folder)).toMatchObject([
      { code: 'pagesDamaged', params: { from: pages - 3, until: pages, of: pages } },
    ]);
  });

  it('is found when two pages changed places', async () => {
    const folder = await vaultWith();
    const bytes = readFileSync(staffDatabase(folder));
    const third = Buffer.from(bytes.subarray(2 * PAGE, 3 * PAGE));
    bytes.copyWithin(2 * PAGE, 5 * PAGE, 6 * PAGE);
    third.copy(bytes, 5 * PAGE);
    writeFileSync(staffDatabase(folder), bytes);
    const ranges = (await wrongIn(folder)).filter(({ code }) => code === 'pagesDamaged');
    expect(ranges.map(({ params }) => [params.from, params.until])).toEqual([
      [3, 3],
      [6, 6],
    ]);
  });

  it('at the end that was cut off is told by the length, or by what lacks it', async () => {
    const folder = await vaultWith();
    const { size } = statSync(staffDatabase(folder));
    truncateSync(staffDatabase(folder), size - 1);
    expect((await wrongIn(folder))[0]).toMatchObject({
      code: 'tornPage',
      params: { bytes: size - 1 },
    });
    truncateSync(staffDatabase(folder), size - 2 * PAGE);
    expect(await wrongIn(folder)).not.toEqual([]);
    truncateSync(staffDatabase(folder), 0);
    expect((await wrongIn(folder))[0]).toMatchObject({ code: 'tornPage', params: { bytes: 0 } });
  });
});

describe('what somebody with the key changed', () => {
  it.each<[string, string, object]>([
    [
      'a table more',
      'CREATE TABLE shadow (word TEXT)',
      { code: 'schemaUnexpected', params: { kind: 'table', name: 'shadow' } },
    ],
    [
      'a trigger',
      'CREATE TRIGGER quiet AFTER INSERT ON notes BEGIN DELETE FROM audit_events; END',
      { code: 'schemaUnexpected', params: { kind: 'trigger', name: 'quiet' } },
    ],
    [
      'an index less',
      'DROP INDEX notes_by_case',
      { code: 'schemaMissing', params: { kind: 'index', name: 'notes_by_case' } },
    ],
    [
      'a column more',
      'ALTER TABLE notes ADD COLUMN extra TEXT',
      { code: 'schemaDiffers', params: { kind: 'table', name: 'notes' } },
    ],
    [
      'a note of no case',
      `INSERT INTO notes (id, case_id, recorded_at, body) VALUES ('n', 'no such case', '2026-03-02', NULL)`,
      { code: 'foreignKey', params: { table: 'notes', parent: 'cases', row: 1 } },
    ],
    [
      'a text in another place',
      `INSERT INTO care_contacts (id, case_id, recorded_at, held_on, kind, note)
       SELECT 'c', case_id, '2026-03-02', '2026-03-02', 'talk', narrative FROM incidents LIMIT 1`,
      { code: 'textUnreadable', params: { place: 'contact c' } },
    ],
    [
      'the key of a case gone',
      'DELETE FROM case_keys WHERE case_id = (SELECT min(case_id) FROM case_keys)',
      { code: 'textUnreadable', params: { place: 'narrative' } },
    ],
    [
      'a row without a number that refers to no case',
      `INSERT INTO retention VALUES ('no such case', 'rule', '2026-03-02', '2026-03-02')`,
      { code: 'foreignKey', params: { table: 'retention', parent: 'cases', row: '-' } },
    ],
    [
      'a line of the log',
      `UPDATE audit_events SET object_id = 'other' WHERE seq = 2`,
      { code: 'auditBroken', params: { line: 2, lines: 2 } },
    ],
    [
      'the first line of the log gone',
      'DELETE FROM audit_events WHERE seq = 1',
      { code: 'auditBroken', params: { line: 1, lines: 2 } },
    ],
    [
      'a release that nobody signed',
      `INSERT INTO ledger VALUES
       (1, '2025', 0, '2025-01-01', '2025-12-31', '2026-02-01', 'c', 'd', NULL, '', '{}')`,
      { code: 'ledgerBroken', params: { release: 1 } },
    ],
  ])('is found: %s', async (_, sql, expected) => {
    const folder = await vaultWith((database) => database.exec(sql));
    expect(await wrongIn(folder)).toMatchObject([{ ...expected, where: 'staff.db' }]);
  });

  it('is found in the search index', async () => {
    const folder = await vaultWith((database) => {
      database.unsafeMode(true);
      database.exec('DELETE FROM case_texts_data WHERE id > 10');
    });
    expect((await wrongIn(folder))[0]).toMatchObject({ code: 'integrity' });
  });

  it('is found in the list of what was destroyed', async () => {
    const folder = await vaultWith();
    const opened = await unlock(folder);
    const part = { caseId: 'c', rule: 'counsellor_case', number: '2020-1', on: '2026-03-02' };
    addTombstones(folder, opened, [part]);
    opened.close();
    expect(await codesIn(folder)).toEqual(['sound']);
    const path = join(folder, 'staff.destroyed.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('2020-1', '2020-2'));
    expect(await wrongIn(folder)).toMatchObject([
      { code: 'tombstonesDamaged', where: 'staff.destroyed.json' },
    ]);
  });
});
