import type { Regime } from '../compartment.ts';
import { line, text } from '../fields.ts';
import { earliestDone, earliestTold } from '../likely-days.ts';
import { type Incident, incident, type Position, position } from '../records/report.ts';
import { placeKey } from '../records/surroundings.ts';
import { isBribery } from '../records/themes.ts';
import type { DateString } from '../time.ts';
import { type Cell, plainText, readClock, readCode, readDay } from './cells.ts';
import type { ImportColumn } from './columns.ts';
import { fieldOf, type ImportFieldName } from './fields.ts';

/** Why a row cannot be taken; the words stand beside the column. */
export const rowProblems = [
  'cell.missing',
  'cell.formula',
  'cell.merged',
  'cell.error',
  'date.impossible',
  'time.impossible',
  'value.unknown',
  'place.unknown',
  'text.tooLong',
  'text.control',
  'date.inFuture',
  'date.tooLongAgo',
  'occurred.afterReport',
  'occurred.reversed',
  'closed.beforeReceived',
  'closed.noDate',
  'retention.past',
] as const;
/** Why a row cannot be taken. */
export type RowProblem = (typeof rowProblems)[number];

/** A problem, at the part of the report that it concerns. */
export interface FieldProblem {
  readonly field: ImportFieldName;
  readonly problem: RowProblem;
}

