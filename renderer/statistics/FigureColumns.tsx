import type { ProtectedTable } from '../charts/protected.ts';
import { Figure } from './Figure.tsx';
import './statistics.css';

/** The long list of units stands on the right with what came of it, the rest beside it, so that no holes appear. */
const onTheRight: ReadonlySet<string | null> = new Set(['department', 'office', 'reaction_term']);

function intoColumns(tables: readonly ProtectedTable[]): ProtectedTable[][] {
  // Where a year is parted into quarters, what is short stands below the units as well.
  const parted = tables.some(({ dimension }) => dimension === 'quarter');
  const isRight = (dimension: string | null) =>
    onTheRight.has(dimension) || (parted && dimension === 'severity');
  const right = tables.filter(({ dimension }) => isRight(dimension));
  return [tables.filter((table) => !right.includes(table)), right];
}

/** The figures of a year, beside each other. */
export function FigureColumns({
  tables,
  base,
}: {
  readonly tables: readonly ProtectedTable[];
  /** What the numbers are multiples of; null when they are the numbers themselves. */
  readonly base: number | null;
}) {
  return (
    <div className="figures">
      {intoColumns(tables).map((column) => (
        <div key={column[0]?.id} className="figures-column">
          {column.map((table) => (
            <Figure key={table.id} table={table} base={base} />
          ))}
        </div>
      ))}
    </div>
  );
}
