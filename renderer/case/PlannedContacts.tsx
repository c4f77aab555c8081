import { CalendarPlus } from 'lucide-react';
import { Badge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { isPlannedContact } from './care-plan.ts';
import { type CaseTask, useCase } from './case-room.ts';
import { UrgencyBadge } from './UrgencyBadge.tsx';
import { useCaseWords } from './use-case-words.ts';

/** The five contacts of the plan, or the way to plan them. */
export function PlannedContacts() {
  const { t } = useCaseWords();
  const { view, isOpen, ask } = useCase();
  const planned = view.tasks.filter(isPlannedContact);
  const offered = view.care.offers.length > 0;
  return (
    <Card
      title={t('case.planTitle')}
      actions={
        isOpen && (
          <Button icon={CalendarPlus} onPress={() => ask({ kind: 'plan' })}>
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
          {isOpen && offered && (
            <div>
              <Button icon={CalendarPlus} onPress={() => ask({ kind: 'schedule' })}>
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
  const { title, when, limit, urgency } = taskWords(task, today);
  return (
    <li className="case-task">
      <div className="stack-small">
        <p className="case-task-title">{title}</p>
        <p className="row">
          {task.status === 'open' ? (
            <>
              <UrgencyBadge urgency={urgency} words={when} />
              {limit && <span>{limit}</span>}
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
