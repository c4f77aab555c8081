import { Alert } from '../design/Alert.tsx';
import { useText } from '../locales/index.tsx';

/** What a survey says and a register does not (domain study, §7). */
export function Caution() {
  const t = useText();
  return (
    <Alert title={t('benchmarks.cautionTitle')}>
      <p>{t('benchmarks.caution')}</p>
    </Alert>
  );
}
