import { randomBytes } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { type OpenCompartment, openCompartment, prepareCompartment } from '../../db/compartment.ts';
import { databasePath } from '../../db/database-place.ts';
import { VaultFault } from '../../db/fault.ts';
import type { SlotRole } from '../../db/header.ts';
import { lookAtVault } from '../../db/sight.ts';
import { leastStrength } from '../../db/slots.ts';
import { createVault, unlockVault } from '../../db/vault.ts';
import { compartmentOf } from '../../domain/compartment.ts';
import { readyVault } from '../ready-vaults.ts';
import { temporaryFolder } from './folders.ts';

/** The moment at which tests happen. */
export const noon = '2026-03-02T12:00:00.000Z';

/** The passphrase of each role's slot. */
export const passphrases: Readonly<Record<SlotRole, string>> = {
  counsellor_staff: 'lantaarn kwispelt zelden op dinsdag',
  counsellor_political: 'zeven regenjassen dansen in de polder',
  griffier: 'achter het gemaal slaapt een otter',
  coordinator: 'de kruiwagen zingt in oktober',
};

/** A vault of one compartment, made and locked again; made here and now when a folder is given. */
export async function lockedVault(
  folder?: string,
  role: SlotRole = 'counsellor_staff',
): Promise<string> {
  if (folder !== undefined) return newVault(folder, role);
  const ready = temporaryFolder();
  await readyVault(role, ready, async () => {
    await newVault(ready, role);
  });
  return ready;
}

async function newVault(folder: string, role: SlotRole): Promise<string> {
  const opened = await createVault({
    folder,
    role,
    passphrase: passphrases[role],
    practice: true,
    now: noon,
    strength: leastStrength,
  });
  opened.close();
  return folder;
}

/** Where the database of a fresh staff vault stands. */
export const staffDatabase = (folder: string) =>
  databasePath({ folder, compartment: 'staff', keyNumber: 1 });

/** The id of the slot of a role. */
export function slotOf(folder: string, role: SlotRole = 'counsellor_staff'): string {
  const slot = lookAtVault(folder)?.slots.find(
    (seen) => seen.role === role && seen.kind === 'passphrase',
  );
  if (!slot) throw new Error(`no slot for ${role}`);
  return slot.id;
}

/** Unlocks the compartment of a role with its own passphrase; locked when the test is over. */
export async function unlock(
  folder: string,
  role: SlotRole = 'counsellor_staff',
): Promise<OpenCompartment> {
  const opened = await unlockVault({
    folder,
    slotId: slotOf(folder, role),
    secret: passphrases[role],
    now: noon,
  });
  onTestFinished(() => {
    opened.close();
  });
  return opened;
}

/** Adds a line to the log of an open compartment. */
export function addLine({ audit, role }: OpenCompartment): void {
  audit.append({ at: noon, role, action: 'note.create', objectKind: 'case', objectId: 'k' });
}

/** An open compartment without a header, for tests of what stands in it. */
export function openedCompartment(role: SlotRole = 'counsellor_staff'): OpenCompartment {
  const opening = {
    folder: temporaryFolder(),
    compartment: compartmentOf[role],
    cipher: 'sqlcipher' as const,
    role,
    key: randomBytes(32),
    keyNumber: 1,
    now: noon,
  };
  prepareCompartment(opening, () => {});
  const opened = openCompartment(opening);
  onTestFinished(() => {
    opened.close();
  });
  return opened;
}

/** The fault an act ends in; fails the test when it ends well, or in anything else. */
export async function faultOf(act: () => unknown): Promise<VaultFault> {
  try {
    await act();
  } catch (error) {
    if (error instanceof VaultFault) return error;
    throw error;
  }
  throw new Error('there was no fault');
}
