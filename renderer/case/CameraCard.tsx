import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { useAskWords } from '../tasks.ts';
import { type CaseTask, useCase } from './case-room.ts';
import { UrgencyBadge } from './UrgencyBadge.tsx';
import { useCaseWords } from './use-case-words.ts';

const secureImages = 'T6';

/** What is known of the cameras, and how long the images are still there. */
export function CameraCard() {
  const { t } = useCaseWords();
  const { view, isOpen, ask } = useCase();
  const { camera } = view.incident;
  const others = new Set(view.justice.evidence.map(({ id }) => id));
  const task = view.tasks.find(({ id, code }) => code === secureImages && !others.has(id));
  return (
    <Card
      title={t('case.cameraTitle')}
      actions={
        isOpen && (
          <Button size="small" onPress={() => ask({ kind: 'camera' })}>
            {t('case.cameraChange')}
          </Button>
        )
      }
    >
      <div className="stack-small">
        <p>
          {camera.kind === 'days'
            ? t('case.cameraKept', { days: camera.days })
            : t(`case.camera_${camera.kind}`)}
        </p>
        {task ? <WipeCountdown task={task} /> : null}
      </div>
    </Card>
  );
}

function WipeCountdown({ task }: { readonly task: CaseTask }) {
  const { t, dates, taskWords } = useCaseWords();
  const askWords = useAskWords();
  const { today } = useCase().view;
  if (task.status === 'done' && task.doneOn !== null) {
    return <p>{t('case.cameraSecured', { day: dates.long(task.doneOn) })}</p>;
  }
  if (task.status === 'moot') return <p>{t('case.cameraGone')}</p>;
  if (task.status === 'skipped') return null;
  const { urgency, when } = taskWords(task, today);
  const isUnknown = task.isPeriodUnknown && today <= task.due;
  const day = dates.long(task.due);
  return (
    <>
      <p className="row">
        <UrgencyBadge urgency={urgency} words={when} />
        <span>{isUnknown ? askWords(task.target, today) : t('case.cameraWipedOn', { day })}</span>
      </p>
      {isUnknown && <p className="subtle">{t('case.cameraAct', { day })}</p>}
    </>
  );
}
