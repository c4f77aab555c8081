import type { FieldProblems } from '../keys/refusals.ts';
import { type Translate, useText } from '../locales/index.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import { StrengthMeter } from './StrengthMeter.tsx';

/** A passphrase that is being chosen. */
export interface TypedTwice {
  readonly passphrase: string;
  readonly repeat: string;
}

/** Nothing typed yet. */
export const untyped: TypedTwice = { passphrase: '', repeat: '' };

type Problems = FieldProblems<keyof TypedTwice>;

/** What is wrong with a new passphrase before the vault is asked. */
export function problemsOfNew({ passphrase, repeat }: TypedTwice, t: Translate): Problems {
  if (passphrase === '') return { passphrase: t('unlock.passphraseEmpty') };
  return passphrase === repeat ? {} : { repeat: t('unlock.differs') };
}

/** Asks for a new passphrase, twice, and says how strong it is. */
export function NewPassphraseFields({
  label,
  repeatLabel,
  municipality,
  typed,
  onChange,
  problems,
  autoFocus = false,
}: {
  readonly label: string;
  readonly repeatLabel: string;
  /** The name of the municipality of the vault, where that is known. */
  readonly municipality?: string;
  readonly typed: TypedTwice;
  readonly onChange: (typed: TypedTwice) => void;
  readonly problems: Problems;
  readonly autoFocus?: boolean;
}) {
  const t = useText();
  return (
    <>
      <div className="stack-small">
        <PassphraseField
          label={label}
          hint={t('unlock.passphraseHint')}
          purpose="new-password"
          autoFocus={autoFocus}
          name="passphrase"
          value={typed.passphrase}
          onChange={(passphrase) => onChange({ ...typed, passphrase })}
          error={problems.passphrase}
        />
        <StrengthMeter
          passphrase={typed.passphrase}
          {...(municipality === undefined ? {} : { municipality })}
        />
      </div>
      <PassphraseField
        label={repeatLabel}
        purpose="new-password"
        name="repeat"
        value={typed.repeat}
        onChange={(repeat) => onChange({ ...typed, repeat })}
        error={problems.repeat}
      />
    </>
  );
}
