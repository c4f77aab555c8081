import { useEffect, useRef } from 'react';
import { useText } from '../locales/index.tsx';
import { Mark } from './Mark.tsx';
import './Cover.css';

/** How long the cover can be taken away without a passphrase. */
const graceMs = 60_000;

/**
 * A neutral cover over everything (`F9`): nothing is unlocked, nothing is lost. A modal dialog of
 * the browser, so that whatever is under it can neither be seen, read out nor reached.
 */
export function Cover({
  onBack,
  onLock,
}: {
  readonly onBack: () => void;
  readonly onLock: () => void;
}) {
  const t = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    const timer = setTimeout(onLock, graceMs);
    return () => clearTimeout(timer);
  }, [onLock]);
  return (
    <dialog ref={dialog} className="cover" aria-labelledby="cover-title" onClose={onBack}>
      <Mark size={56} />
      <h1 id="cover-title">{t('desk.hiddenTitle')}</h1>
      <p className="subtle">{t('desk.hiddenText')}</p>
      <button type="button" className="button" data-kind="secondary" onClick={onBack}>
        {t('desk.hiddenBack')} <kbd className="button-keys">F9</kbd>
      </button>
    </dialog>
  );
}
