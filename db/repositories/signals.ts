import type { Database } from 'better-sqlite3';
import { prepare } from '../prepare.ts';
import { discardDraftsAbout } from './drafts.ts';

/** A general signal as stored. */
export interface StoredSignal {
  readonly id: string;
  readonly noticedOn: string;
  readonly recordedAt: string;
  readonly text: string;
  readonly theme: string;
  readonly unit: string | null;
  readonly pattern: string;
}

/** To whom a signal was told. */
export interface StoredTelling {
  readonly id: string;
  readonly signalId: string;
  readonly on: string;
  readonly recipient: string;
}

/** Every signal, the newest first. */
export function signalsIn(database: Database): StoredSignal[] {
  return prepare<object, StoredSignal>(
    database,
    `SELECT id, noticed_on AS noticedOn, recorded_at AS recordedAt, told AS text, theme, unit, pattern
     FROM signals ORDER BY noticed_on DESC, recorded_at DESC, id`,
  ).all({});
}

/** To whom signals were told, the first time first. */
export function tellingsIn(database: Database): StoredTelling[] {
  return prepare<object, StoredTelling>(
    database,
    `SELECT id, signal_id AS signalId, told_on AS "on", recipient FROM signal_tellings
     ORDER BY told_on, id`,
  ).all({});
}

/** Keeps a signal, or what is known of it now. */
export function saveSignal(database: Database, signal: StoredSignal): void {
  prepare<StoredSignal, never>(
    database,
    `INSERT INTO signals (id, noticed_on, recorded_at, told, theme, unit, pattern)
     VALUES (@id, @noticedOn, @recordedAt, @text, @theme, @unit, @pattern)
     ON CONFLICT (id) DO UPDATE SET noticed_on = @noticedOn, told = @text, theme = @theme,
       unit = @unit, pattern = @pattern`,
  ).run(signal);
}

/** Puts a signal with others. */
export function groupSignal(database: Database, id: string, pattern: string): void {
  const sql = 'UPDATE signals SET pattern = @pattern WHERE id = @id';
  prepare<{ id: string; pattern: string }, never>(database, sql).run({ id, pattern });
}

/** Keeps that a signal was told. */
export function insertTelling(database: Database, telling: StoredTelling): void {
  prepare<StoredTelling, never>(
    database,
    `INSERT INTO signal_tellings (id, signal_id, told_on, recipient)
     VALUES (@id, @signalId, @on, @recipient)`,
  ).run(telling);
}

/** Takes a signal away, with to whom it was told. */
export function removeSignal(database: Database, id: string): void {
  discardDraftsAbout(database, [id]);
  prepare<{ id: string }, never>(database, 'DELETE FROM signals WHERE id = @id').run({ id });
}

/** Forgets the signals of before a day: they go when the counts of those years do. */
export function forgetSignals(database: Database, before: string): void {
  const sql = 'DELETE FROM signals WHERE noticed_on < @before RETURNING id';
  const gone = prepare<{ before: string }, { id: string }>(database, sql).all({ before });
  discardDraftsAbout(
    database,
    gone.map(({ id }) => id),
  );
}

/** Everybody who is called something in this vault: reporters, and the people of cases, as sealed. */
export function everybodyCalled(database: Database): { alias: string; name: string }[] {
  const reporters = prepare<object, { alias: string; name: string }>(
    database,
    'SELECT alias, name FROM reporters',
  ).all({});
  const people = prepare<object, { identity: string }>(
    database,
    `SELECT open_text(wrapped, case_id, 'person ' || id, identity) AS identity
     FROM persons JOIN case_keys USING (case_id) WHERE identity IS NOT NULL
     UNION ALL
     SELECT open_text(wrapped, 'perpetrators ' || case_id, 'person ' || id, identity)
     FROM perpetrators JOIN perpetrator_keys USING (case_id) WHERE identity IS NOT NULL`,
  ).all({});
  // Safe: what is sealed of a person was written by `db/repositories/persons.ts`, with these two.
  const called = people.map(({ identity }) => JSON.parse(identity) as (typeof reporters)[number]);
  return [...reporters, ...called];
}
