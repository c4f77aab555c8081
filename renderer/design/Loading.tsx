import { useEffect, useState } from 'react';
import { useText } from '../locales/index.tsx';

/** Nothing for 300 milliseconds, then a line of text. */
export function Loading() {
  const t = useText();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p role="status" className="subtle" data-loading>
      {late ? t('desk.loading') : ''}
    </p>
  );
}
