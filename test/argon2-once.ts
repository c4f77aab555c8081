import { createRequire } from 'node:module';
import type * as Argon2 from '@node-rs/argon2';
import { leastStrength } from '../db/slots.ts';

/**
 * Stands in the place of `@node-rs/argon2` in a process of tests: the real function, which is asked
 * once for each secret, salt and cost. It has no state, so whoever asks the same again is given the
 * same bytes; only nobody waits for them again. At more than the least strength it is asked each time,
 * because there the desk measures how long it takes. Workers and programs that a test starts, and
 * every window, have the package itself.
 */
// Safe: it is the package itself, by a way that leads around this file.
const { hashRaw: real } = createRequire(import.meta.url)('@node-rs/argon2') as typeof Argon2;

const known = new Map<string, Promise<Buffer>>();

export async function hashRaw(
  secret: string | Buffer,
  options: Argon2.Options & { readonly salt: Buffer },
): Promise<Buffer> {
  if ((options.memoryCost ?? 0) > leastStrength.memoryKiB) return real(secret, options);
  const { salt, ...cost } = options;
  const asked = [Buffer.from(secret), salt].map((bytes) => bytes.toString('hex'));
  const question = JSON.stringify([...asked, cost]);
  const answer = known.get(question) ?? real(secret, options);
  known.set(question, answer);
  // A copy: who is given a key may wipe it.
  return Buffer.from(await answer);
}
