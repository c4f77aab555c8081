import type { Database } from 'better-sqlite3';
import { prepare } from '../prepare.ts';
import { discardDraftsAbout } from './drafts.ts';

/** A place as stored. `camera` is the JSON of what `domain/records/report` says of cameras. */
export interface StoredLocation {
  readonly id: string;
  readonly name: string;
  readonly nameKey: string;
  readonly department: string | null;
  readonly camera: string;
  readonly houseRules: string;
  readonly namesBan: string;
}

/** Somebody to turn to, as stored. */
export interface StoredContact {
  readonly id: string;
  readonly role: string;
  readonly name: string;
  readonly phone: string;
  readonly email: string;
}

const locationColumns = `id, name, name_key AS nameKey, department, camera,
  house_rules AS houseRules, names_ban AS namesBan`;

/** Every place, by name. */
export function locationsIn(database: Database): StoredLocation[] {
  const sql = `SELECT ${locationColumns} FROM locations ORDER BY name_key`;
  return prepare<object, StoredLocation>(database, sql).all({});
}

/** The place of a name. */
export function locationNamed(database: Database, nameKey: string): StoredLocation | undefined {
  const sql = `SELECT ${locationColumns} FROM locations WHERE name_key = @nameKey`;
  return prepare<{ nameKey: string }, StoredLocation>(database, sql).get({ nameKey });
}

/** Keeps a place, or what is known of it now. */
export function saveLocation(database: Database, location: StoredLocation): void {
  prepare<StoredLocation, never>(
    database,
    `INSERT INTO locations (id, name, name_key, department, camera, house_rules, names_ban)
     VALUES (@id, @name, @nameKey, @department, @camera, @houseRules, @namesBan)
     ON CONFLICT (id) DO UPDATE SET name = @name, name_key = @nameKey, department = @department,
       camera = @camera, house_rules = @houseRules, names_ban = @namesBan`,
  ).run(location);
}

/** Takes a place off the list. */
export function removeLocation(database: Database, id: string): boolean {
  discardDraftsAbout(database, [id]);
  const sql = 'DELETE FROM locations WHERE id = @id';
  return prepare<{ id: string }, never>(database, sql).run({ id }).changes > 0;
}

/** Everybody to turn to, by role and name. */
export function contactsIn(database: Database): StoredContact[] {
  const sql = 'SELECT id, role, name, phone, email FROM contacts ORDER BY role, name, id';
  return prepare<object, StoredContact>(database, sql).all({});
}

/** Keeps somebody to turn to, or what is known of him now. */
export function saveContact(database: Database, contact: StoredContact): void {
  prepare<StoredContact, never>(
    database,
    `INSERT INTO contacts (id, role, name, phone, email)
     VALUES (@id, @role, @name, @phone, @email)
     ON CONFLICT (id) DO UPDATE SET role = @role, name = @name, phone = @phone, email = @email`,
  ).run(contact);
}

/** Takes somebody off the list. */
export function removeContact(database: Database, id: string): boolean {
  discardDraftsAbout(database, [id]);
  const sql = 'DELETE FROM contacts WHERE id = @id';
  return prepare<{ id: string }, never>(database, sql).run({ id }).changes > 0;
}
