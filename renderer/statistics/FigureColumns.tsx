import type { ProtectedTable } from '../charts/protected.ts';
import { Figure } from './Figure.tsx';
import './statistics.css';

/** The long list of units stands on the right, what is short beside it, so that no holes appear. */
const onTheRight: ReadonlySet<string | null> = new Set(['department', 'office', 'severity']);

function intoColumns(tables: readonly ProtectedTable[]): ProtectedTable[][] {
  const right = tables.filter(({ dimension }) => onTheRight.has(dimension));
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
