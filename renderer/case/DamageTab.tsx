import { Coins, Euro, Pencil, Plus } from 'lucide-react';
import type { ClaimView } from '../../api/contract/damage.ts';
import { Badge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Disclosure } from '../design/Disclosure.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { ClaimAmounts } from './ClaimAmounts.tsx';
import { useCase } from './case-room.ts';
import { useCaseWords } from './use-case-words.ts';
import { useClaimNames } from './use-claim-names.ts';

/** The claims for damage: where each stands, and its amounts. */
export function DamageTab() {
  const { t } = useCaseWords();
  const { view, isOpen, ask } = useCase();
  const { claims } = view;
  const add = isOpen && (
    <Button icon={Plus} onPress={() => ask({ kind: 'damage' })}>
      {t('case.damageAdd')}
    </Button>
  );
  if (claims.length === 0) {
    return <EmptyState icon={Euro} title={t('case.damageEmpty')} action={add} />;
  }
  return (
    <div className="stack">
      {add && <div className="row">{add}</div>}
      {claims.map((claim) => (
        <Claim key={claim.id} claim={claim} />
      ))}
    </div>
  );
}

function Claim({ claim }: { readonly claim: ClaimView }) {
  const { t, label, dates } = useCaseWords();
  const { view, ask } = useCase();
  const names = useClaimNames();
  const { status, since, route, insurance, hearingOn, deadline, history } = claim;
  const isOwn = view.hands.kind === 'own';
  const canChange = isOwn && (claim.isOpen || view.closed === null);
  return (
    <Card
      title={names(claim)}
      actions={
        canChange && (
          <div className="row">
            {claim.isOpen && (
              <Button icon={Coins} onPress={() => ask({ kind: 'payment', claim })}>
                {t('reaction.payment')}
              </Button>
            )}
            <Button icon={Pencil} onPress={() => ask({ kind: 'claim', claim })}>
              {t('reaction.claimChange')}
            </Button>
          </div>
        )
      }
    >
      <p className="row">
        <Badge tone={claim.isOpen ? 'info' : 'neutral'}>{label('damage_status', status)}</Badge>
        <span className="subtle">{t('reaction.sinceDay', { day: dates.long(since) })}</span>
        {route !== null && <span>{label('claim_route', route)}</span>}
        <span>{t('reaction.insuranceIs', { state: label('insurance', insurance) })}</span>
      </p>
      {(hearingOn !== null || deadline !== null) && (
        <p className="row">
          {hearingOn !== null && (
            <span>{t('reaction.hearingIs', { day: dates.long(hearingOn) })}</span>
          )}
          {deadline !== null && (
            <span>{t('reaction.deadlineIs', { day: dates.long(deadline) })}</span>
          )}
        </p>
      )}
      <ClaimAmounts claim={claim} />
      {history.length > 1 && (
        <Disclosure title={t('reaction.claimHistory')}>
          <ul>
            {history.map((version) => (
              <li key={version.recordedAt}>
                {`${dates.long(version.since)}: ${label('damage_status', version.status)}`}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Card>
  );
}
