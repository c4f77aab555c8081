import { ChartColumn } from 'lucide-react';
import { useId } from 'react';
import { Link } from 'react-aria-components';
import { CoursePicture } from '../charts/CoursePicture.tsx';
import { useText } from '../locales/index.tsx';
import { useCommand } from '../vault/queries.ts';

/** True counts of twelve quarters with what is usual, for these eyes only. */
export function TodayCourse() {
  const t = useText();
  const id = useId();
  const { data } = useCommand('statistics.course', { kind: 'quarter' }, { forget: true });
  if (!data || data.periods.length === 0) return null;
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id} className="card-title today-side-title">
        <ChartColumn aria-hidden size={20} />
        {t('today.course')}
      </h2>
      <CoursePicture course={data} note={t('today.courseNote')} />
      <Link href="/statistics" className="link">
        {t('today.toFigures')}
      </Link>
    </section>
  );
}
