import { FolderOpen } from 'lucide-react';
import { Button } from '../design/Button.tsx';
import type { FieldProps } from '../design/field.tsx';
import { TextField } from '../design/TextField.tsx';
import { useText } from '../locales/index.tsx';
import { useAction, useCommand } from '../vault/queries.ts';
import './folder-field.css';

/** A folder of this computer, typed or chosen in the dialog of the system where there is one. */
export function FolderField(field: FieldProps<string>) {
  const t = useText();
  const shell = useCommand('shell.describe', {});
  const choose = useAction('shell.chooseFolder');
  const chooseFolder = async () => {
    const { folder } = await choose.mutateAsync({});
    if (folder !== null) field.onChange(folder);
  };
  return (
    <div className="folder-field">
      <TextField {...field} width="wide" />
      {shell.data?.folderDialog && (
        <Button icon={FolderOpen} onPress={chooseFolder}>
          {t('desk.chooseFolder')}
        </Button>
      )}
    </div>
  );
}
