/** Taking in a package: verified, attacked again, archived, and written whole; or put aside, and why. */
import { existsSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { type Opened, openPackage } from '../envelope/open-package.ts';
import { type Fault, Unacceptable } from './check/fault.ts';
import { type Accepted, judge, knownSender } from './check/judge.ts';
import { handedOver, keep } from './files.ts';
import { archivePath, quarantinePath, type Registry } from './folder.ts';
import { putAside } from './quarantine.ts';
import { type KnownSender, packageBy, signedAnew } from './storage/ledger.ts';
import { takeIn } from './storage/take-in.ts';
import { clearUnfinished } from './unfinished.ts';

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

/** A file as far as it can be judged without what is in the database by then. */
interface Read {
  readonly fileName: string;
  readonly archived: string;
  readonly bytes: Uint8Array | null;
  /** Null when it was taken in before. */
  readonly opened: Opened | Fault | null;
}

/**
 * Receives files, one after another. Killed at any moment it leaves of each the package taken in, or
 * nothing but a file that the next try finds again. While one is written the next is opened.
 *
 * @throws NoFile when there is none, and whatever a disk or a database throws
 */
export async function* receiveEach(
  registry: Registry,
  paths: readonly string[],
  today: string,
): AsyncGenerator<Receipt> {
  clearUnfinished(registry.folder);
  let ahead = settled(registry, paths[0]);
  for (const index of paths.keys()) {
    const read = await ahead;
    ahead = settled(registry, paths[index + 1]);
    if (read instanceof Failure) throw read.cause;
    if (read !== null) yield await receiveRead(registry, read, today);
  }
}

/** What went wrong with a file that was read ahead: told when it is its turn. */
class Failure extends Error {}

async function settled(
  registry: Registry,
  path: string | undefined,
): Promise<Read | Failure | null> {
  try {
    return path === undefined ? null : await readFrom(registry, path);
  } catch (cause) {
    return new Failure('', { cause });
  }
}

async function readFrom(registry: Registry, path: string): Promise<Read> {
  const { sha256: archived, bytes } = await handedOver(path);
  const read = { fileName: basename(path), archived, bytes };
  if (bytes === null) return { ...read, opened: { reason: 'tooLarge', where: '' } };
  if (await isHere(registry, archived)) return { ...read, opened: null };
  return { ...read, opened: await openedFrom(registry, bytes) };
}

async function receiveRead(registry: Registry, read: Read, today: string): Promise<Receipt> {
  const { opened, bytes, archived, fileName } = read;
  const refuse = (fault: Fault): Promise<Receipt> =>
    putAside(registry, { fileName, archived, bytes, receivedOn: today }, fault);
  if (opened === null) return { outcome: 'known' };
  if ('reason' in opened) return refuse(opened);
  try {
    const sender = await knownSender(registry.storage, opened);
    if (sender.revoked_on !== null) throw new Unacceptable('senderRevoked', sender.revoked_on);
    const arrived = { archived, bytes: bytes ?? new Uint8Array(), receivedOn: today };
    const isNew = await added(registry, opened, sender, arrived);
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

/** What is in a package, or what the envelope has against it. */
export async function openedFrom(
  { identity }: Registry,
  bytes: Uint8Array,
): Promise<Opened | Fault> {
  const opened = await openPackage(bytes, identity);
  return 'refused' in opened ? { reason: opened.refused, where: opened.where ?? '' } : opened;
}

/**
 * Judges a package and adds it. When its ledger grew meanwhile it is judged again, beside what came.
 * @returns whether it was added; not when it is there already, and counts
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
    if (accepted === null) return sentAgain(registry, opened, sender, { archived, bytes });
    // Before its rows, so that no row ever is of a package that is not there.
    await keep(archivePath(registry.folder, archived), bytes);
    if (await takeIn(registry.storage, { accepted, archived, receivedOn })) break;
  }
  rmSync(quarantinePath(registry.folder, archived), { force: true });
  return true;
}

/** What a key sent that was withdrawn counts again when another key of its ledger signs the very same. */
async function sentAgain(
  { folder, storage }: Registry,
  { digest }: Opened,
  sender: KnownSender,
  { archived, bytes }: Pick<Arrived, 'archived' | 'bytes'>,
): Promise<boolean> {
  const there = await packageBy(storage, digest);
  const counts = there?.revoked_on === null || there?.kept === 1;
  if (there === undefined || counts || sender.revoked_on !== null) return false;
  await keep(archivePath(folder, archived), bytes);
  await signedAnew(storage, there.id, { sender: sender.id, archived });
  rmSync(quarantinePath(folder, archived), { force: true });
  return true;
}
