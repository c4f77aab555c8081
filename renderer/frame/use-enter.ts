import { type KeyboardEvent, useRef } from 'react';
import { useOnceAnswered } from '../once-answered.ts';
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
  const runChosen = useOnceAnswered(query, isAnswered, () => {
    const entries = sections.flatMap((section) => section.entries);
    const key = chosenIn(list.current) ?? entries.find(({ whyNot }) => whyNot === undefined)?.id;
    if (key !== undefined) run(key);
  });

  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || query.trim() === '') return;
    if (isAnswered && chosenIn(list.current) !== undefined) return;
    event.preventDefault();
    event.stopPropagation();
    runChosen();
  };
  return { list, onKeyDownCapture };
}

/** The line that has the focus the arrows move, if any. */
const chosenIn = (list: HTMLElement | null) =>
  list?.querySelector<HTMLElement>('[role="menuitem"][data-focused]')?.dataset.key;
