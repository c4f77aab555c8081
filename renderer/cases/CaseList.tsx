import { FilePlus2, FolderOpen, SearchX } from 'lucide-react';
import { memo, useEffect } from 'react';
import { useDebounced } from '../debounced.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { focusField } from '../design/ErrorSummary.tsx';
import { Loading } from '../design/Loading.tsx';
import { useAnnounce } from '../design/live.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { keysOf } from '../frame/actions.ts';
import { useText } from '../locales/index.tsx';
import { useNavigation } from '../navigation.tsx';
import { Problem } from '../vault/problem.tsx';
import { CaseGrid } from './CaseGrid.tsx';
import { FilterBar } from './FilterBar.tsx';
import { useFilterWords } from './filter-words.ts';
import { type CaseFilters, narrowing, noFilters } from './filters.ts';
import { NearNotice } from './NearNotice.tsx';
import type { CaseDeskState } from './use-case-desk.ts';
import { useRowKeys } from './use-row-keys.ts';

/** The list with its search and filters; which of them narrow it, in words. */
export function CaseList({ desk }: { readonly desk: CaseDeskState }) {
  const t = useText();
  const { go } = useNavigation();
  const { filters, asked, change, first, isFresh, toFirstRow } = desk;
  const isFiltered = narrowing(asked) > 0 || asked.query !== '';
  const words = useFilterWords()(asked);
  useSayList(isFresh ? first.data?.total : undefined, isFiltered ? words : '');
  const clear = () => {
    change(noFilters);
    focusField('query');
  };
  return (
    <section className="cases-list" aria-label={t('cases.list')}>
      <Top
        filters={filters}
        onChange={change}
        onToRows={toFirstRow}
        words={words}
        total={first.data?.total}
        open={isFiltered ? null : first.data?.open}
      />
      {first.data && (
        <NearNotice {...first.data} query={asked.query} onExactly={(query) => change({ query })} />
      )}
      {first.isPending && <Loading />}
      {first.error && <Problem error={first.error} onRetry={() => first.refetch()} />}
      {first.data?.total === 0 && (
        <Card>
          {isFiltered ? (
            <NothingFound onClear={clear} />
          ) : (
            <NoCases onReport={() => go('/report')} />
          )}
        </Card>
      )}
      {first.data && first.data.total > 0 && <Rows desk={desk} answer={first.data} />}
    </section>
  );
}

/** What stands over the rows; it has nothing to do with which of them is selected. */
const Top = memo(function Top({
  filters,
  onChange,
  onToRows,
  words,
  total,
  open,
}: {
  readonly filters: CaseFilters;
  readonly onChange: (changed: Partial<CaseFilters>) => void;
  readonly onToRows: () => void;
  readonly words: string;
  readonly total: number | undefined;
  /** How many of all cases are open; null when the list does not show all. */
  readonly open: number | null | undefined;
}) {
  const t = useText();
  const { go } = useNavigation();
  const count =
    open == null
      ? t('cases.found', { total: total ?? 0 })
      : t('cases.count', { total: total ?? 0, open });
  return (
    <div className="cases-top">
      <PageHeader
        title={t('cases.title')}
        about={total !== undefined && count}
        actions={
          <Button
            kind="primary"
            icon={FilePlus2}
            onPress={() => go('/report')}
            keys={keysOf('newReport')}
          >
            {t('cases.newReport')}
          </Button>
        }
      />
      <FilterBar filters={filters} onChange={onChange} onToRows={onToRows} words={words} />
    </div>
  );
});

function Rows({
  desk,
  answer,
}: {
  readonly desk: CaseDeskState;
  readonly answer: NonNullable<CaseDeskState['first']['data']>;
}) {
  const { list, asked, change, caseAt, selection, side, isFresh } = desk;
  const { row, isSelected, found } = selection;
  const onKey = useRowKeys(desk);
  return (
    <CaseGrid
      list={list}
      look={side.isOpen || side.isNarrow ? 'two' : 'one'}
      total={answer.total}
      today={answer.today}
      caseAt={caseAt}
      onRange={desk.setRange}
      filters={asked}
      onSort={(sort: CaseFilters['sort'], direction) => change({ sort, direction })}
      active={Math.min(row, answer.total - 1)}
      isSelected={isSelected && (found === null || caseAt(row)?.id === found.id)}
      onMove={desk.moveTo}
      onPick={desk.pick}
      onOpen={desk.openRow}
      onKey={onKey}
      wantsFocus={desk.wantsFocus}
      isBusy={!isFresh}
    />
  );
}

/** Says how many were found and by what, half a second after typing stopped. */
function useSayList(total: number | undefined, words: string) {
  const t = useText();
  const announce = useAnnounce();
  const settled = useDebounced(total, 500);
  useEffect(() => {
    if (settled === undefined || words === '') return;
    announce(`${t('cases.found', { total: settled })}: ${words}`);
  }, [settled, words, announce, t]);
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
        <Button kind="primary" icon={FilePlus2} onPress={onReport} keys={keysOf('newReport')}>
          {t('cases.newReport')}
        </Button>
      }
    >
      {t('cases.noneAbout')}
    </EmptyState>
  );
}
