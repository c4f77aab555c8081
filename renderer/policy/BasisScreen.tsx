import { KeyNotices } from '../keys/KeyNotices.tsx';
import { useText } from '../locales/index.tsx';
import { BackupNotice } from '../today/BackupNotice.tsx';
import { Duties } from './Duties.tsx';
import { kindsAt } from './kinds.ts';
import { MatrixCard } from './Matrix.tsx';
import { PolicyPage } from './PolicyPage.tsx';

/** The home of the coordinator: what is to be done, and whether every unit has its measures. */
export default function BasisScreen() {
  const t = useText();
  return (
    <PolicyPage
      title={t('policy.basis')}
      about={t('policy.basisAbout')}
      kinds={kindsAt('/')}
      notices={<KeyNotices />}
    >
      {({ overview: { duties, matrix, today }, records }) => (
        <>
          <Duties duties={duties} records={records} today={today} />
          <BackupNotice />
          <MatrixCard matrix={matrix} />
        </>
      )}
    </PolicyPage>
  );
}
