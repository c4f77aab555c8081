import { useLabel } from '../codes.ts';
import { useDates } from '../dates.ts';
import { useText } from '../locales/index.tsx';
import { useSession } from '../vault/session.tsx';
import { type CaseFilters, questionOf } from './filters.ts';

/** Says which cases a list shows, as words: "Lopend · Bedreiging · sinds 1 oktober 2026". */
export function useFilterWords() {
  const t = useText();
  const label = useLabel();
  const dates = useDates();
  const { regime } = useSession();
  return (filters: CaseFilters): string => {
    const { query, status, due, mine, nature, unit } = filters;
    const { from, until } = questionOf(filters);

    return [
      ...(status === 'all' ? [] : [t(`cases.status_${status}`)]),
      ...(due === 'any' ? [] : [t(`cases.due_${due}`)]),
      ...(mine ? [t('cases.mineWords')] : []),
      ...(nature === '' ? [] : [label('nature', nature)]),
      ...(unit === '' ? [] : [label(regime === 'staff' ? 'department' : 'office', unit)]),
      ...(from === null ? [] : [t('cases.since', { day: dates.short(from) })]),
      ...(until === null ? [] : [t('cases.untilWords', { day: dates.short(until) })]),
      ...(query === '' ? [] : [t('cases.searchedFor', { query })]),
    ].join(' · ');
  };
}
