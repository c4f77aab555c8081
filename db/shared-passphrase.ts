import { secondsToWait } from './attempts.ts';
import { VaultFault } from './fault.ts';
import { type Compartment, compartments, type Header, type Slot } from './header.ts';
import { halfOf, type Keystore, noKeystore } from './keystore.ts';
import { unwrapKey } from './slots.ts';

/** A passphrase that is chosen, and for which compartment of which vault. */
export interface ChosenPassphrase {
  readonly folder: string;
  readonly header: Header;
  readonly compartment: Compartment;
  readonly passphrase: string;
  readonly now: string;
  readonly keystore?: Keystore | undefined;
}

/**
 * Refuses a passphrase that already opens another compartment in the folder: who learned the one would
 * have the other. It is tried on the slots of the others; what comes out of one that fits is let go at
 * once, and no database is opened. A try that fails is no attack and is not counted, but a slot that has
 * to wait is not tried either. One that needs a half of another computer cannot be tried here.
 * @throws VaultFault `passphrase.ofAnotherVault`; `passphrase.wait` (with `seconds`).
 */
export async function refuseSharedPassphrase(chosen: ChosenPassphrase): Promise<void> {
  for (const other of compartments.filter((name) => name !== chosen.compartment)) {
    const contents = chosen.header.compartments[other];
    const slots = contents?.slots.filter(({ kind }) => kind === 'passphrase') ?? [];
    for (const slot of slots) {
      const seconds = secondsToWait(chosen.folder, slot.id, chosen.now);
      if (seconds > 0) throw new VaultFault('passphrase.wait', { seconds });
      if (contents && (await opens(chosen, slot, { compartment: other, cipher: contents.cipher })))
        throw new VaultFault('passphrase.ofAnotherVault');
    }
  }
}

async function opens(
  { header, passphrase, keystore = noKeystore }: ChosenPassphrase,
  slot: Slot,
  { compartment, cipher }: Pick<Parameters<typeof unwrapKey>[2], 'compartment' | 'cipher'>,
): Promise<boolean> {
  const binding = { vaultId: header.id, compartment, cipher };
  try {
    const name = { vaultId: header.id, slotId: slot.id };
    const half = slot.keystore ? await halfOf(keystore, name) : undefined;
    (await unwrapKey(slot, passphrase, binding, half)).fill(0);
    return true;
  } catch (error) {
    if (error instanceof VaultFault) return false;
    throw error;
  }
}
