import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readPreferences, usualVault } from './preferences.ts';

/** The folder of the vault: as asked on the command line, as chosen before, or the usual one. */
export function vaultFolder(given: readonly string[]): string {
  const { values } = parseArgs({
    args: [...given],
    options: { vault: { type: 'string' } },
    strict: false,
  });
  const { vault } = values;
  if (typeof vault === 'string' && vault !== '') return resolve(vault);
  return readPreferences().vault ?? usualVault;
}
