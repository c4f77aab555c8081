import { CalendarDays, CalendarPlus, FilePlus2, Settings, Sun } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../api/contract/index.ts';
import { useDates } from '../dates.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { IconButton } from '../design/IconButton.tsx';
import { Loading } from '../design/Loading.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { useIsBack } from '../forms/kept.ts';
import { keysOf } from '../frame/actions.ts';
import { Page } from '../frame/Page.tsx';
import { KeyNotices } from '../keys/KeyNotices.tsx';
import { useText } from '../locales/index.tsx';
import { useNavigation } from '../navigation.tsx';
import { Problem } from '../vault/problem.tsx';
import { useCommand } from '../vault/queries.ts';
import { useSession } from '../vault/session.tsx';
import { BackupNotice } from './BackupNotice.tsx';
import { EvidenceClocks } from './EvidenceClocks.tsx';
import { Health } from './Health.tsx';
import { OfficeTaskDialog } from './OfficeTaskDialog.tsx';
import { byUrgency, together } from './office.ts';
import { PhaseFigures } from './PhaseFigures.tsx';
import { QuietCases } from './QuietCases.tsx';
import { TaskGroup } from './TaskGroup.tsx';
import { ToDestroy } from './ToDestroy.tsx';
import { TodayCourse } from './TodayCourse.tsx';
import './today.css';

type Today = Output<'today.get'>;

/** What needs doing now and this week, and what may be forgotten. */
export default function TodayScreen() {
  const t = useText();
  const dates = useDates();
  const { today } = useSession();
  const { go } = useNavigation();
  const isBack = useIsBack();
  const [adding, setAdding] = useState(() => isBack('today.task new'));
  const found = useCommand('today.get', {});
  return (
    <Page wide>
      <PageHeader
        title={t('today.title')}
        about={dates.long(found.data?.today ?? today)}
        actions={
          !found.isPending && (
            <>
              {found.data?.hasCases && <PhaseFigures phases={found.data.phases} />}
              <IconButton icon={CalendarDays} label={t('today.week')} onPress={() => go('/week')} />
              <Button icon={CalendarPlus} onPress={() => setAdding(true)}>
                {t('follow.taskAdd')}
              </Button>
            </>
          )
        }
      />
      {adding && <OfficeTaskDialog onClose={() => setAdding(false)} />}
      {/* With the answer, that fills the head of the screen: before it they would be pushed down. */}
      <div className="today-notices" hidden={found.isPending}>
        <KeyNotices />
      </div>
      {found.isPending && <Loading />}
      {found.error && <Problem error={found.error} onRetry={() => found.refetch()} />}
      {found.data &&
        (found.data.hasCases || found.data.office.length + found.data.ownLater.length > 0 ? (
          <Work today={found.data} />
        ) : (
          <FirstUse />
        ))}
    </Page>
  );
}

function Work({ today }: { readonly today: Today }) {
  const t = useText();
  const { late, lateTotal, dueToday, thisWeek, office, evidence, quiet, toDestroy } = today;
  // A clerk refers what is reported to him, and counts nothing.
  const counts = useSession().role !== 'griffier' && today.hasCases;
  const own = byUrgency(office, today.today);
  const isClear = late.length + dueToday.length + thisWeek.length + office.length === 0;
  return (
    <div className="today" data-beside={counts || evidence.length + quiet.length + toDestroy > 0}>
      <div className="stack">
        {isClear && (
          <Card>
            <EmptyState icon={Sun} title={t('today.clear')}>
              {t('today.clearAbout')}
            </EmptyState>
          </Card>
        )}
        <TaskGroup
          title={t('today.late')}
          tasks={together(late, own.late)}
          total={lateTotal + own.late.length}
          today={today.today}
        />
        <TaskGroup
          title={t('today.dueToday')}
          tasks={together(dueToday, own.dueToday)}
          today={today.today}
        />
        <TaskGroup
          title={t('today.thisWeek')}
          tasks={together(thisWeek, own.thisWeek)}
          today={today.today}
        />
        <TaskGroup title={t('follow.later')} tasks={today.ownLater} today={today.today} />
      </div>
      <div className="stack">
        <BackupNotice />
        <ToDestroy parts={toDestroy} />
        <EvidenceClocks tasks={evidence} today={today.today} />
        <QuietCases cases={quiet} today={today.today} />
        <Health toReview={today.toReview} today={today.today} />
        {/* Last, because counting takes longest and what it comes to would push the rest down. */}
        {counts && <TodayCourse />}
      </div>
    </div>
  );
}

/** The very first day: how to begin. */
function FirstUse() {
  const t = useText();
  const { go } = useNavigation();
  return (
    <Card>
      <EmptyState
        icon={Sun}
        title={t('today.first')}
        action={
          <div className="row">
            <Button
              kind="primary"
              icon={FilePlus2}
              onPress={() => go('/report')}
              keys={keysOf('newReport')}
            >
              {t('today.firstReport')}
            </Button>
            <Button icon={Settings} onPress={() => go('/settings/organisation')}>
              {t('today.firstSettings')}
            </Button>
          </div>
        }
      >
        <p>{t('today.firstAbout')}</p>
        <ol className="today-start">
          <li>{t('today.firstStep1')}</li>
          <li>{t('today.firstStep2')}</li>
          <li>{t('today.firstStep3')}</li>
        </ol>
      </EmptyState>
    </Card>
  );
}
