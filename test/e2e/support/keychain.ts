import { spawnSync } from 'node:child_process';
import { afterAll } from 'vitest';
import { homeOfItsOwn, unlocked } from '../../keychain-here.ts';

/** Starts a keychain that this process talks to until the tests of a file are over. */
export function startKeychain(): void {
  const { env, remove } = homeOfItsOwn();
  const bus = spawnSync(
    'dbus-daemon',
    ['--session', '--fork', '--print-address=1', '--print-pid=1'],
    { encoding: 'utf8', env },
  );
  const [address = '', pid = ''] = bus.stdout.trim().split('\n');
  process.env.DBUS_SESSION_BUS_ADDRESS = address;
  const keyring = spawnSync('bash', ['-c', unlocked, 'bash', 'true'], {
    env: { ...env, DBUS_SESSION_BUS_ADDRESS: address },
  });
  if (keyring.status !== 0) throw new Error('the keychain did not start');
  afterAll(() => {
    // The keyring ends with its bus.
    process.kill(Number(pid));
    remove();
  });
}
