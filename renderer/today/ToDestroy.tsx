import { FileX2 } from 'lucide-react';
import { useId } from 'react';
import { Link } from 'react-aria-components';
import { useText } from '../locales/index.tsx';

/** That parts of closed cases wait to be destroyed. */
export function ToDestroy({ parts }: { readonly parts: number }) {
  const t = useText();
  const id = useId();
  if (parts === 0) return null;
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id} className="card-title today-side-title">
        <FileX2 aria-hidden size={20} />
        {t('retention.title')}
      </h2>
      <p>{t('retention.today', { parts })}</p>
      <Link href="/retention" className="link">
        {t('retention.open')}
      </Link>
    </section>
  );
}
