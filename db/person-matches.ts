import { createHmac, createSecretKey } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { codeSchema, perpetratorKind } from '../domain/code-lists/index.ts';
import { matchTexts } from '../domain/matching.ts';
import { personIdentity } from '../domain/records/person.ts';
import { VaultFault } from './fault.ts';
import { prepare } from './prepare.ts';
import { deriveKey } from './slots.ts';
import { inOneGo, type Steps } from './steps.ts';

/**
 * By what the perpetrator of one case is recognised in another of the same compartment: HMAC-SHA-256
 * over his name with his year of birth, his e-mail and his telephone number, each in the spelling of
 * `domain/matching.ts`, under a key of the compartment. What stands in one compartment can therefore
 * not be compared with anything outside it, and nobody without the key can try names.
 *
 * Who has the key could. So the hashes are no part of a backup, which keeps what is destroyed later
 * out of reach by its key alone; they are made anew from the names when it is put back.
 */
export function knowMatches(database: Database, compartmentKey: Buffer): void {
  const key = createSecretKey(deriveKey(compartmentKey, 'match'));
  database.function('match_hash', { directOnly: true }, (kind, text) =>
    createHmac('sha256', key)
      .update(JSON.stringify(['luwte-match/1', kind, text]))
      .digest('base64'),
  );
  // What of somebody can be searched: the words he is called by, not the names of the fields.
  database.function('words_of', { directOnly: true }, (identity) =>
    identity === '' ? '' : wordsOf(identityIn(identity)),
  );
}

/** What is sealed of somebody, as it stands in the database. */
export function identityIn(sealed: unknown) {
  const read = typeof sealed === 'string' ? personIdentity.safeParse(parsed(sealed)) : null;
  if (!read?.success) throw new VaultFault('vault.databaseDamaged');
  return read.data;
}

/** Whether a text says who somebody is, in the form in which that is sealed. */
export const isIdentity = (text: string): boolean => personIdentity.safeParse(parsed(text)).success;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const wordsOf = ({ alias, name, email, phone, relation }: ReturnType<typeof identityIn>) =>
  [alias, name, email, phone, relation].filter((text) => text !== '').join('\n');

interface SealedPerpetrator {
  readonly id: string;
  readonly kind: string;
  readonly identity: string;
}

const perpetrators = `SELECT id, kind,
    open_text(wrapped, 'perpetrators ' || case_id, 'person ' || id, identity) AS identity
  FROM perpetrators JOIN perpetrator_keys USING (case_id)
  WHERE identity IS NOT NULL`;

/** Makes anew by what the perpetrators of a case are recognised; belongs in a transaction. */
export function matchCase(database: Database, caseId: string): void {
  prepare<{ caseId: string }, never>(
    database,
    `DELETE FROM perpetrator_matches
     WHERE perpetrator_id IN (SELECT id FROM perpetrators WHERE case_id = @caseId)`,
  ).run({ caseId });
  keep(
    database,
    prepare<{ caseId: string }, SealedPerpetrator>(
      database,
      `${perpetrators} AND case_id = @caseId`,
    ).all({ caseId }),
  );
}

/** Perpetrators who are made recognisable at once. */
const atOnce = 200;

/** Makes anew by what every perpetrator is recognised, under the key of the connection; as `matchingAll`. */
export const matchAll = (database: Database): void => inOneGo(matchingAll(database));

/** Makes anew by what every perpetrator is recognised, in steps; belongs in a transaction. */
export function* matchingAll(database: Database): Steps<void> {
  forgetMatches(database);
  const total =
    database
      .prepare<[], number>('SELECT count(*) FROM perpetrators WHERE identity IS NOT NULL')
      .pluck()
      .get() ?? 0;
  const someAfter = prepare<{ after: string }, SealedPerpetrator>(
    database,
    `${perpetrators} AND id > @after ORDER BY id LIMIT ${atOnce}`,
  );
  let done = 0;
  for (let some = someAfter.all({ after: '' }); some.length > 0; ) {
    keep(database, some);
    done += some.length;
    yield { done, total };
    some = someAfter.all({ after: some.at(-1)?.id ?? '' });
  }
}

/** Takes away by what perpetrators are recognised. */
export function forgetMatches(database: Database): void {
  database.exec('DELETE FROM perpetrator_matches');
}

function keep(database: Database, sealed: readonly SealedPerpetrator[]): void {
  const insert = prepare<{ id: string; kind: string; text: string }, never>(
    database,
    `INSERT INTO perpetrator_matches (perpetrator_id, kind, hash)
     VALUES (@id, @kind, match_hash(@kind, @text))`,
  );
  for (const { id, kind, identity } of sealed) {
    const known = codeSchema(perpetratorKind).safeParse(kind);
    if (!known.success) throw new VaultFault('vault.databaseDamaged');
    for (const match of matchTexts(identityIn(identity), known.data)) {
      insert.run({ id, ...match });
    }
  }
}
