import { accessSync, constants, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const prefix = 'luwte-window-';

/** The folder a browser may write to. It is empty at the start and gone at the end. */
export interface Profile {
  readonly folder: string;
  /** Where the browser keeps its profile. */
  readonly user: string;
  /** Where the browser and the driver keep their temporary files. */
  readonly temporary: string;
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
    process.off('exit', wipe);
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  };
  process.on('exit', wipe);
  return { folder, user, temporary, wipe };
}

/** Wipes what windows left behind that were killed before they could do it themselves. */
function wipeOrphans(): void {
  for (const name of readdirSync(place())) {
    const owner = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
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
