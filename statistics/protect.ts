/**
 * The plain rule of the domain study, §5, on one table at a time. It hides; it does not round.
 *
 * In order: the population rule; for every row the unit rule, the reporter threshold and the
 * dominance share; the total by itself; complementary hiding. Two rules need no step of their own:
 *
 * - **Zero.** An empty row has fewer reporters than any threshold, so it is hidden like a row of
 *   one, in a group of any size, and nothing tells the two apart.
 * - **Homogeneity.** When everything falls in one row the others are empty, their sum has no
 *   reporters, and complementary hiding takes the full row too: only the total remains.
 *
 * What it does not protect against:
 *
 * - a reporter who subtracts his own incidents from a hidden sum, or several who put theirs
 *   together: of hidden rows with 4 and 1, the one reporter of the 1 learns the 4;
 * - differences between releases: a correction, a quarter and its year, two municipalities;
 * - tables that cross two dimensions: it takes one dimension and its total;
 * - somebody who knows the answer already, or who knows from elsewhere that a row is not empty.
 */
import {
  type Policy,
  type PolicyInput,
  policySchema,
  type Scope,
  scopeOf,
  thresholdOf,
  unitLimit,
  unitSizeOf,
} from './policy.ts';
import type { Reason } from './reasons.ts';
import type { Cell, Table } from './table.ts';

/**
 * What a file says of a number. `suppressed_primary`: the number itself is too thin, or is hidden
 * alike with such numbers. `suppressed_secondary`: hidden only because others could otherwise be
 * worked out; it has at least `threshold` reporters.
 */
export type Status =
  | 'ok'
  | 'suppressed_primary'
  | 'suppressed_secondary'
  | 'not_published_population';

/** The smallest and largest value an outsider can still believe in; null is no upper bound. */
export interface Guess {
  readonly least: number;
  readonly most: number | null;
}

/** A number as it may leave. Holds no true value unless it is shown. */
export interface ProtectedCell {
  readonly code: string;
  /** Incidents; null when hidden. */
  readonly value: number | null;
  readonly status: Status;
  readonly reason: Reason;
  /** Fewest distinct reporters this number needed. */
  readonly threshold: number;
  /** The group size that was not reached, when that is the reason. */
  readonly limit: number | null;
  /** Null when the number is shown. */
  readonly guess: Guess | null;
}

/** A table as it may leave. */
export interface ProtectedTable {
  readonly id: string;
  readonly dimension: string | null;
  readonly scope: Scope;
  readonly cells: readonly ProtectedCell[];
  readonly total: ProtectedCell;
}

interface Verdict {
  readonly reason: Reason;
  readonly limit: number | null;
}

const shown: Verdict = { reason: 'shown', limit: null };

const because = (reason: Reason): Verdict => ({ reason, limit: null });

const statusOf: Readonly<Record<Reason, Status>> = {
  shown: 'ok',
  fewer_than_threshold: 'suppressed_primary',
  one_reporter_dominates: 'suppressed_primary',
  derivable_from_total: 'suppressed_secondary',
  hidden_together: 'suppressed_primary',
  only_total_remains: 'suppressed_primary',
  total_not_shown: 'suppressed_primary',
  group_too_small: 'not_published_population',
};

/** Whether a number could be shown if it stood alone. */
function judge(cell: Cell, threshold: number, policy: Policy): Verdict {
  if (cell.reporters < threshold) return because('fewer_than_threshold');
  if (cell.largest * 100 > policy.dominancePercent * cell.incidents) {
    return because('one_reporter_dominates');
  }
  return shown;
}

function judgeRow(cell: Cell, dimension: string | null, policy: Policy): Verdict {
  const size = unitSizeOf(policy, dimension, cell.code);
  if (size !== null && size < unitLimit) return { reason: 'group_too_small', limit: unitLimit };
  return judge(cell, thresholdOf(policy, dimension, cell.code), policy);
}

/**
 * Whether hidden rows hide each other: the total minus the shown rows is their sum, so that sum
 * must itself be fit to show, under the strictest of their thresholds, and of two rows or more.
 */
function hideEachOther(table: Table, hidden: ReadonlySet<string>, policy: Policy): boolean {
  if (hidden.size < 2) return false;
  const { dimension } = table.spec;
  const codes = [...hidden];
  const threshold = Math.max(...codes.map((code) => thresholdOf(policy, dimension, code)));
  const people = codes.reduce<number>(
    (sum, code) => sum + (unitSizeOf(policy, dimension, code) ?? unitLimit),
    0,
  );
  if (people < unitLimit) return false;
  return judge(table.union(codes), threshold, policy).reason === 'shown';
}

/**
 * Hides the next smallest shown row until the hidden ones hide each other. Smallest is fewest
 * reporters, then fewest incidents, then the order of the table: by reporters, so that a higher
 * threshold never shows more, and so that the choice says nothing about incidents.
 */
