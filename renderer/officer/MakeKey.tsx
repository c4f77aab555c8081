import { ArrowLeft, KeyRound } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../api/contract/index.ts';
import { Fingerprint } from '../colleagues/Fingerprint.tsx';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { FolderField } from '../forms/FolderField.tsx';
import { useRefusals } from '../keys/refusals.ts';
import { SecretForm } from '../keys/SecretForm.tsx';
import { useText } from '../locales/index.tsx';
import {
  NewPassphraseFields,
  problemsOfNew,
  type TypedTwice,
  untyped,
} from '../unlock/NewPassphraseFields.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';

type FieldName = 'folder' | keyof TypedTwice;

/** The field that a refusal is about: what is wrong with the passphrase, or else with the folder. */
const fieldOf = ({ code }: { readonly code: string }): FieldName | undefined => {
  if (code === 'passphrase.tooWeak') return 'passphrase';
  return /^(export|exchange|officerKey)\./.test(code) ? 'folder' : undefined;
};

/** Makes the key of the officer in a folder, behind a passphrase. */
export function MakeKey({ onBack }: { readonly onBack: () => void }) {
  const t = useText();
  const make = useAction('officer.makeKey');
  const [folder, setFolder] = useState('');
  const [typed, setTyped] = useState<TypedTwice>(untyped);
  const { problems, refusal, show, refuse, clear } = useRefusals<FieldName>(fieldOf);
  const submit = async () => {
    if (make.isPending) return;
    clear();
    const empty = folder.trim() === '' ? { folder: t('officer.folderEmpty') } : {};
    const wrong = { ...empty, ...problemsOfNew(typed, t) };
    if (Object.keys(wrong).length > 0) return show(wrong);
    const { passphrase } = typed;
    const done = await make.mutateAsync({ folder: folder.trim(), passphrase }).catch(refuse);
    if (done) setTyped(untyped);
  };
  if (make.data) return <KeyMade {...make.data} onBack={onBack} />;
  return (
    <div className="stack-large">
      <PageHeader title={t('officer.keyTitle')} about={t('officer.keyAbout')} />
      <Alert kind="warning" title={t('officer.noRecovery')}>
        <p>{t('officer.noRecoveryAbout')}</p>
      </Alert>
      <SecretForm label={t('officer.keyTitle')} onSubmit={submit}>
        {refusal && <Problem error={refusal} />}
        <FolderField
          name="folder"
          label={t('officer.keyFolder')}
          hint={t('officer.keyFolderHint')}
          value={folder}
          onChange={setFolder}
          error={problems.folder}
        />
        <NewPassphraseFields
          label={t('officer.passphrase')}
          repeatLabel={t('officer.repeat')}
          typed={typed}
          onChange={setTyped}
          problems={problems}
        />
        <div className="row">
          <Button type="submit" kind="primary" icon={KeyRound} isPending={make.isPending}>
            {t('officer.makeKey')}
          </Button>
          <Button kind="quiet" icon={ArrowLeft} onPress={onBack}>
            {t('officer.back')}
          </Button>
        </div>
      </SecretForm>
    </div>
  );
}

function KeyMade({
  recipient,
  fingerprint,
  keyFile,
  cardFile,
  onBack,
}: Output<'officer.makeKey'> & { readonly onBack: () => void }) {
  const t = useText();
  return (
    <div className="stack-large">
      <PageHeader
        title={t('officer.keyMade')}
        about={t('officer.keyMadeAbout', { keyFile, cardFile })}
      />
      <section className="stack-small" aria-labelledby="officer-words">
        <h2 id="officer-words">{t('officer.words')}</h2>
        <p>{t('officer.wordsAbout', { cardFile })}</p>
        <Fingerprint words={fingerprint} label={t('officer.words')} />
      </section>
      <section className="stack-small" aria-labelledby="officer-recipient">
        <h2 id="officer-recipient">{t('officer.recipient')}</h2>
        <p className="officer-key">{recipient}</p>
      </section>
      <div>
        <Button kind="primary" onPress={onBack}>
          {t('desk.close')}
        </Button>
      </div>
    </div>
  );
}
