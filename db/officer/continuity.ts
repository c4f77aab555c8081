import { isDeepStrictEqual } from 'node:util';
import { retentionRules } from '../../domain/retention/index.ts';
import { addMonths, dateOf } from '../../domain/time.ts';
import { VaultFault } from '../fault.ts';
import type { SealedLine, SealedLog } from './log-file.ts';

/** Months after which a line may be dropped at the earliest, whatever term an organisation chose. */
const leastMonths = retentionRules.audit_log.keeping.min;

/** What an earlier log says about a later one of the same vault. */
export interface Continuity {
  readonly madeAt: string;
  /** Lines of the earlier one that should still be there. */
  readonly lines: number;
  /** Lines of the earlier one that were old enough to be dropped since, and were. */
  readonly dropped: number;
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
  const byNumber = new Map(log.lines.map((line) => [line.seq, line]));
  const first = log.lines[0]?.seq ?? 1;
  const youngest = addMonths(dateOf(log.madeAt), -leastMonths);
  const isDropped = ({ seq, at }: SealedLine) => seq < first && dateOf(at) <= youngest;
  const kept = lines.filter((line) => !isDropped(line));
  const changed = kept.find((line) => !isDeepStrictEqual(line, byNumber.get(line.seq)));
  return {
    madeAt,
    lines: kept.length,
    dropped: lines.length - kept.length,
    changedAt: changed?.seq ?? null,
    sameKey: earlier.from.signingKey === log.from.signingKey,
  };
}
