import { useState } from 'react';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { ChooseFile, type ChosenFile } from '../exchange/ChooseFile.tsx';
import { Page } from '../frame/Page.tsx';
import { useText } from '../locales/index.tsx';
import { useNavigation } from '../navigation.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';
import { AnswerForm, type Opened } from './AnswerForm.tsx';
import { Sender } from './Sender.tsx';
import './handover.css';

/** Opens a file of a colleague, and takes from it what one wants. */
export default function ReceiveScreen() {
  const t = useText();
  const open = useAction('handovers.open');
  const [file, setFile] = useState<ChosenFile | null>(null);
  const openFile = (chosen: ChosenFile) => {
    setFile(chosen);
    open.mutate(chosen);
  };
  return (
    <Page>
      <PageHeader title={t('handover.receiveTitle')} about={t('handover.receiveAbout')} />
      {!open.data && (
        <Card>
          <ChooseFile
            kind="handover"
            label={t('handover.fromFolder')}
            none={t('handover.noFiles')}
            open={t('handover.open')}
            isPending={open.isPending}
            error={open.error}
            onOpen={openFile}
          />
        </Card>
      )}
      {file && open.data && (
        <>
          <Sender from={open.data.from} file={file} onKept={() => openFile(file)} />
          {open.data.kind === 'update' ? (
            <Addition file={file} opened={open.data} />
          ) : (
            <AnswerForm file={file} opened={open.data} />
          )}
        </>
      )}
    </Page>
  );
}

/** What is new in a shared case: nothing to choose, only to add. */
function Addition({ file, opened }: { readonly file: ChosenFile; readonly opened: Opened }) {
  const t = useText();
  const { go } = useNavigation();
  const merge = useAction('handovers.merge');
  const [one] = opened.cases;
  if (merge.data) {
    const { caseId, number, added } = merge.data;
    return (
      <Card>
        <Alert kind="positive" title={t('handover.merged', { number, added })} />
        <div>
          <Button kind="primary" autoFocus onPress={() => go(`/cases/${caseId}`)}>
            {t('handover.toCase')}
          </Button>
        </div>
      </Card>
    );
  }
  return (
    <Card title={t('handover.addition', { number: one?.number ?? '' })}>
      <p>{t('handover.additionAbout')}</p>
      {merge.error && <Problem error={merge.error} />}
      <div>
        <Button kind="primary" isPending={merge.isPending} onPress={() => merge.mutate(file)}>
          {t('handover.merge')}
        </Button>
      </div>
    </Card>
  );
}
