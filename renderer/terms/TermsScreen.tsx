import { PageHeader } from '../design/PageHeader.tsx';
import { Page } from '../frame/Page.tsx';
import { useText } from '../locales/index.tsx';
import { KeepingTermsCard } from './KeepingTermsCard.tsx';
import { TaskTermsCard } from './TaskTermsCard.tsx';
import './terms.css';

/** Every term that an organisation may choose: of tasks, and of how long things are kept. */
export default function TermsScreen() {
  const t = useText();
  return (
    <Page>
      <PageHeader title={t('terms.title')} about={t('terms.about')} />
      <KeepingTermsCard />
      <TaskTermsCard />
    </Page>
  );
}
