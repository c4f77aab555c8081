/** What was refused is kept beside the registry, with the reason, until somebody has looked at it. */
import { existsSync, rmSync, statSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Fault, reasons } from './check/fault.ts';
import { keep } from './files.ts';
import { quarantinePath, type Registry } from './folder.ts';
import type { Storage } from './storage/open.ts';

/** A file that was refused. */
export interface Refused {
  readonly fileName: string;
  readonly archived: string;
  /** Null when it is larger than any package: such a file is not kept. */
  readonly bytes: Uint8Array | null;
  readonly receivedOn: string;
}

/** A file in quarantine. */
export interface Aside extends Fault {
  readonly fileName: string;
  readonly archived: string;
  readonly receivedOn: string;
}

/** How much a quarantine holds, in files and in bytes. */
export interface QuarantineBound {
  readonly files: number;
  readonly bytes: number;
}

/** A year of every municipality, or a thousand times what one of them sends. */
export const quarantineBound: QuarantineBound = { files: 500, bytes: 1024 ** 3 };

/** Where it is written down what left the quarantine, a line each; not what was received after all. */
const logFile = 'quarantine-log.txt';
const OWNER_ONLY = 0o600;

/**
 * Puts a file aside. What was put aside before keeps its day, and gets the reason that holds now. When
 * the quarantine is full the oldest go, with a line in its log.
 */
export async function putAside(
  registry: Registry,
  { fileName, archived, bytes, receivedOn }: Refused,
  { reason, where }: Fault,
  bound: QuarantineBound = quarantineBound,
): Promise<{ readonly outcome: 'quarantined'; readonly fault: Fault }> {
  const { folder, storage } = registry;
  if (bytes !== null) await keep(quarantinePath(folder, archived), bytes);
  await storage
    .insertInto('quarantine')
    .values({ file_name: fileName, archived, received_on: receivedOn, reason, place: where })
    .onConflict((conflict) => conflict.column('archived').doUpdateSet({ reason, place: where }))
    .execute();
  await makeRoom(registry, archived, bound, receivedOn);
  return { outcome: 'quarantined', fault: { reason, where } };
}

/** Bytes of a file in quarantine; 0 when it was too large to be kept. */
export const sizeOf = ({ folder }: Registry, { archived }: Pick<Aside, 'archived'>): number =>
  statSync(quarantinePath(folder, archived), { throwIfNoEntry: false })?.size ?? 0;

/** Lets the oldest go until the rest fits; never the one that came last. */
async function makeRoom(
  registry: Registry,
  last: string,
  bound: QuarantineBound,
  today: string,
): Promise<void> {
  const all = await quarantined(registry.storage);
  const sizes = all.map((aside) => sizeOf(registry, aside));
  let files = all.length;
  let bytes = sizes.reduce((sum, size) => sum + size, 0);
  for (const [at, aside] of all.entries()) {
    if (files <= bound.files && bytes <= bound.bytes) return;
    if (aside.archived === last) continue;
    await letGo(registry, aside, 'full', today);
    files -= 1;
    bytes -= sizes[at] ?? 0;
  }
}

async function letGo(
  { folder, storage }: Registry,
  { archived, fileName, receivedOn, reason }: Aside,
  why: 'full' | 'discarded',
  today: string,
): Promise<void> {
  // Before it is gone: a line too many is better than one too few.
  const line = [today, why, archived, receivedOn, reason, JSON.stringify(fileName)].join('\t');
  await appendFile(join(folder, logFile), `${line}\n`, { mode: OWNER_ONLY });
  await storage.deleteFrom('quarantine').where('archived', '=', archived).execute();
  rmSync(quarantinePath(folder, archived), { force: true });
}

/** Takes a file out of the quarantine for good, with a line in its log. */
export const discard = (registry: Registry, aside: Aside, today: string): Promise<void> =>
  letGo(registry, aside, 'discarded', today);

/** What is in quarantine, the oldest first. */
export async function quarantined(storage: Storage): Promise<Aside[]> {
  const rows = await storage.selectFrom('quarantine').selectAll().orderBy('id').execute();
  return rows.map(({ file_name, archived, received_on, reason, place }) => ({
    fileName: file_name,
    archived,
    receivedOn: received_on,
    reason: reasons.find((one) => one === reason) ?? ('notPackage' as const),
    where: place,
  }));
}

/** The files in quarantine of which the SHA-256 begins so. */
export const asideBy = async (storage: Storage, beginning: string): Promise<Aside[]> =>
  (await quarantined(storage)).filter(({ archived }) => archived.startsWith(beginning));

/** The file itself, when it is there. */
export function asidePath({ folder }: Registry, { archived }: Aside): string | null {
  const path = quarantinePath(folder, archived);
  return existsSync(path) ? path : null;
}
