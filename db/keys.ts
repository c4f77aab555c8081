import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { dateOf } from '../domain/time.ts';
import { changeSlotAside } from './aside-slots.ts';
import { keepAuditKey } from './audit.ts';
import { rewrapCaseKeys } from './case-keys.ts';
import { type OpenCompartment, openCompartment } from './compartment.ts';
import { copyDatabase } from './copy.ts';
import { connect, rowCounts } from './database-file.ts';
import {
  type DatabasePlace,
  discardAside,
  discardFormerSchemas,
  discardUnfinished,
  freshPath,
} from './database-place.ts';
import { faultBehind, VaultFault } from './fault.ts';
import {
  type Cipher,
  type CompartmentHeader,
  type Slot,
  type SlotKind,
  writeHeader,
} from './header.ts';
import { forgetHalf, makeHalf, noKeystore } from './keystore.ts';
import { logFailures } from './logged-failures.ts';
import { matchAll } from './person-matches.ts';
import { withCompartment } from './seal.ts';
import { refuseSharedPassphrase } from './shared-passphrase.ts';
import {
  newKey,
  recommendedStrength,
  type Secret,
  type Strength,
  strongerThan,
  wrapKey,
} from './slots.ts';
import { inSteps, type Pace, unheard } from './steps.ts';
import { compartmentIn, openingOf, type Unlocking, unlockKey, unlockVault } from './vault.ts';

/** An open compartment whose keys are changed, and where and when. */
export interface KeyChange extends Pick<Unlocking, 'folder' | 'now' | 'witness' | 'keystore'> {
  readonly opened: OpenCompartment;
  /** The day a new slot is told to be of; today when it is not given. */
  readonly madeOn?: string | undefined;
  /** How much work one guess of a new secret costs. */
  readonly strength?: Strength | undefined;
}

/**
 * Gives a compartment a slot of a kind, in place of the one it had. The new slot was tried before the
 * header changes, in a single step. A passphrase that needed what this computer keeps needs it still; what
 * it kept for the former one is forgotten: that opens no earlier backups here any more.
 */
export async function setSlot(change: KeyChange, kind: SlotKind, secret: Secret): Promise<void> {
  const { contents } = compartmentIn(change.folder, change.opened.compartment);
  const isBound = contents.slots.some((slot) => slot.kind === kind && slot.keystore === true);
  await replaceSlot(change, { kind, secret, isBound });
}

/**
 * Refuses a new passphrase that opens another compartment in the folder.
 * @throws VaultFault `passphrase.ofAnotherVault`; `passphrase.wait` when that one has to wait.
 */
export async function refuseShared(change: KeyChange, passphrase: string): Promise<void> {
  const { compartment } = change.opened;
  const { header } = compartmentIn(change.folder, compartment);
  await refuseSharedPassphrase({ ...change, header, compartment, passphrase });
}

/**
 * Lets the passphrase open the vault on this computer only, with a half of the key that the computer
 * keeps. There has to be a way in without that computer.
 * @throws VaultFault `keystore.needsPaper`, `keystore.unavailable`, `passphrase.wrong`.
 */
export async function bindToComputer(change: KeyChange, passphrase: string): Promise<void> {
  const { contents } = compartmentIn(change.folder, change.opened.compartment);
  if (!contents.slots.some(({ kind }) => kind !== 'passphrase')) {
    throw new VaultFault('keystore.needsPaper');
  }
  await provePassphrase(change, passphrase);
  await replaceSlot(change, { kind: 'passphrase', secret: passphrase, isBound: true });
}

/**
 * Lets the passphrase alone open the vault, on any computer. What this computer keeps stays: earlier
 * backups need it.
 * @throws VaultFault `passphrase.wrong`, `keystore.missing`.
 */
export async function freeFromComputer(change: KeyChange, passphrase: string): Promise<void> {
  await provePassphrase(change, passphrase);
  const wanted = { kind: 'passphrase', secret: passphrase, isBound: false, isSame: true } as const;
  await replaceSlot(change, wanted);
}

async function replaceSlot(change: KeyChange, wanted: WantedSlot): Promise<void> {
  // Those of the slot that goes could not be found any more.
  logFailures(change);
  const { opened, keystore = noKeystore } = change;
  const { header, contents } = compartmentIn(change.folder, opened.compartment);
  const slot = await newSlot(change, opened.key, wanted);
  const gone = contents.slots.filter(({ kind }) => kind === wanted.kind);
  const others = contents.slots.filter(({ kind }) => kind !== wanted.kind);
  // First where a restore set something aside, so that nothing more opens there.
  if (wanted.isSame !== true) {
    const changed = { key: opened.key, cipher: contents.cipher, kind: wanted.kind, slot };
    changeSlotAside(change.folder, opened.compartment, changed);
  }
  write(change, opened.key, { ...contents, slots: [slot, ...others] });
  if (wanted.isSame === true) return;
  for (const { id } of gone.filter((former) => former.keystore === true)) {
    await forgetHalf(keystore, { vaultId: header.id, slotId: id });
  }
}

