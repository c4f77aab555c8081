import { addDays } from '../../../domain/time.ts';
import { Alert } from '../../design/Alert.tsx';
import { Button } from '../../design/Button.tsx';
import { useLanguage } from '../../locales/index.tsx';
import { useCase } from '../case-room.ts';
import { useCaseWords } from '../use-case-words.ts';

/** Days before images are wiped from which it is said in red. */
const daysAhead = 2;

/** Says in red that camera images will be gone within days, and gives the way to ask for them (TC-04). */
export function WipeNotice() {
  const { t, dates } = useCaseWords();
  const language = useLanguage();
  const { view, isOpen, ask } = useCase();
  const { today, justice } = view;
  const camera = justice.evidence.find(
    ({ kind, status }) => kind === 'camera' && status === 'open',
  );
  const wipeOn = camera?.wipeOn ?? null;
  const isSoon = wipeOn !== null && today <= wipeOn && wipeOn <= addDays(today, daysAhead);
  if (!isOpen || !camera || !isSoon) return null;
  const [, month, day] = wipeOn.split('-');
  const shown = language === 'nl' ? `${day}-${month}` : dates.short(wipeOn);
  const { requestedOn } = camera;
  return (
    <Alert kind="negative" title={t('police.wipedOn', { day: shown })}>
      <p>
        {requestedOn === null
          ? t('police.wipedAbout')
          : t('police.requestedAbout', { day: dates.short(requestedOn) })}
      </p>
      <div>
        {requestedOn === null ? (
          <Button size="small" onPress={() => ask({ kind: 'cameraRequest' })}>
            {t('police.cameraRequest')}
          </Button>
        ) : (
          <Button size="small" onPress={() => ask({ kind: 'cameraOutcome' })}>
            {t('police.cameraOutcome')}
          </Button>
        )}
      </div>
    </Alert>
  );
}
