import { X } from 'lucide-react';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
import { tinykeys } from 'tinykeys';
import { useText } from '../locales/index.tsx';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import { isTyping } from './keyboard.ts';
import './Undo.css';

/** What was done, and how to take it back. Without `undo` it is only a message. */
export interface Done {
  readonly text: string;
  readonly undo?: () => Promise<unknown>;
  /** Does it once more when it was taken back. */
  readonly redo?: () => Promise<unknown>;
}

const visibleMs = 10_000;
const UndoContext = createContext<(done: Done) => void>(() => undefined);

/** Shows a bar for ten seconds; it stays as long as it is pointed at or holds focus. */
export function UndoProvider({
  why,
  children,
}: {
  /** Why something could not be taken back, in words. */
  readonly why: (refused: unknown) => string;
  readonly children: ReactNode;
}) {
  const t = useText();
  const [bar, setBar] = useState<(Done & { readonly turn: number }) | null>(null);
  const show = useCallback(
    (done: Done) => setBar((previous) => ({ ...done, turn: (previous?.turn ?? 0) + 1 })),
    [],
  );
  const close = useCallback(() => setBar(null), []);
  const refuse = useCallback(
    (refused: unknown) => show({ text: t('desk.undoFailed', { why: why(refused) }) }),
    [show, why, t],
  );
  return (
    <UndoContext value={show}>
      {children}
      <div className="undo-region" role="status" aria-live="polite">
        {bar && <UndoBar key={bar.turn} done={bar} onRefused={refuse} onClose={close} />}
      </div>
    </UndoContext>
  );
}

interface BarProps {
  readonly done: Done;
  readonly onRefused: (refused: unknown) => void;
  readonly onClose: () => void;
}

/**
 * What the bar offers now: the way back, once that was taken the way forth, or nothing. What is asked for
 * while it is under way follows it: a key is not lost because it came soon.
 */
function useTurning({ done: { undo, redo }, onRefused, onClose }: BarProps) {
  const [isUndone, setUndone] = useState(false);
  const wanted = useRef(false);
  const isRefused = useRef(false);
  const last = useRef(Promise.resolve());
  const turn = useCallback(
    (toUndone: boolean) => {
      const act = toUndone ? undo : redo;
      if (act === undefined || wanted.current === toUndone) return;
      wanted.current = toUndone;
      last.current = last.current.then(async () => {
        if (isRefused.current) return;
        try {
          await act();
          if (redo === undefined) onClose();
          setUndone(toUndone);
        } catch (refused) {
          isRefused.current = true;
          onRefused(refused);
        }
      });
    },
    [undo, redo, onRefused, onClose],
  );
  return { isUndone, canTurn: (isUndone ? redo : undo) !== undefined, turn };
}

function UndoBar(props: BarProps) {
  const t = useText();
  const { done, onClose } = props;
  const [held, setHeld] = useState(false);
  const { isUndone, canTurn, turn } = useTurning(props);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was taken back stands as long as what was done
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onClose, visibleMs);
    return () => clearTimeout(timer);
  }, [held, isUndone, onClose]);
  useEffect(() => {
    const onKey = (toUndone: boolean) => (event: KeyboardEvent) => {
      // In a field these keys belong to the text.
      if (!canTurn || isTyping(event.target)) return;
      event.preventDefault();
      turn(toUndone);
    };
    return tinykeys(window, {
      '$mod+z': onKey(true),
      '$mod+Shift+z': onKey(false),
      '$mod+y': onKey(false),
    });
  }, [canTurn, turn]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering only keeps the bar from leaving
    <div
      className="undo-bar"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{isUndone ? t('desk.undone') : done.text}</span>
      {canTurn && (
        <Button
          size="small"
          onPress={() => turn(!isUndone)}
          keys={isUndone ? 'Ctrl+Shift+Z' : 'Ctrl+Z'}
        >
          {t(isUndone ? 'desk.redo' : 'desk.undo')}
        </Button>
      )}
      <IconButton icon={X} label={t('desk.close')} onPress={onClose} />
    </div>
  );
}

/** Says that something was done and offers to take it back, and then forth: `say({ text, undo, redo })`. */
export const useUndo = () => useContext(UndoContext);
