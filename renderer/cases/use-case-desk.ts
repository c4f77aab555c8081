import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ListPlace } from '../../domain/records/case-views.ts';
import { useDebounced } from '../debounced.ts';
import { useNavigation } from '../navigation.tsx';
import { useOnceAnswered } from '../once-answered.ts';
import { type ListedCase, type RowRange, useCasePages } from './case-pages.ts';
import { placeOf, questionOf, useCaseFilters } from './filters.ts';
import { useKeepPlace } from './list-place.ts';
import type { RecordWish } from './record-wish.ts';
import { useRecordSide } from './use-record-side.ts';
import { useSelection } from './use-selection.ts';

/** Each key is searched at once; only what comes out of a keyboard in one go is taken together. */
const typingMs = 10;
/** A second click within this many milliseconds belongs to the first, wherever the row went by it. */
const doubleMs = 400;

/** The list of cases, what is selected in it, and how the record of that stands beside it. */
export function useCaseDesk(kept: ListPlace) {
  const { filters, change } = useCaseFilters();
  const query = useDebounced(filters.query.trim(), typingMs);
  const asked = useMemo(() => ({ ...filters, query }), [filters, query]);
  const list = placeOf(asked);
  const keptRow = kept.selected?.row ?? 0;
  const [range, setRange] = useState<RowRange>({ first: keptRow, last: keptRow });
  const { first, caseAt, rowOf } = useCasePages(questionOf(asked), range);
  const isFresh = first.data !== undefined && !first.isPlaceholderData;
  const { selection, select } = useSelection(kept, { list, caseAt, rowOf, isFresh });
  const side = useRecordSide(kept, selection.isSelected);
  const { row, found } = selection;
  useKeepPlace(
    useMemo(
      () => ({
        filters: questionOf(asked),
        selected: found === null ? null : { row, caseId: found.id },
        record: side.isWanted,
      }),
      [asked, found, row, side.isWanted],
    ),
  );
  const acts = useActs({ caseAt, select, side }, kept.selected !== null);
  const isAnswered = isFresh && query === filters.query.trim();
  const toFirstRow = useOnceAnswered(filters.query, isAnswered, () => {
    if (first.data !== undefined && first.data.total > 0) acts.moveTo(0);
  });
  return {
    filters,
    asked,
    change,
    list,
    setRange,
    first,
    isFresh,
    caseAt,
    selection,
    side,
    toFirstRow,
    ...acts,
  };
}

interface Actors {
  readonly caseAt: (row: number) => ListedCase | undefined;
  readonly select: (row: number) => void;
  readonly side: ReturnType<typeof useRecordSide>;
}

/** What can be done with a row. The same functions at every turn, so that rows need not be drawn anew. */
function useActs({ caseAt, select, side }: Actors, startsOnRow: boolean) {
  const { go } = useNavigation();
  const { open, close } = side;
  const wantsFocus = useRef(startsOnRow);
  const [, setTurn] = useState(0);
  const [wish, setWish] = useState<RecordWish | null>(null);
  const pickedAt = useRef(Number.NEGATIVE_INFINITY);
  const caseNow = useRef(caseAt);
  useEffect(() => {
    caseNow.current = caseAt;
  });
  const toRow = useCallback(() => {
    wantsFocus.current = true;
    setTurn((turn) => turn + 1);
  }, []);
  const openCase = useCallback((id: string) => go(`/cases/${id}`), [go]);
  const openRow = useCallback(
    (row: number) => {
      const found = caseNow.current(row);
      if (found) openCase(found.id);
    },
    [openCase],
  );
  const moveTo = useCallback(
    (row: number) => {
      select(row);
      toRow();
    },
    [select, toRow],
  );
  const pick = useCallback(
    (row: number) => {
      pickedAt.current = performance.now();
      select(row);
      open();
      toRow();
    },
    [select, open, toRow],
  );
  const show = useCallback(
    (row: number) => {
      select(row);
      open();
    },
    [select, open],
  );
  const hide = useCallback(() => {
    close();
    toRow();
  }, [close, toRow]);
  const wantsCase = useCallback(() => performance.now() - pickedAt.current < doubleMs, []);
  return { wantsFocus, wish, setWish, openCase, openRow, moveTo, pick, show, hide, wantsCase };
}

/** Everything that the list and the record share. */
export type CaseDeskState = ReturnType<typeof useCaseDesk>;
