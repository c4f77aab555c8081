import type { Kysely } from 'kysely';
import type { Dialect } from './dialect.ts';

/** Totals that were published, and what each was made of, so that the next is held against them. */
export const merges = (dialect: Dialect) => ({
  async up(database: Kysely<unknown>): Promise<void> {
    const { words } = dialect;
    const { schema } = database;
    await schema
      .createTable('merges')
      .addColumn('id', 'integer', dialect.identity)
      .addColumn('regime', words, (column) => column.notNull())
      .addColumn('period', words, (column) => column.notNull())
      .addColumn('made_on', words, (column) => column.notNull())
      .addColumn('base', 'integer', (column) => column.notNull())
      .addColumn('reach', 'integer', (column) => column.notNull())
      .addColumn('digest', words, (column) => column.notNull())
      .addColumn('previous', words)
      .addColumn('figures', words, (column) => column.notNull())
      .execute();
    await schema
      .createTable('merge_municipalities')
      .addColumn('merge', 'integer', (column) => column.notNull().references('merges.id'))
      .addColumn('municipality', words, (column) => column.notNull())
      .addColumn('region', words)
      .addColumn('cells', words, (column) => column.notNull())
      .addPrimaryKeyConstraint('merge_municipalities_once', ['merge', 'municipality'])
      .execute();
    await schema
      .createTable('merge_files')
      .addColumn('merge', 'integer', (column) => column.notNull().references('merges.id'))
      .addColumn('name', words, (column) => column.notNull())
      .addColumn('content', words, (column) => column.notNull())
      .addPrimaryKeyConstraint('merge_files_once', ['merge', 'name'])
      .execute();
  },
});
