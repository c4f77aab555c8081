import type { AsyncEntry } from '@napi-rs/keyring';
import type { Keystore } from './keystore.ts';

const SERVICE = 'Luwte';

/**
 * The keychain of macOS, the credential manager of Windows, the Secret Service of a Linux desktop.
 * Not the keyring of the Linux kernel, which is empty after a restart.
 */
export const systemKeystore: Keystore = {
  read: async (name) => {
    const secret = await (await entry(name)).getSecret();
    return secret ? Buffer.from(secret) : null;
  },
  keep: async (name, secret) => (await entry(name)).setSecret(secret),
  forget: async (name) => {
    await (await entry(name)).deleteCredential();
  },
};

/** Loaded when it is first asked, for most vaults need none. */
async function entry(name: string): Promise<AsyncEntry> {
  const keyring = await import('@napi-rs/keyring');
  return new keyring.AsyncEntry(SERVICE, name, { linux: { store: 'secret-service' } });
}
