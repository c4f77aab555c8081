import { KeyRound } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { VaultRole } from '../../api/contract/command.ts';
import { errorText, type LuwteErrorValue } from '../../api/contract/errors.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { focusField } from '../design/ErrorSummary.tsx';
import { useLanguage, useText } from '../locales/index.tsx';
import { errorValueOf } from '../vault/client.ts';
import { Problem } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';
import type { NamedMunicipality } from './NameMunicipality.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import { StrengthMeter } from './StrengthMeter.tsx';

type Problems = {
  readonly passphrase?: string | undefined;
  readonly repeat?: string | undefined;
};

/** Asks for the passphrase, twice, and makes the vault. */
export function ChoosePassphrase({
  role,
  municipality,
  onBack,
}: {
  readonly role: VaultRole;
  readonly municipality: NamedMunicipality;
  readonly onBack: () => void;
}) {
  const t = useText();
  const language = useLanguage();
  const create = useAction('vault.create');
  const [passphrase, setPassphrase] = useState('');
  const [repeat, setRepeat] = useState('');
  const [problems, setProblems] = useState<Problems>({});
  const [refusal, setRefusal] = useState<LuwteErrorValue | null>(null);

  const show = (found: Problems) => {
    setProblems(found);
    focusField(found.passphrase ? 'passphrase' : 'repeat');
  };
  const refuse = (thrown: unknown) => {
    const refused = errorValueOf(thrown);
    if (refused.code === 'passphrase.tooWeak') show({ passphrase: errorText(refused, language) });
    else setRefusal(refused);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (create.isPending) return;
    setProblems({});
    setRefusal(null);
    if (passphrase === '') show({ passphrase: t('unlock.passphraseEmpty') });
    else if (passphrase !== repeat) show({ repeat: t('unlock.differs') });
    else await create.mutateAsync({ role, passphrase, municipality }).catch(refuse);
  };
  return (
    <form className="stack-large" onSubmit={submit} noValidate>
      <Alert kind="warning" title={t('unlock.noRecovery')}>
        <p>{t('unlock.noRecoveryAbout')}</p>
      </Alert>
      {refusal && <Problem error={refusal} />}
      <div className="stack-small">
        <PassphraseField
          label={t('unlock.passphrase')}
          hint={t('unlock.passphraseHint')}
          purpose="new-password"
          autoFocus
          name="passphrase"
          value={passphrase}
          onChange={setPassphrase}
          error={problems.passphrase}
        />
        <StrengthMeter passphrase={passphrase} municipality={municipality.name} />
      </div>
      <PassphraseField
        label={t('unlock.repeat')}
        purpose="new-password"
        name="repeat"
        value={repeat}
        onChange={setRepeat}
        error={problems.repeat}
      />
      <div className="row">
        <Button type="submit" kind="primary" icon={KeyRound} isPending={create.isPending}>
          {t('unlock.make')}
        </Button>
        <Button onPress={onBack}>{t('unlock.back')}</Button>
      </div>
    </form>
  );
}
