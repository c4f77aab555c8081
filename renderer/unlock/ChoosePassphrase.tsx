import { KeyRound } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { VaultRole } from '../../api/contract/command.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { useRefusals } from '../keys/refusals.ts';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';
import type { NamedMunicipality } from './NameMunicipality.tsx';
import {
  NewPassphraseFields,
  problemsOfNew,
  type TypedTwice,
  untyped,
} from './NewPassphraseFields.tsx';

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
  const create = useAction('vault.create');
  const [typed, setTyped] = useState<TypedTwice>(untyped);
  const { problems, refusal, show, refuse, clear } = useRefusals<keyof TypedTwice>(({ code }) =>
    code === 'passphrase.tooWeak' ? 'passphrase' : undefined,
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (create.isPending) return;
    clear();
    const wrong = problemsOfNew(typed, t);
    if (Object.keys(wrong).length > 0) return show(wrong);
    const { passphrase } = typed;
    await create.mutateAsync({ role, passphrase, municipality }).catch(refuse);
  };
  return (
    <form className="stack-large" onSubmit={submit} noValidate>
      <Alert kind="warning" title={t('unlock.noRecovery')}>
        <p>{t('unlock.noRecoveryAbout')}</p>
      </Alert>
      {refusal && <Problem error={refusal} />}
      <NewPassphraseFields
        label={t('unlock.passphrase')}
        repeatLabel={t('unlock.repeat')}
        municipality={municipality.name}
        typed={typed}
        onChange={setTyped}
        problems={problems}
        autoFocus
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
