import { useState } from 'react';
import type { Output } from '../../api/contract/index.ts';
import type { ConfigurationPart } from '../../domain/records/configuration.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { useUndo } from '../design/Undo.tsx';
import { ChooseFile, type ChosenFile } from '../exchange/ChooseFile.tsx';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';
import { ChangeLine } from './ChangeLine.tsx';
import { PartChoices } from './PartChoices.tsx';

type Part = Output<'configuration.preview'>['parts'][number];

/** Reads a file, shows what would change, and takes over the parts that are ticked. */
export function TakeConfiguration() {
  const t = useText();
  const preview = useAction('configuration.preview');
  const [file, setFile] = useState<ChosenFile | null>(null);
  const open = (chosen: ChosenFile) => {
    setFile(chosen);
    preview.mutate(chosen);
  };
  return (
    <Card title={t('configuration.take')} about={t('configuration.takeAbout')}>
      <ChooseFile
        kind="configuration"
        label={t('configuration.takeFolder')}
        none={t('configuration.takeNone')}
        open={t('configuration.look')}
        isPending={preview.isPending}
        error={preview.error}
        onOpen={open}
      />
      {preview.data && file && (
        <Preview
          key={`${file.folder}/${file.name}`}
          file={file}
          parts={preview.data.parts}
          onTaken={() => preview.reset()}
        />
      )}
    </Card>
  );
}

function Preview({
  file,
  parts,
  onTaken,
}: {
  readonly file: ChosenFile;
  readonly parts: readonly Part[];
  readonly onTaken: () => void;
}) {
  const t = useText();
  const say = useUndo();
  const take = useAction('configuration.take');
  const [isAsked, setAsked] = useState(false);
  const changing = parts.filter(({ changes }) => changes.length > 0);
  const [chosen, setChosen] = useState<readonly ConfigurationPart[]>([]);
  if (changing.length === 0) return <p role="status">{t('configuration.nothing')}</p>;
  const confirm = () => {
    setAsked(true);
    if (chosen.length === 0) return;
    take.mutate(
      { ...file, parts: [...chosen] },
      {
        onSuccess: () => {
          say({ text: t('configuration.taken') });
          onTaken();
        },
      },
    );
  };
  return (
    <section className="stack" aria-label={t('configuration.preview')}>
      {changing.map(({ part, changes }) => (
        <div key={part} className="stack-small">
          <h3 className="card-title">{t(`configuration.part_${part}`)}</h3>
          <ul>
            {changes.map((change) => (
              <ChangeLine key={`${change.kind} ${change.what}`} part={part} change={change} />
            ))}
          </ul>
        </div>
      ))}
      <PartChoices
        offered={changing.map(({ part }) => part)}
        chosen={chosen}
        onChange={setChosen}
      />
      {isAsked && chosen.length === 0 && (
        <Alert kind="negative" title={t('configuration.noPart')} />
      )}
      {take.error && <Problem error={take.error} />}
      <div>
        <Button kind="primary" isPending={take.isPending} onPress={confirm}>
          {t('configuration.takeOver')}
        </Button>
      </div>
    </section>
  );
}
