import { useText } from '../locales/index.tsx';
import { type Answered, type Side, useSideWords } from './analysis-words.ts';

/** What true counts along one side or two are called. */
export function useCrossTitle({ locations }: Answered) {
  const t = useText();
  const { titleOf } = useSideWords(locations);
  return (rows: Side, columns: Side | null): string => {
    const named = { rows: titleOf(rows).toLowerCase() };
    return columns === null
      ? t('analysis.titleOne', named)
      : t('analysis.titleTwo', { ...named, columns: titleOf(columns).toLowerCase() });
  };
}

/** So many columns fit on paper with their heads upright. */
const most = 7;

/** True counts along one side, or crossed with another. */
export function CrossTable({
  answer,
  rows,
  columns,
}: {
  readonly answer: Answered;
  readonly rows: Side;
  readonly columns: Side | null;
}) {
  const t = useText();
  const { titleOf, labelOf } = useSideWords(answer.locations);
  const number = (value: number) => t('statistics.number', { value });
  const row = titleOf(rows);
  const title = useCrossTitle(answer)(rows, columns);
  return (
    <section
      className="cross"
      data-many={answer.columns.length > most}
      aria-label={t('analysis.scroll')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
      tabIndex={0}
    >
      <table className="numbers">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{row}</th>
            {columns !== null &&
              answer.columns.map(({ code }) => (
                <th key={code} scope="col" className="cross-number">
                  <span>{labelOf(columns, code)}</span>
                </th>
              ))}
            <th scope="col" className="cross-number">
              <span>{t('statistics.total')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {answer.rows.map(({ code, cells, total }) => (
            <tr key={code}>
              <th scope="row">{labelOf(rows, code)}</th>
              {cells.map((value, index) => (
                <td
                  key={answer.columns[index]?.code}
                  className="cross-number"
                  data-zero={value === 0}
                >
                  {number(value)}
                </td>
              ))}
              <td className="cross-number">{number(total)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('statistics.total')}</th>
            {answer.columns.map(({ code, total }) => (
              <td key={code} className="cross-number">
                {number(total)}
              </td>
            ))}
            <td className="cross-number">{number(answer.total)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
