import { useCallback, useState } from 'react';
import type { ListPlace } from '../../domain/records/case-views.ts';
import { usePreferences } from '../preferences.tsx';
import { useMedia } from './use-media.ts';

/** Up to this width of the window, with text of its usual size, the record stands over the list. */
const narrow = 1179;

/** How the record stands to the list, and how to change that. */
export interface RecordSide {
  /** Whether it is drawn: it is wanted, and something is selected. */
  readonly isOpen: boolean;
  readonly isNarrow: boolean;
  /** Whether it is wanted beside the list, as it is kept. */
  readonly isWanted: boolean;
  readonly open: () => void;
  readonly close: () => void;
}

/**
 * Whether the record is open. Beside the list it comes with every selection until it is closed; over
 * the list, where it hides the rows, only when it is asked for.
 */
export function useRecordSide(kept: ListPlace, isSelected: boolean): RecordSide {
  const { textSize } = usePreferences();
  const isNarrow = useMedia(`(max-width: ${(narrow * textSize) / 100}px)`);
  const [isWanted, setWanted] = useState(kept.record);
  const [isOver, setOver] = useState(false);
  const open = useCallback(() => {
    if (isNarrow) setOver(true);
    else setWanted(true);
  }, [isNarrow]);
  const close = useCallback(() => {
    if (isNarrow) setOver(false);
    else setWanted(false);
  }, [isNarrow]);
  const isOpen = isSelected && (isNarrow ? isOver : isWanted);
  return { isOpen, isNarrow, isWanted, open, close };
}
