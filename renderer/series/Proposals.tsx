import { Link2 } from 'lucide-react';
import { Link } from 'react-aria-components';
import { useLabel } from '../codes.ts';
import { useDates } from '../dates.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { SeverityBadge } from '../design/SeverityBadge.tsx';
import { useText } from '../locales/index.tsx';
import type { SeriesCase, SeriesList } from './series.ts';

/** Cases that may belong together, and by what they were recognised. */
export function Proposals({
  proposals,
  onMake,
}: {
  readonly proposals: SeriesList['proposals'];
  readonly onMake: (caseIds: readonly string[]) => void;
}) {
  const t = useText();
  if (proposals.length === 0) return null;
  return (
    <Card title={t('series.proposals')} about={t('series.proposalsAbout')}>
      <ul className="series-proposals">
        {proposals.map(({ by, cases }) => {
          const caseIds = cases.map(({ caseId }) => caseId);
          const why = by.map((kind) => t(`series.by_${kind}`)).join(', ');
          return (
            <li key={caseIds.join()} className="series-proposal">
              <div className="stack-small">
                <p>{t('series.recognised', { why, cases: cases.length })}</p>
                <CaseLines cases={cases} />
              </div>
              <Button
                icon={Link2}
                onPress={() => onMake(caseIds)}
                aria-label={t('series.makeOf', {
                  cases: cases.map(({ number }) => number).join(', '),
                })}
              >
                {t('series.makeThis')}
              </Button>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

function CaseLines({ cases }: { readonly cases: readonly SeriesCase[] }) {
  const label = useLabel();
  const dates = useDates();
  return (
    <ul className="series-lines">
      {cases.map(({ caseId, number, on, nature, severity }) => (
        <li key={caseId} className="row">
          <Link className="link" href={`/cases/${caseId}`}>
            {number}
          </Link>
          <span className="small">{dates.short(on)}</span>
          <span className="small">{label('nature', nature)}</span>
          <SeverityBadge code={severity} />
        </li>
      ))}
    </ul>
  );
}
