import { Loading } from '../design/Loading.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { Page } from '../frame/Page.tsx';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useCommand } from '../vault/queries.ts';
import { ColleagueList } from './ColleagueList.tsx';
import { OwnCard } from './OwnCard.tsx';
import { ReadCard } from './ReadCard.tsx';

/** One's own card, the colleagues one knows, and reading in the card of another. */
export default function ColleaguesScreen() {
  const t = useText();
  const own = useCommand('identity.describe', {});
  const listed = useCommand('colleagues.list', {});
  const error = own.error ?? listed.error;
  const retry = () => Promise.all([own.refetch(), listed.refetch()]);
  return (
    <Page>
      <PageHeader title={t('colleagues.title')} about={t('colleagues.about')} />
      {error && <Problem error={error} onRetry={retry} />}
      {(own.isPending || listed.isPending) && <Loading />}
      {own.data && listed.data && (
        <>
          <OwnCard key={own.data.identity?.name} identity={own.data.identity} />
          <ColleagueList colleagues={listed.data.colleagues} />
          <ReadCard />
        </>
      )}
    </Page>
  );
}
