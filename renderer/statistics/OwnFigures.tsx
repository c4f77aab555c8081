import type { Output } from '../../api/contract/index.ts';
import { useDates } from '../dates.ts';
import { Card } from '../design/Card.tsx';
import { Loading } from '../design/Loading.tsx';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useCommand } from '../vault/queries.ts';
import { CourseCard } from './CourseCard.tsx';
import { FigureColumns } from './FigureColumns.tsx';

type Own = Output<'statistics.own'>;
type Table = Own['tables'][number];

/** Quarters stand in the course already. */
const isDrawn = ({ dimension, cells }: Table) => cells.length > 0 && dimension !== 'quarter';

/** The true counts of a year by what a release counts. */
export function OwnFigures({ year }: { readonly year: number }) {
  const t = useText();
  const own = useCommand('statistics.own', { year }, { forget: true });
  if (own.isPending) return <Loading />;
  if (own.error) return <Problem error={own.error} onRetry={() => own.refetch()} />;
  const { tables, running } = own.data;
  const total = tables[0]?.total.value ?? 0;
  return (
    <div className="stack">
      <Card>
        <p className="headline-total">
          <span className="headline-number">{t('statistics.number', { value: total })}</span>
          <span>{t('statistics.headline', { count: total, year: String(year) })}</span>
        </p>
        {running && <SoFar running={running} />}
      </Card>
      <CourseCard />
      <FigureColumns tables={tables.filter(isDrawn)} base={null} />
    </div>
  );
}

/** Until which day a year counts that still runs, beside the same days of the year before. */
function SoFar({ running: { today, before } }: { readonly running: NonNullable<Own['running']> }) {
  const t = useText();
  const dates = useDates();
  return (
    <div className="stack-small">
      <p>{t('statistics.soFar', { day: dates.long(today) })}</p>
      <p className="subtle">
        {before === null
          ? t('statistics.soFarAlone')
          : t('statistics.soFarBefore', {
              count: before.value,
              day: dates.long(before.until),
              year: before.until.slice(0, 4),
            })}
      </p>
    </div>
  );
}
