import { addDays } from '../../../domain/time.ts';
import { Alert } from '../../design/Alert.tsx';
import { Button } from '../../design/Button.tsx';
import { useLanguage } from '../../locales/index.tsx';
import { useAskWords } from '../../tasks.ts';
import { useCase } from '../case-room.ts';
import { useCaseWords } from '../use-case-words.ts';

/** Days before images are wiped, or must be asked for, from which it is said in red. */
const daysAhead = 2;

/** Says in red that camera images are or can be gone within days, and gives the way to ask for them (TC-04). */
export function WipeNotice() {
  const { t, dates } = useCaseWords();
  const language = useLanguage();
  const askWords = useAskWords();
  const { view, isOpen, ask } = useCase();
  const { today, justice } = view;
  const camera = justice.evidence.find(
    ({ kind, status }) => kind === 'camera' && status === 'open',
  );
  const last = camera?.wipeOn ?? null;
  if (!isOpen || !camera || last === null || last < today) return null;
  const { requestedOn, target, isPeriodUnknown } = camera;
  const counts = isPeriodUnknown && target !== null ? target : last;
  if (addDays(today, daysAhead) < counts) return null;
  const [, month, day] = last.split('-');
  const shown = language === 'nl' ? `${day}-${month}` : dates.short(last);
  const unknown = requestedOn === null ? askWords(counts, today) : t('police.periodUnknownAsked');
  return (
    <Alert kind="negative" title={isPeriodUnknown ? unknown : t('police.wipedOn', { day: shown })}>
      <p>
        {requestedOn === null
          ? t(isPeriodUnknown ? 'police.askAbout' : 'police.wipedAbout')
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
