import type { ReactNode } from 'react';
import { standingColumns } from '../../figures/columns.ts';
import { useText } from '../locales/index.tsx';
import { CountTable } from './CountTable.tsx';
import { type Course, columnName, useCourseFinding } from './course-words.ts';
import { Picture } from './Picture.tsx';
import { usePeriodWords } from './period-words.ts';

/** True counts of periods beside each other, with the line of what is usual here. */
export function CoursePicture({
  course: { periods, usual },
  note,
}: {
  readonly course: Course;
  readonly note?: ReactNode;
}) {
  const t = useText();
  const findingOf = useCourseFinding();
  const periodWords = usePeriodWords();
  const words = (value: number | null) =>
    value === null ? t('analysis.notKept').toLowerCase() : t('statistics.number', { value });
  const columns = periods.map(({ period, value, runs }) => ({
    ...columnName(period, t),
    value,
    words: words(value),
    runs,
  }));
  const norm =
    usual === null ? null : { value: usual, words: t('statistics.courseUsual', { value: usual }) };
  return (
    <Picture
      name={t('statistics.courseTable')}
      says={findingOf(periods)}
      draw={(frame) => standingColumns({ columns, norm, runs: t('statistics.runs') }, frame)}
      note={note}
    >
      <CountTable
        title={t('statistics.courseTable')}
        heads={[t('statistics.columnIncidents')]}
        rows={periods.map(({ period, value, runs }) => ({
          key: period,
          label: runs
            ? t('statistics.courseRuns', { period: periodWords(period) })
            : periodWords(period),
          numbers: [value ?? words(value)],
        }))}
      />
    </Picture>
  );
}
