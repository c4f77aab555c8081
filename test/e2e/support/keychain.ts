import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const needed = ['dbus-daemon', 'gnome-keyring-daemon'];

/** What this machine lacks for a keychain of its own; empty when it lacks nothing. */
export const missingForKeychain = needed.filter(
  (command) => spawnSync('which', [command]).status !== 0,
);

/** Starts a keychain that this process talks to until the tests of a file are over. */
export function startKeychain(): void {
  const home = mkdtempSync(join(tmpdir(), 'luwte-keychain-'));
  const env = { ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_RUNTIME_DIR: home };
  const bus = spawnSync(
    'dbus-daemon',
    ['--session', '--fork', '--print-address=1', '--print-pid=1'],
    { encoding: 'utf8', env },
  );
  const [address = '', pid = ''] = bus.stdout.trim().split('\n');
  process.env.DBUS_SESSION_BUS_ADDRESS = address;
  const keyring = spawnSync('gnome-keyring-daemon', ['--unlock', '--components=secrets'], {
    input: 'secret',
    env: { ...env, DBUS_SESSION_BUS_ADDRESS: address },
  });
  if (keyring.status !== 0) throw new Error('the keychain did not start');
  afterAll(() => {
    // The keyring ends with its bus.
    process.kill(Number(pid));
    rmSync(home, { recursive: true, force: true });
  });
}
