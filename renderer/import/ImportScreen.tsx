import { PageHeader } from '../design/PageHeader.tsx';
import { Page } from '../frame/Page.tsx';
import { useText } from '../locales/index.tsx';
import { ImportHistory } from './ImportHistory.tsx';
import { ImportWizard } from './ImportWizard.tsx';
import './import.css';

/** Reports of the past, read in from a spreadsheet. */
export default function ImportScreen() {
  const t = useText();
  return (
    <Page>
      <PageHeader title={t('import.title')} about={t('import.about')} />
      <ImportWizard />
      <ImportHistory />
    </Page>
  );
}
