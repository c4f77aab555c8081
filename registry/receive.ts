/** Taking in a package: verified, attacked again, archived, and written whole; or put aside, and why. */
import { existsSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { type Opened, openPackage } from '../envelope/open-package.ts';
import { type Fault, Unacceptable } from './check/fault.ts';
import { type Accepted, judge, knownSender } from './check/judge.ts';
import { handedOver, keep } from './files.ts';
import { archivePath, quarantinePath, type Registry } from './folder.ts';
import { putAside } from './quarantine.ts';
import type { KnownSender } from './storage/ledger.ts';
import { takeIn } from './storage/take-in.ts';

/** What came of a package. */
export type Receipt =
  | { readonly outcome: 'taken'; readonly manifest: Opened['manifest'] }
  | { readonly outcome: 'known' }
  | { readonly outcome: 'quarantined'; readonly fault: Fault };

/** A package that was read from a file. */
export interface Arrived {
  readonly archived: string;
  readonly bytes: Uint8Array;
  readonly receivedOn: string;
}

/**
 * Receives a file. Killed at any moment it leaves the package taken in, or nothing but a file that the
 * next try writes again.
 *
 * @throws NoFile when there is none, and whatever a disk or a database throws
 */
export async function receive(registry: Registry, path: string, today: string): Promise<Receipt> {
  const { sha256: archived, bytes } = await handedOver(path);
  const refuse = (fault: Fault): Promise<Receipt> =>
    putAside(registry, { fileName: basename(path), archived, bytes, receivedOn: today }, fault);
  if (bytes === null) return refuse({ reason: 'tooLarge', where: '' });
  if (await isHere(registry, archived)) return { outcome: 'known' };
  try {
    const opened = await openedFrom(registry, bytes);
    const sender = await knownSender(registry.storage, opened);
    if (sender.revoked_on !== null) throw new Unacceptable('senderRevoked', sender.revoked_on);
    const isNew = await added(registry, opened, sender, { archived, bytes, receivedOn: today });
    return isNew ? { outcome: 'taken', manifest: opened.manifest } : { outcome: 'known' };
  } catch (error) {
    if (error instanceof Unacceptable) return refuse(error.fault);
    throw error;
  }
}

async function isHere({ folder, storage }: Registry, archived: string): Promise<boolean> {
  if (!existsSync(archivePath(folder, archived))) return false;
  const found = await storage
    .selectFrom('packages')
    .select('id')
    .where('archived', '=', archived)
    .executeTakeFirst();
  return found !== undefined;
}

/** @throws Unacceptable with what the envelope has against it. */
export async function openedFrom({ identity }: Registry, bytes: Uint8Array): Promise<Opened> {
  const opened = await openPackage(bytes, identity);
  if ('refused' in opened) throw new Unacceptable(opened.refused, opened.where ?? '');
  return opened;
}

/**
 * Judges a package and adds it. When its ledger grew meanwhile it is judged again, beside what came.
 * @returns whether it was added; not when it is there already
 * @throws Unacceptable
 */
export async function added(
  registry: Registry,
  opened: Opened,
  sender: KnownSender,
  { archived, bytes, receivedOn }: Arrived,
): Promise<boolean> {
  for (;;) {
    const accepted: Accepted | null = await judge(registry, opened, sender);
    if (accepted === null) return false;
    // Before its rows, so that no row ever is of a package that is not there.
    keep(archivePath(registry.folder, archived), bytes);
    if (await takeIn(registry.storage, { accepted, archived, receivedOn })) break;
  }
  rmSync(quarantinePath(registry.folder, archived), { force: true });
  return true;
}
