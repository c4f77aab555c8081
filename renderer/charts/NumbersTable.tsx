import { type Translate, useLanguage, useText } from '../locales/index.tsx';
import { useNumberWords } from './number-words.ts';
import type { ProtectedCell, ProtectedTable } from './protected.ts';
import './charts.css';

/** Columns about what was done to numbers: none, the reason, or the reason and a guess. */
type Columns = 'numbers' | 'reasons' | 'guesses';

/** The numbers of one table, each with what was done to it and why. */
export function NumbersTable({
  title,
  table,
  base,
  labelOf,
  guesses = false,
  hiddenOnly = false,
}: {
  readonly title: string;
  readonly table: ProtectedTable;
  /** What the numbers are multiples of; null when they are the numbers themselves. */
  readonly base: number | null;
  readonly labelOf: (code: string) => string;
  /** Adds what was done to numbers that are shown, and what an outsider can still work out. */
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
            {columns !== 'numbers' && (
              <th scope="col">{t(guesses ? 'statistics.columnDone' : 'statistics.columnWhy')}</th>
            )}
            {columns === 'guesses' && <th scope="col">{t('statistics.columnGuess')}</th>}
          </tr>
        </thead>
        <tbody>
          {cells.map((cell) => (
            <NumbersRow
              key={cell.code}
              label={labelOf(cell.code)}
              cell={cell}
              base={base}
              columns={columns}
            />
          ))}
        </tbody>
        <tfoot>
          <NumbersRow
            label={t('statistics.total')}
            cell={table.total}
            base={base}
            columns={columns}
          />
        </tfoot>
      </table>
      {hidesSmallUnits(table) && <p className="small subtle">{t('statistics.sizesHint')}</p>}
    </>
  );
}

function columnsOf({ cells, total }: ProtectedTable, guesses: boolean): Columns {
  const all = [total, ...cells];
  if (guesses) return all.every(({ guess }) => guess === null) ? 'numbers' : 'guesses';
  return all.every(({ value }) => value !== null) ? 'numbers' : 'reasons';
}

const hidesSmallUnits = ({ dimension, cells }: ProtectedTable) =>
  dimension === 'department' && cells.some(({ reason }) => reason === 'group_too_small');

function NumbersRow({
  label,
  cell,
  base,
  columns,
}: {
  readonly label: string;
  readonly cell: ProtectedCell;
  readonly base: number | null;
  readonly columns: Columns;
}) {
  const t = useText();
  const language = useLanguage();
  const numberWords = useNumberWords();
  const isHidden = cell.value === null;
  const isTold = isHidden || columns === 'guesses';
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className={isHidden ? 'numbers-hidden numbers-absent' : ''}>
        {cell.value === null ? t('statistics.notShown') : numberWords(cell.value, base)}
      </td>
      {columns !== 'numbers' && (
        <td className="numbers-hidden">{isTold ? cell.why[language] : ''}</td>
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
