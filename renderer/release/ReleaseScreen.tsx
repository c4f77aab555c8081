import { PreviewProblem } from '../charts/PreviewProblem.tsx';
import { Loading } from '../design/Loading.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { Page } from '../frame/Page.tsx';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useCommand } from '../vault/queries.ts';
import { usePreviews } from './previews.ts';
import { ReleaseWizard } from './ReleaseWizard.tsx';

/** Publishes the figures of a year: choose it, look at it, freeze and save it. */
export default function ReleaseScreen() {
  const t = useText();
  const years = useCommand('statistics.years', {});
  const shell = useCommand('shell.describe', {});
  const previews = usePreviews(years.data?.years ?? []);
  if (years.error) return <Problem error={years.error} onRetry={() => years.refetch()} />;
  if (shell.error) return <Problem error={shell.error} onRetry={() => shell.refetch()} />;
  if (years.isPending || shell.isPending || previews.isPending) return <Loading />;
  return (
    <Page wide>
      <PageHeader title={t('release.title')} about={t('release.about')} />
      {previews.error ? (
        <PreviewProblem error={previews.error} onRetry={previews.refetch} />
      ) : (
        <ReleaseWizard previews={previews.found} documents={shell.data.documents} />
      )}
    </Page>
  );
}
