import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Actions, Dialog } from '../design/Dialog.tsx';
import { useUndo } from '../design/Undo.tsx';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import { useCurrentPassphrase } from './current-passphrase.tsx';
import { SecretForm } from './SecretForm.tsx';

/** Lets the passphrase open the vault on this computer only, or on any again. */
export function BindComputer({
  act,
  onClose,
}: {
  readonly act: 'bind' | 'free';
  readonly onClose: () => void;
}) {
  const t = useText();
  const say = useUndo();
  const change = useAction(`keys.${act}`);
  const { field, prove } = useCurrentPassphrase();
  const done = () => {
    say({ text: t(`keys.${act}Done`) });
    onClose();
  };
  const submit = async () => {
    if (change.isPending) return;
    await prove((passphrase) => change.mutateAsync({ passphrase }), done);
  };
  return (
    <Dialog isOpen title={t(`keys.${act}`)} onClose={onClose}>
      <SecretForm label={t(`keys.${act}`)} onSubmit={submit}>
        <p>{t(`keys.${act}About`)}</p>
        {act === 'bind' && (
          <Alert kind="warning" title={t('keys.bindEnds')}>
            <p>{t('keys.bindEndsAbout')}</p>
          </Alert>
        )}
        {field}
        <Actions>
          <Button type="submit" kind="primary" isPending={change.isPending} keys="Ctrl+Enter">
            {t(`keys.${act}`)}
          </Button>
          <Button onPress={onClose}>{t('desk.cancel')}</Button>
        </Actions>
      </SecretForm>
    </Dialog>
  );
}