/** A row of a spreadsheet. */
export interface SheetRow {
  /** Its number as a spreadsheet counts, from 1. */
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** A report as a row tells it. */
export interface ImportedReport {
  readonly receivedOn: DateString;
  readonly receivedAt: string;
  readonly receivedVia: string;
  /** Null for somebody who stays anonymous. */
  readonly reporter: {
    readonly alias: string;
    readonly name: string;
    readonly contact: string;
  } | null;
  readonly position: Position;
  readonly reporterKind: string;
  readonly wish: string;
  readonly incident: Incident;
  readonly closed: { readonly on: DateString; readonly reason: string } | null;
}

/** How the rows of a file are read. */
export interface RowReading {
  readonly regime: Regime;
  readonly today: DateString;
  readonly from1904: boolean;
  readonly columns: readonly ImportColumn[];
  /** What places are called in the settings, by `placeKey`. */
  readonly places: ReadonlyMap<string, string>;
  /** What texts mean that are no label, as the user said; see `valueKey`. */
  readonly values: ReadonlyMap<string, string>;
}

/** Under which key it is known what a text means in a field. */
export const valueKey = (field: string, value: string): string => `${field} ${plainText(value)}`;

type ReadCell = { readonly value: string | null } | { readonly problem: RowProblem };
type Values = Partial<Record<ImportFieldName, string | null>>;

/** A report, or why a row is none. */
export type RowVerdict =
  | { readonly kind: 'read'; readonly report: ImportedReport }
  | { readonly kind: 'refused'; readonly problems: readonly FieldProblem[] };

/** Reads one row. Every problem is told at once, so that a file need not be corrected ten times. */
export function readRow(row: SheetRow, reading: RowReading): RowVerdict {
  const values: Values = {};
  const problems: FieldProblem[] = [];
  for (const column of reading.columns) {
    const read = readCell(row, column, reading);
    if ('problem' in read) problems.push({ field: column.field, problem: read.problem });
    else values[column.field] = read.value;
  }
  const late = problems.length > 0 ? problems : [...impossible(values, reading)];
  if (late.length > 0) return { kind: 'refused', problems: late };
  return { kind: 'read', report: reportOf(values, reading.regime) };
}

/** Whether nothing stands in a row. */
export const isEmptyRow = ({ cells }: SheetRow): boolean =>
  cells.every((cell) => typeof cell === 'string' && cell.trim() === '');

function readCell(row: SheetRow, column: ImportColumn, reading: RowReading): ReadCell {
  const { field, otherwise } = column;
  const cell = column.column === null ? '' : (row.cells[column.column] ?? '');
  if (typeof cell !== 'string') return { problem: `cell.${cell.flaw}` };
  if (cell.trim() !== '') return meantBy(field, cell, reading);
  const { needed } = fieldOf(field);
  if (needed && otherwise === null) return { problem: 'cell.missing' };
  return { value: needed ? otherwise : null };
}

function meantBy(field: ImportFieldName, cell: string, reading: RowReading): ReadCell {
  const { kind, list, longest = 200 } = fieldOf(field);
  if (kind === 'date') return orProblem(readDay(cell, reading.from1904), 'date.impossible');
  if (kind === 'time') return orProblem(readClock(cell), 'time.impossible');
  if (kind === 'place')
    return orProblem(reading.places.get(placeKey(cell)) ?? null, 'place.unknown');
  if (list) {
    const meant = reading.values.get(valueKey(field, cell)) ?? readCode(list, cell);
    return orProblem(meant, 'value.unknown');
  }
  const schema = field === 'alias' ? line(longest) : text(longest);
  const read = schema.safeParse(cell.replace(/\r\n?/g, '\n').trim());
  if (read.success) return { value: read.data };
  const isLong = read.error.issues.some(({ message }) => message === 'text.tooLong');
  return { problem: isLong ? 'text.tooLong' : 'text.control' };
}

const orProblem = (value: string | null, problem: RowProblem): ReadCell =>
  value === null ? { problem } : { value };

/** What cannot be true together, or on these days. */
function* impossible(values: Values, { today }: RowReading): Generator<FieldProblem> {
  const { receivedOn, occurredOn, occurredUntil, closedOn, closingReason } = values;
  if (receivedOn && receivedOn > today) yield { field: 'receivedOn', problem: 'date.inFuture' };
  if (receivedOn && receivedOn < earliestDone(today))
    yield { field: 'receivedOn', problem: 'date.tooLongAgo' };
  if (occurredOn && occurredOn < earliestTold(today))
    yield { field: 'occurredOn', problem: 'date.tooLongAgo' };
  const last = occurredUntil || occurredOn;
  if (receivedOn && last && last > receivedOn)
    yield {
      field: occurredUntil ? 'occurredUntil' : 'occurredOn',
      problem: 'occurred.afterReport',
    };
  if (occurredUntil && (!occurredOn || occurredUntil < occurredOn))
    yield { field: 'occurredUntil', problem: 'occurred.reversed' };
  if (closedOn && closedOn > today) yield { field: 'closedOn', problem: 'date.inFuture' };
  if (closedOn && receivedOn && closedOn < receivedOn)
    yield { field: 'closedOn', problem: 'closed.beforeReceived' };
  if (closingReason && !closedOn) yield { field: 'closedOn', problem: 'closed.noDate' };
}

function reportOf(values: Values, regime: Regime): ImportedReport {
  const told = (field: ImportFieldName) => values[field] ?? '';
  const { functionGroup = null, closedOn } = values;
  const alias = told('alias');
  return {
    receivedOn: told('receivedOn'),
    receivedAt: told('receivedAt'),
    receivedVia: told('receivedVia'),
    reporter: alias === '' ? null : { alias, name: told('name'), contact: told('contact') },
    position: position.parse(
      regime === 'staff'
        ? { regime, department: told('department'), functionGroup }
        : { regime, office: told('office') },
    ),
    reporterKind: told('reporterKind'),
    wish: told('wish'),
    incident: incident.parse(incidentOf(values)),
    closed: closedOn ? { on: closedOn, reason: told('closingReason') || 'other' } : null,
  };
}

function incidentOf(values: Values) {
  const { nature, occurredOn, occurredUntil, workProcess = null } = values;
  const { bribeMeans, bribeAim, bribeResponse, perceivedSeverity = null } = values;
  const isBribe = nature != null && isBribery(nature);
  return {
    ...values,
    occurred: occurredIn(occurredOn, occurredUntil),
    extraNatures: [],
    workProcess,
    perceivedSeverity,
    bribe: isBribe
      ? {
          means: bribeMeans ?? 'other',
          aim: bribeAim ?? 'none_stated',
          response: bribeResponse ?? 'unknown',
        }
      : null,
    narrative: values.narrative ?? '',
  };
}

function occurredIn(on: string | null | undefined, until: string | null | undefined) {
  if (!on) return { kind: 'unknown' };
  return until && until !== on ? { kind: 'between', from: on, until } : { kind: 'on', on };
}
