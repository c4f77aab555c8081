import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-aria-components';
import type { Output } from '../../api/contract/index.ts';
import { addDays, mondayOf } from '../../domain/time.ts';
import { useLabel } from '../codes.ts';
import { useDates } from '../dates.ts';
import { Badge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { IconButton } from '../design/IconButton.tsx';
import { Loading } from '../design/Loading.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { Page } from '../frame/Page.tsx';
import { PrintButton } from '../frame/PrintButton.tsx';
import { useText } from '../locales/index.tsx';
import { usePreferences } from '../preferences.tsx';
import { useTaskWords } from '../tasks.ts';
import { Problem } from '../vault/problem.tsx';
import { useCommand } from '../vault/queries.ts';
import { useSession } from '../vault/session.tsx';
import { pageOf, useTaskPlace } from './office.ts';
import type { ListedTask } from './TaskGroup.tsx';
import './week.css';

type Day = Output<'today.week'>['days'][number];

/** A week from Monday to Sunday: what is to be done on each day. On paper it names nobody. */
export default function WeekScreen() {
  const t = useText();
  const dates = useDates();
  const { today } = useSession();
  const [of, setOf] = useState(today);
  const found = useCommand('today.week', { of }, { keepPrevious: true });
  const monday = mondayOf(of);
  const about = t('today.weekOf', {
    from: dates.long(monday),
    until: dates.long(addDays(monday, 6)),
  });
  return (
    <Page>
      <PageHeader
        title={t('today.week')}
        about={about}
        actions={
          <>
            <IconButton
              icon={ChevronLeft}
              label={t('today.weekBefore')}
              onPress={() => setOf(addDays(of, -7))}
            />
            <Button onPress={() => setOf(today)}>{t('today.thisWeek')}</Button>
            <IconButton
              icon={ChevronRight}
              label={t('today.weekAfter')}
              onPress={() => setOf(addDays(of, 7))}
            />
            <PrintButton>{t('today.weekPrint')}</PrintButton>
          </>
        }
      />
      {found.isPending && <Loading />}
      {found.error && <Problem error={found.error} onRetry={() => found.refetch()} />}
      {found.data && (
        <>
          <ol className="week">
            {found.data.days.map((day) => (
              <WeekDay key={day.day} day={day} today={found.data.today} />
            ))}
          </ol>
          {found.data.more > 0 && (
            <p className="subtle">{t('today.weekMore', { count: found.data.more })}</p>
          )}
        </>
      )}
    </Page>
  );
}

function WeekDay({
  day: { day, isOff, tasks, office },
  today,
}: {
  readonly day: Day;
  readonly today: string;
}) {
  const t = useText();
  const dates = useDates();
  const all: readonly ListedTask[] = [...tasks, ...office];
  const isToday = day === today;
  return (
    <li className="week-day" data-off={isOff} {...(isToday ? { 'aria-current': 'date' } : {})}>
      <h2 className="week-name">
        {dates.long(day)} {isToday && <Badge tone="accent">{t('today.title')}</Badge>}
        {isOff && <span className="subtle small">{t('today.weekOff')}</span>}
      </h2>
      {all.length === 0 ? (
        <p className="subtle">{t('today.weekNothing')}</p>
      ) : (
        <ul className="week-tasks">
          {all.map((task) => (
            <WeekTask key={task.id} task={task} today={today} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** A task in one line. What was typed may name somebody, so paper says only what kind of task it is. */
function WeekTask({ task, today }: { readonly task: ListedTask; readonly today: string }) {
  const t = useText();
  const label = useLabel();
  const say = useTaskWords();
  const placeOf = useTaskPlace();
  const { todayNames } = usePreferences();
  const nameless = say({ ...task, words: '' }, today);
  const words = todayNames ? say(task, today) : nameless;
  const isTyped = words.title !== nameless.title;
  const href = 'caseId' in task ? `/cases/${task.caseId}` : pageOf(task);
  return (
    <li className="week-task">
      <span className="week-words" data-typed={isTyped}>
        {words.title}
      </span>
      {isTyped && (
        <span className="week-paper" aria-hidden>
          {nameless.title}
        </span>
      )}
      {words.urgency === 'late' && <Badge tone="negative">{t('today.late')}</Badge>}
      <span className="subtle">
        {href === null ? (
          placeOf(task)
        ) : (
          <Link href={href} className="link">
            {placeOf(task)}
          </Link>
        )}
        {'nature' in task && <> · {label('nature', task.nature)}</>}
      </span>
    </li>
  );
}
