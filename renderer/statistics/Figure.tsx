import { lyingBars } from '../../figures/bars.ts';
import { standingColumns } from '../../figures/columns.ts';
import type { Drawing, Frame } from '../../figures/drawing.ts';
import { findingOf } from '../charts/finding.ts';
import { NumbersTable } from '../charts/NumbersTable.tsx';
import { useNumberWords } from '../charts/number-words.ts';
import { Picture } from '../charts/Picture.tsx';
import type { ChartRow, ProtectedTable } from '../charts/protected.ts';
import { useTableWords } from '../charts/table-words.ts';
import { Card } from '../design/Card.tsx';
import { useLanguage, useText } from '../locales/index.tsx';

/** One table as a picture, with the question it answers, what it says, and the numbers as a table. */
export function Figure({
  table,
  base,
}: {
  readonly table: ProtectedTable;
  /** What its numbers are multiples of; null when they are the numbers themselves. */
  readonly base: number | null;
}) {
  const t = useText();
  const numberWords = useNumberWords();
  const { title, question, labelOf, rows } = useTableWords(table, base);
  const wordsOf = (value: number) => numberWords(value, base).replace(' ', '\u00a0');
  const finding = findingOf(table, labelOf, wordsOf, useLanguage());
  const draw = useDraw(rows, table.dimension === 'quarter');
  return (
    <Card title={question}>
      <Picture
        name={title}
        says={t(...finding)}
        draw={draw}
        {...(base === null ? {} : { note: t('statistics.noteRounded', { base }) })}
      >
        <NumbersTable title={title} table={table} base={base} labelOf={labelOf} />
      </Picture>
    </Card>
  );
}

/** Draws rows as lying bars, or as columns where they follow each other in time. */
function useDraw(rows: readonly ChartRow[], inTime: boolean): (frame: Frame) => Drawing {
  const t = useText();
  const numberWords = useNumberWords();
  const bars = rows.map((row) =>
    row.value === null
      ? { ...row, words: t('statistics.notShown') }
      : { ...row, words: numberWords(row.value, row.base) },
  );
  return (frame) =>
    inTime
      ? standingColumns({ columns: bars, norm: null, runs: t('statistics.runs') }, frame)
      : lyingBars(bars, frame);
}
