import { useEffect, useRef, useState } from 'react';
import { useText } from '../locales/index.tsx';
import { usePreferences } from '../preferences.tsx';
import { Mark } from './Mark.tsx';
import './Cover.css';

/** Covers the desk as long as another window is used, for who prefers that; nothing is locked or lost. */
export function AwayCover() {
  const { coverAway } = usePreferences();
  const isAway = useAway();
  return coverAway && isAway ? <Away /> : null;
}

/** Whether another window is the one that is used. */
function useAway(): boolean {
  const [isAway, setAway] = useState(false);
  useEffect(() => {
    const leave = () => setAway(true);
    const come = () => setAway(false);
    window.addEventListener('blur', leave);
    window.addEventListener('focus', come);
    return () => {
      window.removeEventListener('blur', leave);
      window.removeEventListener('focus', come);
    };
  }, []);
  return isAway;
}

function Away() {
  const t = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="cover" aria-labelledby="away-title">
      <Mark size={56} />
      <h1 id="away-title">{t('desk.hiddenTitle')}</h1>
      <p className="subtle">{t('desk.awayText')}</p>
    </dialog>
  );
}
