import { line, text } from '../fields.ts';
import { placeKey } from '../records/surroundings.ts';
import {
  type Cell,
  partsOf,
  plainText,
  readClock,
  readCode,
  readDay,
  readNumber,
} from './cells.ts';
import type { ImportColumn } from './columns.ts';
import type { ImportField, ImportFields } from './field.ts';

/** Why a row cannot be taken; the words stand beside the column. */
export const rowProblems = [
  'cell.missing',
  'cell.formula',
  'cell.merged',
  'cell.error',
  'date.impossible',
  'time.impossible',
  'number.impossible',
  'value.unknown',
  'place.unknown',
  'text.tooLong',
  'text.control',
  'date.inFuture',
  'date.tooLongAgo',
  'date.tooFarAhead',
  'occurred.afterReport',
  'occurred.reversed',
  'closed.beforeReceived',
  'closed.noDate',
  'retention.past',
  'range.reversed',
  'number.outOfRange',
  'period.shape',
  'text.pointsAtSomebody',
  'handling.notAgreed',
] as const;
/** Why a row cannot be taken. */
export type RowProblem = (typeof rowProblems)[number];

/** A problem, at the column that it concerns. */
export interface FieldProblem {
  readonly field: string;
  readonly problem: RowProblem;
}

/** A row of a spreadsheet. */
export interface SheetRow {
  /** Its number as a spreadsheet counts, from 1. */
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** How the cells of a file are read. */
export interface CellReading {
  /** What the columns can be. */
  readonly fields: ImportFields;
  readonly from1904: boolean;
  readonly columns: readonly ImportColumn[];
  /** What places are called in the settings, by `placeKey`. */
  readonly places: ReadonlyMap<string, string>;
  /** What texts mean that are no label, as the user said; see `valueKey`. */
  readonly values: ReadonlyMap<string, string>;
}

/** Under which key it is known what a text means in a field. */
export const valueKey = (field: string, value: string): string => `${field} ${plainText(value)}`;

/** The code that a text means in a field by itself; null when it is none. */
export const codeMeant = ({ list, also }: ImportField, text: string): string | null =>
  (list && readCode(list, text)) ?? also?.get(plainText(text)) ?? null;

type ReadCell = { readonly value: string | null } | { readonly problem: RowProblem };

/** What the cells of a row say, by field: codes with a space between them; null for nothing. */
export type Values<F extends string = string> = Readonly<Partial<Record<F, string | null>>>;

/** What a row says, or everything that is wrong with its cells. */
export interface ReadRow {
  readonly values: Values;
  readonly problems: readonly FieldProblem[];
}

/** Reads the cells of a row. Every problem is told at once, so that a file need not be corrected ten times. */
export function readCells(row: SheetRow, reading: CellReading): ReadRow {
  const values: Record<string, string | null> = {};
  const problems: FieldProblem[] = [];
  for (const column of reading.columns) {
    const read = readCell(row, column, reading);
    if ('problem' in read) problems.push({ field: column.field, problem: read.problem });
    else values[column.field] = read.value;
  }
  return { values, problems };
}

/** Whether nothing stands in a row. */
export const isEmptyRow = ({ cells }: SheetRow): boolean =>
  cells.every((cell) => typeof cell === 'string' && cell.trim() === '');

function readCell(row: SheetRow, column: ImportColumn, reading: CellReading): ReadCell {
  const { field, otherwise } = column;
  const known = reading.fields.get(field);
  if (known === undefined) return { value: null };
  const cell = column.column === null ? '' : (row.cells[column.column] ?? '');
  if (typeof cell !== 'string') return { problem: `cell.${cell.flaw}` };
  if (cell.trim() !== '') return meantBy(field, known, cell, reading);
  if (!known.needed) return { value: null };
  return otherwise === null
    ? { problem: 'cell.missing' }
    : meantBy(field, known, otherwise, reading);
}

function meantBy(
  field: string,
  known: ImportField,
  cell: string,
  { from1904, places, values }: CellReading,
): ReadCell {
  const { kind, list, longest = 200, oneLine } = known;
  if (kind === 'date') return orProblem(readDay(cell, from1904), 'date.impossible');
  if (kind === 'time') return orProblem(readClock(cell), 'time.impossible');
  if (kind === 'number') return orProblem(readNumber(cell), 'number.impossible');
  if (kind === 'place') return orProblem(places.get(placeKey(cell)) ?? null, 'place.unknown');
  if (list) {
    const parts = kind === 'codes' ? partsOf(list, cell) : [cell];
    const codes = parts.map((part) => values.get(valueKey(field, part)) ?? codeMeant(known, part));
    const isKnown = codes.every((code) => code !== null);
    return orProblem(isKnown ? [...new Set(codes)].join(' ') : null, 'value.unknown');
  }
  const typed = cell.replace(/\r\n?/g, '\n').trim();
  const read = oneLine
    ? line(longest).safeParse(typed.replace(/\s+/g, ' '))
    : text(longest).safeParse(typed);
  if (read.success) return { value: read.data };
  const isLong = read.error.issues.some(({ message }) => message === 'text.tooLong');
  return { problem: isLong ? 'text.tooLong' : 'text.control' };
}

const orProblem = (value: string | null, problem: RowProblem): ReadCell =>
  value === null ? { problem } : { value };
