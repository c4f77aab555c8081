import { Moon } from 'lucide-react';
import { useId } from 'react';
import { Link } from 'react-aria-components';
import type { Output } from '../../api/contract/index.ts';
import { useLabel } from '../codes.ts';
import { useDates } from '../dates.ts';
import { useText } from '../locales/index.tsx';

/** Open cases in which nothing happened for thirty days and nothing is planned. */
export function QuietCases({
  cases,
  today,
}: {
  readonly cases: Output<'today.get'>['quiet'];
  readonly today: string;
}) {
  const t = useText();
  const label = useLabel();
  const dates = useDates();
  const id = useId();
  if (cases.length === 0) return null;
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id} className="card-title today-side-title">
        <Moon aria-hidden size={20} />
        {t('today.quiet')}
      </h2>
      <p className="small subtle">{t('today.quietAbout')}</p>
      <ul className="side-list">
        {cases.map(({ caseId, number, nature, lastOn }) => (
          <li key={caseId} className="side-row">
            <span>
              <Link href={`/cases/${caseId}`} className="link">
                {number}
              </Link>{' '}
              {label('nature', nature)}
            </span>
            <span className="small subtle">
              {t('today.lastOn', { when: dates.relative(lastOn, today) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
