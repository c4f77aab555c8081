/** What is seen of a vault without a key, and without what opens one: the first that is asked at a start. */
import { keyNumbersIn } from './database-place.ts';
import { VaultFault } from './fault.ts';
import {
  type Compartment,
  compartments,
  type Header,
  readHeader,
  type SlotKind,
  type SlotRole,
} from './header.ts';

/** A slot, as it is seen without any key. */
export interface SeenSlot {
  readonly id: string;
  readonly kind: SlotKind;
  readonly compartment: Compartment;
  readonly role: SlotRole;
  /** The day it was made. */
  readonly madeOn: string;
}

/** What can be seen of a vault without any key. */
export interface VaultSight {
  readonly practice: boolean;
  readonly slots: readonly SeenSlot[];
}

/**
 * Looks at the vault in a folder without a key.
 * @returns null when there is no vault.
 * @throws VaultFault when there is one that cannot be used.
 */
export function lookAtVault(folder: string): VaultSight | null {
  const header = headerIn(folder);
  if (!header) return null;
  const slots = compartments.flatMap((compartment) =>
    (header.compartments[compartment]?.slots ?? []).map(({ id, kind, role, madeOn }) => ({
      id,
      kind,
      compartment,
      role,
      madeOn,
    })),
  );
  return { practice: header.practice, slots };
}

/** The header of a vault. Databases without one are a vault that lost it, not an empty folder. */
export function headerIn(folder: string): Header | null {
  const header = readHeader(folder);
  const isLost = !header && compartments.some((name) => keyNumbersIn(folder, name).length > 0);
  if (isLost) throw new VaultFault('vault.headerDamaged');
  return header;
}
