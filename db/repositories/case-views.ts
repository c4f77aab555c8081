import type { Database } from 'better-sqlite3';
import { prepare } from '../prepare.ts';

/** A way to look at the list of cases, as stored. `filters` is JSON. */
export interface StoredView {
  readonly id: string;
  readonly name: string;
  readonly filters: string;
}

/** Every kept view, by name. */
export function viewsIn(database: Database): StoredView[] {
  const sql = 'SELECT id, name, filters FROM case_views ORDER BY name COLLATE NOCASE, id';
  return prepare<object, StoredView>(database, sql).all({});
}

/** Keeps a view, or what it is now. */
export function saveView(database: Database, view: StoredView): void {
  prepare<StoredView, never>(
    database,
    `INSERT INTO case_views (id, name, filters) VALUES (@id, @name, @filters)
     ON CONFLICT (id) DO UPDATE SET name = @name, filters = @filters`,
  ).run(view);
}

/** Takes a view away. */
export function removeView(database: Database, id: string): boolean {
  const sql = 'DELETE FROM case_views WHERE id = @id';
  return prepare<{ id: string }, never>(database, sql).run({ id }).changes > 0;
}

/** Where somebody was in the list, as JSON. */
export function placeIn(database: Database): string | undefined {
  const sql = 'SELECT place FROM list_place';
  return prepare<object, { place: string }>(database, sql).get({})?.place;
}

/** Keeps where somebody is in the list. */
export function savePlace(database: Database, place: string): void {
  prepare<{ place: string }, never>(
    database,
    `INSERT INTO list_place (only, place) VALUES (1, @place)
     ON CONFLICT (only) DO UPDATE SET place = @place`,
  ).run({ place });
}

/** Forgets where somebody was in the list, and what he searched for there. */
export function forgetPlace(database: Database): void {
  prepare<object, never>(database, 'DELETE FROM list_place').run({});
}
