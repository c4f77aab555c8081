import { type RetentionRow, retentionRules } from '../../domain/retention/index.ts';
import { dateOf, daysBetween } from '../../domain/time.ts';
import { useLabel } from '../codes.ts';
import { useDates } from '../dates.ts';
import { Alert } from '../design/Alert.tsx';
import { WhyDestroyed } from '../help/Why.tsx';
import { useLanguage, useText } from '../locales/index.tsx';
import { useCase } from './case-room.ts';

const rows: Readonly<Record<string, RetentionRow>> = retentionRules;

/** Says that a case is closed, why it can only be read, and when its parts are destroyed. */
export function ClosedNotice() {
  const t = useText();
  const label = useLabel();
  const dates = useDates();
  const { closed, ongoing } = useCase().view;
  if (closed === null) return null;
  return (
    <Alert title={t('case.closedTitle', { day: dates.long(closed.on) })}>
      <p>
        {t('case.closedReason', { reason: label('closing_reason', closed.reason) })}{' '}
        {t('case.closedAbout')}
      </p>
      {ongoing.length > 0 && <p>{t('follow.goesOn')}</p>}
      <Destruction />
    </Alert>
  );
}

function Destruction() {
  const t = useText();
  const dates = useDates();
  const language = useLanguage();
  const { retention, report, today } = useCase().view;
  if (retention.length === 0) return null;
  const year = dateOf(report.receivedAt).slice(0, 4);
  return (
    <>
      <h2 className="case-small-title">{t('case.retentionTitle')}</h2>
      <ul>
        {retention.map(({ rule, due }) => (
          <li key={rule}>
            {t('case.retentionOn', {
              part: rows[rule]?.[language] ?? rule,
              day: dates.long(due),
              days: daysBetween(today, due),
            })}{' '}
            <WhyDestroyed rule={rule} of={rows[rule]?.[language] ?? rule} />
          </li>
        ))}
      </ul>
      <p>{t('case.retentionAfterCount', { year })}</p>
    </>
  );
}
