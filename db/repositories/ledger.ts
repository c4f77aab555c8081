import { createHash, randomBytes } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { isSignedBy, newSigningPair, type SigningPair, signed } from '../handover/signing.ts';
import { prepare } from '../prepare.ts';

const DRAWS_BYTES = 32;

/** A release as it left. Never edited: a correction is another one. */
export interface LedgerEntry {
  /** 1 for the first release of the compartment. */
  readonly seq: number;
  readonly period: string;
  /** How often the period was published before. */
  readonly correction: number;
  /** The days it counts. */
  readonly from: string;
  readonly until: string;
  readonly publishedOn: string;
  /** SHA-256 of its CSV file. */
  readonly checksum: string;
  /** What the next release names it by: SHA-256 of its `release.json`, or else its checksum. */
  readonly digest: string;
  /** Digest of the release before it. */
  readonly previous: string | null;
  /** Ed25519 over all of the above and over the body, in base64. */
  readonly signature: string;
  readonly body: string;
}

/** The keys of the releases of a compartment. */
export interface ReleaseKeys extends SigningPair {
  /** Moves roundings: the same in every release, and secret. */
  readonly draws: Buffer;
}

/** A release as it stands in the list of all, without its files. */
export type LedgerLine = Omit<LedgerEntry, 'body'>;

const lineFields = `seq, period, correction, from_day AS "from", until_day AS "until",
  published_on AS publishedOn, checksum, digest, previous, signature`;
const fields = `${lineFields}, body`;

/** The lines of the ledger, the first one first. */
export function linesIn(database: Database): LedgerLine[] {
  return prepare<object, LedgerLine>(database, `SELECT ${lineFields} FROM ledger ORDER BY seq`).all(
    {},
  );
}

/** Every release, the first one first. */
export function ledgerIn(database: Database): LedgerEntry[] {
  return prepare<object, LedgerEntry>(database, `SELECT ${fields} FROM ledger ORDER BY seq`).all(
    {},
  );
}

/** The release of this number; undefined when there is none. */
export function entryAt(database: Database, seq: number): LedgerEntry | undefined {
  return prepare<{ seq: number }, LedgerEntry>(
    database,
    `SELECT ${fields} FROM ledger WHERE seq = @seq`,
  ).get({ seq });
}

/** The last release of a period; undefined when it was not published. */
export function latestOf(database: Database, period: string): LedgerEntry | undefined {
  return prepare<{ period: string }, LedgerEntry>(
    database,
    `SELECT ${fields} FROM ledger WHERE period = @period ORDER BY correction DESC LIMIT 1`,
  ).get({ period });
}

/** Whether what was reported on a day is counted in a release. */
export function isPublished(database: Database, day: string): boolean {
  const sql = 'SELECT 1 FROM ledger WHERE @day BETWEEN from_day AND until_day';
  return prepare<{ day: string }, unknown>(database, sql).get({ day }) !== undefined;
}

/** The keys of a compartment's releases; undefined until they were first asked for. */
export function keptReleaseKeys(database: Database): ReleaseKeys | undefined {
  return prepare<object, ReleaseKeys>(
    database,
    `SELECT draws, signing_key AS signingKey, signing_secret AS signingSecret FROM release_keys`,
  ).get({});
}

/** Whether keys that came from outside can be those of a ledger. */
export function areReleaseKeys(keys: ReleaseKeys): boolean {
  const said = Buffer.from('luwte-ledger/1');
  try {
    return (
      keys.draws.length === DRAWS_BYTES && isSignedBy(said, signed(said, keys), keys.signingKey)
    );
  } catch {
    return false;
  }
}

/** The keys of a compartment's releases: made when they are first asked for, then always the same. */
export function releaseKeys(database: Database): ReleaseKeys {
  const known = keptReleaseKeys(database);
  if (known) return known;
  const fresh = { draws: randomBytes(DRAWS_BYTES), ...newSigningPair() };
  prepare<ReleaseKeys, never>(
    database,
    `INSERT INTO release_keys (only, draws, signing_key, signing_secret)
     VALUES (1, @draws, @signingKey, @signingSecret)`,
  ).run(fresh);
  return fresh;
}

/** What is signed of a release. */
function statement(entry: Omit<LedgerEntry, 'signature'>): Buffer {
  const { seq, period, correction, from, until, publishedOn, checksum, digest, previous } = entry;
  const body = createHash('sha256').update(entry.body).digest('hex');
  const facts = [seq, period, correction, from, until, publishedOn, checksum, digest, previous];
  return Buffer.from(JSON.stringify(['luwte-ledger/1', ...facts, body]));
}

/** Adds a release behind the last one, and signs it. */
export function appendRelease(
  database: Database,
  release: Omit<LedgerEntry, 'seq' | 'previous' | 'signature'>,
): void {
  const last = linesIn(database).at(-1);
  const entry = { ...release, seq: (last?.seq ?? 0) + 1, previous: last?.digest ?? null };
  const signature = signed(statement(entry), releaseKeys(database)).toString('base64');
  prepare<LedgerEntry, never>(
    database,
    `INSERT INTO ledger (seq, period, correction, from_day, until_day, published_on, checksum,
       digest, previous, signature, body)
     VALUES (@seq, @period, @correction, @from, @until, @publishedOn, @checksum, @digest, @previous,
       @signature, @body)`,
  ).run({ ...entry, signature });
}

/** The number of the first release that is not as it left, or out of order; null when all are right. */
export function firstWrongRelease(database: Database): number | null {
  const entries = ledgerIn(database);
  const signingKey = keptReleaseKeys(database)?.signingKey ?? '';
  const wrong = entries.findIndex((entry, index) => {
    const isNext =
      entry.seq === index + 1 && entry.previous === (entries[index - 1]?.digest ?? null);
    return (
      !isNext || !isSignedBy(statement(entry), Buffer.from(entry.signature, 'base64'), signingKey)
    );
  });
  return wrong === -1 ? null : wrong + 1;
}
