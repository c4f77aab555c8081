import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { hasKeystore } from '../../db/keystore.ts';
import { systemKeystore } from '../../db/system-keystore.ts';
import { hasKeychain, inKeychainSession, whyNot } from '../keychain-here.ts';

const hook = new URL('./raw-imports.ts', import.meta.url);
const program = fileURLToPath(new URL('./system-keystore-process.ts', import.meta.url));

it.skipIf(!hasKeychain)(`the keychain of a desktop keeps what it is given${whyNot}`, () => {
  const { stdout } = inKeychainSession([process.execPath, '--import', hook.href, program]);
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
