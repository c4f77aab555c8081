import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useText } from '../locales/index.tsx';
import type { Column } from './columns.tsx';
import type { CaseFilters, Sort } from './filters.ts';

const sorted = { up: 'ascending', down: 'descending' } as const;
const opposite = { up: 'down', down: 'up' } as const;
const arrows = { up: ArrowUp, down: ArrowDown };

/** The head of a column; pressing it sorts by it, pressing again turns the order around. */
export function SortHeader({
  column,
  filters,
  onSort,
}: {
  readonly column: Column;
  readonly filters: CaseFilters;
  readonly onSort: (sort: Sort, direction: CaseFilters['direction']) => void;
}) {
  const t = useText();
  const { title, sort, id } = column;
  const isSorted = sort !== undefined && sort.by === filters.sort;
  const Arrow = isSorted ? arrows[filters.direction] : ChevronsUpDown;
  return (
    // biome-ignore lint/a11y/useSemanticElements: part of the grid
    // biome-ignore lint/a11y/useFocusableInteractive: its button takes the focus
    <div
      role="columnheader"
      className="case-cell"
      data-column={id}
      {...(isSorted ? { 'aria-sort': sorted[filters.direction] } : {})}
    >
      {sort ? (
        <Button
          className="sort-button"
          onPress={() => onSort(sort.by, isSorted ? opposite[filters.direction] : sort.first)}
        >
          {t(title)}
          <Arrow aria-hidden size={14} />
        </Button>
      ) : (
        t(title)
      )}
    </div>
  );
}
