/** The secret that moves the rounding of totals. It stands in the folder of a registry and nowhere else. */
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Regime } from '../../domain/compartment.ts';
import { writeWhole } from '../files.ts';
import { FolderFault } from '../folder-fault.ts';

const secretFile = 'merge-key.txt';
const secretBytes = 32;

const pathIn = (folder: string) => join(folder, secretFile);

/** Makes the secret of a registry. @throws FolderFault `mergeKeyThere`: none is ever written over. */
export async function makeMergeSecret(folder: string): Promise<void> {
  if (existsSync(pathIn(folder))) throw new FolderFault('mergeKeyThere');
  await writeWhole(pathIn(folder), `${randomBytes(secretBytes).toString('hex')}\n`);
}

/**
 * The secret of a registry: a total that is made again is rounded alike. It is never made anew unasked: a
 * total that is rounded by another one, beside a total by this, tells more than either.
 * @throws FolderFault `mergeKeyLost`
 */
export function mergeSecret(folder: string): Uint8Array {
  const text = existsSync(pathIn(folder)) ? readFileSync(pathIn(folder), 'utf8').trim() : '';
  if (!/^[0-9a-f]{64}$/.test(text)) throw new FolderFault('mergeKeyLost');
  return new Uint8Array(Buffer.from(text, 'hex'));
}

/** Tells secrets apart without telling one. */
export const secretName = (secret: Uint8Array): string =>
  createHash('sha256').update('luwte merge key').update(secret).digest('hex');

/**
 * The secret of one regime. A draw belongs to a cell and a period, and both regimes have the same: who
 * knows which way a total of officeholders went would know it of staff.
 */
export const secretOfRegime = (secret: Uint8Array, regime: Regime): Uint8Array =>
  new Uint8Array(createHmac('sha256', secret).update(regime).digest());

/** The secret of one total: whoever comes after it has other draws, of which nothing is known yet. */
export const secretOfTotal = (secret: Uint8Array, sent: ReadonlyMap<string, string>): Uint8Array =>
  new Uint8Array(
    createHmac('sha256', secret)
      .update(JSON.stringify([...sent].sort()))
      .digest(),
  );
