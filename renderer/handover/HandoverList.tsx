import { Inbox } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../api/contract/index.ts';
import { useDates } from '../dates.ts';
import { Badge, type BadgeTone } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { ConfirmDialog } from '../design/ConfirmDialog.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { useUndo } from '../design/Undo.tsx';
import { useText } from '../locales/index.tsx';
import { useNavigation } from '../navigation.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';
import { WriteReceipt } from './WriteReceipt.tsx';

/** A hand-over in the list. */
export type Handover = Output<'handovers.list'>['handovers'][number];

const tones: Readonly<Record<Handover['cases'][number]['answer'], BadgeTone>> = {
  waiting: 'warning',
  accepted: 'positive',
  refused: 'negative',
  withdrawn: 'neutral',
};

/** Everything that was handed over and received, the newest first. */
export function HandoverList({ handovers }: { readonly handovers: readonly Handover[] }) {
  const t = useText();
  const say = useUndo();
  const withdraw = useAction('handovers.withdraw');
  const [doubted, setDoubted] = useState<Handover | null>(null);
  const [receipt, setReceipt] = useState<Handover | null>(null);
  const takeBack = () => {
    if (doubted === null) return;
    withdraw.mutate(
      { id: doubted.id },
      {
        onSuccess: () => say({ text: t('handover.withdrawn') }),
        onSettled: () => setDoubted(null),
      },
    );
  };
  return (
    <Card title={t('handover.list')}>
      {withdraw.error && <Problem error={withdraw.error} />}
      {handovers.length === 0 ? (
        <EmptyState icon={Inbox} title={t('handover.none')}>
          {t('handover.noneAbout')}
        </EmptyState>
      ) : (
        <ul className="handovers">
          {handovers.map((handover) => (
            <Row
              key={handover.id}
              handover={handover}
              onWithdraw={() => setDoubted(handover)}
              onReceipt={() => setReceipt(handover)}
            />
          ))}
        </ul>
      )}
      <ConfirmDialog
        title={t('handover.withdrawTitle')}
        text={t('handover.withdrawText', { name: doubted?.colleague ?? '' })}
        action={t('handover.withdraw')}
        isOpen={doubted !== null}
        isPending={withdraw.isPending}
        onConfirm={takeBack}
        onClose={() => setDoubted(null)}
      />
      {receipt && <WriteReceipt handover={receipt} onClose={() => setReceipt(null)} />}
    </Card>
  );
}

function Row({
  handover,
  onWithdraw,
  onReceipt,
}: {
  readonly handover: Handover;
  readonly onWithdraw: () => void;
  readonly onReceipt: () => void;
}) {
  const t = useText();
  const dates = useDates();
  const { go } = useNavigation();
  const { id, direction, kind, madeAt, settledAt, colleague, cases } = handover;
  const isWithdrawn = cases.some(({ answer }) => answer === 'withdrawn');
  return (
    <li className="handover">
      <div className="stack-small">
        <h3>{t(`handover.${direction}_${kind}`, { name: colleague })}</h3>
        <p className="small subtle">{dates.moment(madeAt)}</p>
        <ul className="row">
          {cases.map(({ number, otherNumber, answer }) => (
            <li key={`${number} ${otherNumber}`} className="row">
              <span>{number ?? otherNumber}</span>
              <Badge tone={tones[answer]}>{t(`handover.answer_${answer}`)}</Badge>
            </li>
          ))}
        </ul>
      </div>
      <div className="row">
        {settledAt !== null && !isWithdrawn && (
          <Button onPress={() => go(`/handover/certificate/${id}`)}>
            {t('handover.certificateOpen')}
          </Button>
        )}
        {direction === 'received' && (
          <Button onPress={onReceipt}>{t('handover.receiptAgain')}</Button>
        )}
        {direction === 'sent' && settledAt === null && !handover.isSealedAway && (
          <Button onPress={onWithdraw}>{t('handover.withdraw')}</Button>
        )}
      </div>
    </li>
  );
}
