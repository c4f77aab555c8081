import { useText } from '../locales/index.tsx';
import { PosterButton } from '../posters/PosterButton.tsx';
import { Duties } from './Duties.tsx';
import { kindsAt } from './kinds.ts';
import { PolicyPage } from './PolicyPage.tsx';

const kinds = kindsAt('/norm');

/** The norm and how it is carried: its text and history, the talks, and the rules of each location. */
export default function NormScreen() {
  const t = useText();
  return (
    <PolicyPage title={t('policy.norm')} about={t('policy.normAbout')} kinds={kinds}>
      {({ overview: { duties, today }, records }) => (
        <>
          <div className="row">
            <PosterButton poster="Norm" />
          </div>
          <Duties duties={duties} records={records} today={today} kinds={kinds} />
        </>
      )}
    </PolicyPage>
  );
}
