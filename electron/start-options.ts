import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { MachinePolicy } from '../api/contract/machine-policy.ts';
import { readPreferences, usualVault } from './preferences.ts';

/** What a shell can be told on its command line. */
export interface StartOptions {
  /** The folder of the vault: as asked, as chosen before, or the usual one. */
  readonly folder: string;
  /** A clock that stands still, for tests; the worker refuses what is not a moment in UTC. */
  readonly now: string | undefined;
}

/**
 * Reads the command line of a shell for users. What it does not know is for the browser around it.
 * @throws Error when it asks for a clock that stands still: in a record, its dates would be false; or
 * for another vault than the one that the administrator of the computer allows.
 */
export function startOptions(given: readonly string[], policy: MachinePolicy): StartOptions {
  const { folder, now } = startOptionsForTests(given, policy);
  if (now !== undefined) throw new Error('--now is for tests only; dates come from the clock.');
  return { folder, now };
}

/** Reads the command line of a shell that tests drive: its clock may stand still. */
export function startOptionsForTests(
  given: readonly string[],
  { defaults, limits }: MachinePolicy,
): StartOptions {
  const { values } = parseArgs({
    args: [...given],
    options: { vault: { type: 'string' }, now: { type: 'string' } },
    strict: false,
  });
  const textOf = (value: unknown) =>
    typeof value === 'string' && value !== '' ? value : undefined;
  const asked = textOf(values.vault);
  const only = limits.vaultFolder;
  if (only !== undefined && asked !== undefined && resolve(asked) !== resolve(only))
    throw new Error(`the policy of this computer allows a vault in ${only} alone.`);
  const usual = only ?? readPreferences().vault ?? defaults.vaultFolder ?? usualVault;
  return { folder: resolve(asked ?? usual), now: textOf(values.now) };
}
