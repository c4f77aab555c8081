import { FileOutput } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { configurationParts } from '../../domain/records/configuration.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { FolderField } from '../forms/FolderField.tsx';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';
import { PartChoices } from './PartChoices.tsx';

/** Writes the chosen parts to a folder. */
export function WriteConfiguration() {
  const t = useText();
  const write = useAction('configuration.write');
  const [folder, setFolder] = useState('');
  const [parts, setParts] = useState<readonly (typeof configurationParts)[number][]>([
    ...configurationParts,
  ]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (parts.length > 0) write.mutate({ folder: folder.trim(), parts: [...parts] });
  };
  return (
    <Card title={t('configuration.write')} about={t('configuration.writeAbout')}>
      <form className="stack" onSubmit={submit} noValidate autoComplete="off">
        <PartChoices chosen={parts} onChange={setParts} />
        {parts.length === 0 && <Alert kind="warning" title={t('configuration.noPart')} />}
        <FolderField
          name="write.folder"
          label={t('configuration.folder')}
          value={folder}
          onChange={setFolder}
        />
        {write.error && <Problem error={write.error} />}
        <div>
          <Button type="submit" icon={FileOutput} isPending={write.isPending}>
            {t('configuration.make')}
          </Button>
        </div>
        {write.data && (
          <Alert kind="positive" title={t('configuration.made')}>
            <p className="small subtle">{write.data.files.join(', ')}</p>
          </Alert>
        )}
      </form>
    </Card>
  );
}
