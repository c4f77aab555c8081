import { useEffect } from 'react';
import { useText } from '../locales/index.tsx';

/**
 * How many signals a dialog is about. The screen forgets at a lock what was chosen, so once what came back was
 * thrown away there are none, and the dialog closes.
 */
export function ChosenSignals({
  signals,
  isBack,
  onNone,
}: {
  readonly signals: readonly string[];
  /** Whether what is typed came back, and the signals with it. */
  readonly isBack: boolean;
  readonly onNone: () => void;
}) {
  const t = useText();
  const isOver = signals.length === 0 && !isBack;
  useEffect(() => {
    if (isOver) onNone();
  }, [isOver, onNone]);
  return <p className="small subtle">{t('signals.chosen', { count: signals.length })}</p>;
}
