import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { hasPostgres, type Server, startPostgres, whyNoPostgres } from './postgres.ts';

/** Where a registry of a test is: a new place every time. */
export type NewPlace = () => Promise<string>;

/** A folder of the tests in a block, gone afterwards; gives a new path in it every time. */
export function newPaths(): (name: string) => string {
  let folder = '';
  let made = 0;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'luwte-registry-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (name) => {
    made += 1;
    return join(folder, `${made}-${name}`);
  };
}

/** The same tests on both databases. Without a PostgreSQL here, half of them say that they were skipped. */
export function onBothDatabases(tests: (newPlace: NewPlace) => void): void {
  describe('on SQLite', () => {
    const newPath = newPaths();
    tests(async () => newPath('registry.db'));
  });
  describe.skipIf(!hasPostgres)(`on PostgreSQL${whyNoPostgres}`, () => {
    let server: Server | null = null;
    beforeAll(() => {
      server = startPostgres();
    }, 60_000);
    afterAll(() => server?.stop());
    tests(async () => {
      if (server === null) throw new Error('The server did not start.');
      return server.newDatabase();
    });
  });
}
