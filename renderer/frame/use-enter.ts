import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { PaletteSection } from './palette-entries.ts';

/** What was typed, what answers to it, and whether that is the whole answer to all that was typed. */
interface Typed {
  readonly query: string;
  readonly sections: readonly PaletteSection[];
  readonly isAnswered: boolean;
}

/**
 * `Enter` in the search box of the palette does what was chosen, or else the first that can be done.
 * Pressed by somebody who types faster than the list answers, it waits for the answer: it would do
 * what answered to the letters before, or nothing.
 */
export function useEnter({ query, sections, isAnswered }: Typed, run: (key: string) => void) {
  const list = useRef<HTMLElement>(null);
  /** What had been typed when Enter was pressed; whoever types on takes it back. */
  const [entered, setEntered] = useState<string>();
  const isDue = isAnswered && entered !== undefined && entered === query;
  const first = sections
    .flatMap(({ entries }) => entries)
    .find(({ whyNot }) => whyNot === undefined)?.id;
  useEffect(() => {
    if (!isDue) return;
    setEntered(undefined);
    const key = chosenIn(list.current) ?? first;
    if (key !== undefined) run(key);
  }, [isDue, first, run]);

  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || query.trim() === '') return;
    if (isAnswered && chosenIn(list.current) !== undefined) return;
    event.preventDefault();
    event.stopPropagation();
    setEntered(query);
  };
  return { list, onKeyDownCapture };
}

/** The line that has the focus the arrows move, if any. */
const chosenIn = (list: HTMLElement | null) =>
  list?.querySelector<HTMLElement>('[role="menuitem"][data-focused]')?.dataset.key;
