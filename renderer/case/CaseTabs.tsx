import { useState } from 'react';
import { type TabEntry, Tabs } from '../design/Tabs.tsx';
import { useText } from '../locales/index.tsx';
import { CareTab } from './CareTab.tsx';
import { useCase } from './case-room.ts';
import { DamageTab } from './DamageTab.tsx';
import { IncidentTab } from './IncidentTab.tsx';
import { PoliceTab } from './PoliceTab.tsx';
import { ReactionTab } from './ReactionTab.tsx';
import { TasksTab } from './TasksTab.tsx';
import { TimelineTab } from './TimelineTab.tsx';

/** The parts of a case. A closed one shows only the parts in which something stands. */
export function CaseTabs() {
  const t = useText();
  const [selected, setSelected] = useState('timeline');
  const { view, isOpen } = useCase();
  const { contacts, care, police, measures, damage, tasks } = view;
  const openTasks = tasks.filter(({ status }) => status === 'open').length;

  const part = (id: string, label: string, count: number, content: TabEntry['content']) =>
    isOpen || count > 0 ? [{ id, label, ...(count > 0 ? { count } : {}), content }] : [];
  const tabs: readonly TabEntry[] = [
    { id: 'timeline', label: t('case.tabTimeline'), content: <TimelineTab /> },
    { id: 'incident', label: t('case.tabIncident'), content: <IncidentTab /> },
    ...part(
      'care',
      t('case.tabCare'),
      contacts.length + (isOpen ? 0 : care.offers.length),
      <CareTab />,
    ),
    ...part('police', t('case.tabPolice'), police.length, <PoliceTab />),
    ...part('reaction', t('case.tabReaction'), measures.length, <ReactionTab />),
    ...part('damage', t('case.tabDamage'), damage.length, <DamageTab />),
    {
      id: 'tasks',
      label: t('case.tabTasks'),
      ...(openTasks > 0 ? { count: openTasks } : {}),
      content: <TasksTab />,
    },
  ];
  const current = tabs.some(({ id }) => id === selected) ? selected : 'timeline';
  return <Tabs label={t('case.parts')} tabs={tabs} selected={current} onSelect={setSelected} />;
}
