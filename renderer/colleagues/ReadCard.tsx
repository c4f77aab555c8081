import { useState } from 'react';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Actions, Dialog } from '../design/Dialog.tsx';
import { useUndo } from '../design/Undo.tsx';
import { ChooseFile, type ChosenFile } from '../exchange/ChooseFile.tsx';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';
import { Fingerprint } from './Fingerprint.tsx';

/** Reads in the card of a colleague, after a look at it. */
export function ReadCard() {
  const t = useText();
  const read = useAction('cards.read');
  const [file, setFile] = useState<ChosenFile | null>(null);
  const close = () => {
    setFile(null);
    read.reset();
  };
  const open = (chosen: ChosenFile) => {
    setFile(chosen);
    read.mutate(chosen);
  };
  return (
    <Card title={t('colleagues.read')} about={t('colleagues.readAbout')}>
      <ChooseFile
        kind="card"
        label={t('colleagues.readFolder')}
        none={t('colleagues.noCards')}
        open={t('colleagues.look')}
        isPending={read.isPending}
        error={read.error}
        onOpen={open}
      />
      {file && read.data && <SeenCard file={file} card={read.data} onClose={close} />}
    </Card>
  );
}

function SeenCard({
  file,
  card,
  onClose,
}: {
  readonly file: ChosenFile;
  readonly card: NonNullable<ReturnType<typeof useAction<'cards.read'>>['data']>;
  readonly onClose: () => void;
}) {
  const t = useText();
  const say = useUndo();
  const add = useAction('colleagues.add');
  const { name, fingerprint, known } = card;
  const keep = () =>
    add.mutate(file, {
      onSuccess: () => {
        onClose();
        say({ text: t('colleagues.added', { name }) });
      },
    });
  return (
    <Dialog title={t('colleagues.cardOf', { name })} isOpen onClose={onClose}>
      {known === 'same' && <Alert title={t('colleagues.knownSame', { name })} />}
      {known === 'otherKeys' && (
        <Alert kind="warning" title={t('colleagues.knownOther', { name })}>
          <p>{t('colleagues.knownOtherAbout')}</p>
        </Alert>
      )}
      <p>{t('colleagues.cardWords', { name })}</p>
      <Fingerprint words={fingerprint} label={t('colleagues.fingerprintOf', { name })} />
      {add.error && <Problem error={add.error} />}
      <Actions>
        <Button kind="primary" autoFocus isPending={add.isPending} onPress={keep}>
          {t('colleagues.add')}
        </Button>
        <Button onPress={onClose}>{t('desk.cancel')}</Button>
      </Actions>
    </Dialog>
  );
}
