import { resolve } from 'node:path';
import { NoFile } from '../../registry/files.ts';
import { openRegistry, type Registry } from '../../registry/folder.ts';
import { FolderFault } from '../../registry/folder-fault.ts';
import { MergeOvertaken } from '../../registry/merge/ledger.ts';
import { SenderRefused } from '../../registry/senders.ts';
import { NewerStorage } from '../../registry/storage/migrate.ts';
import type { Outcome, Place } from '../command.ts';
import { type OptionName, type Typed, UsageError } from '../options.ts';
import { type RegistryText, registryText } from './texts.ts';

/** Something that can be asked of a registry. Its words begin behind its own name. */
export interface Part {
  readonly options: readonly OptionName[];
  readonly run: (typed: Typed, place: Place) => Promise<Outcome>;
}

/** The folder of a registry, and what else was named. @throws UsageError when there is no folder. */
export function folderAnd({ words }: Typed): readonly [folder: string, others: readonly string[]] {
  const [folder, ...others] = words;
  if (folder === undefined) throw new UsageError('registryFolder');
  return [resolve(folder), others];
}

/** The folder of a registry, and nothing else. @throws UsageError */
export function onlyFolder(typed: Typed): string {
  const [folder, [more]] = folderAnd(typed);
  if (more !== undefined) throw new UsageError('extraWord', { word: more });
  return folder;
}

/** A server that is named for this once, so that its password need not stand in a file. */
export const serverHere = (): string | null => process.env.LUWTE_REGISTRY_DATABASE || null;

/** Does something with a registry that is closed afterwards. */
export async function withRegistry<T>(
  folder: string,
  work: (registry: Registry) => Promise<T>,
): Promise<T> {
  const registry = await openRegistry(folder, serverHere());
  try {
    return await work(registry);
  } finally {
    await registry.close();
  }
}

/** What a registry refuses, in a sentence; anything else is thrown on. */
export async function refusing(
  { language }: Place,
  work: () => Promise<Outcome>,
): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    const [name, fillings] = told(error);
    if (name === null) throw error;
    return { code: 2, out: '', err: `luwte: ${registryText(language, name, fillings)}\n` };
  }
}

function told(error: unknown): readonly [RegistryText | null, Readonly<Record<string, string>>] {
  if (error instanceof SenderRefused) return [error.fault, { fingerprint: error.fingerprint }];
  if (error instanceof FolderFault) return [error.fault, {}];
  if (error instanceof MergeOvertaken) return ['overtaken', {}];
  if (error instanceof NewerStorage) return ['newerStorage', {}];
  if (error instanceof NoFile) return ['noFile', { file: error.message }];
  return [null, {}];
}
