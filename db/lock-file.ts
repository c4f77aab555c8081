import { rmSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { VaultFault } from './fault.ts';
import type { Compartment } from './header.ts';
import { readIfThere, writeInVault } from './header.ts';

/**
 * Who has a compartment open. It locks nothing: the operating system does. It explains who holds the
 * lock, and warns where a folder is shared in a way that lets two computers lock the same file.
 */
const holderSchema = z.strictObject({
  owner: z.string().max(200),
  computer: z.string().max(200),
  process: z.int(),
  since: z.iso.datetime(),
});
/** Who has a compartment open. */
export type Holder = z.infer<typeof holderSchema>;

interface Place {
  readonly folder: string;
  readonly compartment: Compartment;
}

const lockPath = ({ folder, compartment }: Place) => join(folder, `${compartment}.lock`);

/** Says that this process has the compartment open from now on. */
export function holdLock(place: Place, since: string): void {
  const holder: Holder = {
    owner: ownName(),
    computer: hostname(),
    process: process.pid,
    since,
  };
  writeInVault(lockPath(place), JSON.stringify(holder));
}

/** Says that nobody has it open. */
export function letGo(place: Place): void {
  rmSync(lockPath(place), { force: true });
}

/**
 * The operating system gave this process the file, and yet another computer says it has it open.
 * @throws VaultFault `vault.openElsewhere`.
 */
export function refuseForeignLock(place: Place): void {
  const holder = holderOf(place);
  if (holder === null || holder.computer === hostname()) return;
  throw new VaultFault('vault.openElsewhere', told(holder));
}

/** Why the operating system refused the file: with who holds it, where that is known. */
export function explainLock(place: Place): VaultFault {
  const holder = holderOf(place);
  return holder === null
    ? new VaultFault('vault.inUse')
    : new VaultFault('vault.inUseBy', told(holder));
}

const told = ({ owner, computer, since }: Holder) => ({ owner, computer, since });

/** Whether this very process has it open. */
export function isOpenHere(place: Place): boolean {
  const holder = holderOf(place);
  return holder?.process === process.pid && holder.computer === hostname();
}

/** Who says that he has it open. A lock file that cannot be read explains nothing, so it counts as none. */
export function holderOf(place: Place): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(readIfThere(lockPath(place)) ?? 'null'));
  } catch {
    return null;
  }
}

function ownName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
