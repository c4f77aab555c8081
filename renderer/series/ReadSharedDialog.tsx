import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Actions, Dialog } from '../design/Dialog.tsx';
import { ChooseFile } from '../exchange/ChooseFile.tsx';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';

/** Reads in what a colleague tells of a series. */
export function ReadSharedDialog({
  seriesId,
  onClose,
}: {
  readonly seriesId: string;
  readonly onClose: () => void;
}) {
  const t = useText();
  const read = useAction('series.readShared');
  return (
    <Dialog isOpen title={t('series.readShared')} onClose={onClose}>
      <div className="stack">
        {!read.data && (
          <>
            <p>{t('series.readSharedAbout')}</p>
            <ChooseFile
              kind="seriesPart"
              label={t('series.readSharedFolder')}
              none={t('series.readSharedNone')}
              open={t('series.readShared')}
              isPending={read.isPending}
              error={read.error}
              onOpen={(file) => read.mutate({ ...file, seriesId })}
            />
          </>
        )}
        {read.data && (
          <Alert kind="positive" title={t('series.readSharedDone', { name: read.data.from })}>
            <p>{t('series.readSharedCount', { incidents: read.data.incidents })}</p>
          </Alert>
        )}
        <Actions>
          <Button onPress={onClose}>{t('desk.close')}</Button>
        </Actions>
      </div>
    </Dialog>
  );
}
