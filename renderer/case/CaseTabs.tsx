import type { CaseView } from '../../api/contract/cases.ts';
import { ClerkTab } from '../clerk/ClerkTab.tsx';
import { type TabEntry, Tabs } from '../design/Tabs.tsx';
import { useText } from '../locales/index.tsx';
import { useChosenHere } from '../navigation.tsx';
import { SharingTab } from '../sharing/SharingTab.tsx';
import { useSession } from '../vault/session.tsx';
import { AttachmentsTab } from './AttachmentsTab.tsx';
import { CareTab } from './CareTab.tsx';
import { useCase } from './case-room.ts';
import { DamageTab } from './DamageTab.tsx';
import { IncidentTab } from './IncidentTab.tsx';
import { IntegrityTab } from './police/IntegrityTab.tsx';
import { PoliceTab } from './police/PoliceTab.tsx';
import { ReactionTab } from './ReactionTab.tsx';
import { TasksTab } from './TasksTab.tsx';
import { TimelineTab } from './TimelineTab.tsx';

/** Whether integrity plays a part: bribery, or undermining from the inside. */
const asksIntegrity = ({ themes, justice }: CaseView) =>
  justice.asksDutyCheck || themes.includes('integrity') || themes.includes('undermining');

/** How much was recorded of police and evidence: a report counts once, with its steps. */
const recordedOfPolice = ({ police, justice }: CaseView) =>
  justice.reports.length +
  police.filter(({ reportId }) => reportId === null).length +
  justice.evidence.filter(({ id }) => id !== null).length;

/** The parts of a case. A closed one shows only the parts in which something stands. */
export function CaseTabs() {
  const t = useText();
  const { role } = useSession();
  const [selected, setSelected] = useChosenHere('part', 'timeline');
  const { view, isOpen, canTell } = useCase();
  const { contacts, care, justice, measures, claims, attachments, tasks, sharing } = view;
  // Late news of the police comes to a closed case as well.
  const isOwn = view.hands.kind === 'own';
  const canShare = isOwn && view.ongoing.includes('police');
  const integrity = [justice.duty, justice.wbk].filter((known) => known !== null).length;
  const openTasks = tasks.filter(({ status }) => status === 'open').length;

  const part = (
    id: string,
    label: string,
    count: number,
    content: TabEntry['content'],
  ): TabEntry => ({
    id,
    label,
    content,
    ...(count > 0 ? { count } : {}),
  });
  const hasCare = contacts.length + care.offers.length > 0;
  const tabs: readonly TabEntry[] = [
    part('timeline', t('case.tabTimeline'), 0, <TimelineTab />),
    ...(isOpen && role === 'griffier' ? [part('clerk', t('clerk.tab'), 0, <ClerkTab />)] : []),
    part('incident', t('case.tabIncident'), 0, <IncidentTab />),
    ...(canTell || hasCare ? [part('care', t('case.tabCare'), contacts.length, <CareTab />)] : []),
    ...[
      part(
        'sharing',
        t('sharing.tab'),
        sharing.consents.length + sharing.disclosures.length,
        <SharingTab />,
      ),
      part('police', t('case.tabPolice'), recordedOfPolice(view), <PoliceTab />),
      part('reaction', t('case.tabReaction'), measures.length, <ReactionTab />),
      part('damage', t('case.tabDamage'), claims.length, <DamageTab />),
      part('attachments', t('case.tabAttachments'), attachments.length, <AttachmentsTab />),
    ].filter(
      ({ id, count }) =>
        isOpen ||
        count !== undefined ||
        (id === 'police' && isOwn) ||
        (id === 'sharing' && canShare),
    ),
    ...(integrity > 0 || (isOpen && asksIntegrity(view))
      ? [part('integrity', t('police.tabIntegrity'), integrity, <IntegrityTab />)]
      : []),
    part('tasks', t('case.tabTasks'), openTasks, <TasksTab />),
  ];
  const current = tabs.some(({ id }) => id === selected) ? selected : 'timeline';
  return <Tabs label={t('case.parts')} tabs={tabs} selected={current} onSelect={setSelected} />;
}
