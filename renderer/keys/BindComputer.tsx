import { useState } from 'react';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Actions, Dialog } from '../design/Dialog.tsx';
import { useUndo } from '../design/Undo.tsx';
import { useText } from '../locales/index.tsx';
import { PassphraseField } from '../unlock/PassphraseField.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';
import { useRefusals } from './refusals.ts';
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
  const [passphrase, setPassphrase] = useState('');
  const { problems, refusal, show, refuse, clear } = useRefusals<'current'>(({ code }) =>
    code.startsWith('passphrase.') ? 'current' : undefined,
  );
  const done = () => {
    say({ text: t(`keys.${act}Done`) });
    onClose();
  };
  const submit = async () => {
    if (change.isPending) return;
    clear();
    if (passphrase === '') return show({ current: t('unlock.passphraseEmpty') });
    await change.mutateAsync({ passphrase }).then(done, refuse);
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
        {refusal && <Problem error={refusal} />}
        <PassphraseField
          label={t('keys.current')}
          purpose="current-password"
          autoFocus
          name="current"
          value={passphrase}
          onChange={setPassphrase}
          error={problems.current}
        />
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
