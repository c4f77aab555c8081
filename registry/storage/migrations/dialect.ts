import { type ColumnBuilderCallback, type RawBuilder, sql } from 'kysely';

/** Where SQLite and PostgreSQL have another word for the same. */
export interface Dialect {
  /** Text in the order of its bytes, whatever the language of the server. */
  readonly words: 'text' | RawBuilder<unknown>;
  /** A whole number that the database hands out. */
  readonly identity: ColumnBuilderCallback;
}

/** SQLite compares text byte by byte when nothing else is said. */
export const sqlite: Dialect = {
  words: 'text',
  identity: (column) => column.primaryKey().autoIncrement(),
};

/** The order of text in PostgreSQL depends on the language of the database, unless it is named. */
export const postgres: Dialect = {
  words: sql`text collate "C"`,
  identity: (column) => column.primaryKey().generatedByDefaultAsIdentity(),
};
