import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { hasKeystore } from '../../db/keystore.ts';
import { systemKeystore } from '../../db/system-keystore.ts';
import { temporaryFolder } from './folders.ts';

const hook = new URL('./raw-imports.ts', import.meta.url);
const program = fileURLToPath(new URL('./system-keystore-process.ts', import.meta.url));

const isThere = (command: string) => spawnSync('which', [command]).status === 0;
/** A keychain can only be had for a test on a Linux that has these two. */
const missing = ['dbus-run-session', 'gnome-keyring-daemon'].filter((one) => !isThere(one));
const why = missing.length === 0 ? '' : ` (SKIPPED: there is no ${missing.join(' and no ')} here)`;

it.skipIf(missing.length > 0)(`the keychain of a desktop keeps what it is given${why}`, () => {
  const script = 'gnome-keyring-daemon --unlock --components=secrets >/dev/null && exec "$@"';
  const node = [process.execPath, '--import', hook.href, program];
  const session = ['--', 'bash', '-c', `echo -n secret | ${script}`, 'bash', ...node];
  const home = temporaryFolder();
  const { stdout } = spawnSync('dbus-run-session', session, {
    encoding: 'utf8',
    env: { ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_RUNTIME_DIR: home },
  });
  expect(stdout.trim().split('\n')).toEqual(['true', 'null', 'half', 'null']);
});

it.skipIf(process.platform !== 'linux')('a session without one says that it has none', async () => {
  const before = process.env.DBUS_SESSION_BUS_ADDRESS;
  process.env.DBUS_SESSION_BUS_ADDRESS = 'unix:path=/nowhere';
  try {
    expect(await hasKeystore(systemKeystore)).toBe(false);
  } finally {
    if (before === undefined) delete process.env.DBUS_SESSION_BUS_ADDRESS;
    else process.env.DBUS_SESSION_BUS_ADDRESS = before;
  }
});
