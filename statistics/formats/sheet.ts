import type { Cell, CellStyle, WriteSheet } from 'hucre/xlsx';

/** A cell: what it says and how it looks. Text is text, never a formula. */
export interface SheetCell {
  readonly value: string | number;
  readonly style?: CellStyle;
}

/** How the cells of a workbook look. */
export const styles = {
  title: { font: { bold: true, size: 16 } },
  heading: {
    font: { bold: true, color: { rgb: 'FFFFFF' } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '1F4E5F' } },
  },
  numberHeading: {
    font: { bold: true, color: { rgb: 'FFFFFF' } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '1F4E5F' } },
    alignment: { horizontal: 'right' },
  },
  term: { font: { bold: true }, alignment: { vertical: 'top' } },
  paragraph: { alignment: { vertical: 'top', wrapText: true } },
  plain: { alignment: { vertical: 'top' } },
  number: { alignment: { horizontal: 'right' } },
  total: { font: { bold: true }, border: { top: { style: 'thin' } } },
  hidden: {
    font: { italic: true, color: { rgb: '595959' } },
    alignment: { horizontal: 'right' },
  },
} as const satisfies Record<string, CellStyle>;

/** A row of cells that look alike. */
export function line(values: readonly (string | number)[], style: CellStyle): SheetCell[] {
  return values.map((value) => ({ value, style }));
}

/** A sheet of lines of cells; `headings` is how many lines stay in sight while scrolling. */
export function sheet(
  name: string,
  widths: readonly number[],
  lines: readonly (readonly SheetCell[])[],
  headings: number,
): WriteSheet {
  const cells = lines.flatMap((row, rowIndex) =>
    row.map((cell, column): [string, Partial<Cell>] => [`${rowIndex},${column}`, cell]),
  );
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: lines.map(() => []),
    cells: new Map(cells),
    ...(headings > 0 && { freezePane: { rows: headings } }),
    pageSetup: { orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}
