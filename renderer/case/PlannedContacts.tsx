import { CalendarPlus } from 'lucide-react';
import { Badge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Why } from '../help/Why.tsx';
import { useCareOf } from './care-of.ts';
import { type CaseTask, useCase } from './case-room.ts';
import { UrgencyBadge } from './UrgencyBadge.tsx';
import { useCaseWords } from './use-case-words.ts';

/** The five contacts of the plan, or the way to plan them. */
export function PlannedContacts({ person }: { readonly person: string | null }) {
  const { t } = useCaseWords();
  const { ask } = useCase();
  const { planned, offers, isRunning } = useCareOf(person);
  const offered = offers.length > 0;
  return (
    <Card
      title={t('case.planTitle')}
      actions={
        isRunning && (
          <Button icon={CalendarPlus} onPress={() => ask({ kind: 'plan', person })}>
            {t('follow.plan')}
          </Button>
        )
      }
    >
      {planned.length > 0 ? (
        <ol className="case-tasks">
          {planned.map((task) => (
            <PlannedContact key={task.id} task={task} />
          ))}
        </ol>
      ) : (
        <>
          <p className="subtle">{t(offered ? 'case.planEmpty' : 'case.planAfterOffer')}</p>
          {isRunning && offered && (
            <div>
              <Button icon={CalendarPlus} onPress={() => ask({ kind: 'schedule', person })}>
                {t('case.scheduleOpen')}
              </Button>
            </div>
          )}
        </>
      )}
    </Card>
  );
}

function PlannedContact({ task }: { readonly task: CaseTask }) {
  const { t, dates, taskWords } = useCaseWords();
  const { today } = useCase().view;
  // Whose contact it is stands above.
  const { plain, when, limit, urgency, reason } = taskWords(task, today);
  return (
    <li className="case-task">
      <div className="stack-small">
        <p className="case-task-title">{plain}</p>
        <p className="row">
          {task.status === 'open' ? (
            <>
              <UrgencyBadge urgency={urgency} words={when} />
              {limit && <span>{limit}</span>}
              <Why of={plain}>{reason}</Why>
            </>
          ) : (
            <>
              <Badge tone={task.status === 'done' ? 'positive' : 'neutral'}>
                {t(`case.task_${task.status}`)}
              </Badge>
              {task.doneOn !== null && <span>{dates.relative(task.doneOn, today)}</span>}
            </>
          )}
        </p>
      </div>
    </li>
  );
}
