import { FileDown } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { ImportSubject } from '../../domain/import/subjects.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { FolderField } from '../forms/FolderField.tsx';
import { useLanguage, useText } from '../locales/index.tsx';
import { useErrorText } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';

/** Writes a spreadsheet to fill in to a folder. */
export function TemplateForm({ subject }: { readonly subject: ImportSubject }) {
  const t = useText();
  const language = useLanguage();
  const words = useErrorText();
  const write = useAction('imports.writeTemplate');
  const [folder, setFolder] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    write.mutate({ folder: folder.trim(), language, subject });
  };
  return (
    <form className="stack" onSubmit={submit} noValidate autoComplete="off">
      <p>{t('import.templateAbout')}</p>
      <FolderField
        name="import.folder"
        label={t('import.templateFolder')}
        value={folder}
        onChange={setFolder}
        error={write.error ? words(write.error) : undefined}
      />
      <div>
        <Button type="submit" icon={FileDown} isPending={write.isPending}>
          {t('import.templateMake')}
        </Button>
      </div>
      {write.data && (
        <Alert kind="positive" title={t('import.templateMade')}>
          <p className="small subtle">{write.data.files.join(', ')}</p>
        </Alert>
      )}
    </form>
  );
}
