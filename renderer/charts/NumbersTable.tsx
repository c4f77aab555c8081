import { type Translate, useLanguage, useText } from '../locales/index.tsx';
import type { ProtectedCell, ProtectedTable } from './protected.ts';
import './charts.css';

/** Columns about hidden numbers: none when all are shown, the reason, or the reason and a guess. */
type Columns = 'numbers' | 'reasons' | 'guesses';

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
  const columns = columnsOf(table, guesses);
  return (
    <>
      <table className="numbers" data-columns={columns}>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{title}</th>
            <th scope="col">{t('statistics.columnIncidents')}</th>
            {columns !== 'numbers' && <th scope="col">{t('statistics.columnWhy')}</th>}
            {columns === 'guesses' && <th scope="col">{t('statistics.columnGuess')}</th>}
          </tr>
        </thead>
        <tbody>
          {cells.map((cell) => (
            <NumbersRow key={cell.code} label={labelOf(cell.code)} cell={cell} columns={columns} />
          ))}
        </tbody>
        <tfoot>
          <NumbersRow label={t('statistics.total')} cell={table.total} columns={columns} />
        </tfoot>
      </table>
      {hidesSmallUnits(table) && <p className="small subtle">{t('statistics.sizesHint')}</p>}
    </>
  );
}

function columnsOf({ cells, total }: ProtectedTable, guesses: boolean): Columns {
  if ([total, ...cells].every(({ value }) => value !== null)) return 'numbers';
  return guesses ? 'guesses' : 'reasons';
}

const hidesSmallUnits = ({ dimension, cells }: ProtectedTable) =>
  dimension === 'department' && cells.some(({ reason }) => reason === 'group_too_small');

function NumbersRow({
  label,
  cell,
  columns,
}: {
  readonly label: string;
  readonly cell: ProtectedCell;
  readonly columns: Columns;
}) {
  const t = useText();
  const language = useLanguage();
  const isHidden = cell.value === null;
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className={isHidden ? 'numbers-hidden numbers-absent' : ''}>
        {cell.value === null
          ? t('statistics.notShown')
          : t('statistics.number', { value: cell.value })}
      </td>
      {columns !== 'numbers' && (
        <td className="numbers-hidden">{isHidden ? cell.why[language] : ''}</td>
      )}
      {columns === 'guesses' && <td className="numbers-hidden">{guessText(cell, t)}</td>}
    </tr>
  );
}

function guessText({ guess }: ProtectedCell, t: Translate): string {
  if (guess === null) return '';
  const { least, most } = guess;
  return most === null
    ? t('statistics.guessOpen', { least })
    : t('statistics.guessBetween', { least, most });
}
