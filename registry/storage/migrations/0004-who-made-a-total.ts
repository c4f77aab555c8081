import type { Kysely } from 'kysely';
import type { Dialect } from './dialect.ts';

/**
 * Of a total: what each who took part had sent by then, whether it was named, and of which region
 * everybody was. Of a key that was withdrawn: whether what it sent goes on counting.
 */
export const whoMadeATotal = ({ words }: Dialect) => ({
  async up(database: Kysely<unknown>): Promise<void> {
    const { schema } = database;
    await schema
      .alterTable('merge_municipalities')
      .addColumn('sent', words, (column) => column.notNull().defaultTo(''))
      .execute();
    await schema
      .alterTable('merge_municipalities')
      .addColumn('told', 'integer', (column) => column.notNull().defaultTo(1))
      .execute();
    await schema
      .alterTable('merge_municipalities')
      .addColumn('named', 'integer', (column) => column.notNull().defaultTo(1))
      .execute();
    await schema.alterTable('merges').addColumn('regions', words).execute();
    await schema
      .alterTable('merges')
      .addColumn('secret', words, (column) => column.notNull().defaultTo(''))
      .execute();
    await schema
      .alterTable('senders')
      .addColumn('kept', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
  },
});
