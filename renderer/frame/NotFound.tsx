import { EmptyState } from '../design/EmptyState.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { useText } from '../locales/index.tsx';
import { Page } from './Page.tsx';

/** A screen that is not there. */
export default function NotFound() {
  const t = useText();
  return (
    <Page>
      <PageHeader title={t('desk.notFound')} />
      <EmptyState title={t('desk.notFoundText')} />
    </Page>
  );
}
