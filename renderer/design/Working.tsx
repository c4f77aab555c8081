import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from './Button.tsx';
import './Working.css';

/** How long something may take before a line says so, and before its progress and a way to stop it. */
const delays = { line: 300, progress: 1000 } as const;

/** Something that takes a while: nothing at first, then a line, then how far it is and a way to stop. */
export function Working({
  text,
  share = null,
  stop,
}: {
  readonly text: string;
  /** Per cent; null when nobody knows. */
  readonly share?: number | null;
  /** The way to stop it: left out for what is written in one piece, and cannot be. */
  readonly stop?: { readonly label: string; readonly act: () => void };
}) {
  const [shown, setShown] = useState<'nothing' | keyof typeof delays>('nothing');
  useEffect(() => {
    const timers = [
      setTimeout(() => setShown('line'), delays.line),
      setTimeout(() => setShown('progress'), delays.progress),
    ];
    return () => timers.forEach(clearTimeout);
  }, []);
  return (
    <div className="working">
      <p role="status">{shown === 'nothing' ? '' : text}</p>
      {shown === 'progress' && (
        <div className="row">
          <progress
            className="working-bar"
            aria-label={text}
            max={100}
            {...(share === null ? {} : { value: share })}
          />
          {stop && (
            <Button size="small" icon={X} onPress={stop.act}>
              {stop.label}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
