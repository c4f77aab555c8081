import { useState } from 'react';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Actions, Dialog } from '../design/Dialog.tsx';
import { Disclosure } from '../design/Disclosure.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { useText } from '../locales/index.tsx';
import { LongWork } from '../vault/LongWork.tsx';
import { useAction, useCommand } from '../vault/queries.ts';
import { useCurrentPassphrase } from './current-passphrase.tsx';
import { StepHeading } from './PaperDialog.tsx';
import { SecretForm } from './SecretForm.tsx';

const ciphers = ['sqlcipher', 'aegis'] as const;
type Cipher = (typeof ciphers)[number];

/** Encrypts the vault under another key, and then advises to make a new code. */
export function RenewKey({
  onMakeRecovery,
  onClose,
}: {
  readonly onMakeRecovery: () => void;
  readonly onClose: () => void;
}) {
  const t = useText();
  const [isRunning, setRunning] = useState(false);
  const [isDone, setDone] = useState(false);
  const close = () => {
    if (!isRunning) onClose();
  };
  return (
    <Dialog isOpen title={t('keys.renew')} onClose={close}>
      {isDone ? (
        <>
          <StepHeading>{t('keys.renewDone')}</StepHeading>
          <p>{t('keys.renewDoneAbout')}</p>
          <Actions>
            <Button kind="primary" onPress={onMakeRecovery}>
              {t('keys.makeRecoveryAgain')}
            </Button>
            <Button onPress={onClose}>{t('desk.close')}</Button>
          </Actions>
        </>
      ) : (
        <RenewForm onRunning={setRunning} onDone={() => setDone(true)} onClose={close} />
      )}
    </Dialog>
  );
}

function RenewForm({
  onRunning,
  onDone,
  onClose,
}: {
  readonly onRunning: (isRunning: boolean) => void;
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  const t = useText();
  const renew = useAction('keys.renew');
  const keys = useCommand('keys.list', {});
  const [chosen, setChosen] = useState<Cipher | null>(null);
  const cipher = chosen ?? keys.data?.cipher ?? 'sqlcipher';
  const { field, prove } = useCurrentPassphrase();
  const submit = async () => {
    if (renew.isPending) return;
    onRunning(true);
    await prove((passphrase) => renew.mutateAsync({ passphrase, cipher }), onDone);
    onRunning(false);
  };
  return (
    <SecretForm label={t('keys.renew')} onSubmit={submit}>
      <p>{t('keys.renewAbout')}</p>
      <Alert kind="warning" title={t('keys.renewEnds')}>
        <p>{t('keys.renewEndsAbout')}</p>
      </Alert>
      <p>{t('keys.renewLimits')}</p>
      {field}
      <Disclosure title={t('keys.cipher')}>
        <RadioField
          label={t('keys.cipherLabel')}
          name="cipher"
          value={cipher}
          onChange={(code) => setChosen(ciphers.find((one) => one === code) ?? null)}
          options={ciphers.map((code) => ({
            code,
            label: t(`keys.cipher.${code}`),
            description: t(`keys.cipher.${code}About`),
          }))}
        />
      </Disclosure>
      {renew.isPending && <LongWork text={t('keys.renewing')} />}
      <Actions>
        <Button type="submit" kind="primary" isPending={renew.isPending} keys="Ctrl+Enter">
          {t('keys.renew')}
        </Button>
        {!renew.isPending && <Button onPress={onClose}>{t('desk.cancel')}</Button>}
      </Actions>
    </SecretForm>
  );
}
