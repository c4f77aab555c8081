import { Loading } from '../design/Loading.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { Page } from '../frame/Page.tsx';
import { useText } from '../locales/index.tsx';
import { useNavigation } from '../navigation.tsx';
import { Problem } from '../vault/problem.tsx';
import { useCommand } from '../vault/queries.ts';
import { OverviewDialog } from './OverviewDialog.tsx';
import { ReleaseWizard } from './ReleaseWizard.tsx';

/** Publishes the figures of a period: choose it, look at it, freeze and save it. */
export default function ReleaseScreen() {
  const t = useText();
  const periods = useCommand('releases.periods', {});
  const shell = useCommand('shell.describe', {});
  if (periods.error) return <Problem error={periods.error} onRetry={() => periods.refetch()} />;
  if (shell.error) return <Problem error={shell.error} onRetry={() => shell.refetch()} />;
  if (periods.isPending || shell.isPending) return <Loading />;
  return (
    <Page wide>
      <PageHeader title={t('release.title')} about={t('release.about')} />
      <ReleaseWizard periods={periods.data.periods} documents={shell.data.documents} />
      <AskedOverview />
    </Page>
  );
}

/** The overview of a period, when one came here to write it. */
function AskedOverview() {
  const { search, go } = useNavigation();
  const period = new URLSearchParams(search).get('overview');
  if (period === null) return null;
  return <OverviewDialog period={period} onClose={() => go('/release', { replace: true })} />;
}
