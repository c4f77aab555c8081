import { type FormEvent, useState } from 'react';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { CheckboxField } from '../design/CheckboxField.tsx';
import { Actions, Dialog } from '../design/Dialog.tsx';
import { FolderField } from '../forms/FolderField.tsx';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';
import { type ShownSeries, useCaseLine } from './series.ts';

/** Writes one sheet for the police about several reports, on the consent of each reporter. */
export function StackDialog({
  series,
  onClose,
}: {
  readonly series: ShownSeries;
  readonly onClose: () => void;
}) {
  const t = useText();
  const line = useCaseLine();
  const stack = useAction('series.stack');
  const theirs = series.shared.flatMap(({ colleague, incidents }) =>
    incidents.map((one) => ({ ...one, number: t('series.from', { colleague }) })),
  );
  const reports = [...series.cases.map((one) => ({ ...one, id: one.caseId })), ...theirs].toSorted(
    (one, other) => one.on.localeCompare(other.on),
  );
  const [chosen, setChosen] = useState<readonly string[]>(reports.map(({ id }) => id));
  const [folder, setFolder] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (stack.isPending) return;
    const isChosen = (id: string) => chosen.includes(id);
    stack.mutate({
      seriesId: series.id,
      caseIds: series.cases.map(({ caseId }) => caseId).filter(isChosen),
      theirs: theirs.map(({ id }) => id).filter(isChosen),
      folder: folder.trim(),
    });
  };
  if (stack.data) {
    const { file, told, counted } = stack.data;
    return (
      <Dialog isOpen title={t('series.stackTitle')} onClose={onClose}>
        <Alert kind="positive" title={t('series.stacked', { file })}>
          <p>{t('series.stackedAbout', { told, counted })}</p>
        </Alert>
        <Actions>
          <Button kind="primary" autoFocus onPress={onClose}>
            {t('desk.close')}
          </Button>
        </Actions>
      </Dialog>
    );
  }
  return (
    <Dialog isOpen title={t('series.stackTitle')} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate autoComplete="off">
        <p>{t('series.stackAbout')}</p>
        {reports.map((one) => (
          <CheckboxField
            key={one.id}
            name={`stack.${one.id}`}
            label={line(one)}
            hint={t(one.mayStack ? 'series.mayStack' : 'series.mayNotStack')}
            value={chosen.includes(one.id)}
            onChange={(isChosen) =>
              setChosen(isChosen ? [...chosen, one.id] : chosen.filter((id) => id !== one.id))
            }
          />
        ))}
        <FolderField
          name="folder"
          label={t('series.folder')}
          hint={t('series.folderHint')}
          value={folder}
          onChange={setFolder}
        />
        {stack.error && <Problem error={stack.error} />}
        <Actions>
          <Button type="submit" kind="primary" isPending={stack.isPending}>
            {t('series.writeSheet')}
          </Button>
          <Button onPress={onClose}>{t('desk.cancel')}</Button>
        </Actions>
      </form>
    </Dialog>
  );
}
