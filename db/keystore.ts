import { randomBytes } from 'node:crypto';
import { VaultFault } from './fault.ts';

/**
 * The store of secrets that the operating system keeps for its user: a second factor beside the
 * passphrase, never alone. What is kept there never opens anything by itself.
 */
export interface Keystore {
  /** @returns null when nothing is kept under this name. @throws when there is no such store. */
  read(name: string): Promise<Buffer | null>;
  keep(name: string, secret: Buffer): Promise<void>;
  forget(name: string): Promise<void>;
}

/** A computer on which there is no such store. */
export const noKeystore: Keystore = {
  read: () => Promise.reject(new Error('there is no keystore')),
  keep: () => Promise.reject(new Error('there is no keystore')),
  forget: () => Promise.reject(new Error('there is no keystore')),
};

const SECRET_BYTES = 32;

/** Which slot of which vault. */
export interface SlotName {
  readonly vaultId: string;
  readonly slotId: string;
}

const nameOf = ({ vaultId, slotId }: SlotName) => `${vaultId}/${slotId}`;

/** Whether this computer has a store that answers. */
export async function hasKeystore(keystore: Keystore): Promise<boolean> {
  try {
    await keystore.read('luwte');
    return true;
  } catch {
    return false;
  }
}

/**
 * Makes the half of a slot that this computer keeps, and sees that it gives it back.
 * @throws VaultFault `keystore.unavailable`
 */
export async function makeHalf(keystore: Keystore, slot: SlotName): Promise<Buffer> {
  const half = randomBytes(SECRET_BYTES);
  try {
    await keystore.keep(nameOf(slot), half);
    const kept = await keystore.read(nameOf(slot));
    if (kept?.equals(half)) return half;
  } catch {
    // Whatever the system says, there is no store to rely on.
  }
  throw new VaultFault('keystore.unavailable');
}

/**
 * The half of a slot that this computer keeps.
 * @throws VaultFault `keystore.missing` when it keeps none, or has no store.
 */
export async function halfOf(keystore: Keystore, slot: SlotName): Promise<Buffer> {
  try {
    const half = await keystore.read(nameOf(slot));
    if (half?.length === SECRET_BYTES) return half;
  } catch {
    // A store that does not answer keeps nothing.
  }
  throw new VaultFault('keystore.missing');
}

/** Lets go of the half of a slot that is gone. Where that fails, it opens nothing any more. */
export async function forgetHalf(keystore: Keystore, slot: SlotName): Promise<void> {
  try {
    await keystore.forget(nameOf(slot));
  } catch {
    // What is left there belongs to no slot.
  }
}
