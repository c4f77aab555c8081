import { useEffect, useState } from 'react';
import type { ListPlace } from '../../domain/records/case-views.ts';
import { Loading } from '../design/Loading.tsx';
import { useNavigation } from '../navigation.tsx';
import { Problem } from '../vault/problem.tsx';
import { CaseDesk } from './CaseDesk.tsx';
import { areSame, filtersOf, placeOf, useCaseFilters } from './filters.ts';
import { useKeptPlace } from './list-place.ts';

/** All cases, as they were left: same filters, same row; or those that were asked for. */
export default function CasesScreen() {
  const kept = useKeptPlace();
  if (kept.data) return <Kept place={kept.data} />;
  if (kept.error) return <Problem error={kept.error} onRetry={() => kept.refetch()} />;
  return <Loading />;
}

/** Goes on where the list was left, unless another one was asked for. */
function Kept({ place }: { readonly place: ListPlace }) {
  const { go } = useNavigation();
  const { filters, isAsked } = useCaseFilters();
  const [left] = useState(place);
  const leftFilters = filtersOf(left.filters);
  const [isThere, setThere] = useState(isAsked || areSame(filters, leftFilters));
  useEffect(() => {
    if (isThere) return;
    go(placeOf(leftFilters), { replace: true });
    setThere(true);
  }, [isThere, leftFilters, go]);
  if (!isThere) return null;
  return <CaseDesk kept={areSame(filters, leftFilters) ? left : { ...left, selected: null }} />;
}
