import { severityGuide } from '../../domain/severity.ts';
import { useCase } from '../case/case-room.ts';
import { Alert } from '../design/Alert.tsx';
import { useLanguage, useText } from '../locales/index.tsx';

/** Says that a life may be threatened, as long as the case runs. */
export function DangerNotice() {
  const t = useText();
  const language = useLanguage();
  const { view, isOpen } = useCase();
  if (!isOpen || view.incident.severity !== 's5') return null;
  return (
    <Alert kind="negative" title={t('cases.danger')}>
      <p>{severityGuide.s5[language]}.</p>
    </Alert>
  );
}
