import { Search } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { Input } from '../../api/contract/index.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { FolderField } from '../forms/FolderField.tsx';
import { useText } from '../locales/index.tsx';
import { Problem, useErrorText } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';

/** A file that somebody brought. */
export interface ChosenFile {
  readonly folder: string;
  readonly name: string;
}

/** Looks for files of a kind in a folder, such as a stick, and lets one be opened. */
export function ChooseFile({
  kind,
  label,
  none,
  open,
  isPending,
  error,
  onOpen,
}: {
  readonly kind: Input<'exchange.find'>['kind'];
  /** Names the folder. */
  readonly label: string;
  /** What is said when the folder holds none. */
  readonly none: string;
  /** What the button says that opens the file. */
  readonly open: string;
  readonly isPending: boolean;
  /** Why the file that was opened last was refused. */
  readonly error: Error | null;
  readonly onOpen: (file: ChosenFile) => void;
}) {
  const t = useText();
  const errorText = useErrorText();
  const find = useAction('exchange.find');
  const [folder, setFolder] = useState('');
  const [chosen, setChosen] = useState('');
  const files = find.data?.files ?? [];
  const name = files.some((file) => file.name === chosen) ? chosen : (files[0]?.name ?? '');
  const search = (event: FormEvent) => {
    event.preventDefault();
    find.mutate({ folder: folder.trim(), kind });
  };
  return (
    <div className="stack">
      <form className="stack" onSubmit={search} noValidate autoComplete="off">
        <FolderField
          name={`${kind}.folder`}
          label={label}
          hint={t('exchange.folderHint')}
          value={folder}
          onChange={setFolder}
          error={find.error ? errorText(find.error) : undefined}
        />
        <div>
          <Button type="submit" icon={Search} isPending={find.isPending}>
            {t('exchange.find')}
          </Button>
        </div>
      </form>
      {find.data && files.length === 0 && <Alert kind="warning" title={none} />}
      {files.length > 0 && (
        <>
          <RadioField
            label={t('exchange.which')}
            name={`${kind}.file`}
            options={files.map((file) => ({
              code: file.name,
              label: file.name,
              description: t('exchange.size', { size: Math.max(1, Math.round(file.bytes / 1024)) }),
            }))}
            value={name}
            onChange={setChosen}
          />
          {error && <Problem error={error} />}
          <div>
            <Button
              kind="primary"
              isPending={isPending}
              onPress={() => onOpen({ folder: folder.trim(), name })}
            >
              {open}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
