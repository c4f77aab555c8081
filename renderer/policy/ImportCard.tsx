import { useState } from 'react';
import type { Output } from '../../api/contract/index.ts';
import { kindOf, type PolicyKind } from '../../domain/policy/records.ts';
import { useDates } from '../dates.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { CheckboxField } from '../design/CheckboxField.tsx';
import { Actions } from '../design/Dialog.tsx';
import { useUndo } from '../design/Undo.tsx';
import { ChooseFile, type ChosenFile } from '../exchange/ChooseFile.tsx';
import { useLanguage, useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';

type Seen = Output<'policy.read'>;

/** Takes records over from the file of another municipality, after a look at what is in it. */
export function ImportCard() {
  const t = useText();
  const read = useAction('policy.read');
  const [file, setFile] = useState<ChosenFile | null>(null);
  const open = (chosen: ChosenFile) => {
    setFile(chosen);
    read.mutate(chosen);
  };
  return (
    <Card title={t('policy.import')} about={t('policy.importAbout')}>
      <ChooseFile
        kind="policy"
        label={t('policy.importFolder')}
        none={t('policy.importNone')}
        open={t('policy.importLook')}
        isPending={read.isPending}
        error={read.error}
        onOpen={open}
      />
      {read.data && file && (
        <Preview
          key={`${file.folder} ${file.name}`}
          seen={read.data}
          file={file}
          onDone={() => read.reset()}
        />
      )}
    </Card>
  );
}

/** What is in a file, kind by kind, and which of it is wanted. */
function Preview({
  seen,
  file,
  onDone,
}: {
  readonly seen: Seen;
  readonly file: ChosenFile;
  readonly onDone: () => void;
}) {
  const t = useText();
  const language = useLanguage();
  const dates = useDates();
  const say = useUndo();
  const take = useAction('policy.import');
  const fresh = seen.kinds.filter(({ records, known }) => records > known);
  const [kinds, setKinds] = useState<readonly PolicyKind[]>([]);
  const choose = (kind: PolicyKind, isWanted: boolean) =>
    setKinds((now) => (isWanted ? [...now, kind] : now.filter((other) => other !== kind)));
  const submit = () =>
    take.mutate(
      { ...file, kinds: [...kinds] },
      {
        onSuccess: ({ added }) => {
          say({ text: t('policy.imported', { count: added }) });
          onDone();
        },
      },
    );
  const from = t('policy.importFrom', {
    municipality: seen.municipality.name,
    day: dates.long(seen.madeOn),
  });
  if (fresh.length === 0) return <Alert title={from}>{t('policy.importNothing')}</Alert>;
  return (
    <div className="stack">
      <Alert title={from}>{t('policy.importChoose')}</Alert>
      <div className="stack-small">
        {fresh.map(({ kind, records, known }) => (
          <CheckboxField
            key={kind}
            name={`import.${kind}`}
            label={kindOf(kind).words.plural[language]}
            hint={t('policy.importCount', { count: records - known, known })}
            value={kinds.includes(kind)}
            onChange={(isWanted) => choose(kind, isWanted)}
          />
        ))}
      </div>
      {take.error && <Problem error={take.error} />}
      <Actions>
        <Button
          kind="primary"
          isDisabled={kinds.length === 0}
          isPending={take.isPending}
          onPress={submit}
        >
          {t('policy.importTake')}
        </Button>
        <Button onPress={onDone}>{t('desk.cancel')}</Button>
      </Actions>
    </div>
  );
}
