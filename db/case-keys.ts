import { createSecretKey, type KeyObject } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { VaultFault } from './fault.ts';
import { prepare } from './prepare.ts';
import { openBytes, sealBytes } from './sealed-bytes.ts';
import { type SealedColumn, sealedColumns } from './sealed-columns.ts';
import { deriveKey, newKey } from './slots.ts';
import { inOneGo, type Steps } from './steps.ts';

/**
 * Every case has a key of its own, wrapped under the key of its compartment, and what was told in it
 * is encrypted with that: a case whose key is gone has nothing left to tell, here or in any copy that
 * lacks the key. AES-256-GCM for the wrap and for the texts, with what they belong to as additional
 * data, so that no text can be moved to another case or another place in it.
 *
 * Statements seal and open texts themselves, through functions of the connection:
 * `new_case_key(case)`, `seal_text(wrapped, case, place, text)`, `open_text(wrapped, case, place,
 * sealed)`. No text is NULL; opening it gives the empty text.
 */
export function knowCaseKeys(database: Database, compartmentKey: Buffer): void {
  const keys = new CaseKeys(compartmentKey);
  database.function('new_case_key', { directOnly: true }, (caseId) => {
    return keys.wrap(newKey(), textIn(caseId));
  });
  database.function('seal_text', { directOnly: true }, (wrapped, caseId, place, text) => {
    if (text === '' || text === null) return null;
    const key = keys.keyOf(bytesIn(wrapped), textIn(caseId));
    return sealBytes(key, textBinding(caseId, place), Buffer.from(textIn(text)));
  });
  database.function('open_text', { directOnly: true }, (wrapped, caseId, place, sealed) => {
    if (sealed === null) return '';
    const key = keys.keyOf(bytesIn(wrapped), textIn(caseId));
    return open(key, textBinding(caseId, place), bytesIn(sealed)).toString();
  });
}

/** The keys of the cases of a compartment, as they stand in its database: wrapped. */
export class CaseKeys {
  readonly #wrapping: KeyObject;
  /** The key that was asked last: who reads a case asks it for each text. */
  #last: { readonly wrapped: Buffer; readonly caseId: string; readonly key: KeyObject } | null =
    null;

  constructor(compartmentKey: Buffer) {
    this.#wrapping = createSecretKey(deriveKey(compartmentKey, 'case-keys'));
  }

