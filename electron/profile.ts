import { accessSync, constants, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const prefix = 'luwte-window-';
/** The name of a profile, with the number of the process it belongs to. */
const named = new RegExp(`^${prefix}(\\d+)-`);

/** The folder a browser may write to. It is empty at the start and gone at the end. */
export interface Profile {
  readonly folder: string;
  /** Where the browser keeps its profile. */
  readonly user: string;
  /** Where the browser and the driver keep their temporary files. */
  readonly temporary: string;
  /** Never throws: what cannot be wiped now is tried again at exit, and by the next window. */
  wipe(): void;
}

/** A folder in memory where the system has one for its users, else the one for temporary files. */
function place(): string {
  const inMemory = process.env.XDG_RUNTIME_DIR ?? '';
  return isWritable(inMemory) ? inMemory : tmpdir();
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Makes a fresh profile, and wipes those of windows that crashed. It is wiped at exit as well. */
export function makeProfile(): Profile {
  wipeOrphans();
  const folder = mkdtempSync(join(place(), `${prefix}${process.pid}-`));
  const user = join(folder, 'user');
  const temporary = join(folder, 'tmp');
  mkdirSync(user);
  mkdirSync(temporary);
  const wipe = () => {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
      process.off('exit', wipe);
    } catch {
      process.stderr.write('luwte: the files of the window could not be wiped yet.\n');
    }
  };
  process.on('exit', wipe);
  return { folder, user, temporary, wipe };
}

/** Wipes what windows left behind that were killed before they could do it themselves. */
function wipeOrphans(): void {
  for (const name of readdirSync(place())) {
    const owner = named.exec(name)?.[1];
    if (owner === undefined || isAlive(Number(owner))) continue;
    try {
      rmSync(join(place(), name), { recursive: true, force: true });
    } catch {
      // Somebody else's.
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
