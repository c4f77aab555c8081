import { FileInput, FolderOutput } from 'lucide-react';
import { useState } from 'react';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Loading } from '../design/Loading.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { ChooseFile } from '../exchange/ChooseFile.tsx';
import { Page } from '../frame/Page.tsx';
import { useText } from '../locales/index.tsx';
import { useNavigation } from '../navigation.tsx';
import { ReadContact } from '../series/ReadContact.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction, useCommand } from '../vault/queries.ts';
import { HandoverList } from './HandoverList.tsx';
import { LeaveProgress } from './LeaveProgress.tsx';
import './handover.css';

/** What was handed over and received, and the three things one does here. */
export default function HandoverScreen() {
  const t = useText();
  const { go } = useNavigation();
  const listed = useCommand('handovers.list', {});
  return (
    <Page>
      <PageHeader title={t('handover.title')} about={t('handover.about')} />
      <LeaveProgress />
      <Card title={t('handover.what')}>
        <div className="row">
          <Button kind="primary" icon={FolderOutput} onPress={() => go('/handover/send')}>
            {t('handover.goSend')}
          </Button>
          <Button icon={FileInput} onPress={() => go('/handover/receive')}>
            {t('handover.goReceive')}
          </Button>
        </div>
      </Card>
      <ReadReceipt />
      <ReadContact />
      {listed.isPending && <Loading />}
      {listed.error && <Problem error={listed.error} onRetry={() => listed.refetch()} />}
      {listed.data && <HandoverList handovers={listed.data.handovers} />}
    </Page>
  );
}

/** Reads in the receipt of a colleague, and says what became of the cases. */
function ReadReceipt() {
  const t = useText();
  const { go } = useNavigation();
  const read = useAction('handovers.readReceipt');
  const [isAsked, setAsked] = useState(false);
  if (!isAsked && !read.data)
    return (
      <Card title={t('handover.receipt')} about={t('handover.receiptAbout')}>
        <div>
          <Button onPress={() => setAsked(true)}>{t('handover.receiptRead')}</Button>
        </div>
      </Card>
    );
  if (read.data) {
    const { id, accepted, refused } = read.data;
    return (
      <Card title={t('handover.receipt')}>
        <Alert kind="positive" title={t('handover.receiptDone', { accepted, refused })}>
          <p>{t('handover.receiptDoneAbout')}</p>
          <div>
            <Button onPress={() => go(`/handover/certificate/${id}`)}>
              {t('handover.certificateOpen')}
            </Button>
          </div>
        </Alert>
      </Card>
    );
  }
  return (
    <Card title={t('handover.receipt')} about={t('handover.receiptAbout')}>
      <ChooseFile
        kind="receipt"
        label={t('handover.receiptFolder')}
        none={t('handover.noReceipts')}
        open={t('handover.receiptRead')}
        isPending={read.isPending}
        error={read.error}
        onOpen={(file) => read.mutate(file)}
      />
    </Card>
  );
}
