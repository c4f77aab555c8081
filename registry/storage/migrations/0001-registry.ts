import { type Kysely, sql } from 'kysely';
import type { Dialect } from './dialect.ts';

/** Ledgers and who sends them, what was received, and what was refused. */
export const registry = (dialect: Dialect) => ({
  async up(database: Kysely<unknown>): Promise<void> {
    const { words } = dialect;
    const { schema } = database;
    await schema
      .createTable('ledgers')
      .addColumn('id', 'integer', dialect.identity)
      .addColumn('municipality', words, (column) => column.notNull())
      .addColumn('regime', words, (column) =>
        column.notNull().check(sql`regime in ('staff', 'political')`),
      )
      .addColumn('role', words, (column) =>
        column.notNull().check(sql`role in ('counsellor', 'clerk')`),
      )
      .addColumn('packages', 'integer', (column) => column.notNull())
      .execute();
    await schema
      .createTable('senders')
      .addColumn('id', 'integer', dialect.identity)
      .addColumn('ledger', 'integer', (column) => column.notNull().references('ledgers.id'))
      .addColumn('public_key', words, (column) => column.notNull())
      .addColumn('fingerprint', words, (column) => column.notNull().unique())
      .addColumn('added_on', words, (column) => column.notNull())
      .addColumn('revoked_on', words)
      .execute();
    await schema
      .createTable('packages')
      .addColumn('id', 'integer', dialect.identity)
      .addColumn('ledger', 'integer', (column) => column.notNull().references('ledgers.id'))
      .addColumn('sender', 'integer', (column) => column.notNull().references('senders.id'))
      .addColumn('municipality', words, (column) => column.notNull())
      .addColumn('regime', words, (column) => column.notNull())
      .addColumn('period', words, (column) => column.notNull())
      .addColumn('correction', 'integer', (column) => column.notNull())
      .addColumn('created_on', words, (column) => column.notNull())
      .addColumn('received_on', words, (column) => column.notNull())
      .addColumn('manifest', words, (column) => column.notNull().unique())
      .addColumn('archived', words, (column) => column.notNull())
      .addColumn('published', 'integer', (column) => column.notNull())
      .addColumn('threshold', 'integer', (column) => column.notNull())
      .addColumn('method', words, (column) => column.notNull())
      .addColumn('base', 'integer')
      .addColumn('reach', 'integer', (column) => column.notNull())
      .addColumn('staff_size_band', words)
      .addColumn('council_size', 'integer')
      .addColumn('certificate', words)
      .addColumn('previous', words)
      .addUniqueConstraint('packages_once', ['ledger', 'period', 'correction'])
      .execute();
    await schema
      .createTable('contributions')
      .addColumn('package', 'integer', (column) => column.notNull().references('packages.id'))
      .addColumn('regime', words, (column) => column.notNull())
      .addColumn('period', words, (column) => column.notNull())
      .addColumn('table_id', words, (column) => column.notNull())
      .addColumn('measure', words, (column) => column.notNull())
      .addColumn('dim1_name', words, (column) => column.notNull())
      .addColumn('dim1_code', words, (column) => column.notNull())
      .addColumn('dim2_name', words, (column) => column.notNull())
      .addColumn('dim2_code', words, (column) => column.notNull())
      .addColumn('municipality', words, (column) => column.notNull())
      .addColumn('value', 'integer')
      .addColumn('status', words, (column) => column.notNull())
      .addColumn('threshold', 'integer', (column) => column.notNull())
      .addColumn('codelist_version', words, (column) => column.notNull())
      .addPrimaryKeyConstraint('contributions_in_order', [...contributionOrder])
      .execute();
    await schema
      .createTable('release_files')
      .addColumn('package', 'integer', (column) => column.notNull().references('packages.id'))
      .addColumn('name', words, (column) => column.notNull())
      .addColumn('content', words, (column) => column.notNull())
      .addPrimaryKeyConstraint('release_files_once', ['package', 'name'])
      .execute();
    await schema
      .createTable('policy_indicators')
      .addColumn('package', 'integer', (column) => column.notNull().references('packages.id'))
      .addColumn('counted_on', words, (column) => column.notNull())
      .addColumn('measure', words, (column) => column.notNull())
      .addColumn('indicator', words, (column) => column.notNull())
      .addColumn('value', 'integer')
      .addPrimaryKeyConstraint('policy_indicators_once', ['package', 'measure', 'indicator'])
      .execute();
    await schema
      .createTable('quarantine')
      .addColumn('id', 'integer', dialect.identity)
      .addColumn('file_name', words, (column) => column.notNull())
      .addColumn('archived', words, (column) => column.notNull().unique())
      .addColumn('received_on', words, (column) => column.notNull())
      .addColumn('reason', words, (column) => column.notNull())
      .addColumn('place', words, (column) => column.notNull())
      .execute();
  },
});

/** The order in which contributions are read: cell by cell, and within one by who sent it. */
const contributionOrder = [
  'regime',
  'period',
  'table_id',
  'measure',
  'dim1_code',
  'dim2_code',
  'municipality',
  'package',
] as const;
