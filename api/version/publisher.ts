import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import published from '../../publisher.json' with { type: 'json' };

const ed25519 = 'ed25519';

/** A public key as `openssl pkey -pubout` writes it. */
const publicKey = z
  .string()
  .max(1000)
  .refine((pem) => /^-----BEGIN PUBLIC KEY-----\n/.test(pem) && keyIn(pem) !== null);

/** Who makes versions of Luwte: a name, and the keys that sign; two while one follows another. */
const publisherFile = z
  .strictObject({
    name: z.string().min(1).max(100),
    keys: z.array(publicKey).min(1).max(3),
  })
  .nullable();

/** Who makes versions of Luwte, and with which keys. */
export interface Publisher {
  readonly name: string;
  readonly keys: readonly KeyObject[];
}

/** The Ed25519 key in a text; null when there is none. */
export function keyIn(pem: string): KeyObject | null {
  try {
    const key = createPublicKey(pem);
    return key.asymmetricKeyType === ed25519 ? key : null;
  } catch {
    return null;
  }
}

/**
 * The publisher that a file names; null when it names none, as in what somebody builds for himself.
 * @throws ZodError when it is no such file.
 */
export function publisherIn(content: unknown): Publisher | null {
  const read = publisherFile.parse(content);
  if (read === null) return null;
  const keys = read.keys.map(keyIn).filter((key) => key !== null);
  return { name: read.name, keys };
}

/** The publisher that this build knows: `publisher.json`, as it stood when it was built. */
export const knownPublisher = (): Publisher | null => publisherIn(published);

/** What two people compare to know that they have the same key: SHA-256 of its DER form, in fours. */
export function fingerprintOf(key: KeyObject): string {
  const der = key.export({ type: 'spki', format: 'der' });
  const digits = createHash('sha256').update(der).digest('hex').slice(0, 32);
  return digits.replace(/(.{4})(?=.)/g, '$1 ');
}
