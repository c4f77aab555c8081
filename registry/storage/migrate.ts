import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { registry } from './migrations/0001-registry.ts';
import { merges } from './migrations/0002-merges.ts';
import { mergesInARow } from './migrations/0003-merges-in-a-row.ts';
import { whoMadeATotal } from './migrations/0004-who-made-a-total.ts';
import type { Dialect } from './migrations/dialect.ts';

/** Every step of the schema, in the order of the names. History is never edited. */
const migrations: Readonly<Record<string, (dialect: Dialect) => Migration>> = {
  '0001-registry': registry,
  '0002-merges': merges,
  '0003-merges-in-a-row': mergesInARow,
  '0004-who-made-a-total': whoMadeATotal,
};

/** A database holds something that this version of Luwte does not know. */
export class NewerStorage extends Error {
  override readonly name = 'NewerStorage';
}

/**
 * Brings a database to the present schema, in one transaction.
 * @throws NewerStorage when a newer Luwte made it; nothing is changed then.
 */
export async function migrate<T>(database: Kysely<T>, dialect: Dialect): Promise<void> {
  const known = Object.fromEntries(
    Object.entries(migrations).map(([name, step]) => [name, step(dialect)]),
  );
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: async () => known },
  });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const isNewer = String(error).includes('corrupted migrations');
  throw isNewer ? new NewerStorage() : error;
}
