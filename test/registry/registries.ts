import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { makeRegistry, openRegistry, type Registry } from '../../registry/folder.ts';
import { type Receipt, receiveEach } from '../../registry/receive.ts';
import { addSender } from '../../registry/senders.ts';
import { isServer } from '../../registry/storage/connection.ts';
import {
  forgedPackage,
  type Made,
  type Other,
  type SampleSender,
  samplePackage,
} from './packages.ts';

/** The day on which everything of a test arrives. */
export const today = '2027-01-10';

/** A registry of a test: in a folder of its own, its database where the tests are. */
export interface SampleRegistry extends Registry {
  readonly recipient: string;
  readonly inbox: string;
}

/** Makes a registry. @param folder a path that is not there yet @param place of its database */
export async function sampleRegistry(folder: string, place: string): Promise<SampleRegistry> {
  const recipient = await makeRegistry(folder, isServer(place) ? place : null);
  const registry = await openRegistry(folder, null);
  onTestFinished(() => registry.close());
  const inbox = `${folder}-inbox`;
  mkdirSync(inbox);
  return { ...registry, recipient, inbox };
}

/** Adds senders with the keys they have. */
export async function welcome(
  { storage }: Registry,
  ...senders: readonly SampleSender[]
): Promise<void> {
  for (const sender of senders)
    await addSender(storage, { ...sender, replaces: null, isBeside: true }, today);
}

/** Receives bytes as a file. */
export async function receiveBytes(
  registry: SampleRegistry,
  name: string,
  bytes: Uint8Array,
): Promise<Receipt> {
  const path = join(registry.inbox, name);
  writeFileSync(path, bytes);
  for await (const receipt of receiveEach(registry, [path], today)) return receipt;
  throw new Error('Nothing came of it.');
}

/** Packs a release and receives it; or something else that its sender signed. */
export async function sent(
  registry: SampleRegistry,
  sender: SampleSender,
  made: Made,
  other?: Other,
): Promise<Receipt> {
  const { recipient } = registry;
  const { name, bytes } =
    other === undefined
      ? await samplePackage(sender, made, recipient)
      : await forgedPackage(sender, made, recipient, other);
  return receiveBytes(registry, name, bytes);
}

/** How many rows each table has: of what was refused there must be none but the line that says so. */
export async function rowCounts({ storage }: Registry) {
  const tables = [
    'packages',
    'contributions',
    'release_files',
    'policy_indicators',
    'quarantine',
  ] as const;
  const counted = tables.map(async (table) => {
    const { rows } = await storage
      .selectFrom(table)
      .select(({ fn }) => fn.countAll().as('rows'))
      .executeTakeFirstOrThrow();
    return [table, Number(rows)] as const;
  });
  return Object.fromEntries(await Promise.all(counted));
}
