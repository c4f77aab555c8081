import { useText } from '../locales/index.tsx';
import { Duties } from './Duties.tsx';
import { kindsAt } from './kinds.ts';
import { PolicyPage } from './PolicyPage.tsx';

const kinds = kindsAt('/improvement');

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
