/** The secret that moves the rounding of totals. It stands in the folder of a registry and nowhere else. */
import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Regime } from '../../domain/compartment.ts';
import { writeWhole } from '../files.ts';

const secretFile = 'merge-key.txt';
const secretBytes = 32;

/** The secret of a registry, made at the first merge: a total that is made again is rounded alike. */
export async function mergeSecret(folder: string): Promise<Uint8Array> {
  const path = join(folder, secretFile);
  if (!existsSync(path)) await writeWhole(path, `${randomBytes(secretBytes).toString('hex')}\n`);
  return new Uint8Array(Buffer.from(readFileSync(path, 'utf8').trim(), 'hex'));
}

/**
 * The secret of one regime. A draw belongs to a cell and a period, and both regimes have the same: who
 * knows which way a total of officeholders went would know it of staff.
 */
export const secretOfRegime = (secret: Uint8Array, regime: Regime): Uint8Array =>
  new Uint8Array(createHmac('sha256', secret).update(regime).digest());
