import { FileText, ShieldAlert, UserRoundCheck } from 'lucide-react';
import { useCase } from '../case/case-room.ts';
import { useDates } from '../dates.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';
import './clerk.css';

const atOnce = ['clerk.doPictures', 'clerk.doMayor'] as const;

/** What the clerk does for a council member beside the case itself (story S-04). */
export function ClerkTab() {
  const t = useText();
  const { ask } = useCase();
  return (
    <div className="stack">
      <Card title={t('clerk.doTitle')}>
        <ul className="clerk-list">
          {atOnce.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
      </Card>
      <MayorCard />
      <CounsellorCard />
      <Card title={t('clerk.involvedTitle')} about={t('clerk.involvedAbout')}>
        <div>
          <Button icon={ShieldAlert} onPress={() => ask({ kind: 'sealAway' })}>
            {t('clerk.involved')}
          </Button>
        </div>
      </Card>
    </div>
  );
}

function MayorCard() {
  const t = useText();
  const { view, isOpen, ask } = useCase();
  const { consents, involved } = view.sharing;
  const isAllowed = consents.some(
    ({ state, left }) => state === 'active' && left.includes('mayor'),
  );
  if (involved.includes('mayor')) {
    return (
      <Card title={t('clerk.mayorTitle')}>
        <p>{t('clerk.mayorInvolved')}</p>
      </Card>
    );
  }
  return (
    <Card title={t('clerk.mayorTitle')} about={t('clerk.mayorAbout')}>
      {isAllowed ? (
        <>
          <p>{t('clerk.mayorYes')}</p>
          {isOpen && (
            <div>
              <Button icon={FileText} onPress={() => ask({ kind: 'policeSheet' })}>
                {t('clerk.mayorSheet')}
              </Button>
            </div>
          )}
        </>
      ) : (
        <div>
          <Button icon={UserRoundCheck} onPress={() => ask({ kind: 'consent' })}>
            {t('clerk.mayorRecord')}
          </Button>
        </div>
      )}
    </Card>
  );
}

function CounsellorCard() {
  const t = useText();
  const dates = useDates();
  const { view, ask } = useCase();
  const offer = useAction('referrals.offer');
  const decline = useAction('referrals.decline');
  const { id: caseId, referral } = view;
  const isSealed = referral?.state === 'sent' || referral?.state === 'accepted';
  const error = offer.error ?? decline.error;
  return (
    <Card title={t('clerk.counsellorTitle')} about={t('clerk.counsellorAbout')}>
      {referral && <p>{t(`clerk.referral_${referral.state}`, { day: dates.long(referral.on) })}</p>}
      {!isSealed && (
        <div className="row">
          <Button onPress={() => offer.mutate({ caseId })} isPending={offer.isPending}>
            {t('clerk.offer')}
          </Button>
          <Button onPress={() => decline.mutate({ caseId })} isPending={decline.isPending}>
            {t('clerk.decline')}
          </Button>
          <Button kind="primary" onPress={() => ask({ kind: 'refer' })}>
            {t('clerk.refer')}
          </Button>
        </div>
      )}
      {error && <Problem error={error} />}
    </Card>
  );
}
