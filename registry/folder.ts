/** The folder of a registry: its key, where its database is, and every file that came. */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { z } from 'zod';
import { highsSolver } from '../statistics/solver/highs.ts';
import type { Ground } from './check/attacked.ts';
import { writeWhole } from './files.ts';
import { FolderFault } from './folder-fault.ts';
import { makeMergeSecret } from './merge/secret.ts';
import { isServer, refuseTelling } from './storage/connection.ts';
import { openStorage } from './storage/open.ts';

/** Who may look into the folder of a registry: its owner. */
const OWNER_ONLY = 0o700;

const settingsFile = 'registry.json';
const identityFile = 'identity.txt';
/** The database of a registry that has no server. */
const databaseFile = 'registry.db';

const settingsSchema = z.strictObject({
  format: z.literal('luwte-registry'),
  version: z.literal(1),
  /** The name of a file in the folder, or the URL of a server, without a password. */
  database: z.string(),
});

/** A registry that is open. */
export interface Registry extends Ground {
  readonly folder: string;
  /** `AGE-SECRET-KEY-1…`, which opens what municipalities send. */
  readonly identity: string;
  readonly close: () => Promise<void>;
}

/**
 * Makes a registry in an empty folder.
 * @param server `postgres://…` without a password; null for a file of its own
 * @returns the recipient that municipalities seal for, `age1…`
 * @throws FolderFault
 */
export async function makeRegistry(folder: string, server: string | null): Promise<string> {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new FolderFault('notEmpty');
  if (server !== null) refuseTelling(server);
  mkdirSync(folder, { recursive: true });
  // Also of a folder that was there: a database and an archive are made as open as the folder is.
  chmodSync(folder, OWNER_ONLY);
  const database = server ?? databaseFile;
  const storage = await openStorage(placeOf(folder, database));
  await storage.destroy();
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  await writeWhole(join(folder, identityFile), `# public key: ${recipient}\n${identity}\n`);
  await makeMergeSecret(folder);
  const settings = { format: 'luwte-registry', version: 1, database };
  // Last: with it the folder is a registry, without it nothing.
  await writeWhole(join(folder, settingsFile), `${JSON.stringify(settings, null, 2)}\n`);
  return recipient;
}

const placeOf = (folder: string, database: string) =>
  isServer(database) ? database : join(folder, database);

/** Where the database of a registry is. @throws FolderFault `noRegistry` */
export const databaseIn = (folder: string): string => placeOf(folder, settingsIn(folder).database);

/**
 * Opens a registry.
 * @param server takes the place of the database that the folder names; null when it is that one
 * @throws FolderFault `noRegistry`; NewerStorage
 */
export async function openRegistry(folder: string, server: string | null): Promise<Registry> {
  const database = databaseIn(folder);
  const identity = identityIn(folder);
  const storage = await openStorage(server ?? database);
  return {
    ...{ folder: resolve(folder), identity, storage },
    solver: await highsSolver(),
    close: () => storage.destroy(),
  };
}

function settingsIn(folder: string): z.infer<typeof settingsSchema> {
  try {
    return settingsSchema.parse(JSON.parse(readFileSync(join(folder, settingsFile), 'utf8')));
  } catch {
    throw new FolderFault('noRegistry');
  }
}

function identityIn(folder: string): string {
  const path = join(folder, identityFile);
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split(/\r?\n/) : [];
  const identity = lines.find((line) => line.startsWith('AGE-SECRET-KEY-1'));
  if (identity === undefined) throw new FolderFault('noRegistry');
  return identity;
}

/** Where a file that was taken in stands: by its SHA-256, so that two never take one place. */
export const archivePath = (folder: string, sha256: string): string =>
  join(folder, 'archive', sha256.slice(0, 2), `${sha256}.age`);

/** Where a file that was refused stands. */
export const quarantinePath = (folder: string, sha256: string): string =>
  join(folder, 'quarantine', `${sha256}.age`);
