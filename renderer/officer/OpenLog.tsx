import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../design/Button.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import { FindFiles, type FoundFiles, nothingFound } from './FindFiles.tsx';
import { LogView } from './LogView.tsx';
import { UnlockLog } from './UnlockLog.tsx';

const none = '';

/** What was chosen of a list; what is not in it any more counts as its last: the newest. */
const chosenOf = (names: readonly string[], chosen: string) =>
  names.includes(chosen) ? chosen : (names.at(-1) ?? none);

const optionsOf = (names: readonly string[]) => names.map((name) => ({ code: name, label: name }));

/** Finds the officer's key and a log, and opens it; then shows it. */
export function OpenLog({ onBack }: { readonly onBack: () => void }) {
  const t = useText();
  const open = useAction('officer.openLog');
  const close = useAction('officer.closeLog');
  const [keys, setKeys] = useState<FoundFiles>(nothingFound);
  const [logs, setLogs] = useState<FoundFiles>(nothingFound);
  const [chosenKey, setKey] = useState(none);
  const [chosenLog, setLog] = useState(none);
  const [chosenEarlier, setEarlier] = useState(none);
  const key = chosenOf(keys.names, chosenKey);
  const log = chosenOf(logs.names, chosenLog);
  const others = logs.names.filter((name) => name !== log);
  const earlier = others.includes(chosenEarlier) ? chosenEarlier : none;
  const leave = () => {
    open.reset();
    close.mutate({});
  };
  if (open.data) return <LogView log={open.data} onClose={leave} />;
  return (
    <div className="stack-large">
      <PageHeader title={t('officer.openTitle')} />
      <section className="stack" aria-labelledby="officer-key">
        <h2 id="officer-key">{t('officer.ownKey')}</h2>
        <FindFiles
          kind="officerKey"
          label={t('officer.ownKeyFolder')}
          hint={t('officer.ownKeyHint')}
          none={t('officer.noKeys')}
          onFound={setKeys}
        />
        {keys.names.length > 0 && (
          <RadioField
            name="key"
            label={t('officer.whichKey')}
            options={optionsOf(keys.names)}
            value={key}
            onChange={setKey}
          />
        )}
      </section>
      <section className="stack" aria-labelledby="officer-log">
        <h2 id="officer-log">{t('officer.logs')}</h2>
        <FindFiles
          kind="log"
          label={t('officer.logFolder')}
          hint={t('officer.logFolderHint')}
          none={t('officer.noLogs')}
          onFound={setLogs}
        />
        {logs.names.length > 0 && (
          <RadioField
            name="log"
            label={t('officer.whichLog')}
            options={optionsOf(logs.names)}
            value={log}
            onChange={setLog}
          />
        )}
        {others.length > 0 && (
          <RadioField
            name="earlier"
            label={t('officer.compareWith')}
            hint={t('officer.compareHint')}
            options={[{ code: 'none', label: t('officer.compareNone') }, ...optionsOf(others)]}
            value={earlier === none ? 'none' : earlier}
            onChange={setEarlier}
          />
        )}
      </section>
      {key !== none && log !== none && (
        <UnlockLog
          isPending={open.isPending}
          onOpen={(passphrase) =>
            open.mutateAsync({
              key: { folder: keys.folder, name: key },
              passphrase,
              folder: logs.folder,
              log,
              earlier: earlier === none ? null : earlier,
            })
          }
        />
      )}
      <div>
        <Button kind="quiet" icon={ArrowLeft} onPress={onBack}>
          {t('officer.back')}
        </Button>
      </div>
    </div>
  );
}
