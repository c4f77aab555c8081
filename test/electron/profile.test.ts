import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeProfile } from '../../electron/profile.ts';

let place = '';
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'luwte-profiles-'));
  vi.stubEnv('XDG_RUNTIME_DIR', place);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(place, { recursive: true });
});

/** The number of a process that is no more. */
const ended = () => spawnSync(process.execPath, ['--version']).pid;

function leave(name: string): string {
  const folder = join(place, name);
  mkdirSync(join(folder, 'user'), { recursive: true });
  writeFileSync(join(folder, 'user/History'), 'left behind');
  return folder;
}

describe('a profile', () => {
  test('is empty, in memory where the system offers that, and for its user only', () => {
    const profile = makeProfile();
    expect(profile.folder.startsWith(join(place, 'luwte-window-'))).toBe(true);
    expect(readdirSync(profile.user)).toEqual([]);
    expect(readdirSync(profile.temporary)).toEqual([]);
    if (process.platform !== 'win32') {
      expect(statSync(profile.folder).mode & 0o777).toBe(0o700);
    }
    profile.wipe();
  });

  test('is gone with all it holds once it is wiped, however often', () => {
    const profile = makeProfile();
    writeFileSync(join(profile.user, 'History'), 'somebody');
    profile.wipe();
    profile.wipe();
    expect(readdirSync(place)).toEqual([]);
  });

  test('is wiped when the program ends', () => {
    const profile = makeProfile();
    const [wipe] = process.listeners('exit').slice(-1);
    wipe?.(0);
    expect(existsSync(profile.folder)).toBe(false);
  });

  test('wipes what ended programs left behind, and nothing else', () => {
    const orphan = leave(`luwte-window-${ended()}-abc`);
    const alive = leave(`luwte-window-${process.pid}-abc`);
    const others = leave('luwte-something-1-abc');
    const profile = makeProfile();
    expect([orphan, alive, others].map(existsSync)).toEqual([false, true, true]);
    profile.wipe();
  });
});
