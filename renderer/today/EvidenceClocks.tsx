import { Cctv } from 'lucide-react';
import { useId } from 'react';
import { Link } from 'react-aria-components';
import { useDates } from '../dates.ts';
import { Disclosure } from '../design/Disclosure.tsx';
import { Why } from '../help/Why.tsx';
import { useText } from '../locales/index.tsx';
import { laterOf, useAskWords } from '../tasks.ts';
import type { CaseTask } from './TaskGroup.tsx';

/** A list no longer than this opens by itself. */
const shownAtOnce = 3;

/** Camera images that may be gone soon, the first to go on top; what may be gone already is folded. */
export function EvidenceClocks({
  tasks,
  today,
}: {
  readonly tasks: readonly CaseTask[];
  readonly today: string;
}) {
  const t = useText();
  const dates = useDates();
  const id = useId();
  if (tasks.length === 0) return null;
  const ahead = tasks.filter(({ due }) => due >= today);
  const whenOf = ({ isPeriodUnknown, target, due }: CaseTask) =>
    dates.due(isPeriodUnknown ? laterOf(target, today) : due, today);
  const passed = tasks.filter(({ due }) => due < today);
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id} className="card-title today-side-title">
        <Cctv aria-hidden size={20} />
        {t('today.evidence')}
      </h2>
      {ahead.length > 0 && (
        <>
          <p className="small subtle">{t('today.evidenceAbout')}</p>
          <Clocks tasks={ahead} say={whenOf} today={today} />
        </>
      )}
      {passed.length > 0 && (
        <Disclosure
          title={t('today.evidencePassed', { count: passed.length })}
          isOpen={ahead.length === 0 && passed.length <= shownAtOnce}
        >
          <p className="small subtle">{t('today.evidencePassedAbout')}</p>
          <Clocks tasks={passed} say={({ due }) => dates.short(due)} today={today} />
        </Disclosure>
      )}
    </section>
  );
}

function Clocks({
  tasks,
  say,
  today,
}: {
  readonly tasks: readonly CaseTask[];
  readonly say: (task: CaseTask) => string;
  readonly today: string;
}) {
  const t = useText();
  const askWords = useAskWords();
  return (
    <ul className="side-list">
      {tasks.map((task) => (
        <li key={task.id} className="side-row">
          <span>
            <strong>{say(task)}</strong>
            <Why of={task.caseNumber}>{t('help.whyWipe')}</Why>
          </span>
          <span>
            <Link href={`/cases/${task.caseId}`} className="link">
              {task.caseNumber}
            </Link>
          </span>
          {task.isPeriodUnknown && today <= task.due && (
            <span className="small">{askWords(task.target, today)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
