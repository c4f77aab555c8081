import { useState } from 'react';
import { Alert } from '../design/Alert.tsx';
import { Card } from '../design/Card.tsx';
import { ChooseFile } from '../exchange/ChooseFile.tsx';
import { useText } from '../locales/index.tsx';
import { PassphraseField } from '../unlock/PassphraseField.tsx';
import { useAction } from '../vault/queries.ts';

/** Reads an export into this vault, when nothing was recorded in it yet. */
export function TakeForm() {
  const t = useText();
  const take = useAction('personal.take');
  const [passphrase, setPassphrase] = useState('');
  return (
    <Card title={t('personal.take')} about={t('personal.takeAbout')}>
      {take.data ? (
        <Alert kind="positive" title={t('personal.taken')}>
          <p>
            {t('personal.madeCounts', {
              cases: take.data.cases,
              attachments: take.data.attachments,
              lines: take.data.logLines,
            })}
          </p>
          <p>{t('personal.takenAbout')}</p>
        </Alert>
      ) : (
        <div className="stack">
          <PassphraseField
            name="personal.takePassphrase"
            label={t('personal.takePassphrase')}
            hint={t('personal.takePassphraseHint')}
            purpose="current-password"
            value={passphrase}
            onChange={setPassphrase}
            error={undefined}
          />
          <ChooseFile
            kind="personal"
            label={t('personal.takeFolder')}
            none={t('personal.takeNone')}
            open={t('personal.takeIn')}
            isPending={take.isPending}
            error={take.error}
            onOpen={(file) =>
              take.mutate({ ...file, passphrase }, { onSuccess: () => setPassphrase('') })
            }
          />
        </div>
      )}
    </Card>
  );
}
