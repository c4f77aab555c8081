import { CalendarPlus, FilePlus2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../design/Button.tsx';
import { Loading } from '../design/Loading.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { useIsBack } from '../forms/kept.ts';
import { keysOf } from '../frame/actions.ts';
import { Page } from '../frame/Page.tsx';
import { KeyNotices } from '../keys/KeyNotices.tsx';
import { useText } from '../locales/index.tsx';
import { useNavigation } from '../navigation.tsx';
import { BackupNotice } from '../today/BackupNotice.tsx';
import { Problem } from '../vault/problem.tsx';
import { useCommand } from '../vault/queries.ts';
import { MayorReports } from './MayorReports.tsx';
import { MeetingDialog } from './MeetingDialog.tsx';
import { Meetings } from './Meetings.tsx';
import { Referrals } from './Referrals.tsx';
import { Reports } from './Reports.tsx';
import { SealedAway } from './SealedAway.tsx';
import '../today/today.css';
import './clerk.css';

/** What the council clerk has in hand: reports, meetings, police reports, referrals. */
export default function ClerkScreen() {
  const t = useText();
  const { go } = useNavigation();
  const found = useCommand('clerk.home', {});
  const isBack = useIsBack();
  const [isPlanning, setPlanning] = useState(() => isBack('clerk.meeting'));
  return (
    <Page wide>
      <PageHeader
        title={t('clerk.title')}
        about={t('clerk.about')}
        actions={
          <>
            <Button icon={CalendarPlus} onPress={() => setPlanning(true)}>
              {t('clerk.meetingPlan')}
            </Button>
            <Button
              kind="primary"
              icon={FilePlus2}
              onPress={() => go('/report')}
              keys={keysOf('newReport')}
            >
              {t('clerk.newReport')}
            </Button>
          </>
        }
      />
      <KeyNotices />
      {found.isPending && <Loading />}
      {found.error && <Problem error={found.error} onRetry={() => found.refetch()} />}
      {found.data && (
        <div className="clerk">
          <div className="stack">
            <Reports {...found.data} />
            <Meetings meetings={found.data.meetings} today={found.data.today} />
          </div>
          <div className="stack">
            <BackupNotice />
            <SealedAway cases={found.data.sealedAway} />
            <Referrals referrals={found.data.referrals} />
            <MayorReports reports={found.data.mayorReports} />
          </div>
        </div>
      )}
      {isPlanning && <MeetingDialog onClose={() => setPlanning(false)} />}
    </Page>
  );
}
