import { copyFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { counterThreat, startOpenDesk } from './support.ts';

const morning = '2026-05-04T08:35:00Z';

/** A database is replaced by a copy, as a program that keeps folders in step does. */
function replaceByCopy(folder: string): void {
  const path = join(folder, 'staff.db');
  copyFileSync(path, `${path}.copy`);
  renameSync(`${path}.copy`, path);
}

test.each([
  ['thrown away', (folder: string) => rmSync(folder, { recursive: true })],
  ['moved', (folder: string) => renameSync(folder, `${folder}-moved`)],
  ['replaced by a copy of its file', replaceByCopy],
])('Nothing is confirmed in a vault that was %s while it was open', async (_, change) => {
  const desk = await startOpenDesk(morning);
  await desk.ask('reports.record', counterThreat);
  change(desk.folder);
  const draft = { narrative: 'nog niet af' };
  await expect(desk.ask('drafts.save', { draft })).rejects.toThrow('vault.databaseMissing');
  await expect(desk.ask('cases.list', {})).rejects.toThrow('vault.databaseMissing');
  await expect(desk.ask('keys.list', {})).rejects.toThrow('vault.databaseMissing');
  rmSync(`${desk.folder}-moved`, { recursive: true, force: true });
});

test('A vault that was moved and put back goes on', async () => {
  const desk = await startOpenDesk(morning);
  renameSync(desk.folder, `${desk.folder}-moved`);
  await expect(desk.ask('cases.list', {})).rejects.toThrow('vault.databaseMissing');
  renameSync(`${desk.folder}-moved`, desk.folder);
  expect((await desk.ask('reports.record', counterThreat)).number).toBe('A-2026-0001');
});
