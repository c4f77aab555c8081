import { Alert } from '../design/Alert.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { Page } from '../frame/Page.tsx';
import { useText } from '../locales/index.tsx';
import { ExportForm } from './ExportForm.tsx';
import { TakeForm } from './TakeForm.tsx';

/** Everything of one's own vault, out of it and into a new one. */
export default function PersonalScreen() {
  const t = useText();
  return (
    <Page>
      <PageHeader title={t('personal.title')} about={t('personal.about')} />
      <Alert kind="warning" title={t('personal.yoursAlone')}>
        <p>{t('personal.notForEmployer')}</p>
      </Alert>
      <ExportForm />
      <TakeForm />
    </Page>
  );
}
