import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { VaultFault } from '../db/fault.ts';
import { type LeavingFiles, removeLeft } from '../db/leaving-file.ts';
import { readSetting, writeSetting } from '../db/repositories/settings.ts';
import { breathing } from '../db/steps.ts';
import type { DeskOptions } from './desk-options.ts';
import { breathMs } from './work.ts';

/** The files in the making that a vault knows of; inside it, since a path may name somebody. */
const setting = 'leaving_files';
const pathsSchema = z.array(z.string().max(4096)).max(100);

/** The files that leave a desk. */
export interface DeskLeavingFiles extends LeavingFiles {
  /** Whether any is in the making. */
  isBusy(): boolean;
}

/** What the files that leave are remembered with. */
interface Remembering extends Pick<DeskOptions, 'breathMs' | 'onLeaving'> {
  /** The open vault; null when there is none, as for the officer. */
  database(): Database | null;
  /** Whether the one in the making stops at its next piece, and none is begun. */
  isStopped(): boolean;
}

/**
 * Watches over the files that leave a desk. The vault remembers each before a byte of it stands
 * anywhere, and the shell is told of it: should it end the desk, or should the desk die, it removes it.
 */
export function leavingFiles({
  database,
  isStopped,
  onLeaving,
  ...pace
}: Remembering): DeskLeavingFiles {
  const making = new Set<string>();

  function refuseStopped(): void {
    if (isStopped()) throw new VaultFault('work.stopped');
  }

  function change(act: (paths: string[]) => string[]): void {
    const open = database();
    if (open !== null) keepPaths(open, act(pathsIn(open)));
  }

  return {
    begin: (path) => {
      refuseStopped();
      change((paths) => [...paths, path]);
      onLeaving?.(path, 'begun');
      making.add(path);
    },
    end: (path) => {
      making.delete(path);
      onLeaving?.(path, 'ended');
      change((paths) => paths.filter((one) => one !== path));
    },
    breathe: breathing({ breathMs: pace.breathMs ?? breathMs, heard: refuseStopped }).bind(null, {
      done: 0,
      total: 0,
    }),
    isBusy: () => making.size > 0,
  };
}

/**
 * Throws away what a crash left of files that were leaving. One in a folder that cannot be reached now,
 * such as on a stick, is looked for again at the next opening.
 */
export function removeLeftFiles(database: Database): void {
  const paths = pathsIn(database);
  if (paths.length === 0) return;
  keepPaths(
    database,
    paths.filter((path) => !removeLeft(path)),
  );
}

const pathsIn = (database: Database): string[] =>
  pathsSchema.catch([]).parse(JSON.parse(readSetting(database, setting) ?? '[]'));

/** Of those that could never be found again, the newest are remembered. */
const keepPaths = (database: Database, paths: readonly string[]) =>
  writeSetting(database, setting, JSON.stringify(paths.slice(-100)));
