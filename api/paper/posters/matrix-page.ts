/** The reaction card on one A4 that is read from a wall: rows that say the same stand together. */
import {
  label,
  nature,
  natureGroup,
  perpMeasure,
  type Severity,
  severity,
} from '../../../domain/code-lists/index.ts';
import type { Regime } from '../../../domain/compartment.ts';
import { inHtml } from '../../../domain/html.ts';
import {
  type MatrixRow,
  matrixRows,
  type ReactionMatrix,
} from '../../../domain/reaction/matrix.ts';
import type { DateString } from '../../../domain/time.ts';
import { wrapped } from '../../../figures/words.ts';
import { dayInWords } from '../../documents/page.ts';
import { accents } from '../palette.ts';
import { paperSheet } from '../sheet.ts';

/** What the sheet is made of. */
export interface MatrixSheet {
  readonly matrix: ReactionMatrix;
  readonly municipality: string;
  readonly regime: Regime;
  readonly today: DateString;
}

interface Row {
  readonly names: readonly string[];
  /** The measures of each severity, in words. */
  readonly cells: readonly (readonly string[])[];
}

const severities: readonly Severity[] = severity.codes.flatMap(({ code }) =>
  isSeverity(code) ? [code] : [],
);

function isSeverity(code: string): code is Severity {
  return /^s[1-5]$/.test(code);
}

const nameOf = (row: MatrixRow) =>
  row === 'other' ? label(nature, row, 'nl') : label(natureGroup, row, 'nl');

/** Rows whose measures are the same, as one. */
function rowsOf(matrix: ReactionMatrix): Row[] {
  const said = Map.groupBy(matrixRows, (row) =>
    JSON.stringify(severities.map((code) => matrix[row][code])),
  );
  return [...said.values()].flatMap((alike) => {
    const [first] = alike;
    if (first === undefined) return [];
    const cells = severities.map((code) =>
      matrix[first][code].map((measure) => label(perpMeasure, measure, 'nl')),
    );
    return [{ names: alike.map(nameOf), cells }];
  });
}

/** Millimetres on the page: what the names and each severity have, and what all rows together have. */
const room = { name: 40, cell: 47, rows: 160, between: 3.4 };
const mmOfPoint = 0.3528;
const step = 1.22;
/** Sizes of letters in points, the largest first. The last one is taken when nothing fits. */
const sizes = [15, 14, 13, 12, 11.5, 11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6];

const linesOf = (words: readonly string[], size: number, width: number) =>
  words.reduce((sum, one) => sum + wrapped(one, size, width / mmOfPoint).length, 0);

/** How high all rows are with letters of a size, in millimetres. */
function heightOf(rows: readonly Row[], size: number): number {
  const lines = rows.map(({ names, cells }) =>
    Math.max(
      linesOf(names, size, room.name),
      ...cells.map((cell) => linesOf(cell, size, room.cell - size * mmOfPoint)),
    ),
  );
  const all = lines.reduce((sum, one) => sum + one, 0);
  return all * size * mmOfPoint * step + rows.length * room.between;
}

/** The page, for the printer of the shell. */
export function matrixPage({ matrix, municipality, regime, today }: MatrixSheet): string {
  const rows = rowsOf(matrix);
  const size = sizes.find((one) => heightOf(rows, one) <= room.rows) ?? sizes.at(-1) ?? 6;
  const heads = severities
    .map(
      (code, index) => `<th scope="col">${index + 1}. ${inHtml(label(severity, code, 'nl'))}</th>`,
    )
    .join('');
  const lines = rows.map(({ names, cells }) => {
    const name = names.map((one) => `<span>${inHtml(one)}</span>`).join('');
    return `<tr><th scope="row">${name}</th>${cells.map(cellOf).join('')}</tr>`;
  });
  return paperSheet({
    title: `Reactiekaart ${municipality}`,
    language: 'nl',
    size: 'A4 landscape',
    margin: '9mm 10mm 8mm',
    style: styleOf(regime, size),
    body: `<header><h1>Welke reactie bij welk gedrag?</h1><p>${inHtml(municipality)}</p></header>
<table><caption class="hidden">Reacties per gedrag en ernst</caption><thead><tr><th scope="col">Gedrag</th>${heads}</tr></thead>
<tbody>${lines.join('\n')}</tbody></table>
<footer>${inHtml(`Een voorstel, geen automatisme: weeg elke keer of de maatregel past. ${dayInWords(today)}.`)}</footer>`,
  });
}

const cellOf = (measures: readonly string[]) =>
  measures.length === 0
    ? '<td>–</td>'
    : `<td><ul>${measures.map((one) => `<li>${inHtml(one)}</li>`).join('')}</ul></td>`;

/** How serious it is, from pale to strong; the number in the head says the same. */
const grounds: Readonly<Record<Regime, readonly string[]>> = {
  staff: ['#f3f8f8', '#e5eff0', '#d3e4e6', '#bdd6d9', '#a4c6ca'],
  political: ['#fbf5fa', '#f4e8f2', '#ead6e7', '#dec1da', '#d1abcb'],
};

function styleOf(regime: Regime, size: number): string {
  const { strong } = accents[regime];
  const tints = grounds[regime].map(
    (tint, index) => `tr > :nth-child(${index + 2}) { background: ${tint}; }`,
  );
  return `
header { display: flex; justify-content: space-between; align-items: baseline; border-top: 3pt solid ${strong}; padding-top: 2.5mm; margin-bottom: 3mm; }
h1 { font-size: 24pt; color: ${strong}; }
header p { font-size: 13pt; color: #4d5e62; }
table { table-layout: fixed; font-size: ${size}pt; line-height: ${step}; }
thead th { font-size: ${Math.min(size + 1.5, 14)}pt; padding-block: 1.4mm; border-bottom: 1.5pt solid ${strong}; }
th:first-child { width: 15.5%; }
th, td { padding: 1.2mm 1.5mm; border-bottom: 0.6pt solid #7b898b; }
tbody th span { display: block; }
${tints.join('\n')}
ul { margin: 0; padding-left: 3.4mm; }
tr { break-inside: avoid; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
footer { margin-top: 2.5mm; font-size: 9pt; color: #4d5e62; }`;
}
