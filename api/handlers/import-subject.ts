import { insertImport, rememberColumns, rememberValues } from '../../db/repositories/imports.ts';
import type { FieldProblem, SheetRow } from '../../domain/import/rows.ts';
import { type ImportSubject, isOfCases } from '../../domain/import/subjects.ts';
import { LuwteError } from '../contract/errors.ts';
import type { Output, Parsed } from '../contract/index.ts';
import { chosenHeaders, headersKey, type ReadSheet, rememberedValues } from './import-columns.ts';
import { judgeLocations } from './import-locations.ts';
import { judgeRecords } from './import-records.ts';
import { judgeReports } from './import-reports.ts';
import type { OpenVault } from './open-vault.ts';

/** How the rows of a file are judged: what its columns are, what texts mean, and what of doubles. */
export type RowChoices = Pick<Parsed<'imports.check'>, 'columns' | 'values' | 'takeDoubles'>;

/** A row that is not recorded: with reasons, or because it is there already. */
export interface RowNotTaken {
  readonly row: SheetRow;
  readonly isDouble: boolean;
  readonly problems: readonly FieldProblem[];
}

/** What would become of every row. */
export interface Judged {
  /** How many rows would be recorded. */
  readonly taken: number;
  /** Of those: cases that come closed. */
  readonly closed: number;
  /** Of those: stories that are past their retention term, and stay out. */
  readonly untold: number;
  readonly notTaken: readonly RowNotTaken[];
  /**
   * Records what is taken, as part of an import that is there; belongs in a transaction. Says how many
   * are recorded after each, so that whoever asked can draw breath.
   */
  record(importId: string): Generator<number, Recorded>;
}

/** What was recorded: the first and the last number, where what was recorded has one. */
type Recorded = Output<'imports.record'>['numbers'];

/**
 * Refuses what a role cannot read in: who keeps cases reads reports and places, the coordinator policy.
 * @throws LuwteError `command.notAllowed`.
 */
export function refuseSubject({ role }: OpenVault, subject: ImportSubject): void {
  if ((role === 'coordinator') === isOfCases(subject)) throw new LuwteError('command.notAllowed');
}

/** Says of every row what would become of it. */
export function judgeRows(
  vault: OpenVault,
  { sheet, subject, fields }: ReadSheet,
  how: RowChoices,
): Judged {
  if (subject === 'reports') return judgeReports(vault, { sheet, fields }, how);
  if (subject === 'locations') return judgeLocations(vault, { sheet, fields }, how);
  return judgeRecords(vault, { sheet, fields, subject }, how);
}

/** Records every row that is taken, and what was said of their columns; belongs in a transaction. */
export function* recordRows(
  vault: OpenVault,
  file: ReadSheet,
  { id, judged, columns, values }: RowChoices & { readonly id: string; readonly judged: Judged },
): Generator<number, Output<'imports.record'>> {
  const { database, now } = vault;
  const { taken: records } = judged;
  insertImport(database, { id, madeAt: now, subject: file.subject, records });
  const numbers = yield* judged.record(id);
  rememberColumns(database, headersKey(file), chosenHeaders(file.sheet, columns));
  rememberValues(database, rememberedValues(file, values));
  vault.audit('import.record', 'import', id);
  return { id, records, numbers };
}
