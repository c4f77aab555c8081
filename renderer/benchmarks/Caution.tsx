import { Alert } from '../design/Alert.tsx';
import { useText } from '../locales/index.tsx';
import { useSession } from '../vault/session.tsx';

/** What a survey says and a register does not (domain study, §7). */
export function Caution() {
  const t = useText();
  const { role } = useSession();
  const isOfOffice = role === 'counsellor_political' || role === 'griffier';
  return (
    <Alert title={t('benchmarks.cautionTitle')}>
      <p>{t(isOfOffice ? 'benchmarks.cautionOffice' : 'benchmarks.caution')}</p>
    </Alert>
  );
}
