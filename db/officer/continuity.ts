import { isDeepStrictEqual } from 'node:util';
import { VaultFault } from '../fault.ts';
import type { SealedLog } from './log-file.ts';

/** What an earlier log says about a later one of the same vault. */
export interface Continuity {
  readonly madeAt: string;
  /** Lines the earlier one had. */
  readonly lines: number;
  /** The first line that is not there any more as it was; null when all of them are. */
  readonly changedAt: number | null;
  /** Whether one and the same key signed both. */
  readonly sameKey: boolean;
}

/**
 * Holds a log against an earlier one. Without the key of the log nobody can tell whether its hashes
 * are right; that they stayed what they were, anybody can. Who changed a line then has to change its
 * hash and every later one, and that shows.
 * @throws VaultFault `officerLog.otherVault`, `officerLog.notEarlier`.
 */
export function holdAgainst(earlier: SealedLog, log: SealedLog): Continuity {
  if (earlier.vaultId !== log.vaultId || earlier.from.compartment !== log.from.compartment)
    throw new VaultFault('officerLog.otherVault');
  const { madeAt, lines } = earlier;
  if (Date.parse(madeAt) > Date.parse(log.madeAt)) throw new VaultFault('officerLog.notEarlier');
  const changed = lines.find((line, place) => !isDeepStrictEqual(line, log.lines[place]));
  return {
    madeAt,
    lines: lines.length,
    changedAt: changed?.seq ?? null,
    sameKey: earlier.from.signingKey === log.from.signingKey,
  };
}
