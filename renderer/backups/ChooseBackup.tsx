import { useState } from 'react';
import type { LuwteErrorValue } from '../../api/contract/errors.ts';
import type { Input, Output } from '../../api/contract/index.ts';
import { useDates } from '../dates.ts';
import { Button } from '../design/Button.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { useRefusals } from '../keys/refusals.ts';
import { SecretForm } from '../keys/SecretForm.tsx';
import { shareAt, TwoShares, type TypedShares } from '../keys/TwoShares.tsx';
import { WordsField } from '../keys/WordsField.tsx';
import { wordCount } from '../keys/words.ts';
import { useText } from '../locales/index.tsx';
import { PassphraseField } from '../unlock/PassphraseField.tsx';
import { LongWork } from '../vault/LongWork.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';

type Backup = Output<'backups.find'>['backups'][number];
type Secret = Input<'backups.restore'>['from'];
type Kind = Secret['kind'];
type FieldName = 'passphrase' | 'words' | keyof TypedShares;

const kinds = ['passphrase', 'recovery', 'shares'] as const;

/** The field that a refusal is about, by what was typed; undefined when it is about none. */
function fieldOf(kind: Kind, error: LuwteErrorValue): FieldName | undefined {
  const isOfSecret = error.code.startsWith(kind === 'passphrase' ? 'passphrase.' : 'recovery.');
  if (error.code === 'passphrase.wait') return firstField[kind];
  if (!isOfSecret) return undefined;
  return kind === 'shares' ? shareAt(error) : firstField[kind];
}

const firstField: Readonly<Record<Kind, FieldName>> = {
  passphrase: 'passphrase',
  recovery: 'words',
  shares: 'first',
};

/** Asks which backup is put back, and for what opens it: the passphrase of then, or what is on paper. */
export function ChooseBackup({
  folder,
  backups,
  onDone,
}: {
  readonly folder: string;
  readonly backups: readonly Backup[];
  readonly onDone: () => void;
}) {
  const t = useText();
  const dates = useDates();
  const restore = useAction('backups.restore');
  const [name, setName] = useState(backups[0]?.name ?? '');
  const [kind, setKind] = useState<Kind>('passphrase');
  const [passphrase, setPassphrase] = useState('');
  const [words, setWords] = useState('');
  const [shares, setShares] = useState<TypedShares>({ first: '', second: '' });
  const { problems, refusal, show, refuse, clear } = useRefusals<FieldName>((error) =>
    fieldOf(kind, error),
  );
  const secrets: Readonly<Record<Kind, Secret>> = {
    passphrase: { kind: 'passphrase', passphrase },
    recovery: { kind: 'recovery', words },
    shares: { kind: 'shares', ...shares },
  };
  const isMissing = (field: FieldName) => {
    const typed = { passphrase, words, ...shares };
    return typed[field].trim() === '';
  };
  const send = async (otherComputer: boolean) => {
    if (restore.isPending) return;
    clear();
    const asked: readonly FieldName[] =
      kind === 'shares' ? ['first', 'second'] : [firstField[kind]];
    const missing = asked.filter(isMissing);
    if (missing.length > 0) {
      const text = t(kind === 'passphrase' ? 'unlock.passphraseEmpty' : 'keys.wordsEmpty');
      return show(Object.fromEntries(missing.map((field) => [field, text])));
    }
    await restore
      .mutateAsync({ folder, name, from: secrets[kind], otherComputer })
      .then(onDone, refuse);
  };
  return (
    <SecretForm label={t('backups.restoreTitle')} onSubmit={() => send(false)}>
      <RadioField
        label={t('backups.which')}
        look="cards"
        options={backups.map(({ name: code, madeAt, compartment, bytes }) => ({
          code,
          label: dates.moment(madeAt),
          description: t('backups.one', {
            vault: t(`backups.vault_${compartment}`),
            size: Math.max(1, Math.round(bytes / 1024)),
          }),
        }))}
        value={name}
        onChange={setName}
      />
      <RadioField
        label={t('backups.with')}
        hint={t('backups.withHint')}
        options={kinds.map((code) => ({ code, label: t(`backups.with.${code}`) }))}
        value={kind}
        onChange={(chosen) => {
          setKind(kinds.find((one) => one === chosen) ?? 'passphrase');
          clear();
        }}
      />
      {kind === 'passphrase' && (
        <PassphraseField
          name="passphrase"
          label={t('backups.passphrase')}
          hint={t('backups.passphraseHint')}
          purpose="current-password"
          value={passphrase}
          onChange={setPassphrase}
          error={problems.passphrase}
        />
      )}
      {kind === 'recovery' && (
        <WordsField
          label={t('keys.words')}
          hint={t('keys.wordsHint')}
          name="words"
          expected={wordCount.recovery}
          value={words}
          onChange={setWords}
          error={problems.words}
        />
      )}
      {kind === 'shares' && <TwoShares typed={shares} onChange={setShares} problems={problems} />}
      {refusal && <Problem error={refusal} />}
      <div className="row">
        <Button type="submit" kind="primary" isPending={restore.isPending}>
          {t('backups.restore')}
        </Button>
        {refusal?.code === 'vault.openElsewhere' && (
          <Button onPress={() => void send(true)}>{t('backups.restoreAnyway')}</Button>
        )}
      </div>
      {restore.isPending && <LongWork text={t('backups.restoring')} />}
    </SecretForm>
  );
}
