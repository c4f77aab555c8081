import { useCallback, useState } from 'react';
import type { ListPlace } from '../../domain/records/case-views.ts';
import { useMedia } from './use-media.ts';

/** Up to this width the record stands over the list, not beside it; `record.css` says the same. */
const narrow = '(max-width: 73.7rem)';

/** How the record stands to the list, and how to change that. */
export interface RecordSide {
  /** Whether it is drawn: it is wanted, and something is selected. */
  readonly isOpen: boolean;
  readonly isNarrow: boolean;
  /** Whether it is wanted beside the list, as it is kept. */
  readonly isWanted: boolean;
  /** Pixels, as it is kept; the window may have less room. */
  readonly width: number;
  readonly setWidth: (width: number) => void;
  readonly open: () => void;
  readonly close: () => void;
}

/**
 * Whether the record is open. Beside the list it comes with every selection until it is closed; over
 * the list, where it hides the rows, only when it is asked for.
 */
export function useRecordSide(kept: ListPlace, isSelected: boolean): RecordSide {
  const isNarrow = useMedia(narrow);
  const [isWanted, setWanted] = useState(kept.record);
  const [isOver, setOver] = useState(false);
  const [width, setWidth] = useState(kept.width);
  const open = useCallback(() => {
    if (isNarrow) setOver(true);
    else setWanted(true);
  }, [isNarrow]);
  const close = useCallback(() => {
    if (isNarrow) setOver(false);
    else setWanted(false);
  }, [isNarrow]);
  const isOpen = isSelected && (isNarrow ? isOver : isWanted);
  return { isOpen, isNarrow, isWanted, width, setWidth, open, close };
}
