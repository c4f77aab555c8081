import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useText } from '../locales/index.tsx';
import { CaseRow } from './CaseRow.tsx';
import type { ListedCase, RowRange } from './case-pages.ts';
import { columns } from './columns.tsx';
import type { CaseFilters, Sort } from './filters.ts';
import { SortHeader } from './SortHeader.tsx';

/** Heights in pixels; `cases.css` sets the same. */
const headHeight = 40;
const rowHeight = 68;
const rowHeightWithSnippet = 100;

/** What moves one through the rows. `page` is how many rows fit on the screen. */
const moves: Readonly<Record<string, (row: number, last: number, page: number) => number>> = {
  ArrowDown: (row) => row + 1,
  ArrowUp: (row) => row - 1,
  PageDown: (row, _, page) => row + page,
  PageUp: (row, _, page) => row - page,
  Home: () => 0,
  End: (_, last) => last,
};

export interface CaseGridProps {
  /** Tells one list from the next: another one starts at its top. */
  readonly list: string;
  readonly total: number;
  readonly today: string;
  readonly caseAt: (row: number) => ListedCase | undefined;
  readonly onRange: (range: RowRange) => void;
  readonly filters: CaseFilters;
  readonly onSort: (sort: Sort, direction: CaseFilters['direction']) => void;
  readonly onOpen: (row: number, found: ListedCase) => void;
  /** Whether an answer to newer filters is on its way. */
  readonly isBusy: boolean;
}

/** All cases as a grid: one tab stop, arrows move, Enter opens. Only rows in sight are drawn. */
export function CaseGrid(props: CaseGridProps) {
  const { list, total, today, caseAt, onRange, filters, onSort, onOpen, isBusy } = props;
  const t = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const height = filters.query === '' ? rowHeight : rowHeightWithSnippet;
  const { active, moveTo, moveToTop } = useActiveRow(scroller, filters.row, total);

  const rangeExtractor = useCallback(
    // The active row stays drawn: it is the way back into the grid.
    (range: Range) =>
      [...new Set([active, ...defaultRangeExtractor(range)])]
        .filter((row) => row < total)
        .sort((one, other) => one - other),
    [active, total],
  );
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    initialOffset: Math.max(0, filters.row - 2) * height,
    overscan: 6,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    rangeExtractor,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new height asks for new places
  useEffect(() => virtual.measure(), [height]);
  const shown = useRef(list);
  useEffect(() => {
    if (shown.current === list) return;
    shown.current = list;
    virtual.scrollToOffset(0);
    moveToTop();
  }, [list, virtual, moveToTop]);

  const rows = virtual.getVirtualItems();
  const { startIndex: first = 0, endIndex: last = 0 } = virtual.range ?? {};
  useEffect(() => onRange({ first, last }), [onRange, first, last]);

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 2);
    const move = moves[event.key];
    const isOnRow = event.target instanceof HTMLElement && event.target.matches('.case-row');
    if (!isOnRow || event.ctrlKey || event.altKey || event.metaKey) return;
    const found = caseAt(active);
    if (event.key === 'Enter' && found) onOpen(active, found);
    if (!move) return;
    event.preventDefault();
    const target = Math.min(Math.max(move(active, total - 1, page), 0), total - 1);
    virtual.scrollToIndex(target);
    moveTo(target);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot leave out the rows that are not in sight
    <div
      ref={scroller}
      className="case-grid"
      role="grid"
      aria-label={t('cases.title')}
      aria-rowcount={total + 1}
      aria-colcount={columns.length}
      aria-busy={isBusy}
      onKeyDown={onKeyDown}
      tabIndex={-1}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: part of the grid above */}
      <div role="rowgroup" className="case-head">
        {/* biome-ignore lint/a11y/useSemanticElements: part of the grid above */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: its buttons take the focus */}
        <div role="row" className="case-columns" aria-rowindex={1}>
          {columns.map((column) => (
            <SortHeader key={column.id} column={column} filters={filters} onSort={onSort} />
          ))}
        </div>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: part of the grid above */}
      <div role="rowgroup" className="case-body" style={{ height: virtual.getTotalSize() }}>
        {rows.map(({ index, start, size }) => (
          <CaseRow
            key={index}
            index={index}
            start={start - headHeight}
            size={size}
            row={caseAt(index)}
            today={today}
            isActive={index === active}
            onFocus={moveTo}
            onOpen={onOpen}
          />
        ))}
      </div>
    </div>
  );
}

/** The row that holds the tab stop. Moving it moves focus. */
function useActiveRow(scroller: RefObject<HTMLDivElement | null>, start: number, total: number) {
  const [wanted, setWanted] = useState(start);
  const wantsFocus = useRef(start > 0);
  const active = Math.min(wanted, Math.max(0, total - 1));
  // On every commit: the row may be drawn only after the grid has measured itself.
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-row="${active}"]`);
    if (!row) return;
    wantsFocus.current = false;
    row.focus({ preventScroll: true });
  });
  const moveTo = useCallback((row: number) => {
    wantsFocus.current = true;
    setWanted(row);
  }, []);
  const moveToTop = useCallback(() => setWanted(0), []);
  return { active, moveTo, moveToTop };
}
