import { BarChart } from '../charts/BarChart.tsx';
import { ColumnChart } from '../charts/ColumnChart.tsx';
import { findingOf } from '../charts/finding.ts';
import { NumbersTable } from '../charts/NumbersTable.tsx';
import { useNumberWords } from '../charts/number-words.ts';
import type { ProtectedTable } from '../charts/protected.ts';
import { useTableWords } from '../charts/table-words.ts';
import { Card } from '../design/Card.tsx';
import { Disclosure } from '../design/Disclosure.tsx';
import { useText } from '../locales/index.tsx';

/** One table as a picture, with what it says above it and the numbers as a table below it. */
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
  const { title, labelOf, rows } = useTableWords(table, base);
  const finding = findingOf(table, labelOf, (value) => numberWords(value, base));
  const Chart = table.dimension === 'quarter' ? ColumnChart : BarChart;
  return (
    <Card title={title}>
      <figure className="stack">
        <figcaption className="subtle">{t(...finding)}</figcaption>
        <Chart rows={rows} />
      </figure>
      <Disclosure title={t('statistics.table', { title })}>
        <NumbersTable title={title} table={table} base={base} labelOf={labelOf} />
      </Disclosure>
    </Card>
  );
}
