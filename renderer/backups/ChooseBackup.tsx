import { useState } from 'react';
import type { LuwteErrorValue } from '../../api/contract/errors.ts';
import type { Input, Output } from '../../api/contract/index.ts';
import { useDates } from '../dates.ts';
import { Button } from '../design/Button.tsx';
import { RadioField } from '../design/RadioField.tsx';
import {
  fromPaper,
  missingIn,
  nothingTyped,
  type PaperField,
  PaperFields,
  paperFieldOf,
} from '../keys/PaperFields.tsx';
import { type FieldProblems, useRefusals } from '../keys/refusals.ts';
import { SecretForm } from '../keys/SecretForm.tsx';
import { useText } from '../locales/index.tsx';
import { PassphraseField } from '../unlock/PassphraseField.tsx';
import { LongWork } from '../vault/LongWork.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';

type Backup = Output<'backups.find'>['backups'][number];
type Secret = Input<'backups.restore'>['from'];
type Kind = Secret['kind'];
type FieldName = 'passphrase' | PaperField;

const kinds = ['passphrase', 'recovery', 'shares'] as const;

/** The field that a refusal is about, by what was typed; undefined when it is about none. */
function fieldOf(kind: Kind, error: LuwteErrorValue): FieldName | undefined {
  if (kind === 'passphrase') return error.code.startsWith('passphrase.') ? kind : undefined;
  return paperFieldOf(kind, error);
}

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
  const [onPaper, setOnPaper] = useState(nothingTyped);
  const { problems, refusal, show, refuse, clear } = useRefusals<FieldName>((error) =>
    fieldOf(kind, error),
  );
  const from: Secret = kind === 'passphrase' ? { kind, passphrase } : fromPaper(kind, onPaper);
  const missing = (): FieldProblems<FieldName> => {
    if (kind !== 'passphrase') return missingIn(kind, onPaper, t('keys.wordsEmpty'));
    return passphrase.trim() === '' ? { passphrase: t('unlock.passphraseEmpty') } : {};
  };
  const send = async (otherComputer: boolean) => {
    if (restore.isPending) return;
    clear();
    const wrong = missing();
    if (Object.keys(wrong).length > 0) return show(wrong);
    await restore.mutateAsync({ folder, name, from, otherComputer }).then(onDone, refuse);
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
      {kind === 'passphrase' ? (
        <PassphraseField
          name="passphrase"
          label={t('backups.passphrase')}
          hint={t('backups.passphraseHint')}
          purpose="current-password"
          value={passphrase}
          onChange={setPassphrase}
          error={problems.passphrase}
        />
      ) : (
        <PaperFields kind={kind} typed={onPaper} onChange={setOnPaper} problems={problems} />
      )}
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
