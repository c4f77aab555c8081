import { useText } from '../locales/index.tsx';

/** A row of true counts: what it is about, and its numbers. */
interface CountRow {
  readonly key: string;
  readonly label: string;
  /** Words where there is no number. */
  readonly numbers: readonly (number | string)[];
}

/** True counts of one thing, as a table. */
export function CountTable({
  title,
  heads,
  rows,
}: {
  readonly title: string;
  /** What the columns of numbers are called. */
  readonly heads: readonly string[];
  readonly rows: readonly CountRow[];
}) {
  const t = useText();
  if (rows.length === 0) return <p className="subtle">{t('analysis.none')}</p>;
  return (
    <table className="numbers" data-columns="numbers">
      <caption className="visually-hidden">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, numbers }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            {numbers.map((value, index) => (
              <td key={heads[index]}>
                {typeof value === 'string' ? value : t('statistics.number', { value })}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
