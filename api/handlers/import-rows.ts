import { createHash } from 'node:crypto';
import {
  columnsChosen,
  doubleKey,
  doublesKnown,
  type RememberedValue,
  valuesRemembered,
} from '../../db/repositories/imports.ts';
import { locationsIn } from '../../db/repositories/surroundings.ts';
import { regimeOf } from '../../domain/compartment.ts';
import { plainText, readClock, readCode } from '../../domain/import/cells.ts';
import {
  headerSet,
  type ImportColumn,
  plainHeader,
  proposeColumns,
} from '../../domain/import/columns.ts';
import { fieldOf, fieldsFor } from '../../domain/import/fields.ts';
import {
  type FieldProblem,
  type ImportedReport,
  type RowReading,
  readRow,
  type SheetRow,
  valueKey,
} from '../../domain/import/rows.ts';
import { departmentNamed } from '../../domain/records/organisation.ts';
import { retentionDue } from '../../domain/retention/index.ts';
import { LuwteError } from '../contract/errors.ts';
import type { Parsed } from '../contract/index.ts';
import type { Sheet } from '../import/sheet.ts';
import type { OpenVault } from './open-vault.ts';
import { termsIn } from './retention-terms.ts';

/** How many different texts that are no code are asked for, at most. */
const mostValues = 300;

/** A row that is recorded: what it tells, without a story that is past its term. */
export interface TakenRow {
  readonly report: ImportedReport;
  /** Whether its story stays out, because it is past its retention term. */
  readonly isUntold: boolean;
}

/** A row that is not recorded: with reasons, or because it is there already. */
export interface RowNotTaken {
  readonly row: SheetRow;
  readonly isDouble: boolean;
  readonly problems: readonly FieldProblem[];
}

/** What would become of every row. */
export interface Judged {
  readonly taken: readonly TakenRow[];
  readonly notTaken: readonly RowNotTaken[];
}

/** Under what it is remembered which columns were chosen for files with these headers. */
export const headersKey = ({ headers }: Sheet): string =>
  createHash('sha256').update(headerSet(headers)).digest('hex');

/** What the columns of a file are: as they were chosen before, or as their headers say. */
export function proposedColumns({ database, compartment }: OpenVault, sheet: Sheet) {
  const chosen = columnsChosen(database, headersKey(sheet));
  const columns = proposeColumns(sheet.headers, regimeOf[compartment], chosen);
  return { columns, remembered: chosen.size > 0 };
}

/** Which header was chosen for each field. */
export const chosenHeaders = ({ headers }: Sheet, columns: readonly ImportColumn[]) =>
  new Map(
    columns.map(({ field, column }): [string, string | null] => [
      field,
      column === null ? null : plainHeader(headers[column] ?? ''),
    ]),
  );

/**
 * Refuses a choice of columns that leaves out what no report can be without, takes a column twice, or
 * gives something for all rows that is no choice.
 */
export function refuseColumns(vault: OpenVault, sheet: Sheet, columns: readonly ImportColumn[]) {
  const fields = fieldsFor(regimeOf[vault.compartment]);
  const taken = new Set<number>();
  for (const [index, { field, column, otherwise }] of columns.entries()) {
    const refuse = (problem: 'import.columnTwice' | 'code.unknown' | 'field.invalid') => {
      throw new LuwteError('input.invalid', {}, [{ path: ['columns', index], problem }]);
    };
    if (!fields.includes(field) || (column ?? 0) >= sheet.headers.length) refuse('field.invalid');
    if (column !== null && taken.has(column)) refuse('import.columnTwice');
    if (column !== null) taken.add(column);
    if (otherwise !== null && !isChoice(field, otherwise)) refuse('code.unknown');
  }
  for (const field of fields) {
    const chosen = columns.filter((one) => one.field === field);
    const [first] = chosen;
    const isThere = first && (first.column !== null || first.otherwise !== null);
    if (chosen.length > 1 || (fieldOf(field).needed && !isThere))
      throw new LuwteError('input.invalid', {}, [
        { path: ['fields', field], problem: 'import.columnMissing' },
      ]);
  }
}

function isChoice(field: ImportColumn['field'], otherwise: string): boolean {
  const { kind, list } = fieldOf(field);
  if (kind === 'time') return readClock(otherwise) === otherwise;
  return list?.codes.some(({ code }) => code === otherwise) ?? false;
}

