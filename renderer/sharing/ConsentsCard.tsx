import {
  CircleCheck,
  CircleSlash,
  Handshake,
  Hourglass,
  type LucideIcon,
  Plus,
  Send,
} from 'lucide-react';
import { useCase } from '../case/case-room.ts';
import { useDates } from '../dates.ts';
import { Badge, type BadgeTone } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { DefinitionList } from '../design/DefinitionList.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { useNavigation } from '../navigation.tsx';
import { type Consent, useSharingWords } from './words.ts';

const looks: Readonly<Record<Consent['state'], { tone: BadgeTone; icon: LucideIcon }>> = {
  active: { tone: 'positive', icon: CircleCheck },
  expired: { tone: 'warning', icon: Hourglass },
  withdrawn: { tone: 'neutral', icon: CircleSlash },
};

/** What the reporter agreed to, the newest first. */
export function ConsentsCard() {
  const { t } = useSharingWords();
  const { go } = useNavigation();
  const { view, isOpen, ask } = useCase();
  const { consents } = view.sharing;
  // Of a closed case the police and the prosecution still get something.
  const canShare = isOpen || (view.hands.kind === 'own' && view.ongoing.includes('police'));
  const record = canShare && (
    <Button icon={Plus} onPress={() => ask({ kind: 'consent' })}>
      {t('sharing.consentAdd')}
    </Button>
  );
  const share = canShare && (
    <Button kind="primary" icon={Send} onPress={() => go(`/cases/${view.id}/share`)}>
      {t('sharing.share')}
    </Button>
  );
  if (consents.length === 0) {
    return (
      <EmptyState
        icon={Handshake}
        title={t('sharing.consentEmpty')}
        action={
          <div className="row">
            {record}
            {share}
          </div>
        }
      >
        {t('sharing.consentEmptyAbout')}
      </EmptyState>
    );
  }
  return (
    <Card
      title={t('sharing.consents')}
      about={t('sharing.consentsAbout')}
      actions={
        <div className="row">
          {share}
          {record}
        </div>
      }
    >
      <ul className="consents" aria-label={t('sharing.consents')}>
        {consents.toReversed().map((consent) => (
          <li key={consent.id} className="consent">
            <OneConsent consent={consent} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function OneConsent({ consent }: { readonly consent: Consent }) {
  const { t, label, roles, groups, purposeOf } = useSharingWords();
  const dates = useDates();
  const { view, ask } = useCase();
  const { state, how, givenAt, until, left, recipients, withdrawals } = consent;
  const name = purposeOf(consent, view);
  const { tone, icon } = looks[state];
  const given = t('sharing.givenHow', {
    moment: dates.moment(givenAt),
    how: label('consent_form', how),
  });
  const canWithdraw = left.length > 0 && view.hands.kind === 'own';
  return (
    <>
      <div className="consent-head">
        <h3 className="consent-title">{name}</h3>
        <Badge tone={tone} icon={icon}>
          {t(`sharing.state_${state}`)}
        </Badge>
        {canWithdraw && (
          <Button
            size="small"
            onPress={() => ask({ kind: 'withdraw', consent })}
            aria-label={t('sharing.withdrawNamed', { purpose: name })}
          >
            {t('sharing.withdraw')}
          </Button>
        )}
      </div>
      <DefinitionList
        facts={[
          { term: t('sharing.who'), value: roles(recipients) },
          { term: t('sharing.what'), value: groups(consent.groups, consent.person === null) },
          { term: t('sharing.given'), value: given },
          ...(until === null ? [] : [{ term: t('sharing.until'), value: dates.long(until) }]),
        ]}
      />
      {withdrawals.map((withdrawal) => (
        <p key={withdrawal.id} className="small subtle">
          {t('sharing.withdrawnOn', {
            moment: dates.moment(withdrawal.withdrawnAt),
            how: label('consent_end', withdrawal.how),
            roles: roles(withdrawal.recipients),
          })}
        </p>
      ))}
    </>
  );
}
