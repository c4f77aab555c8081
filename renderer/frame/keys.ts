import { useEffect } from 'react';
import { tinykeys } from 'tinykeys';
import type { MessageKey } from '../locales/index.tsx';

/** Every key of the desk, as the help shows it. */
export const keyHelp: readonly {
  readonly keys: string;
  readonly does: MessageKey;
  /** Whether only who keeps cases has it. */
  readonly ofCases?: true;
}[] = [
  { keys: 'Ctrl+K', does: 'desk.key_palette' },
  { keys: 'Ctrl+N', does: 'desk.key_newReport', ofCases: true },
  { keys: 'Ctrl+1 … 7', does: 'desk.key_screens' },
  { keys: 'Ctrl+F', does: 'desk.key_search', ofCases: true },
  { keys: 'Ctrl+Enter', does: 'desk.key_submit' },
  { keys: 'Ctrl+M', does: 'desk.key_mark' },
  { keys: 'Ctrl+Z', does: 'desk.key_undo' },
  { keys: 'Alt+←', does: 'desk.key_back' },
  { keys: 'F6', does: 'desk.key_pane' },
  { keys: '↑ ↓ PgUp PgDn Home End', does: 'desk.key_list' },
  { keys: 'F9', does: 'desk.key_hide' },
  { keys: 'Ctrl+L', does: 'desk.key_lock' },
  { keys: 'Ctrl++ Ctrl+− Ctrl+0', does: 'desk.key_textSize' },
  { keys: 'Esc', does: 'desk.key_escape' },
  { keys: 'F1', does: 'desk.key_manual' },
  { keys: 'Ctrl+/', does: 'desk.key_help' },
];

/** Binds keys while the component is on the screen. The map must be stable (useMemo). */
export function useKeys(map: Readonly<Record<string, () => void>>) {
  useEffect(() => {
    const bound = Object.fromEntries(
      Object.entries(map).map(([keys, act]) => [
        keys,
        (event: KeyboardEvent) => {
          event.preventDefault();
          act();
        },
      ]),
    );
    return tinykeys(window, bound);
  }, [map]);
}

/** Moves focus to the next pane of the screen: bar, menu, content, record. */
export function focusNextPane(step: 1 | -1) {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')];
  const here = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(here + step + panes.length) % panes.length];
  const target = next?.querySelector<HTMLElement>(
    '[data-pane-start], h1, a[href], button, input, [tabindex="0"]',
  );
  target?.focus();
}
