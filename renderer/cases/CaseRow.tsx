import { memo, useRef } from 'react';
import { useText } from '../locales/index.tsx';
import type { ListedCase } from './case-pages.ts';
import { columns, type RowLook } from './columns.tsx';

export interface CaseRowProps {
  /** Counted from 0. */
  readonly index: number;
  readonly look: RowLook;
  /** Pixels. */
  readonly height: number;
  readonly row: ListedCase | undefined;
  readonly today: string;
  /** Whether it holds the tab stop. */
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly onSelect: (index: number) => void;
  readonly onOpen: (index: number) => void;
}

/** Two clicks within this many milliseconds are one act. */
const doubleMs = 400;

/** One case in the grid; its number in the list while its page is on its way. */
export const CaseRow = memo(function CaseRow(props: CaseRowProps) {
  const { index, look, height, row, today, isActive, isSelected, onSelect, onOpen } = props;
  const t = useText();
  const clickedAt = useRef(Number.NEGATIVE_INFINITY);
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows that are not in sight are left out, which a table cannot do
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid listens for its keys
    <div
      role="row"
      className="case-row"
      data-row={index}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      tabIndex={isActive ? 0 : -1}
      style={{ transform: `translateY(${index * height}px)`, height }}
      onClick={({ timeStamp }) => {
        const isDouble = timeStamp - clickedAt.current < doubleMs;
        clickedAt.current = timeStamp;
        if (isDouble) onOpen(index);
        else onSelect(index);
      }}
    >
      <div className="case-columns" data-look={look}>
        {row ? (
          columns[look].map(({ id, Cell }) => (
            // biome-ignore lint/a11y/useSemanticElements: part of the grid
            // biome-ignore lint/a11y/useFocusableInteractive: the row takes the focus
            <div key={id} role="gridcell" className="case-cell" data-column={id}>
              <Cell row={row} today={today} />
            </div>
          ))
        ) : (
          // biome-ignore lint/a11y/useSemanticElements: part of the grid
          // biome-ignore lint/a11y/useFocusableInteractive: the row takes the focus
          <div role="gridcell" className="case-cell subtle">
            {t('cases.rowOnItsWay', { row: index + 1 })}
          </div>
        )}
      </div>
    </div>
  );
});
