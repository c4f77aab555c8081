import { useState } from 'react';
import { useCase } from '../case/case-room.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { ConfirmDialog } from '../design/ConfirmDialog.tsx';
import { Actions } from '../design/Dialog.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { useUndo } from '../design/Undo.tsx';
import { useNavigation } from '../navigation.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';
import { useSharingWords } from './words.ts';

const choices = ['everything', 'facts', 'nothing'] as const;
type Choice = (typeof choices)[number];

/** What a reporter who took his consent back wants kept of the file: all, facts of nobody, or nothing. */
export function OwnFile({ onClose }: { readonly onClose: () => void }) {
  const { t } = useSharingWords();
  const say = useUndo();
  const { go } = useNavigation();
  const { id: caseId, number, reporter, sharedWith } = useCase().view;
  const settle = useAction('consents.settleFile');
  const [choice, setChoice] = useState<Choice>('everything');
  const [isAsked, setAsked] = useState(false);
  const others = reporter.otherCases.map((other) => other.number).join(', ');
  const next = () => (choice === 'everything' ? onClose() : setAsked(true));
  const confirm = () => {
    if (choice === 'everything') return;
    settle.mutate(
      { caseId, keep: choice },
      {
        onSuccess: ({ backups }) => {
          onClose();
          if (choice === 'nothing') go('/cases');
          say({ text: t(`sharing.settled_${choice}`, { backups }) });
        },
        onSettled: () => setAsked(false),
      },
    );
  };
  return (
    <section className="stack-small" aria-label={t('sharing.ownFile')}>
      <RadioField
        label={t('sharing.ownFile')}
        hint={t('sharing.ownFileHint')}
        look="cards"
        options={choices.map((code) => ({
          code,
          label: t(`sharing.keep_${code}`),
          description: t(`sharing.keepAbout_${code}`),
        }))}
        value={choice}
        onChange={(chosen) => setChoice(choices.find((one) => one === chosen) ?? 'everything')}
      />
      {choice === 'facts' && others !== '' && (
        <Alert kind="warning" title={t('sharing.othersToo', { numbers: others })} />
      )}
      {choice !== 'everything' && sharedWith.length > 0 && (
        <Alert
          kind="warning"
          title={t('sharing.copyElsewhere', { names: sharedWith.join(', ') })}
        />
      )}
      {settle.error && <Problem error={settle.error} />}
      <Actions>
        <Button kind={choice === 'everything' ? 'primary' : 'danger'} onPress={next}>
          {t(`sharing.keepDo_${choice}`)}
        </Button>
      </Actions>
      {choice !== 'everything' && (
        <ConfirmDialog
          title={t(`sharing.keep_${choice}`)}
          text={t(`sharing.keepConfirm_${choice}`)}
          action={t(`sharing.keepDo_${choice}`)}
          danger
          typed={{ word: number, label: t('sharing.typeNumber', { number }) }}
          isOpen={isAsked}
          isPending={settle.isPending}
          onConfirm={confirm}
          onClose={() => setAsked(false)}
        />
      )}
    </section>
  );
}
