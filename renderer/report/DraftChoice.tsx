import { useState } from 'react';
import { useDates } from '../dates.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { ConfirmDialog } from '../design/ConfirmDialog.tsx';
import { Actions } from '../design/Dialog.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { useUndo } from '../design/Undo.tsx';
import { Page } from '../frame/Page.tsx';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';

/** Asks first what to do with a report that was not finished, so that nothing is typed over it. */
export function DraftChoice({
  savedAt,
  onContinue,
  onDiscarded,
}: {
  readonly savedAt: string;
  readonly onContinue: () => void;
  readonly onDiscarded: () => void;
}) {
  const t = useText();
  const dates = useDates();
  const say = useUndo();
  const discard = useAction('drafts.discard');
  const [asks, setAsks] = useState(false);
  const throwAway = () =>
    discard.mutate(
      {},
      {
        onSuccess: () => {
          say({ text: t('report.draftDiscarded') });
          onDiscarded();
        },
        onError: () => setAsks(false),
      },
    );
  return (
    <Page>
      <PageHeader title={t('report.title')} />
      <Card title={t('report.draftFound')}>
        <p>{t('report.draftFoundAt', { moment: dates.moment(savedAt) })}</p>
        {discard.error && <Problem error={discard.error} />}
        <Actions>
          <Button kind="primary" onPress={onContinue}>
            {t('report.draftContinue')}
          </Button>
          <Button onPress={() => setAsks(true)}>{t('report.draftDiscard')}</Button>
        </Actions>
      </Card>
      <ConfirmDialog
        title={t('report.draftDiscardTitle')}
        text={t('report.draftDiscardText')}
        action={t('report.draftDiscard')}
        danger
        isOpen={asks}
        isPending={discard.isPending}
        onConfirm={throwAway}
        onClose={() => setAsks(false)}
      />
    </Page>
  );
}
