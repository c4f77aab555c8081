import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readPreferences, usualVault } from './preferences.ts';

/** What a shell can be told on its command line. */
export interface StartOptions {
  /** The folder of the vault: as asked, as chosen before, or the usual one. */
  readonly folder: string;
  /** A clock that stands still, for tests; the worker refuses what is not a moment in UTC. */
  readonly now: string | undefined;
}

/** Reads the command line. What a shell does not know is for the browser around it. */
export function startOptions(given: readonly string[]): StartOptions {
  const { values } = parseArgs({
    args: [...given],
    options: { vault: { type: 'string' }, now: { type: 'string' } },
    strict: false,
  });
  const textOf = (value: unknown) =>
    typeof value === 'string' && value !== '' ? value : undefined;
  const asked = textOf(values.vault);
  return {
    folder: asked === undefined ? (readPreferences().vault ?? usualVault) : resolve(asked),
    now: textOf(values.now),
  };
}
