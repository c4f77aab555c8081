import { Cctv } from 'lucide-react';
import { useId } from 'react';
import { Link } from 'react-aria-components';
import { useDates } from '../dates.ts';
import { useText } from '../locales/index.tsx';
import type { ListedTask } from './TaskGroup.tsx';

/** Camera images that may be gone soon, each with the day they are wiped. */
export function EvidenceClocks({
  tasks,
  today,
}: {
  readonly tasks: readonly ListedTask[];
  readonly today: string;
}) {
  const t = useText();
  const dates = useDates();
  const id = useId();
  if (tasks.length === 0) return null;
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id} className="card-title today-side-title">
        <Cctv aria-hidden size={20} />
        {t('today.evidence')}
      </h2>
      <p className="small subtle">{t('today.evidenceAbout')}</p>
      <ul className="side-list">
        {tasks.map((task) => (
          <li key={task.id} className="side-row">
            <strong data-late={task.due < today}>{dates.due(task.due, today)}</strong>
            <span>
              <Link href={`/cases/${task.caseId}`} className="link">
                {task.caseNumber}
              </Link>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
