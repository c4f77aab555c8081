import { type Kysely, sql } from 'kysely';

/** No two totals follow the same one: whoever was overtaken has not been held against the other. */
export const mergesInARow = () => ({
  async up(database: Kysely<unknown>): Promise<void> {
    await database.schema
      .createIndex('merges_in_a_row')
      .unique()
      .on('merges')
      .expression(sql`coalesce(previous, '')`)
      .execute();
  },
});