/**
 * Takes a code on paper, or its shares, away. The passphrase is only ever replaced.
 * @throws VaultFault `keystore.needsPaper` when that would leave no way in without this computer.
 */
export function revokeSlot(change: KeyChange, kind: Exclude<SlotKind, 'passphrase'>): void {
  const { compartment, key } = change.opened;
  const { contents } = compartmentIn(change.folder, compartment);
  const slots = contents.slots.filter((slot) => slot.kind !== kind);
  if (slots.every((slot) => slot.keystore === true)) throw new VaultFault('keystore.needsPaper');
  changeSlotAside(change.folder, compartment, {
    ...{ key, cipher: contents.cipher, kind, slot: null },
  });
  write(change, key, { ...contents, slots });
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
    await replaceSlot(
      { ...change, strength, madeOn: slot.madeOn },
      {
        ...{ kind: 'passphrase', secret: passphrase },
        ...{ isBound: slot.keystore === true, isSame: true },
      },
    );
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
  logFailures(change);
  if (!key.equals(opened.key)) throw new VaultFault('vault.headerChanged');
}

/**
 * Opens a compartment with a code on paper or with shares, and gives it a new passphrase. The key is
 * tried on the database before anything is written.
 * @throws VaultFault `recovery.wrong`, `passphrase.ofAnotherVault`, or as `unlockVault`.
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
    const change = { ...unlocking, opened, strength };
    await refuseShared(change, passphrase);
    // Who opens a vault with paper may have no other computer any more.
    await replaceSlot(change, { kind: 'passphrase', secret: passphrase, isBound: false });
    return opened;
  } catch (error) {
    opened.close();
    throw error;
  }
}

/**
 * Gives a compartment another key: the database is written anew beside the old one, tried, and takes
 * its place when the header names the new key. Killed before that, the old one stands as it was;
 * killed after it, the next opening finishes. What stood beside it under the old key goes first. Every
 * slot but the passphrase is gone then: the codes on paper open the old key only. There is no way in
 * then without this computer, so what it keeps is needed for earlier backups only, until asked for again.
 * @param chosen another cipher for the database; the one it has when left out.
 * @returns the compartment, open under its new key.
 */
export async function renewKey(
  change: KeyChange,
  passphrase: string,
  chosen?: Cipher,
  pace: Pace = unheard,
): Promise<OpenCompartment> {
  await provePassphrase(change, passphrase);
  const { opened, folder } = change;
  const { compartment, role } = opened;
  const { header, contents } = compartmentIn(folder, compartment);
  const key = newKey();
  const keyNumber = contents.keyNumber + 1;
  const cipher = chosen ?? contents.cipher;
  const wanted = { kind: 'passphrase', secret: passphrase, isBound: false, cipher } as const;
  const slots = [await newSlot(change, key, wanted)];
  const renewed = { ...contents, cipher, keyNumber, slots };
  const place: DatabasePlace = { folder, compartment, keyNumber };
  try {
    const path = freshPath(place);
    const from = { cipher: contents.cipher, key: opened.key };
    const copying = copyDatabase(opened.database, { path, from, to: { cipher, key } });
    await inSteps(copying, pace);
    compareCopy(opened, path, renewed, key);
    // Before the header: what stands beside it under a former key opens with all that is gone now.
    discardAside(folder, compartment, 0);
    discardFormerSchemas({ folder, compartment });
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
    copy.transaction(() => {
      rewrapCaseKeys(copy, formerKey, key);
      matchAll(copy);
    })();
    keepAuditKey(copy, formerKey);
  } finally {
    copy.close();
  }
}

/** A slot that is to be made. */
interface WantedSlot {
  readonly kind: SlotKind;
  readonly secret: Secret;
  /** Whether it needs a half that this computer keeps. */
  readonly isBound: boolean;
  /** That it is the secret of the former one: what this computer keeps of that opens earlier backups. */
  readonly isSame?: boolean;
  /** Another cipher than the compartment has now. */
  readonly cipher?: Cipher;
}

async function newSlot(
  change: KeyChange,
  key: Buffer,
  { kind, secret, isBound, cipher }: WantedSlot,
): Promise<Slot> {
  const { folder, opened, now, madeOn = dateOf(now), strength = recommendedStrength } = change;
  const { compartment, role } = opened;
  const { header, contents } = compartmentIn(folder, compartment);
  const binding = { vaultId: header.id, compartment, cipher: cipher ?? contents.cipher };
  const id = randomUUID();
  const name = { vaultId: header.id, slotId: id };
  const half = isBound ? await makeHalf(change.keystore ?? noKeystore, name) : undefined;
  return wrapKey(key, secret, { id, kind, role, madeOn, half }, binding, strength);
}

function write(
  { folder, opened }: KeyChange,
  key: Buffer,
  contents: Omit<CompartmentHeader, 'seal'>,
): void {
  const { header } = compartmentIn(folder, opened.compartment);
  writeHeader(folder, withCompartment(header, opened.compartment, contents, key));
}
