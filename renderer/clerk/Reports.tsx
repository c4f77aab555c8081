import { Link } from 'react-aria-components';
import type { Output } from '../../api/contract/index.ts';
import { useLabel } from '../codes.ts';
import { useDates } from '../dates.ts';
import { Card } from '../design/Card.tsx';
import { SeverityBadge } from '../design/SeverityBadge.tsx';
import { useText } from '../locales/index.tsx';
import { useTaskWords } from '../tasks.ts';
import { CaseLink } from './CaseLink.tsx';

type Home = Output<'clerk.home'>;

/** The reports of council members that are not closed, the newest first. */
export function Reports({ reports, running, today }: Pick<Home, 'reports' | 'running' | 'today'>) {
  const t = useText();
  const label = useLabel();
  const dates = useDates();
  const words = useTaskWords();
  return (
    <Card
      title={t('clerk.reports')}
      actions={
        running > 0 && (
          <Link href="/cases" className="link">
            {t('clerk.reportsAll', { count: running })}
          </Link>
        )
      }
    >
      {reports.length === 0 && <p className="subtle">{t('clerk.reportsNone')}</p>}
      <ul className="clerk-rows">
        {reports.map(({ caseId, number, alias, nature, severity, receivedAt, next }) => (
          <li key={caseId} className="clerk-row">
            <span>
              <CaseLink caseId={caseId} number={number} alias={alias} /> {label('nature', nature)}
              <span className="small subtle">
                <br />
                {dates.moment(receivedAt)}
              </span>
              {next && (
                <span className="small subtle">
                  <br />
                  {words(next, today).title}: {words(next, today).when}
                </span>
              )}
            </span>
            <SeverityBadge code={severity} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
