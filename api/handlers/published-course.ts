import { linesIn } from '../../db/repositories/ledger.ts';
import { type PeriodKind, periodOf } from '../../statistics/period.ts';
import type { Release } from '../../statistics/release.ts';
import type { Output } from '../contract/index.ts';
import { frozenRelease } from '../statistics/ledger.ts';
import type { OpenVault } from './open-vault.ts';

/** Which of what was published stands beside each other. */
interface Wanted {
  readonly kind: PeriodKind;
  /** The last period of it; the newest when left out. */
  readonly until?: string;
  /** How many there are at most. */
  readonly most: number;
}

/** The last releases of periods of one kind, the oldest first. A correction stands for what it corrects. */
export function publishedCourse(vault: OpenVault, { kind, until, most }: Wanted): Release[] {
  const known = new Set(linesIn(vault.database).map(({ period }) => period));
  return [...known]
    .filter((one) => periodOf(one)?.kind === kind && (until === undefined || one <= until))
    .sort()
    .slice(-most)
    .flatMap((one) => frozenRelease(vault, one)?.release ?? []);
}

/** The total of a release; undefined when nothing was published. */
export const publishedTotal = ({ tables }: Release) =>
  tables.find(({ id }) => id === 'T1_total')?.total;

/** Years and quarters that are shown beside each other: ten years, and three years of quarters. */
const shown = [
  { kind: 'year', most: 10 },
  { kind: 'quarter', most: 12 },
] as const;

/** The totals of years and of quarters, as they were published last. */
export const courseView = (vault: OpenVault): Output<'releases.course'> => ({
  periods: shown
    .flatMap((wanted) => publishedCourse(vault, wanted))
    .map((release) => ({
      period: release.period,
      value: publishedTotal(release)?.value ?? null,
      base: release.base,
    })),
});
