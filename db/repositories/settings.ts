import type { Database } from 'better-sqlite3';
import { prepare } from '../prepare.ts';

/** The text of a setting, or undefined. */
export function readSetting(database: Database, name: string): string | undefined {
  const sql = 'SELECT value FROM settings WHERE name = @name';
  return prepare<{ name: string }, { value: string }>(database, sql).get({ name })?.value;
}

/** Writes the text of a setting. */
export function writeSetting(database: Database, name: string, value: string): void {
  prepare<{ name: string; value: string }, never>(
    database,
    `INSERT INTO settings (name, value) VALUES (@name, @value)
     ON CONFLICT (name) DO UPDATE SET value = @value`,
  ).run({ name, value });
}
