import { asideHeaderPaths } from './database-place.ts';
import { VaultFault } from './fault.ts';
import {
  type Cipher,
  type Compartment,
  type Header,
  headerOf,
  headerText,
  readIfThere,
  type Slot,
  type SlotKind,
  writeInVault,
} from './header.ts';
import { isSealed, withCompartment } from './seal.ts';

/** A slot that comes in the place of that of its kind, or none, in a compartment with this key. */
interface SlotChange {
  readonly key: Buffer;
  readonly cipher: Cipher;
  readonly kind: SlotKind;
  readonly slot: Slot | null;
}

/**
 * Changes a slot of what a restore set aside under the same key as well. Its header wraps the key of the
 * vault itself, so a code that was taken away, or a former passphrase, would open both. What stands
 * under another key keeps its own slots: nothing else opens it, and it opens nothing else.
 */
export function changeSlotAside(
  folder: string,
  compartment: Compartment,
  { key, cipher, kind, slot }: SlotChange,
): void {
  for (const path of asideHeaderPaths(folder, compartment)) {
    const header = asideHeader(path);
    const contents = header?.compartments[compartment];
    if (!header || !contents || contents.cipher !== cipher) continue;
    if (!isSealed(header, compartment, contents, key)) continue;
    const others = contents.slots.filter((one) => one.kind !== kind);
    const changed = { ...contents, slots: slot === null ? others : [slot, ...others] };
    if (changed.slots.length === 0) continue;
    writeInVault(path, headerText(withCompartment(header, compartment, changed, key)));
  }
}

/** A header that is damaged opens nothing. */
function asideHeader(path: string): Header | null {
  try {
    const text = readIfThere(path);
    return text === null ? null : headerOf(text);
  } catch (error) {
    if (error instanceof VaultFault) return null;
    throw error;
  }
}
