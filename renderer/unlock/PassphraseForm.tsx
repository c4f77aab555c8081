import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { LuwteErrorValue } from '../../api/contract/errors.ts';
import { passphraseErrorTexts } from '../../api/contract/passphrase-errors.ts';
import { useLanguage, useText } from '../locales/index.tsx';
import { errorValueOf } from '../vault/client.ts';
import { ProblemLater } from '../vault/problem-later.tsx';
import { useAction, useCommand } from '../vault/queries.ts';
import type { VaultDescription } from '../vault/session.tsx';
import { useAcceptance } from './acceptance.ts';
import { OpenButtons } from './OpenButtons.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import { useWaiting } from './wait.ts';

type Slot = VaultDescription['slots'][number];

/**
 * The sentence under the field; undefined when nothing is wrong with the passphrase. The seconds of a wait
 * stand beside the button.
 */
function useFieldProblem(refusal: LuwteErrorValue | null): string | undefined {
  const t = useText();
  const language = useLanguage();
  if (refusal?.code === 'passphrase.wait') return t('unlock.tooOften');
  if (refusal?.code === 'passphrase.wrong') {
    return passphraseErrorTexts['passphrase.wrong'][language];
  }
  return undefined;
}

/** What the vault said to the passphrase of a slot. */
interface Refusal {
  readonly slot: string;
  readonly error: LuwteErrorValue;
}

/** Asks for the passphrase of a slot and opens its vault. */
export function PassphraseForm({ slot }: { readonly slot: Slot }) {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const unlock = useAction('vault.unlock');
  const described = useCommand('vault.describe', {});
  const [passphrase, setPassphrase] = useState('');
  const [refused, setRefused] = useState<Refusal | null>(null);
  const refusal = refused?.slot === slot.id ? refused.error : null;
  const [isEmpty, setEmpty] = useState(false);
  const { accepted, accept, withReasonOf } = useAcceptance(slot.id);
  const inSpiteOf = withReasonOf(refusal);
  const { left, wait } = useWaiting();
  // Each vault has a wait of its own.
  useEffect(() => wait(slot.waitSeconds), [slot, wait]);

  const backToField = () => {
    input.current?.focus();
    input.current?.select();
  };
  const refuse = async (thrown: unknown) => {
    const answer = await described.refetch();
    const now = answer.data?.slots.find(({ id }) => id === slot.id);
    const error = errorValueOf(thrown);
    // It was stopped.
    if (error.code === 'vault.locked') return;
    setRefused({ slot: slot.id, error });
    wait(Number(error.params.seconds ?? now?.waitSeconds ?? 0));
    backToField();
  };
  const open = async (accepting: typeof accepted) => {
    if (left > 0 || unlock.isPending) return;
    setEmpty(passphrase === '');
    if (passphrase === '') {
      backToField();
      return;
    }
    accept(accepting);
    await unlock.mutateAsync({ slot: slot.id, passphrase, accept: accepting }).catch(refuse);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void open(accepted);
  };

  const problem = useFieldProblem(refusal);
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {refusal && problem === undefined && <ProblemLater error={refusal} />}
      <PassphraseField
        label={t('unlock.passphrase')}
        purpose="current-password"
        autoFocus
        input={input}
        name="passphrase"
        value={passphrase}
        onChange={setPassphrase}
        error={isEmpty ? t('unlock.passphraseEmpty') : problem}
      />
      <OpenButtons
        label={t('unlock.open')}
        isPending={unlock.isPending}
        secondsLeft={left}
        onOpenAnyway={inSpiteOf && (() => void open(inSpiteOf))}
      />
    </form>
  );
}
