import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  randomUUID,
} from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import { VaultFault } from './fault.ts';
import type { Cipher, Compartment, Kdf, Slot } from './header.ts';

/** Strength of a new slot: 256 MiB, three passes, four lanes. */
export const recommendedStrength = { memoryKiB: 262_144, passes: 3, lanes: 4 } as const;
/** The weakest strength allowed: the second recommendation of RFC 9106. */
export const leastStrength = { memoryKiB: 65_536, passes: 3, lanes: 4 } as const;
/** How much work one guess of a passphrase costs. */
export type Strength = Pick<Kdf, 'memoryKiB' | 'passes' | 'lanes'>;

/** Milliseconds that one guess should cost on the machine of who guesses right. */
export const GUESS_MS = 1000;
const MOST_PASSES = 64;

/**
 * The strength that costs about as long as wanted, for a slot that opened in less than half of it;
 * null when the slot is strong enough. Only ever stronger: memory and lanes stay, passes grow.
 */
export function strongerThan(kdf: Strength, tookMs: number, wantedMs = GUESS_MS): Strength | null {
  if (tookMs * 2 >= wantedMs) return null;
  const { memoryKiB, lanes } = kdf;
  const passes = Math.min(MOST_PASSES, Math.floor((kdf.passes * wantedMs) / Math.max(tookMs, 1)));
  return passes > kdf.passes ? { memoryKiB, passes, lanes } : null;
}

const KEY_BYTES = 32;
/** `Algorithm.Argon2id`; the library declares it as a const enum, which single files cannot read. */
const ARGON2ID = 2;
const TAG_BYTES = 16;

/** What a wrapped key is bound to, so that no slot can be moved to another vault, role or cipher. */
export interface SlotBinding {
  readonly vaultId: string;
  readonly compartment: Compartment;
  readonly cipher: Cipher;
}

/** What opens a slot: the words of a person, or the bytes behind a code on paper. */
export type Secret = string | Buffer;

/** What is said of a slot when it is made. */
export interface NewSlot extends Pick<Slot, 'kind' | 'role' | 'madeOn'> {
  /** Its identifier; one is made when it is left out. */
  readonly id?: string | undefined;
  /** The half that the computer keeps, when the slot needs one. */
  readonly half?: Buffer | undefined;
}

/** Makes a slot that opens `compartmentKey` with a secret, and tries it before it is given back. */
export async function wrapKey(
  compartmentKey: Buffer,
  secret: Secret,
  { id = randomUUID(), kind, role, madeOn, half }: NewSlot,
  binding: SlotBinding,
  strength: Strength = recommendedStrength,
): Promise<Slot> {
  const kdf: Kdf = {
    name: 'argon2id',
    memoryKiB: strength.memoryKiB,
    passes: strength.passes,
    lanes: strength.lanes,
    salt: randomBytes(16).toString('base64'),
  };
  const head = { id, kind, role, madeOn, kdf, ...(half && { keystore: true as const }) };
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', await slotKey(secret, kdf, half), nonce);
  cipher.setAAD(boundTo(binding, head));
  const wrapped = Buffer.concat([
    cipher.update(compartmentKey),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
  const slot = { ...head, nonce: nonce.toString('base64'), wrapped: wrapped.toString('base64') };
  const tried = await unwrapKey(slot, secret, binding, half);
  if (!tried.equals(compartmentKey)) throw new Error('a slot does not give back its key');
  return slot;
}

/**
 * Opens a slot.
 * @throws VaultFault `passphrase.wrong` or, for a code on paper, `recovery.wrong`, when the secret or
 * anything the slot is bound to differs.
 * @param half what the computer keeps of the slot, when it needs that.
 */
export async function unwrapKey(
  slot: Slot,
  secret: Secret,
  binding: SlotBinding,
  half?: Buffer,
): Promise<Buffer> {
  const wrapped = Buffer.from(slot.wrapped, 'base64');
  const nonce = Buffer.from(slot.nonce, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', await slotKey(secret, slot.kdf, half), nonce);
  decipher.setAAD(boundTo(binding, slot));
  decipher.setAuthTag(wrapped.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(wrapped.subarray(0, -TAG_BYTES)), decipher.final()]);
  } catch {
    throw new VaultFault(slot.kind === 'passphrase' ? 'passphrase.wrong' : 'recovery.wrong');
  }
}

/** A fresh key, of a compartment or of a case. */
export const newKey = (): Buffer => randomBytes(KEY_BYTES);

/** What a compartment key is used for; each use has a key of its own (RFC 5869). */
export type KeyUse =
  | 'database'
  | 'audit'
  | 'header'
  | 'backup'
  | 'backup-keys'
  | 'case-keys'
  | 'attachments'
  | 'match';

/** Derives the key for one use from the compartment key. */
export function deriveKey(compartmentKey: Buffer, use: KeyUse): Buffer {
  return Buffer.from(hkdfSync('sha256', compartmentKey, '', `luwte/1/${use}`, KEY_BYTES));
}

/** A keyed hash over a text, in base64. */
export function macOf(compartmentKey: Buffer, use: KeyUse, text: string): string {
  return createHmac('sha256', deriveKey(compartmentKey, use)).update(text).digest('base64');
}

/**
 * The key of a slot. Passphrases are compared by what they mean, not by how the keyboard composed
 * them: NFC first. A half that the computer keeps goes in as the salt of HKDF-SHA-256 over the output
 * of Argon2id, so that neither gives the key without the other (RFC 5869, §3.1).
 */
async function slotKey(secret: Secret, kdf: Kdf, half?: Buffer): Promise<Buffer> {
  const stretched = await hashRaw(typeof secret === 'string' ? secret.normalize('NFC') : secret, {
    algorithm: ARGON2ID,
    memoryCost: kdf.memoryKiB,
    timeCost: kdf.passes,
    parallelism: kdf.lanes,
    outputLen: KEY_BYTES,
    salt: Buffer.from(kdf.salt, 'base64'),
  });
  if (half === undefined) return stretched;
  return Buffer.from(hkdfSync('sha256', stretched, half, 'luwte/1/slot', KEY_BYTES));
}

/** The additional data of the wrap: everything in clear that the slot depends on, in fixed order. */
function boundTo(binding: SlotBinding, slot: Omit<Slot, 'nonce' | 'wrapped'>): Buffer {
  const { id, kind, role, madeOn, kdf, keystore } = slot;
  return Buffer.from(
    JSON.stringify([
      'luwte-slot/1',
      binding.vaultId,
      binding.compartment,
      binding.cipher,
      id,
      kind,
      role,
      madeOn,
      [kdf.name, kdf.memoryKiB, kdf.passes, kdf.lanes, kdf.salt],
      ...(keystore ? ['keystore'] : []),
    ]),
  );
}
