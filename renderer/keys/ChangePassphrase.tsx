import { useState } from 'react';
import type { LuwteErrorValue } from '../../api/contract/errors.ts';
import { Button } from '../design/Button.tsx';
import { Actions, Dialog } from '../design/Dialog.tsx';
import { useUndo } from '../design/Undo.tsx';
import { useText } from '../locales/index.tsx';
import {
  NewPassphraseFields,
  problemsOfNew,
  type TypedTwice,
  untyped,
} from '../unlock/NewPassphraseFields.tsx';
import { PassphraseField } from '../unlock/PassphraseField.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction, useCommand } from '../vault/queries.ts';
import { useSession } from '../vault/session.tsx';
import { useRefusals } from './refusals.ts';
import { SecretForm } from './SecretForm.tsx';

type FieldName = 'current' | keyof TypedTwice;

/** The field that a refusal of a passphrase belongs to. */
function fieldOf({ code }: LuwteErrorValue): FieldName | undefined {
  if (code === 'passphrase.wrong' || code === 'passphrase.wait') return 'current';
  return code === 'passphrase.tooWeak' ? 'passphrase' : undefined;
}

/** Gives the vault another passphrase. */
export function ChangePassphrase({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  return (
    <Dialog isOpen title={t('keys.change')} onClose={onClose}>
      <ChangeForm onClose={onClose} />
    </Dialog>
  );
}

function ChangeForm({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const say = useUndo();
  const { municipality } = useSession();
  const change = useAction('keys.changePassphrase');
  const isBound = useCommand('keys.list', {}).data?.isBound ?? false;
  const [current, setCurrent] = useState('');
  const [typed, setTyped] = useState<TypedTwice>(untyped);
  const { problems, refusal, show, refuse, clear } = useRefusals<FieldName>(fieldOf);
  const done = () => {
    say({ text: t('keys.changed') });
    onClose();
  };
  const submit = async () => {
    if (change.isPending) return;
    clear();
    const wrong = {
      ...(current === '' ? { current: t('unlock.passphraseEmpty') } : {}),
      ...problemsOfNew(typed, t),
    };
    if (Object.keys(wrong).length > 0) return show(wrong);
    await change.mutateAsync({ current, next: typed.passphrase }).then(done, refuse);
  };
  return (
    <SecretForm label={t('keys.change')} onSubmit={submit}>
      {isBound && <p>{t('keys.changeBound')}</p>}
      {refusal && <Problem error={refusal} />}
      <PassphraseField
        label={t('keys.current')}
        purpose="current-password"
        autoFocus
        name="current"
        value={current}
        onChange={setCurrent}
        error={problems.current}
      />
      <NewPassphraseFields
        label={t('keys.next')}
        repeatLabel={t('keys.nextRepeat')}
        municipality={municipality}
        typed={typed}
        onChange={setTyped}
        problems={problems}
      />
      <Actions>
        <Button type="submit" kind="primary" isPending={change.isPending} keys="Ctrl+Enter">
          {t('keys.change')}
        </Button>
        <Button onPress={onClose}>{t('desk.cancel')}</Button>
      </Actions>
    </SecretForm>
  );
}
