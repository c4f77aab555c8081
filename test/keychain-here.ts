import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Starts the keyring of a desktop in a session that has a bus; then does what follows. */
export const unlocked =
  'printf secret | gnome-keyring-daemon --unlock --components=secrets >/dev/null && exec "$@"';

/** The surroundings of a session whose keychain is its own. */
export function homeOfItsOwn() {
  const home = mkdtempSync(join(tmpdir(), 'luwte-keychain-'));
  const env = { ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_RUNTIME_DIR: home };
  return { env, remove: () => rmSync(home, { recursive: true, force: true }) };
}

/** Runs a command in a session with a keychain of its own. */
export function inKeychainSession(command: readonly string[]) {
  const { env, remove } = homeOfItsOwn();
  try {
    const session = ['--', 'bash', '-c', unlocked, 'bash', ...command];
    return spawnSync('dbus-run-session', session, { encoding: 'utf8', env, timeout: 15_000 });
  } finally {
    remove();
  }
}

/** Whether a keychain can be had here: a Linux with a bus and the keyring of GNOME. */
export const hasKeychain = inKeychainSession(['true']).status === 0;

/** What the name of a test says when there is none. */
export const whyNot = hasKeychain
  ? ''
  : ' (SKIPPED: no keychain can be started here; Debian has dbus and gnome-keyring)';
