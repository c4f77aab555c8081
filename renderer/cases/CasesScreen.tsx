import { FilePlus2, FolderOpen, SearchX } from 'lucide-react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useDebounced } from '../debounced.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { focusField } from '../design/ErrorSummary.tsx';
import { Loading } from '../design/Loading.tsx';
import { useAnnounce } from '../design/live.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { type Acts, useOffer } from '../frame/acts.tsx';
import { useText } from '../locales/index.tsx';
import { useNavigation } from '../navigation.tsx';
import { Problem } from '../vault/problem.tsx';
import { CaseGrid } from './CaseGrid.tsx';
import { type ListedCase, type RowRange, useCasePages } from './case-pages.ts';
import { FilterBar } from './FilterBar.tsx';
import { narrowing, noFilters, placeOf, questionOf, useCaseFilters } from './filters.ts';
import { NearNotice } from './NearNotice.tsx';
import './cases.css';

/** Each key is searched at once; only what comes out of a keyboard in one go is taken together. */
const typingMs = 10;

const searching: Acts = { search: () => focusField('query') };

/** All cases: search, filter, sort, open one. */
export default function CasesScreen() {
  const t = useText();
  const { go } = useNavigation();
  const { filters, change } = useCaseFilters();
  const query = useDebounced(filters.query.trim(), typingMs);
  const [range, setRange] = useState<RowRange>({ first: filters.row, last: filters.row });
  const { first, caseAt } = useCasePages(questionOf({ ...filters, query }), range);
  const isFiltered = narrowing(filters) > 0 || query !== '';
  const newReport = useCallback(() => go('/report'), [go]);
  useOffer(searching);
  useSayCount(first.isPlaceholderData ? undefined : first.data?.total, isFiltered);

  const open = (row: number, found: ListedCase) => {
    go(placeOf({ ...filters, row }), { replace: true });
    go(`/cases/${found.id}`);
  };
  const clear = () => {
    change(noFilters);
    focusField('query');
  };
  const total = first.data?.total ?? 0;
  return (
    <div className="cases">
      <PageHeader
        title={t('cases.title')}
        about={first.data && <Count {...first.data} isFiltered={isFiltered} />}
        actions={
          <Button kind="primary" icon={FilePlus2} onPress={newReport}>
            {t('cases.newReport')}
          </Button>
        }
      />
      <FilterBar filters={filters} onChange={change} />
      {first.data && (
        <NearNotice
          {...first.data}
          query={query}
          onExactly={(exactly) => change({ query: exactly })}
        />
      )}
      {first.isPending && <Loading />}
      {first.error && <Problem error={first.error} onRetry={() => first.refetch()} />}
      {first.data && total === 0 && (
        <Card>
          {isFiltered ? <NothingFound onClear={clear} /> : <NoCases onReport={newReport} />}
        </Card>
      )}
      {first.data && total > 0 && (
        <CaseGrid
          list={placeOf({ ...filters, query, row: 0 })}
          total={total}
          today={first.data.today}
          caseAt={caseAt}
          onRange={setRange}
          filters={{ ...filters, query }}
          onSort={(sort, direction) => change({ sort, direction })}
          onOpen={open}
          isBusy={first.isPlaceholderData}
        />
      )}
    </div>
  );
}

function Count({
  total,
  open,
  isFiltered,
}: {
  readonly total: number;
  readonly open: number;
  readonly isFiltered: boolean;
}) {
  const t = useText();
  return isFiltered ? t('cases.found', { total }) : t('cases.count', { total, open });
}

/** Says how many were found, half a second after typing stopped. */
function useSayCount(total: number | undefined, isFiltered: boolean) {
  const t = useText();
  const announce = useAnnounce();
  const settled = useDebounced(total, 500);
  useEffect(() => {
    if (settled !== undefined && isFiltered) announce(t('cases.found', { total: settled }));
  }, [settled, isFiltered, announce, t]);
}

function NothingFound({ onClear }: { readonly onClear: () => void }) {
  const t = useText();
  return (
    <EmptyState
      icon={SearchX}
      title={t('cases.nothingFound')}
      action={<Button onPress={onClear}>{t('cases.clear')}</Button>}
    >
      {t('cases.nothingFoundAbout')}
    </EmptyState>
  );
}

function NoCases({ onReport }: { readonly onReport: () => void }) {
  const t = useText();
  return (
    <EmptyState
      icon={FolderOpen}
      title={t('cases.none')}
      action={
        <Button kind="primary" icon={FilePlus2} onPress={onReport} keys="Ctrl+N">
          {t('cases.newReport')}
        </Button>
      }
    >
      {t('cases.noneAbout')}
    </EmptyState>
  );
}
