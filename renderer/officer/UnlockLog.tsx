import { LockOpen } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../design/Button.tsx';
import { useRefusals } from '../keys/refusals.ts';
import { SecretForm } from '../keys/SecretForm.tsx';
import { useText } from '../locales/index.tsx';
import { PassphraseField } from '../unlock/PassphraseField.tsx';
import { Problem } from '../vault/problem.tsx';

/** Asks for the passphrase of the officer's key. */
export function UnlockLog({
  isPending,
  onOpen,
}: {
  readonly isPending: boolean;
  /** Rejects with what was refused. */
  readonly onOpen: (passphrase: string) => Promise<unknown>;
}) {
  const t = useText();
  const [passphrase, setPassphrase] = useState('');
  const { problems, refusal, show, refuse, clear } = useRefusals<'passphrase'>(({ code }) =>
    code === 'officerKey.wrong' ? 'passphrase' : undefined,
  );
  const submit = async () => {
    if (isPending) return;
    clear();
    if (passphrase === '') return show({ passphrase: t('unlock.passphraseEmpty') });
    await onOpen(passphrase).catch(refuse);
  };
  return (
    <SecretForm label={t('officer.openLog')} onSubmit={submit}>
      <PassphraseField
        name="passphrase"
        label={t('officer.ownPassphrase')}
        purpose="current-password"
        value={passphrase}
        onChange={setPassphrase}
        error={problems.passphrase}
      />
      {refusal && <Problem error={refusal} />}
      <div>
        <Button type="submit" kind="primary" icon={LockOpen} isPending={isPending}>
          {t('officer.openLog')}
        </Button>
      </div>
    </SecretForm>
  );
}
