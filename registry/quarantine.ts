/** What was refused is kept beside the registry, with the reason, until somebody has looked at it. */
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

/** Puts a file aside. What was put aside before keeps its day, and gets the reason that holds now. */
export async function putAside(
  { folder, storage }: Registry,
  { fileName, archived, bytes, receivedOn }: Refused,
  { reason, where }: Fault,
): Promise<{ readonly outcome: 'quarantined'; readonly fault: Fault }> {
  if (bytes !== null) await keep(quarantinePath(folder, archived), bytes);
  await storage
    .insertInto('quarantine')
    .values({ file_name: fileName, archived, received_on: receivedOn, reason, place: where })
    .onConflict((conflict) => conflict.column('archived').doUpdateSet({ reason, place: where }))
    .execute();
  return { outcome: 'quarantined', fault: { reason, where } };
}

/** What is in quarantine, the oldest first. */
export async function quarantined(storage: Storage) {
  const rows = await storage.selectFrom('quarantine').selectAll().orderBy('id').execute();
  return rows.map(({ file_name, archived, received_on, reason, place }) => ({
    fileName: file_name,
    archived,
    receivedOn: received_on,
    reason: reasons.find((one) => one === reason) ?? ('notPackage' as const),
    where: place,
  }));
}
