import { HeartPulse } from 'lucide-react';
import { useId } from 'react';
import { Link } from 'react-aria-components';
import { dateOf } from '../../domain/time.ts';
import { useDates } from '../dates.ts';
import { DefinitionList } from '../design/DefinitionList.tsx';
import { useText } from '../locales/index.tsx';
import { useCommand } from '../vault/queries.ts';
import './today.css';

/** How old the last backup is, and what was kept longer and is to be looked at again. */
export function Health({ toReview, today }: { readonly toReview: number; readonly today: string }) {
  const t = useText();
  const id = useId();
  const dates = useDates();
  const { data } = useCommand('backups.describe', {});
  if (!data) return null;
  const backup =
    data.madeAt === null ? t('today.healthNoBackup') : dates.relative(dateOf(data.madeAt), today);
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id} className="card-title today-side-title">
        <HeartPulse aria-hidden size={20} />
        {t('today.health')}
      </h2>
      <DefinitionList
        facts={[
          {
            term: t('today.healthBackup'),
            value: (
              <Link href="/settings" className="link">
                {backup}
              </Link>
            ),
          },
          {
            term: t('today.healthReviews'),
            value: (
              <Link href="/retention" className="link">
                {t('today.healthReviewsCount', { count: toReview })}
              </Link>
            ),
          },
        ]}
      />
    </section>
  );
}
