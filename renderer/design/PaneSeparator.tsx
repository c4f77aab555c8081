import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import './PaneSeparator.css';

/** Pixels that an arrow key moves it. */
const step = 24;

/** What each key makes of a width. The pane stands to the right of the line. */
const moves: Readonly<Record<string, (width: number, least: number, most: number) => number>> = {
  ArrowLeft: (width) => width + step,
  ArrowUp: (width) => width + step,
  ArrowRight: (width) => width - step,
  ArrowDown: (width) => width - step,
  Home: (_, least) => least,
  End: (_, __, most) => most,
};

/**
 * The line between what stands left and the pane to the right of it: dragged with the mouse, moved
 * with the arrow keys. A double click gives the first width back.
 */
export function PaneSeparator({
  label,
  controls,
  width,
  least,
  most,
  first,
  onWidth,
}: {
  readonly label: string;
  /** The id of the pane. */
  readonly controls: string;
  /** Pixels, like the three below. */
  readonly width: number;
  readonly least: number;
  readonly most: number;
  readonly first: number;
  readonly onWidth: (width: number) => void;
}) {
  const grabbed = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const [isDragged, setDragged] = useState(false);
  const within = (wanted: number) => Math.round(Math.min(Math.max(wanted, least), most));
  const set = (wanted: number) => onWidth(within(wanted));
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moves[event.key];
    if (!move || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    set(move(within(width), least, most));
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    grabbed.current = { x: event.clientX, width: within(width) };
    setDragged(true);
  };
  const onPointerMove = ({ clientX }: PointerEvent) => {
    if (grabbed.current) set(grabbed.current.width + grabbed.current.x - clientX);
  };
  const onLetGo = () => {
    grabbed.current = null;
    setDragged(false);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved
    <div
      className="pane-separator"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-controls={controls}
      aria-valuenow={within(width)}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      data-dragged={isDragged}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onLetGo}
      onPointerCancel={onLetGo}
      onDoubleClick={() => set(first)}
    />
  );
}
