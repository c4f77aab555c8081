import { memo } from 'react';
import { Badge } from '../design/Badge.tsx';
import { useText } from '../locales/index.tsx';
import type { ListedCase } from './case-pages.ts';
import { columns } from './columns.tsx';

export interface CaseRowProps {
  /** Counted from 0. */
  readonly index: number;
  /** Pixels from the top, and its height. */
  readonly start: number;
  readonly size: number;
  readonly row: ListedCase | undefined;
  readonly today: string;
  readonly isActive: boolean;
  readonly onFocus: (index: number) => void;
  readonly onOpen: (index: number, found: ListedCase) => void;
}

/** One case in the grid; its number in the list while its page is on its way. */
export const CaseRow = memo(function CaseRow(props: CaseRowProps) {
  const { index, start, size, row, today, isActive, onFocus, onOpen } = props;
  const t = useText();
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows that are not in sight are left out, which a table cannot do
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid listens for Enter
    <div
      role="row"
      className="case-row"
      data-row={index}
      aria-rowindex={index + 2}
      tabIndex={isActive ? 0 : -1}
      style={{ transform: `translateY(${start}px)`, height: size }}
      onFocus={() => {
        if (!isActive) onFocus(index);
      }}
      onClick={() => {
        if (row) onOpen(index, row);
      }}
    >
      <div className="case-columns">
        {row ? (
          columns.map(({ id, Cell }) => (
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
      {row?.snippet && <Snippet pieces={row.snippet} isNear={row.isNear} />}
    </div>
  );
});

function Snippet({
  pieces,
  isNear,
}: {
  readonly pieces: NonNullable<ListedCase['snippet']>;
  readonly isNear: boolean;
}) {
  const t = useText();
  return (
    // biome-ignore lint/a11y/useSemanticElements: part of the grid
    // biome-ignore lint/a11y/useFocusableInteractive: the row takes the focus
    <div role="gridcell" className="small case-snippet">
      {isNear && <Badge>{t('cases.looksAlike')}</Badge>}
      {pieces.map(({ text, hit }, place) => {
        const key = `${place}:${text}`;
        return hit ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
      })}
    </div>
  );
}
