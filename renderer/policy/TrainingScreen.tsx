import { useText } from '../locales/index.tsx';
import { CoverageCard } from './CoverageCard.tsx';
import { Duties } from './Duties.tsx';
import { kindsAt } from './kinds.ts';
import { PolicyPage } from './PolicyPage.tsx';

const kinds = kindsAt('/training');

/** Training and drills: what is overdue, and which units were trained. */
export default function TrainingScreen() {
  const t = useText();
  return (
    <PolicyPage title={t('policy.training')} about={t('policy.trainingAbout')} kinds={kinds}>
      {({ overview: { duties, coverage, today }, records }) => (
        <>
          <Duties duties={duties} records={records} today={today} kinds={kinds} />
          <CoverageCard coverage={coverage} />
        </>
      )}
    </PolicyPage>
  );
}
