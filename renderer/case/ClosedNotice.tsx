import { type RetentionRow, retentionRules } from '../../domain/retention/index.ts';
import { dateOf } from '../../domain/time.ts';
import { useLabel } from '../codes.ts';
import { useDates } from '../dates.ts';
import { Alert } from '../design/Alert.tsx';
import { DefinitionList } from '../design/DefinitionList.tsx';
import { useLanguage, useText } from '../locales/index.tsx';
import { useCase } from './case-room.ts';

const rows: Readonly<Record<string, RetentionRow>> = retentionRules;

/** Says that a case is closed, why it can only be read, and when its parts are destroyed. */
export function ClosedNotice() {
  const t = useText();
  const label = useLabel();
  const dates = useDates();
  const language = useLanguage();
  const { view } = useCase();
  const { closed, retention, report, today } = view;
  if (closed === null) return null;
  const year = dateOf(report.receivedAt).slice(0, 4);
  return (
    <Alert title={t('case.closedTitle', { day: dates.long(closed.on) })}>
      <p>{t('case.closedReason', { reason: label('closing_reason', closed.reason) })}</p>
      <p>{t('case.closedAbout')}</p>
      {retention.length > 0 && (
        <>
          <h2 className="case-small-title">{t('case.retentionTitle')}</h2>
          <DefinitionList
            facts={retention.map(({ rule, due }) => ({
              term: rows[rule]?.[language] ?? rule,
              value: t('case.retentionOn', {
                day: dates.long(due),
                relative: dates.relative(due, today),
              }),
            }))}
          />
          <p>{t('case.retentionAfterCount', { year })}</p>
        </>
      )}
    </Alert>
  );
}
