import { DatabaseBackup } from 'lucide-react';
import { useId } from 'react';
import { Link } from 'react-aria-components';
import { useProblemText } from '../backups/words.ts';
import { Loading } from '../design/Loading.tsx';
import { useText } from '../locales/index.tsx';
import { useCommand } from '../vault/queries.ts';
import './today.css';

/** That there is no recent backup, that the last one could not be made, or that others are waited for. */
export function BackupNotice() {
  const t = useText();
  const id = useId();
  const problemText = useProblemText();
  const { data, isPending } = useCommand('backups.describe', {});
  if (isPending) return <Loading />;
  if (!data) return null;
  const waits = data.places.some((place) => place.waits);
  const isMissing = data.overdue || data.problem !== null;
  if (!isMissing && !waits) return null;
  return (
    <section className="card backup-notice" aria-labelledby={id}>
      <h2 id={id} className="card-title today-side-title">
        <DatabaseBackup aria-hidden size={20} />
        {t('backups.title')}
      </h2>
      {isMissing && (
        <p>
          {data.problem === null
            ? t(data.madeAt === null ? 'backups.none' : 'backups.tooLongAgo')
            : problemText(data.problem)}
        </p>
      )}
      {waits && <p>{t('backups.waits')}</p>}
      <Link href="/settings" className="link">
        {t('backups.toSettings')}
      </Link>
    </section>
  );
}