function complement(table: Table, verdicts: Map<string, Verdict>, policy: Policy): void {
  const isShown = ({ code }: Cell) => verdicts.get(code)?.reason === 'shown';
  const hidden = new Set(table.cells.filter((cell) => !isShown(cell)).map(({ code }) => code));
  if (hidden.size === 0) return;
  const candidates = table.cells
    .filter(isShown)
    .sort((a, b) => a.reporters - b.reporters || a.incidents - b.incidents);
  for (const { code } of candidates) {
    if (hideEachOther(table, hidden, policy)) return;
    hidden.add(code);
    verdicts.set(code, because('derivable_from_total'));
  }
}

/** Gives every row that is hidden for its numbers the same reason; group sizes are no secret. */
function hideAlike(verdicts: Map<string, Verdict>, reason: Reason): void {
  for (const [code, verdict] of verdicts) {
    if (verdict.reason === 'shown' || verdict.reason === 'group_too_small') continue;
    verdicts.set(code, because(reason));
  }
}

/** What the status of a row gives away: hidden as a complement means no fewer than threshold. */
function floorOf(verdict: Verdict, threshold: number): number {
  return verdict.reason === 'derivable_from_total' ? threshold : 0;
}

/** What is left of the total after the shown rows, and after what statuses say of hidden ones. */
function roomOf(table: Table, verdicts: Map<string, Verdict>, policy: Policy): number {
  return table.cells.reduce((room, { code, incidents }) => {
    const verdict = verdicts.get(code) ?? shown;
    if (verdict.reason === 'shown') return room - incidents;
    return room - floorOf(verdict, thresholdOf(policy, table.spec.dimension, code));
  }, table.total.incidents);
}

/**
 * Whether the statuses leave every thin row its full range, from nothing to just under its
 * threshold. Of a thin row with 0 and its complement with 5, "hidden as a complement, so at least
 * 5" would give both away.
 */
function statusesAreSafe(table: Table, verdicts: Map<string, Verdict>, policy: Policy): boolean {
  const room = roomOf(table, verdicts, policy);
  return [...verdicts].every(
    ([code, { reason }]) =>
      reason === 'shown' ||
      reason === 'derivable_from_total' ||
      room >= thresholdOf(policy, table.spec.dimension, code) - 1,
  );
}

function judgeRows(table: Table, policy: Policy): Map<string, Verdict> {
  const verdicts = new Map(
    table.cells.map((cell) => [cell.code, judgeRow(cell, table.spec.dimension, policy)]),
  );
  complement(table, verdicts, policy);
  if ([...verdicts.values()].every(({ reason }) => reason !== 'shown')) {
    hideAlike(verdicts, 'only_total_remains');
  } else if (!statusesAreSafe(table, verdicts, policy)) {
    hideAlike(verdicts, 'hidden_together');
  }
  return verdicts;
}

function seal(cell: Cell, verdict: Verdict, threshold: number, room: number | null): ProtectedCell {
  const { reason, limit } = verdict;
  const { code } = cell;
  if (reason === 'shown') {
    return { code, value: cell.incidents, status: 'ok', reason, threshold, limit, guess: null };
  }
  const least = floorOf(verdict, threshold);
  const most = room === null ? null : least + room;
  return {
    code,
    value: null,
    status: statusOf[reason],
    reason,
    threshold,
    limit,
    guess: { least, most },
  };
}

/**
 * Protects one table. The guess beside a hidden number counts with the total, the shown numbers,
 * the statuses and the threshold; it does not count with what the outsider reported himself.
 *
 * @throws ZodError when the policy is weaker than the rules allow.
 */
export function protect(table: Table, policyInput: PolicyInput): ProtectedTable {
  const policy = policySchema.parse(policyInput);
  const { id, dimension } = table.spec;
  const { scope, limit } = scopeOf(policy);
  const tooSmall: Verdict = { reason: 'group_too_small', limit };
  const total = scope === 'nothing' ? tooSmall : judge(table.total, policy.threshold, policy);

  const alike = (verdict: Verdict) => new Map(table.cells.map(({ code }) => [code, verdict]));
  let rows: Map<string, Verdict>;
  if (scope !== 'full') rows = alike(tooSmall);
  else if (total.reason !== 'shown') rows = alike(because('total_not_shown'));
  else rows = judgeRows(table, policy);

  const room = total.reason === 'shown' ? roomOf(table, rows, policy) : null;
  return {
    id,
    dimension,
    scope,
    cells: table.cells.map((cell) =>
      seal(cell, rows.get(cell.code) ?? tooSmall, thresholdOf(policy, dimension, cell.code), room),
    ),
    total: seal(table.total, total, policy.threshold, null),
  };
}