  /** A key of a case as it may be kept. */
  wrap(key: Buffer, caseId: string): Buffer {
    const wrapped = sealBytes(this.#wrapping, keyBinding(caseId), key);
    this.#last = { wrapped, caseId, key: createSecretKey(key) };
    return wrapped;
  }

  /** Whether a text can be opened with the key of its case. */
  opens(text: SealedText): boolean {
    return this.textOf(text) !== null;
  }

  /** A text, opened; null when the key of its case does not open it. */
  textOf({ wrapped, caseId, place, sealed }: SealedText): string | null {
    try {
      if (wrapped === null) return null;
      return open(this.keyOf(wrapped, caseId), textBinding(caseId, place), sealed).toString();
    } catch (error) {
      if (error instanceof VaultFault) return null;
      throw error;
    }
  }

  /** @throws VaultFault `vault.databaseDamaged` when it is not a key of this case and compartment. */
  unwrap(wrapped: Buffer, caseId: string): Buffer {
    return this.keyOf(wrapped, caseId).export();
  }

  /** As `unwrap`, in the form in which a key is used fastest. */
  keyOf(wrapped: Buffer, caseId: string): KeyObject {
    const last = this.#last;
    if (last?.caseId === caseId && last.wrapped.equals(wrapped)) return last.key;
    const key = createSecretKey(open(this.#wrapping, keyBinding(caseId), wrapped));
    this.#last = { wrapped, caseId, key };
    return key;
  }
}

/** Wraps every key anew, in a database that got another key; belongs in a transaction. */
export function rewrapCaseKeys(database: Database, from: Buffer, to: Buffer): void {
  const [former, present] = [new CaseKeys(from), new CaseKeys(to)];
  const keys = wrappedKeys(database).map(({ purpose, wrapped }) => ({
    purpose,
    wrapped: present.wrap(former.unwrap(wrapped, purpose), purpose),
  }));
  takeKeysAway(database);
  inOneGo(puttingKeysBack(database, keys));
}

/**
 * Gives a case other keys, and seals what was told in it and who its perpetrators are anew: whoever
 * knew the former ones cannot open what is told from now on. Where a key is gone it stays gone;
 * belongs in a transaction.
 */
export function rekeyCase(database: Database, caseId: string): void {
  for (const { table, under, owner } of [
    { table: 'case_keys', under: 'case', owner: caseId },
    { table: 'perpetrator_keys', under: 'perpetrators', owner: perpetratorsOf(caseId) },
  ] as const) {
    const former = database
      .prepare<{ caseId: string }, Buffer>(`SELECT wrapped FROM ${table} WHERE case_id = @caseId`)
      .pluck()
      .get({ caseId });
    if (former === undefined) continue;
    const present = newKeyOf(database, owner);
    rekeyTexts(database, { caseId, owner, former, present, table, under });
  }
}

/**
 * Seals what was told in a case anew, under the key that somebody else has for it; belongs in a
 * transaction.
 * @param keys both wrapped, as they may be kept here.
 */
export function takeOtherKey(
  database: Database,
  caseId: string,
  keys: { readonly former: Buffer; readonly present: Buffer },
): void {
  const told = { table: 'case_keys', under: 'case' } as const;
  rekeyTexts(database, { caseId, owner: caseId, ...keys, ...told });
}

interface Rekeyed {
  readonly caseId: string;
  /** What the key is bound to. */
  readonly owner: string;
  readonly former: Buffer;
  readonly present: Buffer;
  readonly table: string;
  readonly under: SealedColumn['under'];
}

/** A key that nobody had before, wrapped for what it is bound to. */
function newKeyOf(database: Database, owner: string): Buffer {
  const made = database
    .prepare<{ owner: string }, Buffer>('SELECT new_case_key(@owner)')
    .pluck()
    .get({ owner });
  if (made === undefined) throw new VaultFault('vault.databaseDamaged');
  return made;
}

function rekeyTexts(
  database: Database,
  { caseId, owner, former, present, table, under }: Rekeyed,
): void {
  for (const { table: texts, column, place } of sealedColumns.filter(isUnder(under))) {
    database
      .prepare(
        `UPDATE ${texts} SET ${column} =
           seal_text(@present, @owner, ${place}, open_text(@former, @owner, ${place}, ${column}))
         WHERE case_id = @caseId AND ${column} IS NOT NULL`,
      )
      .run({ caseId, owner, former, present });
  }
  database
    .prepare(`UPDATE ${table} SET wrapped = @present WHERE case_id = @caseId`)
    .run({ caseId, present });
}

/** A key, wrapped: that of what was told in a case, of its files, or of its perpetrators. */
export interface WrappedKey {
  /**
   * The identifier of the case; for its files and its perpetrators with a word before it, see
   * `attachmentsOf` and `perpetratorsOf`.
   */
  readonly purpose: string;
  readonly wrapped: Buffer;
}

/** All keys of cases, of their files and of their perpetrators, wrapped. */
export function wrappedKeys(database: Database): WrappedKey[] {
  return database
    .prepare<[], WrappedKey>(
      `SELECT case_id AS purpose, wrapped FROM case_keys
       UNION ALL SELECT 'attachments ' || case_id, wrapped FROM attachment_keys
       UNION ALL SELECT 'perpetrators ' || case_id, wrapped FROM perpetrator_keys
       ORDER BY purpose`,
    )
    .all();
}

/** The cases of which nothing that was sealed can be read any more. */
export function casesWithoutKey(database: Database): string[] {
  return database
    .prepare<[], string>(
      `SELECT id FROM cases
       WHERE id NOT IN (SELECT case_id FROM case_keys)
         AND id NOT IN (SELECT case_id FROM attachment_keys)
         AND id NOT IN (SELECT case_id FROM perpetrator_keys)
       ORDER BY id`,
    )
    .pluck()
    .all();
}

/** Takes all keys out of a database. */
export function takeKeysAway(database: Database): void {
  database.exec(
    'DELETE FROM case_keys; DELETE FROM attachment_keys; DELETE FROM perpetrator_keys;',
  );
}

/** Keys that are put back at once. */
const keysAtOnce = 1000;

/** Puts keys back in a database that lacks them, in steps; belongs in a transaction. */
export function* puttingKeysBack(database: Database, keys: readonly WrappedKey[]): Steps<void> {
  for (const [at, { purpose, wrapped }] of keys.entries()) {
    const { table, before } = keyTables.find((kind) => purpose.startsWith(kind.before)) ?? ofCase;
    // Prepared when there is such a key: a backup of before there were any has no table for them.
    prepare<{ caseId: string; wrapped: Buffer }, never>(
      database,
      `INSERT INTO ${table} (case_id, wrapped) SELECT id, @wrapped FROM cases WHERE id = @caseId`,
    ).run({ caseId: purpose.slice(before.length), wrapped });
    if (at % keysAtOnce === 0) yield { done: at, total: keys.length };
  }
}

/** What the key of the files of a case is wrapped for; it is not the key of what was told in it. */
export const attachmentsOf = (caseId: string) => `attachments ${caseId}`;
/** What the key of the perpetrators of a case is wrapped for; it is not that of what was told. */
export const perpetratorsOf = (caseId: string) => `perpetrators ${caseId}`;

/** Where keys stand, and what stands before the case in what they are wrapped for. */
const ofCase = { table: 'case_keys', before: '' } as const;
const keyTables = [
  { table: 'attachment_keys', before: attachmentsOf('') },
  { table: 'perpetrator_keys', before: perpetratorsOf('') },
] as const;

/** A text of a case that is encrypted with a key of it, and where in the case it stands. */
export interface SealedText {
  /** What the key is wrapped for: the case, or its perpetrators. */
  readonly caseId: string;
  readonly place: string;
  /** None when the key is gone while the text is not. */
  readonly wrapped: Buffer | null;
  readonly sealed: Buffer;
}

/** Every text of a case that is there, still encrypted. */
export function sealedTexts(database: Database): IterableIterator<SealedText> {
  return database.prepare<[], SealedText>(sealedInCases).iterate();
}

const isUnder = (under: SealedColumn['under']) => (column: SealedColumn) => column.under === under;

const textsUnder = (under: SealedColumn['under']) =>
  sealedColumns
    .filter(isUnder(under))
    .map(({ table, column, place }) => `SELECT case_id, ${place}, ${column} FROM ${table}`)
    .join(' UNION ALL ');

const sealedInCases = `WITH
    told (case_id, place, sealed) AS (${textsUnder('case')}),
    accused (case_id, place, sealed) AS (${textsUnder('perpetrators')})
  SELECT case_id AS caseId, place, wrapped, sealed
  FROM told LEFT JOIN case_keys USING (case_id) WHERE sealed IS NOT NULL
  UNION ALL
  SELECT 'perpetrators ' || case_id, place, wrapped, sealed
  FROM accused LEFT JOIN perpetrator_keys USING (case_id) WHERE sealed IS NOT NULL
  ORDER BY caseId`;

function open(key: KeyObject, binding: string, sealed: Buffer): Buffer {
  const content = openBytes(key, binding, sealed);
  if (content === null) throw new VaultFault('vault.databaseDamaged');
  return content;
}

const keyBinding = (caseId: string) => JSON.stringify(['luwte-case-key/1', caseId]);
const textBinding = (caseId: unknown, place: unknown) =>
  JSON.stringify(['luwte-case-text/1', textIn(caseId), textIn(place)]);

/** What a function of the database is given is a boundary of its own: SQL has no types. */
function textIn(given: unknown): string {
  if (typeof given !== 'string') throw new VaultFault('vault.databaseDamaged');
  return given;
}

function bytesIn(given: unknown): Buffer {
  if (!Buffer.isBuffer(given)) throw new VaultFault('vault.databaseDamaged');
  return given;
}
