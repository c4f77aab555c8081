import type { Output } from '../../api/contract/index.ts';
import { useDates } from '../dates.ts';
import { Card } from '../design/Card.tsx';
import { useText } from '../locales/index.tsx';
import { CaseLink } from './CaseLink.tsx';

/** To whom a counsellor was offered, and how that stands. */
export function Referrals({
  referrals,
}: {
  readonly referrals: Output<'clerk.home'>['referrals'];
}) {
  const t = useText();
  const dates = useDates();
  return (
    <Card title={t('clerk.referrals')}>
      {referrals.length === 0 && <p className="subtle">{t('clerk.referralsNone')}</p>}
      <ul className="clerk-rows">
        {referrals.map(({ caseId, number, alias, state, on }) => (
          <li key={caseId} className="clerk-row">
            <CaseLink caseId={caseId} number={number} alias={alias} />
            <span className="small subtle">
              {t(`clerk.referral_${state}`, { day: dates.short(on) })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
