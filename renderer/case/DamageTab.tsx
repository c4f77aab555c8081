import { Coins, Euro, Pencil, Plus, Trash2 } from 'lucide-react';
import type { ClaimView } from '../../api/contract/damage.ts';
import { Badge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Disclosure } from '../design/Disclosure.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { IconButton } from '../design/IconButton.tsx';
import { useUndo } from '../design/Undo.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';
import { ClaimAmounts } from './ClaimAmounts.tsx';
import { type ClaimAmount, useCase } from './case-room.ts';
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

/** Puts an amount right, or takes it out. */
function AmountActions({
  claim,
  amount,
}: {
  readonly claim: ClaimView;
  readonly amount: ClaimAmount;
}) {
  const { t, label, euros } = useCaseWords();
  const say = useUndo();
  const { view, ask } = useCase();
  const remove = useAction('damage.removeAmount');
  const { list, id, kind, cents } = amount;
  const name = `${label(list === 'line' ? 'damage_kind' : 'payment_kind', kind)}, ${euros(cents)}`;
  const takeOut = () =>
    remove.mutate(
      { caseId: view.id, claim: claim.id, list, amount: id },
      { onSuccess: () => say({ text: t('reaction.amountRemoved', { amount: name }) }) },
    );
  return (
    <span className="row">
      <IconButton
        icon={Pencil}
        label={t('reaction.amountCorrectOne', { amount: name })}
        onPress={() => ask({ kind: 'amount', claim, amount })}
      />
      <IconButton
        icon={Trash2}
        label={t('reaction.amountRemoveOne', { amount: name })}
        onPress={takeOut}
      />
      {remove.error && <Problem error={remove.error} />}
    </span>
  );
}

function Claim({ claim }: { readonly claim: ClaimView }) {
  const { t, label, dates } = useCaseWords();
  const { view, ask } = useCase();
  const names = useClaimNames();
  const { status, since, route, insurance, hearingOn, deadline, history } = claim;
  const isOwn = view.hands.kind === 'own';
  const canChange = isOwn && (claim.isOpen || view.closed === null);
  const actions = (amount: ClaimAmount) => <AmountActions claim={claim} amount={amount} />;
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
      <ClaimAmounts claim={claim} {...(canChange ? { actions } : {})} />
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
