import { CalendarClock, Play } from 'lucide-react';
import { useLabel } from '../codes.ts';
import { useDates } from '../dates.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { useUndo } from '../design/Undo.tsx';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';
import { useCase } from './case-room.ts';

/** Says that a case waits or stands still, why, and when it comes back. */
export function PauseNotice() {
  const t = useText();
  const say = useUndo();
  const label = useLabel();
  const dates = useDates();
  const { view, isOpen, ask } = useCase();
  const resume = useAction('cases.resume');
  const { paused, status } = view;
  if (paused === null) return null;
  const isHold = status === 'hold';
  const reason = label(isHold ? 'pause_reason' : 'waiting_reason', paused.reason);
  const goOn = () =>
    resume.mutate({ caseId: view.id }, { onSuccess: () => say({ text: t('case.pause_resumed') }) });
  return (
    <Alert
      title={t(isHold ? 'case.pause_holdTitle' : 'case.pause_waitingTitle', {
        day: dates.long(paused.on),
      })}
    >
      <p>
        {t('case.pause_reasonWas', { reason, day: dates.long(paused.until) })}{' '}
        {t('case.pause_retention')}
      </p>
      {isOpen && (
        <div className="row">
          <Button icon={Play} onPress={goOn} isPending={resume.isPending}>
            {t('case.pause_resume')}
          </Button>
          <Button icon={CalendarClock} onPress={() => ask({ kind: 'pause' })}>
            {t('case.pause_change')}
          </Button>
        </div>
      )}
      {resume.error && <Problem error={resume.error} />}
    </Alert>
  );
}
