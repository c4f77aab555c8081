import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
} from 'react';
import { useText } from '../locales/index.tsx';
import { usePreferences } from '../preferences.tsx';
import { CaseRow } from './CaseRow.tsx';
import type { ListedCase, RowRange } from './case-pages.ts';
import { columns, type RowLook, rowHeights } from './columns.tsx';
import type { CaseFilters, Sort } from './filters.ts';
import { SortHeader } from './SortHeader.tsx';
import './case-grid.css';

/** Height of the head in pixels, with text of its usual size; `case-grid.css` sets the same. */
const usualHead = 36;

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
  readonly look: RowLook;
  readonly total: number;
  readonly today: string;
  readonly caseAt: (row: number) => ListedCase | undefined;
  readonly onRange: (range: RowRange) => void;
  readonly filters: CaseFilters;
  readonly onSort: (sort: Sort, direction: CaseFilters['direction']) => void;
  /** The row with the tab stop, and whether it is selected as well. */
  readonly active: number;
  readonly isSelected: boolean;
  /** Somebody came to a row by keys, clicked it, or wants to open it. */
  readonly onMove: (row: number) => void;
  readonly onPick: (row: number) => void;
  readonly onOpen: (row: number) => void;
  /** Any other key on a row; gives whether it meant something. */
  readonly onKey: (key: string) => boolean;
  /** Whether focus has to go to the active row as soon as that is drawn. */
  readonly wantsFocus: RefObject<boolean>;
  /** Whether an answer to newer filters is on its way. */
  readonly isBusy: boolean;
}

/** All cases as a grid: one tab stop, arrows move, Enter opens. Only rows in sight are drawn. */
export function CaseGrid(props: CaseGridProps) {
  const { list, look, total, today, caseAt, onRange, filters, onSort, isBusy } = props;
  const { active, isSelected, onMove, onPick, onOpen, onKey, wantsFocus } = props;
  const t = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const { textSize } = usePreferences();
  const height = (rowHeights[look] * textSize) / 100;
  const headHeight = (usualHead * textSize) / 100;

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
    initialOffset: Math.max(0, active - 2) * height,
    overscan: 6,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    rangeExtractor,
  });
  useSteadyRow(scroller, virtual, { height, active });
  useFocusedRow(scroller, active, wantsFocus);
  const shown = useRef(list);
  useEffect(() => {
    if (shown.current === list) return;
    shown.current = list;
    virtual.scrollToOffset(0);
  }, [list, virtual]);

  const rows = virtual.getVirtualItems();
  const { startIndex: first = 0, endIndex: last = 0 } = virtual.range ?? {};
  useEffect(() => onRange({ first, last }), [onRange, first, last]);

  const onKeyDown = (event: KeyboardEvent) => {
    const isOnRow = event.target instanceof HTMLElement && event.target.matches('.case-row');
    if (!isOnRow || event.ctrlKey || event.altKey || event.metaKey) return;
    const move = moves[event.key];
    if (!move) {
      if (onKey(event.key)) event.preventDefault();
      return;
    }
    event.preventDefault();
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 2);
    const target = Math.min(Math.max(move(active, total - 1, page), 0), total - 1);
    virtual.scrollToIndex(target);
    onMove(target);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot leave out the rows that are not in sight
    <div
      ref={scroller}
      className="case-grid"
      role="grid"
      aria-label={t('cases.title')}
      aria-rowcount={total + 1}
      aria-colcount={columns[look].length}
      aria-busy={isBusy}
      onKeyDown={onKeyDown}
      tabIndex={-1}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: part of the grid above */}
      <div role="rowgroup" className="case-head">
        {/* biome-ignore lint/a11y/useSemanticElements: part of the grid above */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: its buttons take the focus */}
        <div role="row" className="case-columns" data-look={look} aria-rowindex={1}>
          {columns[look].map((column) => (
            <SortHeader key={column.id} column={column} filters={filters} onSort={onSort} />
          ))}
        </div>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: part of the grid above */}
      <div role="rowgroup" className="case-body" style={{ height: total * height }}>
        {rows.map(({ index }) => (
          <CaseRow
            key={index}
            index={index}
            look={look}
            height={height}
            row={caseAt(index)}
            today={today}
            isActive={index === active}
            isSelected={isSelected && index === active}
            onSelect={onPick}
            onOpen={onOpen}
          />
        ))}
      </div>
    </div>
  );
}

type Scroller = RefObject<HTMLDivElement | null>;
type Virtual = ReturnType<typeof useVirtualizer<HTMLDivElement, Element>>;

/** When rows get another height, the active one, or else the first in sight, stays where it is. */
function useSteadyRow(
  scroller: Scroller,
  virtual: Virtual,
  { height, active }: { readonly height: number; readonly active: number },
): void {
  const former = useRef(height);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another height moves rows
  useLayoutEffect(() => {
    const grid = scroller.current;
    if (former.current === height || !grid) return;
    const was = former.current;
    former.current = height;
    const isInSight =
      (active + 1) * was > grid.scrollTop && active * was < grid.scrollTop + grid.clientHeight;
    const row = isInSight ? active : Math.floor(grid.scrollTop / was);
    const top = Math.max(0, row * height - (row * was - grid.scrollTop));
    grid.scrollTop = top;
    // The scroll event comes a frame later: until then the rows of the former place would be drawn.
    virtual.scrollOffset = top;
    virtual.measure();
  }, [height]);
}

/** Puts focus on the active row whenever it is asked for. */
function useFocusedRow(scroller: Scroller, active: number, wantsFocus: RefObject<boolean>): void {
  // On every commit: the row may be drawn only after the grid has measured itself.
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-row="${active}"]`);
    if (!row) return;
    wantsFocus.current = false;
    row.focus({ preventScroll: true });
  });
}
