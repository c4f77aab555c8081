import { useCallback, useState } from 'react';
import type { ListPlace } from '../../domain/records/case-views.ts';
import type { ListedCase } from './case-pages.ts';

/** The row that holds the tab stop, and the case in it when it is selected. */
export interface Selection {
  /** Counted from 0. */
  readonly row: number;
  readonly isSelected: boolean;
  /** What was last read of the selected case; null while it is on its way. */
  readonly found: ListedCase | null;
  /** The case that was selected when the list was left; null once it was found, or is not there. */
  readonly sought: string | null;
  /** In which list it was selected. */
  readonly list: string;
}

/** What was read of the list on the screen. */
export interface ReadList {
  /** Tells one list from the next. */
  readonly list: string;
  readonly caseAt: (row: number) => ListedCase | undefined;
  readonly rowOf: (caseId: string) => number | undefined;
  /** Whether that is what was asked for last. */
  readonly isFresh: boolean;
}

const none = (list: string, row = 0): Selection => ({
  row,
  isSelected: false,
  found: null,
  sought: null,
  list,
});

/** The selection as it was left. */
const keptSelection = ({ selected }: ListPlace, list: string): Selection =>
  selected === null
    ? none(list)
    : { ...none(list, selected.row), isSelected: true, sought: selected.caseId };

/**
 * What is selected in the list. A case that moves to another row, because a task of it is done or
 * somebody reported something new, stays selected there; in another list only when it is near its top.
 */
export function useSelection(kept: ListPlace, read: ReadList) {
  const { list } = read;
  const [selection, setSelection] = useState(() => keptSelection(kept, list));
  const settled = read.isFresh ? settle(selection, read) : selection;
  if (settled !== selection) setSelection(settled);
  const select = useCallback(
    (row: number) => setSelection({ ...none(list, row), isSelected: true }),
    [list],
  );
  return { selection: settled, select };
}

function settle(selection: Selection, { list, caseAt, rowOf }: ReadList): Selection {
  const { row, isSelected, found, sought } = selection;
  const isSameList = selection.list === list;
  if (!isSelected) return isSameList ? selection : none(list);
  const wanted = found?.id ?? sought;
  const at = caseAt(row);
  if (isSameList && (wanted === null || at?.id === wanted)) {
    if (at === undefined || at === found) return selection;
    return { ...selection, found: at, sought: null };
  }
  const moved = wanted === null ? undefined : rowOf(wanted);
  if (moved !== undefined) return { ...selection, list, row: moved };
  if (!isSameList) return none(list);
  // Not in what was read: while the page of its row is on its way, it may still come.
  return at === undefined || found !== null ? selection : none(list, row);
}
