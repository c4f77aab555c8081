import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { recordWidths } from '../../domain/records/preference-values.ts';
import { useDebounced } from '../debounced.ts';
import { usePreferences } from '../preferences.tsx';

const { least, usual, most: widest } = recordWidths;

/** Pixels that the list keeps, however wide the record is wanted. */
const leastList = 560;
/** How long a width has to stand still before it is kept in the vault. */
const restMs = 400;
/** The widths that one press after another gives, so that nobody has to drag. */
const steps = [least, usual, 600, 760] as const;

/** How wide the record is, with text of its usual size, and how wide it may be. */
export interface RecordWidth {
  /** Pixels. */
  readonly width: number;
  readonly most: number;
  readonly setWidth: (width: number) => void;
  /** Makes it wider by a step, and after the widest as narrow as it gets. */
  readonly widen: () => void;
}

/** How wide the record is. It is kept in the vault. */
export function useRecordWidth(pane: RefObject<HTMLElement | null>): RecordWidth {
  const { recordWidth, textSize, change } = usePreferences();
  const [wanted, setWidth] = useState(recordWidth);
  const room = (useRoom(pane) * 100) / textSize;
  const most = Math.round(Math.max(least, Math.min(widest, room - leastList)));
  const width = Math.min(wanted, most);
  const settled = useDebounced(wanted, restMs);
  const kept = useRef(recordWidth);
  useEffect(() => {
    if (settled === kept.current) return;
    kept.current = settled;
    // Nobody is told when it fails: all that is lost is a width.
    change({ recordWidth: settled }).catch(() => undefined);
  }, [settled, change]);
  const widen = useCallback(
    () =>
      setWidth(width >= most ? least : Math.min(steps.find((step) => step > width) ?? most, most)),
    [width, most],
  );
  return { width, most, setWidth, widen };
}

/** Pixels that list and record have together. */
function useRoom(pane: RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(() => document.querySelector('main')?.clientWidth ?? 0);
  useEffect(() => {
    const around = pane.current?.parentElement;
    if (!around) return;
    const observer = new ResizeObserver(() => setRoom(around.clientWidth));
    observer.observe(around);
    return () => observer.disconnect();
  }, [pane]);
  return room;
}
