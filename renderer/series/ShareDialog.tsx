import { type FormEvent, useState } from 'react';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Actions, Dialog } from '../design/Dialog.tsx';
import { SelectField } from '../design/SelectField.tsx';
import { FolderField } from '../forms/FolderField.tsx';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction, useCommand } from '../vault/queries.ts';
import { useSession } from '../vault/session.tsx';
import { type ShownSeries, useCaseLine } from './series.ts';

interface ShareProps {
  readonly series: ShownSeries;
  readonly onClose: () => void;
}

/** Seals for a colleague what she may know of one's own incidents in a series. */
export function ShareDialog({ series, onClose }: ShareProps) {
  const t = useText();
  const session = useSession();
  const found = useCommand('colleagues.list', {});
  const known = (found.data?.colleagues ?? []).filter(
    ({ comparedOn, role }) => comparedOn !== null && role === session.role,
  );
  return (
    <Dialog isOpen title={t('series.share')} onClose={onClose}>
      {found.error && <Problem error={found.error} onRetry={() => found.refetch()} />}
      {found.data && known.length === 0 && (
        <Alert kind="info" title={t('series.contactNoColleague')} />
      )}
      {known.length > 0 && <ShareForm series={series} known={known} onClose={onClose} />}
    </Dialog>
  );
}

function ShareForm({
  series,
  known,
  onClose,
}: ShareProps & { readonly known: readonly { readonly id: string; readonly name: string }[] }) {
  const t = useText();
  const share = useAction('series.share');
  const [chosen, setChosen] = useState(series.shared[0]?.colleagueId ?? known[0]?.id ?? '');
  const [folder, setFolder] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (share.isPending) return;
    share.mutate({ seriesId: series.id, colleagueId: chosen, folder: folder.trim() });
  };
  if (share.data) {
    const { file, told, kept } = share.data;
    return (
      <>
        <Alert kind="positive" title={t('series.shareMade', { file })}>
          <p>{t('series.shareMadeAbout', { told, kept })}</p>
        </Alert>
        <Actions>
          <Button kind="primary" autoFocus onPress={onClose}>
            {t('desk.close')}
          </Button>
        </Actions>
      </>
    );
  }
  return (
    <form className="stack" onSubmit={submit} noValidate autoComplete="off">
      <p>{t('series.shareAbout')}</p>
      <Going series={series} />
      <SelectField
        name="shareColleague"
        label={t('series.contactColleague')}
        options={known.map(({ id, name }) => ({ code: id, label: name }))}
        value={chosen}
        onChange={setChosen}
      />
      <FolderField
        name="shareFolder"
        label={t('series.shareFolder')}
        hint={t('series.contactFolderHint')}
        value={folder}
        onChange={setFolder}
      />
      {share.error && <Problem error={share.error} />}
      <Actions>
        <Button type="submit" kind="primary" isPending={share.isPending}>
          {t('series.shareMake')}
        </Button>
        <Button onPress={onClose}>{t('desk.cancel')}</Button>
      </Actions>
    </form>
  );
}

/** Which incidents the colleague gets to know, and which not. */
function Going({ series }: Pick<ShareProps, 'series'>) {
  const t = useText();
  const line = useCaseLine();
  return (
    <ul className="series-lines stack-small">
      {series.cases.map((one) => (
        <li key={one.caseId}>
          <p>{line(one)}</p>
          <p className="small subtle">
            {t(one.mayShare ? 'series.mayShare' : 'series.mayNotShare')}
          </p>
        </li>
      ))}
    </ul>
  );
}
