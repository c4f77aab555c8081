import type { Output } from '../../api/contract/index.ts';
import type { MessageKey } from '../locales/index.tsx';
import { useText } from '../locales/index.tsx';

/** A period that can be looked at. */
export type KnownPeriod = Output<'releases.periods'>['periods'][number];

/** The part of a year that is looked at: all of it, a quarter, or the year with the two before it. */
export const yearParts = ['year', 'Q1', 'Q2', 'Q3', 'Q4', 'years'] as const;
/** The part of a year that is looked at. */
export type YearPart = (typeof yearParts)[number];

/** The period of a year and its part, as the contract names it. */
export function periodIn(
  periods: readonly KnownPeriod[],
  year: string,
  part: YearPart,
): string | null {
  const ends = { year, years: `/${year}` } as const;
  const wanted = part === 'year' || part === 'years' ? ends[part] : `${year}-${part}`;
  return periods.find(({ period }) => period === wanted || endsIn(period, wanted))?.period ?? null;
}

const endsIn = (period: string, wanted: string) =>
  wanted.startsWith('/') && period.endsWith(wanted);

/** The years among periods, newest first. */
export const yearsAmong = (periods: readonly KnownPeriod[]): KnownPeriod[] =>
  periods.filter(({ period }) => /^\d{4}$/.test(period));

const quarterNames: Readonly<Record<string, MessageKey>> = {
  Q1: 'release.nameQ1',
  Q2: 'release.nameQ2',
  Q3: 'release.nameQ3',
  Q4: 'release.nameQ4',
};

/** Writes a period in words: `2026`, `januari–maart 2026`, `2024–2026`. */
export function usePeriodName() {
  const t = useText();
  return (period: string): string => {
    const [year = period, rest = ''] = period.split(/[-/]/);
    const quarter = quarterNames[rest];
    if (quarter !== undefined) return t(quarter, { year });
    return rest === '' ? year : `${year}–${rest}`;
  };
}
