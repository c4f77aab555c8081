import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Database } from 'better-sqlite3';
import { prepare } from '../prepare.ts';
import { newSigningPair, type SigningPair } from './signing.ts';

/** Who the owner of a compartment is to colleagues, with what proves it. */
export interface Identity extends SigningPair {
  readonly name: string;
  readonly madeOn: string;
  readonly recipient: string;
  /** The secret half of the recipient, `AGE-SECRET-KEY-1…`. */
  readonly ageIdentity: string;
}

/** Who the owner of a compartment is to colleagues, or undefined when he never was. */
export function identityIn(database: Database): Identity | undefined {
  return prepare<object, Identity>(
    database,
    `SELECT name, made_on AS madeOn, recipient, age_identity AS ageIdentity,
       signing_key AS signingKey, signing_secret AS signingSecret
     FROM identity`,
  ).get({});
}

/** Makes two key pairs for somebody of this name. Nothing is kept yet. */
export async function newIdentity(name: string, madeOn: string): Promise<Identity> {
  const ageIdentity = await generateX25519Identity();
  const recipient = await identityToRecipient(ageIdentity);
  return { name, madeOn, recipient, ageIdentity, ...newSigningPair() };
}

/** Keeps key pairs, once: what was sealed for them could not be opened without. */
export function keepIdentity(database: Database, identity: Identity): void {
  prepare<Identity, never>(
    database,
    `INSERT INTO identity
       (only, name, made_on, recipient, age_identity, signing_key, signing_secret)
     VALUES (1, @name, @madeOn, @recipient, @ageIdentity, @signingKey, @signingSecret)`,
  ).run(identity);
}

/** Changes the name that colleagues read. The keys stay. */
export function renameIdentity(database: Database, name: string): void {
  prepare<{ name: string }, never>(database, 'UPDATE identity SET name = @name').run({ name });
}
