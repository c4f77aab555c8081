import { FolderOutput } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { FolderField } from '../forms/FolderField.tsx';
import { useText } from '../locales/index.tsx';
import { useErrorText } from '../vault/problem.tsx';

/** Writes files to a folder that the user chooses, and says which. */
export function WriteCard({
  name,
  title,
  about,
  action,
  write,
  children,
}: {
  /** Names the field in the form. */
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly action: string;
  /** Writes, and gives the names of the files. */
  readonly write: (folder: string) => Promise<readonly string[]>;
  readonly children?: ReactNode;
}) {
  const t = useText();
  const errorText = useErrorText();
  const [folder, setFolder] = useState('');
  const [files, setFiles] = useState<readonly string[]>([]);
  const [error, setError] = useState<string>();
  const [isPending, setPending] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setPending(true);
    setFiles([]);
    setError(undefined);
    try {
      setFiles(await write(folder.trim()));
    } catch (thrown) {
      setError(errorText(thrown));
    }
    setPending(false);
  };
  return (
    <Card title={title} about={about}>
      {children}
      <form className="stack" onSubmit={submit} noValidate autoComplete="off">
        <FolderField
          name={name}
          label={t('policy.folder')}
          hint={t('policy.folderHint')}
          value={folder}
          onChange={setFolder}
          error={error}
        />
        <div>
          <Button type="submit" icon={FolderOutput} isPending={isPending}>
            {action}
          </Button>
        </div>
      </form>
      {files.length > 0 && (
        <Alert kind="positive" title={t('policy.written', { count: files.length })}>
          <p>{files.join(', ')}</p>
        </Alert>
      )}
    </Card>
  );
}
