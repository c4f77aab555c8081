import { type FormEvent, useState } from 'react';
import { useDates } from '../dates.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Actions, Dialog } from '../design/Dialog.tsx';
import { useText } from '../locales/index.tsx';
import { PassphraseField } from '../unlock/PassphraseField.tsx';
import { LongWork } from '../vault/LongWork.tsx';
import { useErrorText } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';

/** Puts the newest backup back aside, and says what stands in it. */
export function TestBackup({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const errorText = useErrorText();
  const test = useAction('backups.test');
  const [passphrase, setPassphrase] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const refused = test.error ? errorText(test.error) : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setEmpty(passphrase === '');
    if (passphrase !== '' && !test.isPending) test.mutate({ passphrase });
  };
  if (test.data) return <Tested {...test.data} onClose={onClose} />;
  return (
    <Dialog title={t('backups.testTitle')} isOpen onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <p>{t('backups.testAbout')}</p>
        <PassphraseField
          name="passphrase"
          label={t('unlock.passphrase')}
          purpose="current-password"
          autoFocus
          value={passphrase}
          onChange={setPassphrase}
          error={isEmpty ? t('unlock.passphraseEmpty') : refused}
        />
        {test.isPending && <LongWork text={t('backups.testing')} />}
        <Actions>
          <Button type="submit" kind="primary" isPending={test.isPending}>
            {t('backups.test')}
          </Button>
          <Button onPress={onClose}>{t('desk.cancel')}</Button>
        </Actions>
      </form>
    </Dialog>
  );
}

function Tested({
  name,
  madeAt,
  cases,
  logLines,
  brokenLine,
  compared,
  onClose,
}: {
  readonly name: string;
  readonly madeAt: string;
  readonly cases: number;
  readonly logLines: number;
  readonly brokenLine: number | null;
  readonly compared: boolean;
  readonly onClose: () => void;
}) {
  const t = useText();
  const dates = useDates();
  return (
    <Dialog title={t('backups.testTitle')} isOpen onClose={onClose}>
      <Alert kind="positive" title={t('backups.good')}>
        <p>{t('backups.goodAbout', { moment: dates.moment(madeAt), cases, lines: logLines })}</p>
        <p>{t(compared ? 'backups.compared' : 'backups.notCompared')}</p>
      </Alert>
      {brokenLine !== null && (
        <Alert kind="warning" title={t('backups.brokenLog', { line: brokenLine })} />
      )}
      <p className="small subtle">{name}</p>
      <Actions>
        <Button kind="primary" autoFocus onPress={onClose}>
          {t('desk.close')}
        </Button>
      </Actions>
    </Dialog>
  );
}
