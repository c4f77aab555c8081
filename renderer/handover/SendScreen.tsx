import { UsersRound } from 'lucide-react';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { Loading } from '../design/Loading.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { Page } from '../frame/Page.tsx';
import { useText } from '../locales/index.tsx';
import { useNavigation } from '../navigation.tsx';
import { Problem } from '../vault/problem.tsx';
import { useCommand } from '../vault/queries.ts';
import { useSession } from '../vault/session.tsx';
import { SendForm } from './SendForm.tsx';
import './handover.css';

/** Chooses the colleague and, for each case, what happens to it. */
export default function SendScreen() {
  const t = useText();
  const { go } = useNavigation();
  const { role } = useSession();
  const prepared = useCommand('handovers.prepare', {});
  // Who has another role gets a case only by a referral, from within it.
  const peers = prepared.data?.colleagues.filter((colleague) => colleague.role === role);
  return (
    <Page>
      <PageHeader title={t('handover.sendTitle')} about={t('handover.sendAbout')} />
      {prepared.isPending && <Loading />}
      {prepared.error && <Problem error={prepared.error} onRetry={() => prepared.refetch()} />}
      {peers?.length === 0 && (
        <Card>
          <EmptyState
            icon={UsersRound}
            title={t('handover.noColleague')}
            action={
              <Button kind="primary" onPress={() => go('/settings/colleagues')}>
                {t('colleagues.open')}
              </Button>
            }
          >
            {t('handover.noColleagueAbout')}
          </EmptyState>
        </Card>
      )}
      {prepared.data && peers && peers.length > 0 && (
        <SendForm {...prepared.data} colleagues={peers} />
      )}
    </Page>
  );
}
