/**
 * From the archive into another database, as from the file a registry began with into a server. Every
 * package is judged again, as when it came. What is there already is passed over, so it can be stopped
 * and done again; one package at a time is in memory.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { Selectable } from 'kysely';
import { sha256 } from '../envelope/sha256.ts';
import { Unacceptable } from './check/fault.ts';
import { knownSender } from './check/judge.ts';
import { archivePath, type Registry } from './folder.ts';
import { copyMerges } from './merge/ledger.ts';
import { added, openedFrom } from './receive.ts';
import { refuseTelling } from './storage/connection.ts';
import { type KnownSender, newLedger, senderBy, senders } from './storage/ledger.ts';
import { openStorage, type Storage } from './storage/open.ts';
import type { RegistryTables } from './storage/tables.ts';

/** How a load went. */
export interface Loaded {
  readonly added: number;
  /** What was there already. */
  readonly present: number;
}

/** A package of the archive that cannot be loaded. */
export class LoadFault extends Error {
  override readonly name = 'LoadFault';
  readonly archived: string;

  constructor(archived: string, options?: ErrorOptions) {
    super(archived, options);
    this.archived = archived;
  }
}

/**
 * Loads everything that a registry took in into another database, the oldest first.
 * @throws FolderFault `passwordInUrl`; LoadFault at the first package that is gone, was changed, or does not withstand
 */
export async function load(registry: Registry, place: string): Promise<Loaded> {
  refuseTelling(place);
  const storage = await openStorage(place);
  try {
    await copySenders(registry.storage, storage);
    await copyMerges(registry.storage, storage);
    return await loadInto({ ...registry, storage }, registry.storage);
  } finally {
    await storage.destroy();
  }
}

/** Senders and their ledgers as they are known here; what the other knows more of stays. */
async function copySenders(from: Storage, to: Storage): Promise<void> {
  const ledgers = new Map<number, number>();
  for (const sender of await senders(from)) {
    const there = await senderBy(to, sender.fingerprint);
    const ledger =
      there === undefined
        ? await to.transaction().execute((one) => copied(one, sender, ledgers.get(sender.ledger)))
        : await withdrawnAlike(to, there, sender);
    ledgers.set(sender.ledger, ledger);
  }
}

/** Adds a sender to a ledger, or to a new one; gives the ledger. */
async function copied(
  storage: Storage,
  { municipality, regime, role, public_key, fingerprint, ...days }: KnownSender,
  known: number | undefined,
): Promise<number> {
  const ledger = known ?? (await newLedger(storage, { municipality, regime, role }));
  await storage
    .insertInto('senders')
    .values({
      ...{ ledger, public_key, fingerprint, added_on: days.added_on },
      ...{ revoked_on: days.revoked_on, kept: days.kept },
    })
    .execute();
  return ledger;
}

async function withdrawnAlike(
  storage: Storage,
  { id, ledger, revoked_on }: KnownSender,
  here: KnownSender,
): Promise<number> {
  await storage
    .updateTable('senders')
    .set({
      revoked_on: revoked_on ?? here.revoked_on,
      ...(revoked_on === null && { kept: here.kept }),
    })
    .where('id', '=', id)
    .execute();
  return ledger;
}

async function loadInto(target: Registry, from: Storage): Promise<Loaded> {
  const counted = { added: 0, present: 0 };
  for await (const entry of archived(from)) {
    const isNew = await loaded(target, entry);
    counted[isNew ? 'added' : 'present'] += 1;
  }
  return counted;
}

const pageSize = 200;

/** What was taken in, a page at a time. */
async function* archived(storage: Storage): AsyncGenerator<Entry> {
  let last = 0;
  for (;;) {
    const page = await storage
      .selectFrom('packages')
      .select(['id', 'archived', 'manifest', 'received_on'])
      .where('id', '>', last)
      .orderBy('id')
      .limit(pageSize)
      .execute();
    yield* page;
    last = page.at(-1)?.id ?? last;
    if (page.length < pageSize) return;
  }
}

type Entry = Pick<Selectable<RegistryTables['packages']>, 'archived' | 'manifest' | 'received_on'>;

/** @returns whether it was not there yet */
async function loaded(target: Registry, entry: Entry): Promise<boolean> {
  const { archived, manifest, received_on: receivedOn } = entry;
  const there = await target.storage
    .selectFrom('packages')
    .select('id')
    .where('manifest', '=', manifest)
    .executeTakeFirst();
  if (there !== undefined) return false;
  const bytes = bytesOf(target, archived);
  try {
    const opened = await openedFrom(target, bytes);
    if ('reason' in opened) throw new Unacceptable(opened.reason, opened.where);
    const sender = await knownSender(target.storage, opened);
    return await added(target, opened, sender, { archived, bytes, receivedOn });
  } catch (error) {
    if (error instanceof Unacceptable) throw new LoadFault(archived, { cause: error });
    throw error;
  }
}

function bytesOf({ folder }: Registry, archived: string): Uint8Array {
  const path = archivePath(folder, archived);
  const bytes = existsSync(path) ? readFileSync(path) : null;
  if (bytes === null || sha256(bytes) !== archived) throw new LoadFault(archived);
  return bytes;
}
