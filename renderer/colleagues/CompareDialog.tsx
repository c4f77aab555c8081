import type { Output } from '../../api/contract/index.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Actions, Dialog } from '../design/Dialog.tsx';
import { useUndo } from '../design/Undo.tsx';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';
import { Fingerprint } from './Fingerprint.tsx';

/** A colleague whose card was read in. */
export type Colleague = Output<'colleagues.list'>['colleagues'][number];

/** Shows the words of a colleague, to be compared with what he reads out himself. */
export function CompareDialog({
  colleague,
  onClose,
}: {
  readonly colleague: Colleague;
  readonly onClose: () => void;
}) {
  const t = useText();
  const say = useUndo();
  const mark = useAction('colleagues.markCompared');
  const { id, name, fingerprint } = colleague;
  const compared = () =>
    mark.mutate(
      { id },
      {
        onSuccess: () => {
          onClose();
          say({ text: t('colleagues.compared', { name }) });
        },
      },
    );
  return (
    <Dialog title={t('colleagues.compareTitle', { name })} isOpen onClose={onClose}>
      <p>{t('colleagues.compareAbout', { name })}</p>
      <Fingerprint words={fingerprint} label={t('colleagues.fingerprintOf', { name })} />
      <Alert kind="warning" title={t('colleagues.compareDiffer')}>
        <p>{t('colleagues.compareDifferAbout')}</p>
      </Alert>
      {mark.error && <Problem error={mark.error} />}
      <Actions>
        <Button kind="primary" isPending={mark.isPending} onPress={compared}>
          {t('colleagues.compareSame')}
        </Button>
        <Button onPress={onClose}>{t('desk.cancel')}</Button>
      </Actions>
    </Dialog>
  );
}
