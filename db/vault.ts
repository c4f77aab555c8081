import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { compartmentOf } from '../domain/compartment.ts';
import { dateOf } from '../domain/time.ts';
import { countFailure, forgetFailures, secondsToWait } from './attempts.ts';
import {
  type Acceptance,
  type OpenCompartment,
  type Opening,
  openCompartment,
  prepareCompartment,
} from './compartment.ts';
import { discardUnfinished, keyNumbersIn } from './database-place.ts';
import { faultBehind, VaultFault } from './fault.ts';
import {
  type Compartment,
  type CompartmentHeader,
  compartments,
  HEADER_VERSION,
  type Header,
  type Slot,
  type SlotRole,
  writeHeader,
} from './header.ts';
import { halfOf, type Keystore, noKeystore } from './keystore.ts';
import { isSealed, withCompartment } from './seal.ts';
import { refuseSharedPassphrase } from './shared-passphrase.ts';
import { headerIn } from './sight.ts';
import {
  newKey,
  recommendedStrength,
  type Secret,
  type Strength,
  unwrapKey,
  wrapKey,
} from './slots.ts';

interface Creation {
  readonly folder: string;
  readonly role: SlotRole;
  readonly passphrase: string;
  readonly practice: boolean;
  readonly now: string;
  readonly strength?: Strength | undefined;
  /** Where this machine remembers what it saw of vaults. */
  readonly witness?: string | undefined;
  /** What this computer keeps; nothing when left out. */
  readonly keystore?: Keystore | undefined;
  /** Writes what the new compartment starts with, before anybody can open it. */
  readonly begin?: (opened: OpenCompartment) => void;
}

/**
 * Makes a compartment: a random key, wrapped by the passphrase, and an empty database. It exists from
 * the moment the header names it, so that an interrupted creation leaves no half vault behind.
 * @throws VaultFault `vault.compartmentExists`, `passphrase.ofAnotherVault`, or what is wrong with the
 * folder.
 */
export async function createVault(creation: Creation): Promise<OpenCompartment> {
  const { folder, role, passphrase, practice, now, strength = recommendedStrength } = creation;
  const { begin = () => {} } = creation;
  const compartment = compartmentOf[role];
  const header = headerIn(folder) ?? emptyHeader(practice);
  if (header.compartments[compartment] || keyNumbersIn(folder, compartment).length > 0) {
    throw new VaultFault('vault.compartmentExists');
  }
  await refuseSharedPassphrase({ ...creation, header, compartment });
  const key = newKey();
  const cipher = 'sqlcipher' as const;
  const slot = await wrapKey(
    key,
    passphrase,
    { kind: 'passphrase', role, madeOn: dateOf(now) },
    { vaultId: header.id, compartment, cipher },
    strength,
  );
  const contents = { cipher, keyNumber: 1, slots: [slot] };
  const opening = openingOf(creation, header, compartment, contents, { role, key });
  makeFolder(folder);
  try {
    prepareCompartment(opening, begin);
    // The other compartment may have got other slots meanwhile.
    const present = headerIn(folder) ?? header;
    if (present.id !== header.id) throw new VaultFault('vault.headerChanged');
    writeHeader(folder, withCompartment(present, compartment, contents, key));
  } catch (error) {
    discardUnfinished(opening);
    throw error;
  }
  return openCompartment(opening);
}

/** What is asked of a vault to open it. */
export interface Unlocking {
  readonly folder: string;
  readonly slotId: string;
  /** What opens that kind of slot. */
  readonly secret: Secret;
  readonly now: string;
  /** Where this machine remembers what it saw of vaults. */
  readonly witness?: string | undefined;
  readonly accept?: Acceptance | undefined;
  /** What this computer keeps; nothing when left out. */
  readonly keystore?: Keystore | undefined;
}

/**
 * Opens the compartment of a slot.
 * @throws VaultFault `passphrase.wait` (with `seconds`), `passphrase.wrong`, `recovery.wrong`,
 * `keystore.missing` when the slot needs what another computer keeps,
 * `vault.headerChanged` when the header was written without the key, or what is wrong with the files.
 */
export async function unlockVault(unlocking: Unlocking): Promise<OpenCompartment> {
  const found = findSlot(unlocking.folder, unlocking.slotId);
  const { header, compartment, contents, slot } = found;
  const key = await unlockKey(unlocking, found);
  if (!isSealed(header, compartment, contents, key)) throw new VaultFault('vault.headerChanged');
  const { role } = slot;
  return openCompartment(openingOf(unlocking, header, compartment, contents, { role, key }));
}

/** A slot and what stands around it. */
export interface FoundSlot {
  readonly header: Header;
  readonly compartment: Compartment;
  readonly contents: CompartmentHeader;
  readonly slot: Slot;
}

/** @throws VaultFault `vault.absent` when no compartment in the folder has this slot. */
function findSlot(folder: string, slotId: string): FoundSlot {
  const header = headerIn(folder);
  if (header) {
    for (const compartment of compartments) {
      const contents = header.compartments[compartment];
      const slot = contents?.slots.find(({ id }) => id === slotId);
      if (contents && slot) return { header, compartment, contents, slot };
    }
  }
  throw new VaultFault('vault.absent');
}

/** @throws VaultFault `vault.headerDamaged` when the header no longer has the compartment. */
export function compartmentIn(folder: string, compartment: Compartment) {
  const header = headerIn(folder);
  const contents = header?.compartments[compartment];
  if (!header || !contents) throw new VaultFault('vault.headerDamaged');
  return { header, contents };
}

/** What it takes to open a slot. */
type UnlockingSlot = Pick<Unlocking, 'folder' | 'secret' | 'now' | 'keystore'>;

/** Opens a slot, unless it has to wait after wrong secrets; counts one that is wrong. */
export async function unlockKey(
  { folder, secret, now, keystore = noKeystore }: UnlockingSlot,
  { header, compartment, contents: { cipher }, slot }: FoundSlot,
): Promise<Buffer> {
  const seconds = secondsToWait(folder, slot.id, now);
  if (seconds > 0) throw new VaultFault('passphrase.wait', { seconds });
  const binding = { vaultId: header.id, compartment, cipher };
  const name = { vaultId: header.id, slotId: slot.id };
  const half = slot.keystore ? await halfOf(keystore, name) : undefined;
  try {
    const key = await unwrapKey(slot, secret, binding, half);
    forgetFailures(folder, slot.id);
    return key;
  } catch (error) {
    if (error instanceof VaultFault) countFailure(folder, slot.id, now);
    throw error;
  }
}

/** Everything it takes to open a compartment whose key is known. */
export function openingOf(
  { folder, now, witness, accept }: Omit<Unlocking, 'slotId' | 'secret'>,
  { id: vaultId }: Header,
  compartment: Compartment,
  { cipher, keyNumber }: Pick<CompartmentHeader, 'cipher' | 'keyNumber'>,
  { role, key }: Pick<Opening, 'role' | 'key'>,
): Opening {
  const remembered = witness === undefined ? undefined : { path: witness, vaultId, compartment };
  return { folder, compartment, keyNumber, cipher, role, key, now, witness: remembered, accept };
}

/** @throws VaultFault when the folder is not there and cannot be made. */
export function makeFolder(folder: string): void {
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
