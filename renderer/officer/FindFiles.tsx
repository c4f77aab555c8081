import { Search } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { Input } from '../../api/contract/index.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { FolderField } from '../forms/FolderField.tsx';
import { useText } from '../locales/index.tsx';
import { useErrorText } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';

/** A folder that was searched, and the names of what was found in it. */
export interface FoundFiles {
  readonly folder: string;
  readonly names: readonly string[];
}

/** Nothing found yet. */
export const nothingFound: FoundFiles = { folder: '', names: [] };

/** Looks for the officer's keys, or for sealed logs, in a folder. */
export function FindFiles({
  kind,
  label,
  hint,
  none,
  onFound,
}: {
  readonly kind: Input<'officer.find'>['kind'];
  readonly label: string;
  readonly hint: string;
  /** What is said when the folder holds none. */
  readonly none: string;
  readonly onFound: (found: FoundFiles) => void;
}) {
  const t = useText();
  const errorText = useErrorText();
  const find = useAction('officer.find');
  const [typed, setTyped] = useState('');
  const search = (event: FormEvent) => {
    event.preventDefault();
    const folder = typed.trim();
    onFound(nothingFound);
    find.mutate(
      { folder, kind },
      { onSuccess: ({ files }) => onFound({ folder, names: files.map(({ name }) => name) }) },
    );
  };
  return (
    <form className="stack" onSubmit={search} noValidate autoComplete="off">
      <FolderField
        name={`${kind}.folder`}
        label={label}
        hint={hint}
        value={typed}
        onChange={setTyped}
        error={find.error ? errorText(find.error) : undefined}
      />
      <div>
        <Button type="submit" icon={Search} isPending={find.isPending}>
          {t('exchange.find')}
        </Button>
      </div>
      {find.data?.files.length === 0 && <Alert kind="warning" title={none} />}
    </form>
  );
}
