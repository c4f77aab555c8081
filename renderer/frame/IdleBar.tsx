import { useEffect, useState } from 'react';
import { useText } from '../locales/index.tsx';
import './IdleBar.css';

/**
 * Says that the vault is about to lock, and counts. What is read out is said once: a sentence every
 * second would drown everything else.
 */
export function IdleBar({ seconds }: { readonly seconds: number }) {
  const t = useText();
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const timer = setInterval(() => setLeft((now) => Math.max(now - 1, 0)), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    // A dialog hides what is outside of it; not this.
    <div className="idle-bar" data-react-aria-top-layer="true">
      <p role="alert" className="visually-hidden">
        {t('desk.idleSoon', { seconds })} {t('desk.idleGoOn')}
      </p>
      <p aria-hidden>
        <strong>{t('desk.idleSoon', { seconds: left })}</strong> {t('desk.idleGoOn')}
      </p>
    </div>
  );
}
