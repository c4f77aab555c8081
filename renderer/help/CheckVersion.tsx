import { ShieldCheck } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { Output } from '../../api/contract/index.ts';
import type { VersionVerdict } from '../../domain/version-check.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { FolderField } from '../forms/FolderField.tsx';
import { useText } from '../locales/index.tsx';
import { useErrorText } from '../vault/problem.tsx';
import { useAction, useCommand } from '../vault/queries.ts';

type Checked = Output<'version.check'>['files'][number];

const kinds = {
  genuine: 'positive',
  notListed: 'negative',
  otherKey: 'negative',
  badList: 'negative',
  noList: 'warning',
  noPublisher: 'warning',
  unreadable: 'warning',
} as const satisfies Record<VersionVerdict, 'positive' | 'negative' | 'warning'>;

/** Checks a version that somebody downloaded, before it is installed, without a network. */
export function CheckVersion() {
  const t = useText();
  const { data } = useCommand('version.publisher', {});
  if (!data) return null;
  const { publisher } = data;
  if (publisher === null) return <p>{t('help.checkNoPublisher')}</p>;
  const fingerprint = publisher.fingerprints.join(', ');
  return (
    <div className="stack">
      <p>{t('help.checkAbout')}</p>
      <p>{t('help.checkPublisher', { name: publisher.name, fingerprint })}</p>
      <FolderToCheck />
    </div>
  );
}

function FolderToCheck() {
  const t = useText();
  const errorText = useErrorText();
  const check = useAction('version.check');
  const [folder, setFolder] = useState('');
  const start = (event: FormEvent) => {
    event.preventDefault();
    check.mutate({ folder: folder.trim() });
  };
  const files = check.data?.files ?? [];
  return (
    <form className="stack" onSubmit={start} noValidate autoComplete="off">
      <FolderField
        name="version.folder"
        label={t('help.checkFolder')}
        hint={t('help.checkFolderHint')}
        value={folder}
        onChange={setFolder}
        error={check.error ? errorText(check.error) : undefined}
      />
      <div>
        <Button type="submit" icon={ShieldCheck} isPending={check.isPending}>
          {t('help.checkStart')}
        </Button>
      </div>
      {check.data && files.length === 0 && <Alert kind="warning" title={t('help.checkNone')} />}
      {files.map((checked) => (
        <Verdict key={checked.file} {...checked} />
      ))}
    </form>
  );
}

function Verdict({ file, verdict, version }: Checked) {
  const t = useText();
  const isOlder = version?.age === 'older';
  return (
    <Alert kind={isOlder ? 'warning' : kinds[verdict]} title={file}>
      <p>{t(`help.check_${verdict}`)}</p>
      {version && <p>{t(`help.check_${version.age}`, { version: version.number })}</p>}
    </Alert>
  );
}
