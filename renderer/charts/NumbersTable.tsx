import { useLanguage, useText } from '../locales/index.tsx';
import type { ProtectedCell, ProtectedTable } from './protected.ts';
import './charts.css';

/** The numbers of one table, each with the reason when it is hidden. */
export function NumbersTable({
  title,
  table,
  labelOf,
  guesses = false,
  hiddenOnly = false,
}: {
  readonly title: string;
  readonly table: ProtectedTable;
  readonly labelOf: (code: string) => string;
  /** Adds what an outsider can still work out about a hidden number. */
  readonly guesses?: boolean;
  /** Leaves the shown rows out. */
  readonly hiddenOnly?: boolean;
}) {
  const t = useText();
  const cells = table.cells.filter(({ value }) => !hiddenOnly || value === null);
  const smallUnits =
    table.dimension === 'department' &&
    table.cells.some(({ reason }) => reason === 'group_too_small');
  return (
    <>
      <table className="numbers" data-columns={guesses ? 4 : 3}>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{title}</th>
            <th scope="col">{t('statistics.columnIncidents')}</th>
            <th scope="col">{t('statistics.columnWhy')}</th>
            {guesses && <th scope="col">{t('statistics.columnGuess')}</th>}
          </tr>
        </thead>
        <tbody>
          {cells.map((cell) => (
            <NumbersRow key={cell.code} label={labelOf(cell.code)} cell={cell} guesses={guesses} />
          ))}
        </tbody>
        <tfoot>
          <NumbersRow label={t('statistics.total')} cell={table.total} guesses={guesses} />
        </tfoot>
      </table>
      {smallUnits && <p className="small subtle">{t('statistics.sizesHint')}</p>}
    </>
  );
}

function NumbersRow({
  label,
  cell,
  guesses,
}: {
  readonly label: string;
  readonly cell: ProtectedCell;
  readonly guesses: boolean;
}) {
  const t = useText();
  const language = useLanguage();
  const hidden = cell.value === null;
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>
        {cell.value === null ? (
          <span className="numbers-hidden numbers-absent">{t('statistics.notShown')}</span>
        ) : (
          t('statistics.number', { value: cell.value })
        )}
      </td>
      <td className="numbers-hidden">{hidden ? cell.why[language] : ''}</td>
      {guesses && <td className="numbers-hidden">{guessText(cell, t)}</td>}
    </tr>
  );
}

function guessText({ guess }: ProtectedCell, t: ReturnType<typeof useText>): string {
  if (guess === null) return '';
  const { least, most } = guess;
  return most === null
    ? t('statistics.guessOpen', { least })
    : t('statistics.guessBetween', { least, most });
}
