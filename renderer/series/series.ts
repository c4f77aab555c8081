import type { Output } from '../../api/contract/index.ts';
import { useLabel } from '../codes.ts';
import { useDates } from '../dates.ts';
import type { Option } from '../design/options.tsx';

/** Everything on the screen of series. */
export type SeriesList = Output<'series.list'>;
/** A series as the desk shows it. */
export type ShownSeries = SeriesList['series'][number];
/** What a colleague told of one incident of a series. */
export type TheirIncident = ShownSeries['shared'][number]['incidents'][number];
/** A case that can stand in a series. */
export type SeriesCase = SeriesList['candidates'][number];

/** What a dialog was asked for. */
export type Asked =
  | { readonly kind: 'make'; readonly caseIds: readonly string[] }
  | { readonly kind: 'add' | 'stack' | 'share' | 'read'; readonly series: ShownSeries };

/** A case in one line: number, day and nature. */
export function useCaseLine() {
  const label = useLabel();
  const dates = useDates();
  return ({ number, on, nature }: Pick<SeriesCase, 'number' | 'on' | 'nature'>) =>
    [number, dates.short(on), label('nature', nature)].join(' · ');
}

/** Cases as the choices of a field. */
export function useCaseOptions(cases: readonly SeriesCase[]): Option[] {
  const line = useCaseLine();
  return cases.map((one) => ({
    code: one.caseId,
    label: line(one),
    description: one.alias ?? undefined,
  }));
}
