import { Download } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { Input, Output } from '../../api/contract/index.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { ConfirmDialog } from '../design/ConfirmDialog.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { FolderField } from '../forms/FolderField.tsx';
import { useLanguage, useText } from '../locales/index.tsx';
import { NewPassphraseFields, problemsOfNew, untyped } from '../unlock/NewPassphraseFields.tsx';
import { LongWork } from '../vault/LongWork.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';
import { useSession } from '../vault/session.tsx';

type Lock = Input<'personal.export'>['lock'];

const words = { nl: 'ONVERSLEUTELD', en: 'UNENCRYPTED' } as const;

/** Writes everything to a folder: under a passphrase, or in clear after a word that must be typed. */
export function ExportForm() {
  const t = useText();
  const word = words[useLanguage()];
  const { municipality } = useSession();
  const write = useAction('personal.export');
  const [folder, setFolder] = useState('');
  const [kind, setKind] = useState<string>('passphrase');
  const [typed, setTyped] = useState(untyped);
  const [attempts, setAttempts] = useState(0);
  const [isAsked, setAsked] = useState(false);
  const isLocked = kind === 'passphrase';
  const problems = attempts > 0 && isLocked ? problemsOfNew(typed, t) : {};
  const noFolder = attempts > 0 && folder.trim() === '' ? t('personal.noFolder') : undefined;
  const go = (lock: Lock) =>
    write.mutate(
      { folder: folder.trim(), lock },
      {
        onSuccess: () => {
          setTyped(untyped);
          setAttempts(0);
        },
        onSettled: () => setAsked(false),
      },
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempts(attempts + 1);
    if (folder.trim() === '' || write.isPending) return;
    if (!isLocked) return setAsked(true);
    const isWrong = Object.keys(problemsOfNew(typed, t)).length > 0;
    if (!isWrong) go({ kind: 'passphrase', passphrase: typed.passphrase });
  };
  return (
    <Card title={t('personal.export')} about={t('personal.exportAbout')}>
      <form className="stack" onSubmit={submit} noValidate autoComplete="off">
        <FolderField
          name="export.folder"
          label={t('personal.folder')}
          hint={t('personal.folderHint')}
          value={folder}
          onChange={setFolder}
          error={noFolder}
        />
        <RadioField
          label={t('personal.lock')}
          name="personal.lock"
          options={[
            {
              code: 'passphrase',
              label: t('personal.locked'),
              description: t('personal.lockedAbout'),
            },
            { code: 'none', label: t('personal.open'), description: t('personal.openAbout') },
          ]}
          value={kind}
          onChange={setKind}
        />
        {isLocked && (
          <NewPassphraseFields
            label={t('personal.passphrase')}
            repeatLabel={t('personal.repeat')}
            municipality={municipality}
            typed={typed}
            onChange={setTyped}
            problems={problems}
          />
        )}
        {write.error && <Problem error={write.error} />}
        {write.isPending && <LongWork text={t('personal.busy')} />}
        <div>
          <Button
            type="submit"
            kind={isLocked ? 'primary' : 'danger'}
            icon={Download}
            isPending={write.isPending}
          >
            {t('personal.make')}
          </Button>
        </div>
        {write.data && <Written {...write.data} />}
      </form>
      <ConfirmDialog
        title={t('personal.openTitle')}
        text={t('personal.openText')}
        action={t('personal.make')}
        danger
        typed={{ word, label: t('personal.openType', { word }) }}
        isOpen={isAsked}
        isPending={write.isPending}
        onConfirm={() => go({ kind: 'none', typed: word })}
        onClose={() => setAsked(false)}
      />
    </Card>
  );
}

function Written({ file, cases, attachments, logLines }: Output<'personal.export'>) {
  const t = useText();
  return (
    <Alert kind="positive" title={t('personal.made')}>
      <p>{t('personal.madeCounts', { cases, attachments, lines: logLines })}</p>
      <p className="small subtle">{file}</p>
    </Alert>
  );
}
