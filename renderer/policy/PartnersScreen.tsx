import { useText } from '../locales/index.tsx';
import { Duties } from './Duties.tsx';
import { kindsAt } from './kinds.ts';
import { PolicyPage } from './PolicyPage.tsx';

const kinds = kindsAt('/partners');

/** With whom the municipality works, its fixed contacts, and the way to report. */
export default function PartnersScreen() {
  const t = useText();
  return (
    <PolicyPage title={t('policy.partners')} about={t('policy.partnersAbout')} kinds={kinds}>
      {({ overview: { duties, today }, records }) => (
        <Duties duties={duties} records={records} today={today} kinds={kinds} />
      )}
    </PolicyPage>
  );
}
