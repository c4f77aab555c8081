import { useState } from 'react';
import { Card } from '../design/Card.tsx';
import { Loading } from '../design/Loading.tsx';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useCommand } from '../vault/queries.ts';
import { AnalysisForm, type AnalysisQuestion } from './AnalysisForm.tsx';
import { AnalysisTask } from './AnalysisTask.tsx';
import { CrossPicture } from './CrossPicture.tsx';
import { EarlierPeriods } from './EarlierPeriods.tsx';
import './analysis.css';

/** The true counts of a year or a quarter, along sides that the counsellor chooses (domain study, §2.3). */
export function Analysis({
  year,
  quarter,
}: {
  readonly year: number;
  /** The quarter that is asked for first, as `2026-Q4`; null for the year. */
  readonly quarter: string | null;
}) {
  const t = useText();
  const [question, setQuestion] = useState<AnalysisQuestion>({
    period: quarter ?? String(year),
    rows: 'unit',
    columns: quarter === null ? 'natureGroup' : 'workProcess',
    choices: {},
  });
  const { choices, ...asked } = question;
  const where = Object.values(choices);
  const found = useCommand(
    'statistics.analysis',
    { ...asked, where },
    { forget: true, keepPrevious: true },
  );
  if (found.isPending) return <Loading />;
  if (found.error) return <Problem error={found.error} onRetry={() => found.refetch()} />;
  const answer = found.data;
  return (
    <div className="stack-large">
      {answer.task && (
        <AnalysisTask task={answer.task} today={answer.today} onDone={() => found.refetch()} />
      )}
      <AnalysisForm year={year} question={question} answer={answer} onChange={setQuestion} />
      <Card>
        <div className="stack">
          <p role="status">
            {t('analysis.found', { total: answer.total })}{' '}
            {answer.total > 0 &&
              t('analysis.people', { reporters: answer.reporters, anonymous: answer.anonymous })}
          </p>
          {answer.total > 0 && (
            <CrossPicture answer={answer} rows={question.rows} columns={question.columns} />
          )}
          <EarlierPeriods earlier={answer.earlier} />
        </div>
      </Card>
    </div>
  );
}
