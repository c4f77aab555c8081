import { Alert } from '../design/Alert.tsx';
import { Loading } from '../design/Loading.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { Page } from '../frame/Page.tsx';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useCommand } from '../vault/queries.ts';
import { EntryListCard } from './EntryListCard.tsx';
import { LabelsCard } from './LabelsCard.tsx';

/** What the organisation's own system calls things, and the published numbers to type over into it. */
export default function OwnSystemScreen() {
  const t = useText();
  const found = useCommand('ownSystem.get', {});
  return (
    <Page>
      <PageHeader title={t('ownSystem.title')} about={t('ownSystem.about')} />
      <Alert kind="warning" title={t('ownSystem.uncheckedTitle')}>
        <p>{t('ownSystem.unchecked')}</p>
      </Alert>
      {found.isPending && <Loading />}
      {found.error && <Problem error={found.error} onRetry={() => found.refetch()} />}
      {found.data && (
        <>
          <LabelsCard own={found.data.own} rows={found.data.rows} />
          <EntryListCard periods={found.data.periods} />
        </>
      )}
    </Page>
  );
}
