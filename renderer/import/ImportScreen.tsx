import { keepsCases } from '../../domain/compartment.ts';
import { PageHeader } from '../design/PageHeader.tsx';
import { Page } from '../frame/Page.tsx';
import { useText } from '../locales/index.tsx';
import { useSession } from '../vault/session.tsx';
import { ImportHistory } from './ImportHistory.tsx';
import { ImportWizard } from './ImportWizard.tsx';
import './import.css';

/** What somebody kept before, read in from a spreadsheet: reports, or what the coordinator has. */
export default function ImportScreen() {
  const t = useText();
  const { role } = useSession();
  const about = t(keepsCases(role) ? 'import.about' : 'import.recordsAbout');
  return (
    <Page>
      <PageHeader title={t('import.title')} about={about} />
      <ImportWizard />
      <ImportHistory />
    </Page>
  );
}
