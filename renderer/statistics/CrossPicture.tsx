import { lyingBars } from '../../figures/bars.ts';
import type { Drawing, Frame } from '../../figures/drawing.ts';
import { heatMap } from '../../figures/heat.ts';
import { Picture } from '../charts/Picture.tsx';
import { useText } from '../locales/index.tsx';
import { type Answered, type Side, useSideWords } from './analysis-words.ts';
import { CrossTable, useCrossTitle } from './CrossTable.tsx';

/** True counts along one side as bars, or crossed with another as a heat map; both as a table. */
export function CrossPicture({
  answer,
  rows,
  columns,
}: {
  readonly answer: Answered;
  readonly rows: Side;
  readonly columns: Side | null;
}) {
  const t = useText();
  const { labelOf } = useSideWords(answer.locations);
  const title = useCrossTitle(answer)(rows, columns);
  const number = (value: number) => t('statistics.number', { value });
  const draw = (frame: Frame): Drawing =>
    columns === null
      ? lyingBars(
          answer.rows.map(({ code, total }) => ({
            label: labelOf(rows, code),
            value: total,
            words: number(total),
          })),
          frame,
        )
      : heatMap(
          {
            columns: answer.columns.map(({ code }) => labelOf(columns, code)),
            rows: answer.rows.map(({ code, cells }) => ({
              label: labelOf(rows, code),
              cells: cells.map((value) => ({ value, words: value === 0 ? '·' : number(value) })),
            })),
          },
          frame,
        );
  return (
    <Picture
      name={title}
      says={t('analysis.crossSays', mostIn(answer, rows, columns, labelOf))}
      draw={draw}
      note={[rows, columns].includes('theme') ? t('analysis.themesTwice') : undefined}
    >
      <CrossTable answer={answer} rows={rows} columns={columns} />
    </Picture>
  );
}

/** The cell with the most in it, in words. */
function mostIn(
  { rows: lines, columns: across, total }: Answered,
  rows: Side,
  columns: Side | null,
  labelOf: (side: Side, code: string) => string,
) {
  const cells = lines.flatMap(({ code, cells, total: sum }) =>
    columns === null
      ? [{ label: labelOf(rows, code), value: sum }]
      : cells.map((value, index) => ({
          label: `${labelOf(rows, code)}, ${labelOf(columns, across[index]?.code ?? '')}`,
          value,
        })),
  );
  const [most] = cells.toSorted((one, other) => other.value - one.value);
  return { label: most?.label ?? '', value: most?.value ?? 0, total };
}
