import type { PolicyKind } from '../../domain/policy/records.ts';
import { useText } from '../locales/index.tsx';
import { Duties } from './Duties.tsx';
import { PolicyPage } from './PolicyPage.tsx';

const kinds: readonly PolicyKind[] = ['improvement', 'overview'];

/** What must become better, and the overviews from which that follows. */
export default function ImprovementScreen() {
  const t = useText();
  return (
    <PolicyPage title={t('policy.improvement')} about={t('policy.improvementAbout')} kinds={kinds}>
      {({ overview: { duties, today }, records }) => (
        <Duties duties={duties} records={records} today={today} kinds={kinds} />
      )}
    </PolicyPage>
  );
}
