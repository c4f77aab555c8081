/** What the desk shows of a release: every number, or why there is none, in the words of a person. */
import type { Attack } from './attack/attack.ts';
import { nameOf } from './attack/knowledge.ts';
import type { Sensitivity } from './guard/sensitive.ts';
import type { Codes } from './linked/counts.ts';
import { type LinkedPolicy, thresholdFor, totalCode } from './linked/policy.ts';
import { populationLimits } from './policy.ts';
import type { ProtectedRelease } from './protected-release.ts';
import type { PublishedTable } from './published-tables.ts';
import type { Reason } from './reasons.ts';
import type { ReleasedCell, ReleasedTable } from './release.ts';

/** Why a number is hidden, and the size that was not reached when that is why. */
export type Verdict = Pick<ReleasedCell, 'reason' | 'limit'>;

/** Every cell of a table: a row per code, and the total. */
export function tableOf(
  { id, dimension }: PublishedTable,
  policy: LinkedPolicy,
  cellOf: (code: string, codes: Codes) => ReleasedCell,
): ReleasedTable {
  const rows = dimension === null ? [] : (policy.codes[dimension] ?? []);
  return {
    id,
    dimension,
    cells: rows.map((code) => cellOf(code, { [dimension ?? '']: code })),
    total: cellOf(totalCode, {}),
  };
}

/** A number that does not leave. */
export function hiddenCell(
  policy: LinkedPolicy,
  code: string,
  codes: Codes,
  { reason, limit }: Verdict,
): ReleasedCell {
  return {
    code,
    value: null,
    status: reason === 'group_too_small' ? 'not_published' : 'hidden',
    reason,
    threshold: thresholdFor(policy, codes),
    limit,
    guess: null,
  };
}

const reasonsOf: Readonly<Record<Sensitivity, Reason>> = {
  few: 'fewer_than_threshold',
  empty: 'fewer_than_threshold',
  dominated: 'one_reporter_dominates',
  attribute: 'derivable',
  group: 'group_too_small',
  'group-detail': 'group_too_small',
};

function verdictOn(policy: LinkedPolicy, sensitivity: Sensitivity | undefined): Verdict {
  const limits = populationLimits[policy.compartment];
  const reason = sensitivity === undefined ? 'derivable' : reasonsOf[sensitivity];
  if (reason !== 'group_too_small') return { reason, limit: null };
  return { reason, limit: sensitivity === 'group' ? limits.nothing : limits.totalOnly };
}

/** Explains the cells of a protected release; `leftOut` is said of those of tables it has not. */
export function explain(
  { release, plan, system, attack }: ProtectedRelease,
  policy: LinkedPolicy,
  leftOut: Verdict,
): (code: string, codes: Codes) => ReleasedCell {
  const published = new Map(
    release.tables.flatMap(({ cells }) => cells.map((cell) => [nameOf(cell.codes), cell] as const)),
  );
  const sensitivities = new Map(
    system.cells.map(({ at, codes }) => [nameOf(codes), plan.sensitive.get(at)] as const),
  );
  return (code, codes) => {
    const cell = published.get(nameOf(codes));
    if (cell === undefined) return hiddenCell(policy, code, codes, leftOut);
    const { value, status } = cell;
    const guess = guessOf(attack, { ...codes, ...policy.scope });
    if (value === null) {
      const verdict = verdictOn(policy, sensitivities.get(nameOf(codes)));
      return { ...hiddenCell(policy, code, codes, verdict), guess };
    }
    const threshold = thresholdFor(policy, codes);
    return status === 'rounded'
      ? { code, value, status, reason: 'rounded', threshold, limit: policy.base, guess }
      : { code, value, status: 'shown', reason: 'shown', threshold, limit: null, guess: null };
  };
}

/** What an outsider still believes possible, with everything that was ever published beside him. */
function guessOf({ intervals }: Attack, codes: Codes): ReleasedCell['guess'] {
  const found = intervals.find(({ key }) => key === nameOf(codes));
  return found ? { least: found.least, most: found.most } : null;
}