/** What the organisation calls its departments itself, as texts of which the meaning is known. */
const ownNames = ({ organisation: { units } }: OpenVault): [string, string][] =>
  units.flatMap(({ names = '' }) =>
    names.split(';').flatMap((name): [string, string][] => {
      const code = departmentNamed(units, name);
      return code === null ? [] : [[valueKey('department', name), code]];
    }),
  );

/** The texts in columns of codes that are no code and no label, with how often each stands there. */
export function unknownValues(vault: OpenVault, { rows }: Sheet, columns: readonly ImportColumn[]) {
  const { database } = vault;
  const own = new Map(ownNames(vault));
  const before = new Map(
    valuesRemembered(database).map(({ field, value, code }) => [valueKey(field, value), code]),
  );
  return columns.flatMap(({ field, column }) => {
    const { list } = fieldOf(field);
    if (!list || column === null) return [];
    const found = new Map<string, { field: typeof field; value: string; rows: number }>();
    for (const { cells } of rows) {
      const cell = cells[column];
      if (typeof cell !== 'string' || cell.trim() === '' || readCode(list, cell) !== null) continue;
      if (own.has(valueKey(field, cell))) continue;
      const value = cell.trim();
      const key = plainText(value);
      found.set(key, { field, value, rows: (found.get(key)?.rows ?? 0) + 1 });
      if (found.size > mostValues || value.length > 200)
        throw new LuwteError('import.tooManyValues');
    }
    return [...found.values()].map((one) => {
      const code = before.get(valueKey(field, one.value)) ?? null;
      return { ...one, code };
    });
  });
}

/** Says of every row what would become of it. */
export function judgeRows(
  vault: OpenVault,
  sheet: Sheet,
  { columns, values, takeDoubles }: Omit<Parsed<'imports.check'>, 'reading'>,
): Judged {
  const { compartment, today, database } = vault;
  const reading: RowReading = {
    regime: regimeOf[compartment],
    today,
    from1904: sheet.from1904,
    columns,
    places: new Map(locationsIn(database).map(({ nameKey, name }) => [nameKey, name])),
    values: new Map([
      ...ownNames(vault),
      ...values.map(({ field, value, code }): [string, string] => [valueKey(field, value), code]),
    ]),
  };
  const known = doublesKnown(database);
  const taken: TakenRow[] = [];
  const notTaken: RowNotTaken[] = [];
  const kept = keptUntil(vault);
  for (const row of sheet.rows) {
    const read = readRow(row, reading);
    const problems = read.kind === 'refused' ? read.problems : kept.problemsOf(read.report);
    if (read.kind === 'refused' || problems.length > 0) {
      notTaken.push({ row, isDouble: false, problems });
      continue;
    }
    const key = keyOf(read.report);
    if (!takeDoubles && known.has(key)) notTaken.push({ row, isDouble: true, problems: [] });
    else taken.push({ report: read.report, isUntold: kept.isUntold(read.report) });
    known.add(key);
  }
  return { taken, notTaken };
}

function keyOf({ receivedOn, incident, position, reporter }: ImportedReport): string {
  const unit = position.regime === 'staff' ? position.department : position.office;
  return doubleKey(receivedOn, incident.nature, unit, reporter?.alias ?? null);
}

/** What the terms of retention leave of a case that closed long ago. */
function keptUntil({ database, today }: OpenVault) {
  const terms = termsIn(database);
  const isPast = (rule: 'counsellor_case' | 'counsellor_notes', { closed }: ImportedReport) => {
    const due = closed === null ? null : retentionDue(rule, closed.on, terms);
    return due !== null && due <= today;
  };
  return {
    problemsOf: (report: ImportedReport): FieldProblem[] =>
      isPast('counsellor_case', report) ? [{ field: 'closedOn', problem: 'retention.past' }] : [],
    isUntold: (report: ImportedReport) =>
      report.incident.narrative !== '' && isPast('counsellor_notes', report),
  };
}

/** The texts that the user said the meaning of, as they are remembered. */
export const rememberedValues = (
  values: Parsed<'imports.check'>['values'],
): readonly RememberedValue[] =>
  values.map(({ field, value, code }) => ({ field, value: plainText(value), code }));

/** Refuses a meaning that is no code of its list. */
export function refuseValues(values: Parsed<'imports.check'>['values']): void {
  const index = values.findIndex(
    ({ field, code }) => !fieldOf(field).list?.codes.some((row) => row.code === code),
  );
  if (index >= 0)
    throw new LuwteError('input.invalid', {}, [
      { path: ['values', index, 'code'], problem: 'code.unknown' },
    ]);
}
