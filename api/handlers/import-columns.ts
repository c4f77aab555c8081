import { createHash } from 'node:crypto';
import { columnsChosen, valuesRemembered } from '../../db/repositories/imports.ts';
import { partsOf, plainText, readClock, readDay } from '../../domain/import/cells.ts';
import {
  headerSet,
  type ImportColumn,
  plainHeader,
  proposeColumns,
} from '../../domain/import/columns.ts';
import type { ImportField, ImportFields } from '../../domain/import/field.ts';
import { codeMeant, valueKey } from '../../domain/import/rows.ts';
import type { ImportSubject } from '../../domain/import/subjects.ts';
import { departmentNamed } from '../../domain/records/organisation.ts';
import { LuwteError } from '../contract/errors.ts';
import type { Parsed } from '../contract/index.ts';
import type { Sheet } from '../import/sheet.ts';
import type { OpenVault } from './open-vault.ts';

/** How many different texts that are no code are asked for, at most. */
const mostValues = 300;

/** A file in hand, and what its rows and columns can be. */
export interface ReadSheet {
  readonly sheet: Sheet;
  readonly subject: ImportSubject;
  readonly fields: ImportFields;
}

type Meanings = Parsed<'imports.check'>['values'];

/** Under what it is remembered which columns were chosen for files of a subject with these headers. */
export function headersKey({ sheet, subject }: ReadSheet): string {
  const set = headerSet(sheet.headers);
  return createHash('sha256')
    .update(subject === 'reports' ? set : `${subject} ${set}`)
    .digest('hex');
}

/** What the columns of a file are: as they were chosen before, or as their headers say. */
export function proposedColumns({ database }: OpenVault, file: ReadSheet) {
  const chosen = columnsChosen(database, headersKey(file));
  const columns = proposeColumns(file.sheet.headers, file.fields, chosen);
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
 * Refuses a choice of columns that leaves out what no row can be without, takes a column twice, or
 * gives something for all rows that is no choice.
 */
export function refuseColumns({ sheet, fields }: ReadSheet, columns: readonly ImportColumn[]) {
  const taken = new Set<number>();
  for (const [index, { field, column, otherwise }] of columns.entries()) {
    const refuse = (problem: 'import.columnTwice' | 'code.unknown' | 'field.invalid') => {
      throw new LuwteError('input.invalid', {}, [{ path: ['columns', index], problem }]);
    };
    const known = fields.get(field);
    if (known === undefined || (column ?? 0) >= sheet.headers.length) refuse('field.invalid');
    if (column !== null && taken.has(column)) refuse('import.columnTwice');
    if (column !== null) taken.add(column);
    if (known && otherwise !== null && !isChoice(known, otherwise)) refuse('code.unknown');
  }
  for (const [field, { needed }] of fields) {
    const chosen = columns.filter((one) => one.field === field);
    const [first] = chosen;
    const isThere = first && (first.column !== null || first.otherwise !== null);
    if (chosen.length > 1 || (needed && !isThere))
      throw new LuwteError('input.invalid', {}, [
        { path: ['fields', field], problem: 'import.columnMissing' },
      ]);
  }
}

/** Whether something can go for all rows. What is typed is judged again with every row. */
function isChoice({ kind, list, typed }: ImportField, otherwise: string): boolean {
  if (kind === 'time') return readClock(otherwise) === otherwise;
  if (list) return list.codes.some(({ code }) => code === otherwise);
  if (kind === 'date') return typed === true && readDay(otherwise, false) === otherwise;
  return typed === true && otherwise.trim() !== '';
}

/** Whether a field is about the departments of the organisation. */
const isOfUnits = ({ list }: ImportField): boolean =>
  list?.name === 'department' || list?.name === 'policy_unit';

/** What the organisation calls its departments itself, as texts of which the meaning is known. */
function ownNames({ organisation: { units } }: OpenVault, fields: ImportFields) {
  const named = units.flatMap(({ names = '' }) =>
    names.split(';').flatMap((name): [string, string][] => {
      const code = departmentNamed(units, name);
      return code === null ? [] : [[name, code]];
    }),
  );
  return [...fields]
    .filter(([, field]) => isOfUnits(field))
    .flatMap(([field]) =>
      named.map(([name, code]): [string, string] => [valueKey(field, name), code]),
    );
}

/** What texts mean that are no label: what the organisation calls its own, and what the user said. */
export const knownValues = (vault: OpenVault, fields: ImportFields, said: Meanings) =>
  new Map([
    ...ownNames(vault, fields),
    ...said.map(({ field, value, code }): [string, string] => [valueKey(field, value), code]),
  ]);

/** The texts in columns of codes that are no code and no label, with how often each stands there. */
export function unknownValues(
  vault: OpenVault,
  { sheet, fields }: ReadSheet,
  columns: readonly ImportColumn[],
) {
  const own = new Map(ownNames(vault, fields));
  const before = new Map(
    valuesRemembered(vault.database).map(({ field, value, code }) => [
      valueKey(field, value),
      code,
    ]),
  );
  return columns.flatMap(({ field, column }) => {
    const known = fields.get(field);
    if (!known?.list || column === null) return [];
    const isAsked = (text: string) =>
      codeMeant(known, text) === null && !own.has(valueKey(field, text));
    const found = new Map<string, { field: string; value: string; rows: number }>();
    for (const { cells } of sheet.rows) {
      for (const value of textsIn(known, cells[column]).filter(isAsked)) {
        const key = plainText(value);
        found.set(key, { field, value, rows: (found.get(key)?.rows ?? 0) + 1 });
        if (found.size > mostValues || value.length > 200)
          throw new LuwteError('import.tooManyValues');
      }
    }
    return [...found.values()].map((one) => {
      const code = before.get(valueKey(known.remembered ?? field, one.value)) ?? null;
      return { ...one, code };
    });
  });
}

/** The texts in a cell that may each be a code. */
function textsIn({ kind, list }: ImportField, cell: Sheet['rows'][number]['cells'][number] = '') {
  if (typeof cell !== 'string' || cell.trim() === '') return [];
  return list && kind === 'codes' ? partsOf(list, cell) : [cell.trim()];
}

/** The texts that the user said the meaning of, as they are remembered. */
export const rememberedValues = ({ fields }: ReadSheet, values: Meanings) =>
  values.map(({ field, value, code }) => ({
    field: fields.get(field)?.remembered ?? field,
    value: plainText(value),
    code,
  }));

/** Refuses a meaning that is no code of its list. */
export function refuseValues({ fields }: ReadSheet, values: Meanings): void {
  const index = values.findIndex(
    ({ field, code }) => !fields.get(field)?.list?.codes.some((row) => row.code === code),
  );
  if (index >= 0)
    throw new LuwteError('input.invalid', {}, [
      { path: ['values', index, 'code'], problem: 'code.unknown' },
    ]);
}
