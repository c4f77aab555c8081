import { type KeyboardEvent, useRef } from 'react';
import { useOnceAnswered } from '../once-answered.ts';
import type { PaletteEntry } from './palette-entries.ts';

/** What was typed, what answers to it, and whether that is the whole answer to all that was typed. */
interface Typed {
  readonly query: string;
  readonly entries: readonly PaletteEntry[];
  readonly isAnswered: boolean;
}

/**
 * `Enter` in the search box of the palette does what was chosen, which the list sees to, or else the
 * first that can be done. Pressed by somebody who types faster than the list answers, it waits for the
 * answer: the list would do what answered to the letters before, or nothing.
 */
export function useEnter(
  { query, entries, isAnswered }: Typed,
  run: (entry: PaletteEntry) => void,
) {
  const list = useRef<HTMLElement>(null);
  const runFirst = useOnceAnswered(query, isAnswered, () => {
    const first = entries.find(({ whyNot }) => whyNot === undefined);
    if (first) run(first);
  });

  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || query.trim() === '') return;
    // What has the focus that the arrows move.
    const chosen = list.current?.querySelector('[role="menuitem"][data-focused]');
    if (isAnswered && chosen) return;
    event.preventDefault();
    event.stopPropagation();
    runFirst();
  };
  return { list, onKeyDownCapture };
}
