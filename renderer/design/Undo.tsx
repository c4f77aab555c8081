import { X } from 'lucide-react';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import { tinykeys } from 'tinykeys';
import { useText } from '../locales/index.tsx';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import { isTyping } from './keyboard.ts';
import './Undo.css';

/** What was done, and how to take it back. Without `undo` it is only a message. */
export interface Done {
  readonly text: string;
  readonly undo?: () => void;
}

const visibleMs = 10_000;
const UndoContext = createContext<(done: Done) => void>(() => undefined);

/** Shows a bar for ten seconds; it stays as long as it is pointed at or holds focus. */
export function UndoProvider({ children }: { readonly children: ReactNode }) {
  const [bar, setBar] = useState<(Done & { readonly turn: number }) | null>(null);
  const show = useCallback(
    (done: Done) => setBar((previous) => ({ ...done, turn: (previous?.turn ?? 0) + 1 })),
    [],
  );
  const close = useCallback(() => setBar(null), []);
  return (
    <UndoContext value={show}>
      {children}
      <div className="undo-region" role="status" aria-live="polite">
        {bar && <UndoBar key={bar.turn} done={bar} onClose={close} />}
      </div>
    </UndoContext>
  );
}

function UndoBar({ done, onClose }: { readonly done: Done; readonly onClose: () => void }) {
  const t = useText();
  const [held, setHeld] = useState(false);
  const { undo } = done;
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onClose, visibleMs);
    return () => clearTimeout(timer);
  }, [held, onClose]);
  const takeBack = useCallback(() => {
    undo?.();
    onClose();
  }, [undo, onClose]);
  useEffect(
    () =>
      tinykeys(window, {
        '$mod+z': (event) => {
          // In a field Ctrl+Z belongs to the text.
          if (!undo || isTyping(event.target)) return;
          event.preventDefault();
          takeBack();
        },
      }),
    [undo, takeBack],
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering only keeps the bar from leaving
    <div
      className="undo-bar"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{done.text}</span>
      {undo && (
        <Button size="small" onPress={takeBack} keys="Ctrl+Z">
          {t('desk.undo')}
        </Button>
      )}
      <IconButton icon={X} label={t('desk.close')} onPress={onClose} />
    </div>
  );
}

/** Says that something was done and offers to take it back: `offerUndo({ text, undo })`. */
export const useUndo = () => useContext(UndoContext);
