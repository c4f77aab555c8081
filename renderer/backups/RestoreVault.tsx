import { ArrowLeft, Search } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { FolderField } from '../forms/FolderField.tsx';
import { useText } from '../locales/index.tsx';
import { useErrorText } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';
import { ChooseBackup } from './ChooseBackup.tsx';

/** Puts a backup back in the place of a vault that is closed, damaged or not there. */
export default function RestoreVault({ onDone }: { readonly onDone: () => void }) {
  const t = useText();
  const errorText = useErrorText();
  const find = useAction('backups.find');
  const [folder, setFolder] = useState('');
  const backups = find.data?.backups;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    find.mutate({ folder: folder.trim() });
  };
  return (
    <div className="stack-large">
      <div className="stack">
        <h1>{t('backups.restoreTitle')}</h1>
        <p>{t('backups.restoreAbout')}</p>
      </div>
      <form className="stack" onSubmit={submit} noValidate autoComplete="off">
        <FolderField
          name="folder"
          label={t('backups.from')}
          hint={t('backups.fromHint')}
          value={folder}
          onChange={setFolder}
          error={find.error ? errorText(find.error) : undefined}
        />
        <div className="row">
          <Button type="submit" icon={Search} isPending={find.isPending}>
            {t('backups.find')}
          </Button>
          <Button kind="quiet" icon={ArrowLeft} onPress={onDone}>
            {t('unlock.back')}
          </Button>
        </div>
      </form>
      {backups?.length === 0 && <Alert kind="warning" title={t('backups.noneFound')} />}
      {backups && backups.length > 0 && (
        <ChooseBackup key={folder} folder={folder.trim()} backups={backups} onDone={onDone} />
      )}
    </div>
  );
}
