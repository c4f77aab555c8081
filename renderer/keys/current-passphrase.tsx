import { type ReactNode, useState } from 'react';
import { useText } from '../locales/index.tsx';
import { PassphraseField } from '../unlock/PassphraseField.tsx';
import { Problem } from '../vault/problem.tsx';
import { useRefusals } from './refusals.ts';

/** The passphrase of now in a form, which is asked before anything about the keys is changed. */
interface CurrentPassphrase {
  /** Its field, and what was refused. */
  readonly field: ReactNode;
  /**
   * Does something with what was typed, and goes on when that was done. What is wrong is said, and
   * nothing is done when nothing was typed.
   */
  readonly prove: (
    act: (passphrase: string) => Promise<unknown>,
    onDone: () => void,
  ) => Promise<void>;
}

/** Asks for the passphrase of now; what was typed is forgotten as soon as it was right. */
export function useCurrentPassphrase(autoFocus = true): CurrentPassphrase {
  const t = useText();
  const [passphrase, setPassphrase] = useState('');
  const { problems, refusal, show, refuse, clear } = useRefusals<'current'>(({ code }) =>
    code.startsWith('passphrase.') ? 'current' : undefined,
  );
  const prove: CurrentPassphrase['prove'] = async (act, onDone) => {
    clear();
    if (passphrase === '') return show({ current: t('unlock.passphraseEmpty') });
    const done = () => {
      setPassphrase('');
      onDone();
    };
    await act(passphrase).then(done, refuse);
  };
  const field = (
    <>
      {refusal && <Problem error={refusal} />}
      <PassphraseField
        label={t('keys.current')}
        purpose="current-password"
        autoFocus={autoFocus}
        name="current"
        value={passphrase}
        onChange={setPassphrase}
        error={problems.current}
      />
    </>
  );
  return { field, prove };
}
