import type { Output } from '../../api/contract/index.ts';
import type { Column } from '../../figures/columns.ts';
import { type Translate, useText } from '../locales/index.tsx';

/** How true counts went on. */
export type Course = Output<'statistics.course'>;
type Period = Course['periods'][number];

/** What stands below a column: the quarter and its year, or the year. */
export function columnName(
  period: string,
  t: Translate,
): Pick<Column, 'label' | 'short' | 'group'> {
  const [year = '', quarter] = period.split('-Q');
  if (quarter === undefined) return { label: year };
  return { label: t('statistics.courseQuarter', { quarter }), short: quarter, group: year };
}

/** Says a period within a sentence: `2026`, `het 4e kwartaal van 2026`. */
export function usePeriodInSentence(): (period: string) => string {
  const t = useText();
  return (period) => {
    const [year = '', quarter] = period.split('-');
    return quarter === undefined ? year : t('statistics.courseQuarterOf', { quarter, year });
  };
}

/** What a course says: of the first and the last whole period, or of the only one. */
export function useCourseFinding(): (periods: readonly Period[]) => string {
  const t = useText();
  const nameOf = usePeriodInSentence();
  return (periods) => {
    const whole = periods.flatMap(({ period, value, runs }) =>
      value === null || runs ? [] : [{ period: nameOf(period), value }],
    );
    const first = whole[0];
    const last = whole.at(-1);
    if (first === undefined || last === undefined) return t('statistics.courseNone');
    return first === last
      ? t('statistics.courseOne', last)
      : t('statistics.courseFromTo', {
          first: first.value,
          from: first.period,
          last: last.value,
          to: last.period,
        });
  };
}
