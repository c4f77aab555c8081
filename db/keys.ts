import { isDeepStrictEqual } from 'node:util';
import { dateOf } from '../domain/time.ts';
import { keepAuditKey } from './audit.ts';
import { rewrapCaseKeys } from './case-keys.ts';
import { type OpenCompartment, openCompartment } from './compartment.ts';
import { changeKey, connect, copyInto, rowCounts } from './database-file.ts';
import { type DatabasePlace, discardUnfinished, freshPath } from './database-place.ts';
import { faultBehind, VaultFault } from './fault.ts';
import {
  type Cipher,
  type CompartmentHeader,
  type Slot,
  type SlotKind,
  writeHeader,
} from './header.ts';
import { withCompartment } from './seal.ts';
import {
  newKey,
  recommendedStrength,
  type Secret,
  type Strength,
  strongerThan,
  wrapKey,
} from './slots.ts';
import { compartmentIn, openingOf, type Unlocking, unlockKey, unlockVault } from './vault.ts';

/** An open compartment whose keys are changed, and where and when. */
export interface KeyChange extends Pick<Unlocking, 'folder' | 'now' | 'witness'> {
  readonly opened: OpenCompartment;
  /** The day a new slot is told to be of; today when it is not given. */
  readonly madeOn?: string | undefined;
  /** How much work one guess of a new secret costs. */
  readonly strength?: Strength | undefined;
}

/**
 * Gives a compartment a slot of a kind; the one it had of that kind is gone then. The new slot was
 * tried before the header is written, and the header changes in a single step.
 */
export async function setSlot(change: KeyChange, kind: SlotKind, secret: Secret): Promise<void> {
  const { opened } = change;
  const { contents } = compartmentIn(change.folder, opened.compartment);
  const slot = await newSlot(change, opened.key, kind, secret);
  const others = contents.slots.filter((other) => other.kind !== kind);
  write(change, opened.key, { ...contents, slots: [slot, ...others] });
}

/** Takes a code on paper, or its shares, away. The passphrase is only ever replaced. */
export function revokeSlot(change: KeyChange, kind: Exclude<SlotKind, 'passphrase'>): void {
  const { contents } = compartmentIn(change.folder, change.opened.compartment);
  const slots = contents.slots.filter((slot) => slot.kind !== kind);
  write(change, change.opened.key, { ...contents, slots });
}

/**
 * Makes a guess of the passphrase cost more, when this machine is faster than the slot was made for.
 * Nothing is lost when that cannot be written: the slot stays as it was.
 * @param tookMs how long the passphrase took to open the vault.
 */
export async function strengthen(
  change: KeyChange,
  passphrase: string,
  tookMs: number,
  wantedMs?: number,
): Promise<void> {
  const { contents } = compartmentIn(change.folder, change.opened.compartment);
  const slot = contents.slots.find(({ kind }) => kind === 'passphrase');
  const strength = slot && strongerThan(slot.kdf, tookMs, wantedMs);
  if (!strength) return;
  try {
    // It is the same passphrase, so it is as old as it was.
    await setSlot({ ...change, strength, madeOn: slot.madeOn }, 'passphrase', passphrase);
  } catch {
    // A folder that cannot be written to now.
  }
}

/**
 * Proves that who sits at an open vault is who opened it.
 * @throws VaultFault `passphrase.wrong` or `passphrase.wait`.
 */
export async function provePassphrase(change: KeyChange, passphrase: string): Promise<void> {
  const { opened } = change;
  const { header, contents } = compartmentIn(change.folder, opened.compartment);
  const slot = contents.slots.find(({ kind }) => kind === 'passphrase');
  if (!slot) throw new VaultFault('vault.headerChanged');
  const found = { header, compartment: opened.compartment, contents, slot };
  const key = await unlockKey({ ...change, secret: passphrase }, found);
  if (!key.equals(opened.key)) throw new VaultFault('vault.headerChanged');
}

/**
 * Opens a compartment with a code on paper or with shares, and gives it a new passphrase. The key is
 * tried on the database before anything is written.
 * @throws VaultFault `recovery.wrong`, or as `unlockVault`.
 */
export async function recover(
  unlocking: Unlocking,
  passphrase: string,
  strength?: Strength,
): Promise<OpenCompartment> {
  const opened = await unlockVault(unlocking);
  try {
    // A vault begins with a line that it was made; without it this is no vault that was ever used.
    if (opened.audit.last() === null) throw new VaultFault('vault.databaseDamaged');
    await setSlot({ ...unlocking, opened, strength }, 'passphrase', passphrase);
    return opened;
  } catch (error) {
    opened.close();
    throw error;
  }
}

/**
 * Gives a compartment another key: the database is written anew beside the old one, tried, and takes
 * its place when the header names the new key. Killed before that, the old one stands as it was;
 * killed after it, the next opening finishes. Every slot but the passphrase is gone then: the codes
 * on paper open the old key only.
 * @param chosen another cipher for the database; the one it has when left out.
 * @returns the compartment, open under its new key.
 */
export async function renewKey(
  change: KeyChange,
  passphrase: string,
  chosen?: Cipher,
): Promise<OpenCompartment> {
  await provePassphrase(change, passphrase);
  const { opened, folder } = change;
  const { compartment, role } = opened;
  const { header, contents } = compartmentIn(folder, compartment);
  const key = newKey();
  const keyNumber = contents.keyNumber + 1;
  const cipher = chosen ?? contents.cipher;
  const slots = [await newSlot(change, key, 'passphrase', passphrase, cipher)];
  const renewed = { ...contents, cipher, keyNumber, slots };
  const place: DatabasePlace = { folder, compartment, keyNumber };
  try {
    const path = freshPath(place);
    copyInto(opened.database, path);
    changeKey(path, { cipher: contents.cipher, key: opened.key }, { cipher, key });
    compareCopy(opened, path, renewed, key);
    write(change, key, renewed);
  } catch (error) {
    discardUnfinished(place);
    throw faultBehind(error) ?? error;
  }
  opened.close();
  return openCompartment(openingOf(change, header, compartment, renewed, { role, key }));
}

/** Refuses a copy that lacks anything, and leaves in it the key of the log it goes on with. */
function compareCopy(
  { database, key: formerKey }: OpenCompartment,
  path: string,
  { cipher }: Pick<CompartmentHeader, 'cipher'>,
  key: Buffer,
): void {
  const copy = connect(path, cipher, key);
  try {
    if (!isDeepStrictEqual(rowCounts(copy), rowCounts(database))) {
      throw new VaultFault('vault.databaseDamaged');
    }
    copy.transaction(() => rewrapCaseKeys(copy, formerKey, key))();
    keepAuditKey(copy, formerKey);
  } finally {
    copy.close();
  }
}

function newSlot(
  { folder, opened, now, madeOn = dateOf(now), strength = recommendedStrength }: KeyChange,
  key: Buffer,
  kind: SlotKind,
  secret: Secret,
  chosen?: Cipher,
): Promise<Slot> {
  const { compartment, role } = opened;
  const { header, contents } = compartmentIn(folder, compartment);
  const binding = { vaultId: header.id, compartment, cipher: chosen ?? contents.cipher };
  return wrapKey(key, secret, { kind, role, madeOn }, binding, strength);
}

function write(
  { folder, opened }: KeyChange,
  key: Buffer,
  contents: Omit<CompartmentHeader, 'seal'>,
): void {
  const { header } = compartmentIn(folder, opened.compartment);
  writeHeader(folder, withCompartment(header, opened.compartment, contents, key));
}
