import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { countFailure, forgetFailures, secondsToWait } from './attempts.ts';
import {
  databasePath,
  discardPrepared,
  type OpenCompartment,
  openCompartment,
  prepareCompartment,
} from './compartment.ts';
import { faultBehind, VaultFault } from './fault.ts';
import {
  type Compartment,
  compartments,
  HEADER_VERSION,
  type Header,
  readHeader,
  type SlotRole,
  writeHeader,
} from './header.ts';
import {
  newCompartmentKey,
  recommendedStrength,
  type Strength,
  unwrapWithPassphrase,
  wrapWithPassphrase,
} from './slots.ts';

/** The compartment each role keeps. */
export const compartmentOf: Record<SlotRole, Compartment> = {
  counsellor_staff: 'staff',
  counsellor_political: 'political',
};

/** What can be seen of a vault without any key. */
export interface VaultSight {
  readonly practice: boolean;
  readonly slots: readonly { id: string; compartment: Compartment; role: SlotRole }[];
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
    (header.compartments[compartment]?.slots ?? []).map(({ id, role }) => ({
      id,
      compartment,
      role,
    })),
  );
  return { practice: header.practice, slots };
}

/** The header of a vault. Databases without one are a vault that lost it, not an empty folder. */
function headerIn(folder: string): Header | null {
  const header = readHeader(folder);
  const lost = !header && compartments.some((name) => existsSync(databasePath(folder, name)));
  if (lost) throw new VaultFault('vault.headerDamaged');
  return header;
}

interface Creation {
  readonly folder: string;
  readonly role: SlotRole;
  readonly passphrase: string;
  readonly practice: boolean;
  readonly strength?: Strength;
  /** Writes what the new compartment starts with, before anybody can open it. */
  readonly begin?: (opened: OpenCompartment) => void;
}

/**
 * Makes a compartment: a random key, wrapped by the passphrase, and an empty database. It exists from
 * the moment the header names it, so that an interrupted creation leaves no half vault behind.
 * @throws VaultFault `vault.compartmentExists`, or what is wrong with the folder.
 */
export async function createVault(creation: Creation): Promise<OpenCompartment> {
  const { folder, role, passphrase, practice, strength = recommendedStrength } = creation;
  const { begin = () => {} } = creation;
  const compartment = compartmentOf[role];
  const header = headerIn(folder) ?? emptyHeader(practice);
  if (header.compartments[compartment] || existsSync(databasePath(folder, compartment))) {
    throw new VaultFault('vault.compartmentExists');
  }
  const key = newCompartmentKey();
  const binding = { vaultId: header.id, compartment, cipher: 'sqlcipher' as const };
  const slot = await wrapWithPassphrase(key, passphrase, role, binding, strength);
  await unwrapWithPassphrase(slot, passphrase, binding);
  const withSlot = {
    ...header.compartments,
    [compartment]: { cipher: binding.cipher, slots: [slot] },
  };
  const opening = { folder, compartment, cipher: binding.cipher, role, key };
  makeFolder(folder);
  try {
    prepareCompartment(opening, begin);
    writeHeader(folder, { ...header, compartments: withSlot });
  } catch (error) {
    discardPrepared(opening);
    throw error;
  }
  return openCompartment(opening);
}

/**
 * Opens the compartment of a slot.
 * @throws VaultFault `passphrase.wait` (with `seconds`), `passphrase.wrong`, or what is wrong with
 * the files.
 */
export async function unlockVault(
  folder: string,
  slotId: string,
  passphrase: string,
  now: string,
): Promise<OpenCompartment> {
  const header = headerIn(folder);
  if (!header) throw new VaultFault('vault.absent');
  const seconds = secondsToWait(folder, slotId, now);
  if (seconds > 0) throw new VaultFault('passphrase.wait', { seconds });
  for (const compartment of compartments) {
    const kept = header.compartments[compartment];
    const slot = kept?.slots.find(({ id }) => id === slotId);
    if (!kept || !slot) continue;
    const binding = { vaultId: header.id, compartment, cipher: kept.cipher };
    const key = await unwrapCounting(folder, slot.id, now, () =>
      unwrapWithPassphrase(slot, passphrase, binding),
    );
    return openCompartment({ folder, compartment, cipher: kept.cipher, role: slot.role, key });
  }
  throw new VaultFault('vault.absent');
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw faultBehind(error) ?? error;
  }
}

const emptyHeader = (practice: boolean): Header => ({
  format: 'luwte-vault',
  version: HEADER_VERSION,
  id: randomUUID(),
  practice,
  compartments: {},
});

async function unwrapCounting(
  folder: string,
  slotId: string,
  now: string,
  unwrap: () => Promise<Buffer>,
): Promise<Buffer> {
  try {
    const key = await unwrap();
    forgetFailures(folder, slotId);
    return key;
  } catch (error) {
    if (error instanceof VaultFault && error.code === 'passphrase.wrong') {
      countFailure(folder, slotId, now);
    }
    throw error;
  }
}
