import { useState } from 'react';
import type { Output } from '../../api/contract/index.ts';
import { standingColumns } from '../../figures/columns.ts';
import { CountTable } from '../charts/CountTable.tsx';
import { columnName, usePeriodInSentence } from '../charts/course-words.ts';
import { useNumberWords } from '../charts/number-words.ts';
import { Picture } from '../charts/Picture.tsx';
import { usePeriodWords } from '../charts/period-words.ts';
import { Card } from '../design/Card.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { useText } from '../locales/index.tsx';
import { useCommand } from '../vault/queries.ts';

type Published = Output<'releases.course'>['periods'][number];

/** Fewest periods that are a course. */
const fewest = 2;

const isQuarter = ({ period }: Published) => period.includes('-Q');

/** What was published of years and quarters, beside each other; nothing before there are two. */
export function PublishedCourse() {
  const t = useText();
  const found = useCommand('releases.course', {});
  const [wanted, setWanted] = useState<'year' | 'quarter'>('year');
  const periods = found.data?.periods ?? [];
  const of = {
    year: periods.filter((one) => !isQuarter(one)),
    quarter: periods.filter(isQuarter),
  };
  const kinds = (['year', 'quarter'] as const).filter((kind) => of[kind].length >= fewest);
  const [first] = kinds;
  if (first === undefined) return null;
  const kind = kinds.includes(wanted) ? wanted : first;
  const labels = { year: t('statistics.courseByYear'), quarter: t('statistics.courseByQuarter') };
  return (
    <Card title={t('statistics.publishedCourse')}>
      <div className="stack">
        {kinds.length > 1 && (
          <RadioField
            label={t('statistics.courseBy')}
            look="row"
            value={kind}
            onChange={(code) => setWanted(code === 'quarter' ? 'quarter' : 'year')}
            options={kinds.map((code) => ({ code, label: labels[code] }))}
          />
        )}
        <PublishedPicture periods={of[kind]} />
      </div>
    </Card>
  );
}

function PublishedPicture({ periods }: { readonly periods: readonly Published[] }) {
  const t = useText();
  const numberWords = useNumberWords();
  const periodWords = usePeriodWords();
  const nameOf = usePeriodInSentence();
  const words = ({ value, base }: Published) =>
    value === null ? t('statistics.notShown') : numberWords(value, base);
  const columns = periods.map((one) => ({
    ...columnName(one.period, t),
    value: one.value,
    words: words(one),
  }));
  const shown = periods.filter(({ value }) => value !== null);
  const [first, last] = [shown[0], shown.at(-1)];
  const says =
    first === undefined || last === undefined || first === last
      ? t('statistics.publishedHidden')
      : t('statistics.publishedFinding', {
          first: words(first),
          from: nameOf(first.period),
          last: words(last),
          to: nameOf(last.period),
        });
  return (
    <Picture
      name={t('statistics.publishedTable')}
      says={says}
      draw={(frame) => standingColumns({ columns, norm: null, runs: '' }, frame)}
      note={t('statistics.publishedNote')}
    >
      <CountTable
        title={t('statistics.publishedTable')}
        heads={[t('statistics.columnIncidents')]}
        rows={periods.map((one) => ({
          key: one.period,
          label: periodWords(one.period),
          numbers: [words(one)],
        }))}
      />
    </Picture>
  );
}
