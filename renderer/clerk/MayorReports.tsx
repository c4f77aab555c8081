import type { Output } from '../../api/contract/index.ts';
import { useLabel } from '../codes.ts';
import { useDates } from '../dates.ts';
import { Card } from '../design/Card.tsx';
import { useText } from '../locales/index.tsx';
import { CaseLink } from './CaseLink.tsx';

/** Police reports that the mayor filed on behalf of a council member, and where they stand. */
export function MayorReports({
  reports,
}: {
  readonly reports: Output<'clerk.home'>['mayorReports'];
}) {
  const t = useText();
  const label = useLabel();
  const dates = useDates();
  return (
    <Card title={t('clerk.mayorReports')}>
      {reports.length === 0 && <p className="subtle">{t('clerk.mayorReportsNone')}</p>}
      <ul className="clerk-rows">
        {reports.map(({ caseId, number, alias, on, police }) => (
          <li key={`${caseId} ${on}`} className="clerk-row">
            <CaseLink caseId={caseId} number={number} alias={alias} />
            <span className="small subtle">
              {label('police_status', police)} · {dates.short(on)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
