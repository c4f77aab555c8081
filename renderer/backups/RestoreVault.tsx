import { ArrowLeft, Search } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { Output } from '../../api/contract/index.ts';
import { useDates } from '../dates.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { FolderField } from '../forms/FolderField.tsx';
import { useText } from '../locales/index.tsx';
import { PassphraseField } from '../unlock/PassphraseField.tsx';
import { errorValueOf } from '../vault/client.ts';
import { useErrorText } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';

type Backup = Output<'backups.find'>['backups'][number];

/** Puts a backup back in the place of a vault that is closed, damaged or not there. */
export function RestoreVault({ onDone }: { readonly onDone: () => void }) {
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
        <Choose key={folder} folder={folder.trim()} backups={backups} onDone={onDone} />
      )}
    </div>
  );
}

function Choose({
  folder,
  backups,
  onDone,
}: {
  readonly folder: string;
  readonly backups: readonly Backup[];
  readonly onDone: () => void;
}) {
  const t = useText();
  const dates = useDates();
  const errorText = useErrorText();
  const restore = useAction('backups.restore');
  const [name, setName] = useState(backups[0]?.name ?? '');
  const [passphrase, setPassphrase] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const isElsewhere =
    restore.error !== null && errorValueOf(restore.error).code === 'vault.openElsewhere';
  const refused = restore.error ? errorText(restore.error) : undefined;
  const send = (otherComputer: boolean) => {
    setEmpty(passphrase === '');
    if (passphrase !== '' && !restore.isPending)
      restore.mutate({ folder, name, passphrase, otherComputer }, { onSuccess: onDone });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(false);
  };
  return (
    <form className="stack" onSubmit={submit} noValidate autoComplete="off">
      <RadioField
        label={t('backups.which')}
        look="cards"
        options={backups.map(({ name: code, madeAt, compartment, bytes }) => ({
          code,
          label: dates.moment(madeAt),
          description: t('backups.one', {
            vault: t(`backups.vault_${compartment}`),
            size: Math.max(1, Math.round(bytes / 1024)),
          }),
        }))}
        value={name}
        onChange={setName}
      />
      <PassphraseField
        name="passphrase"
        label={t('backups.passphrase')}
        hint={t('backups.passphraseHint')}
        purpose="current-password"
        value={passphrase}
        onChange={setPassphrase}
        error={isEmpty ? t('unlock.passphraseEmpty') : refused}
      />
      <div className="row">
        <Button type="submit" kind="primary" isPending={restore.isPending}>
          {t('backups.restore')}
        </Button>
        {isElsewhere && <Button onPress={() => send(true)}>{t('backups.restoreAnyway')}</Button>}
      </div>
    </form>
  );
}
