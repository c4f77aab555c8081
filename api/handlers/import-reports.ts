import { doubleKey, doublesKnown } from '../../db/repositories/imports.ts';
import { locationsIn } from '../../db/repositories/surroundings.ts';
import {
  type ImportedReport,
  type ReportReading,
  readReport,
} from '../../domain/import/report-row.ts';
import type { FieldProblem } from '../../domain/import/rows.ts';
import { retentionDue } from '../../domain/retention/index.ts';
import { knownValues, type ReadSheet } from './import-columns.ts';
import { recordReports } from './import-record.ts';
import type { Judged, RowChoices, RowNotTaken } from './import-subject.ts';
import type { OpenVault } from './open-vault.ts';
import { termsIn } from './retention-terms.ts';

/** A row that is recorded: what it tells, without a story that is past its term. */
export interface TakenRow {
  readonly report: ImportedReport;
  /** Whether its story stays out, because it is past its retention term. */
  readonly isUntold: boolean;
}

/** Says of every row with a report what would become of it. */
export function judgeReports(
  vault: OpenVault,
  { sheet, fields }: Pick<ReadSheet, 'sheet' | 'fields'>,
  { columns, values, takeDoubles }: RowChoices,
): Judged {
  const { regime, today, database } = vault;
  const reading: ReportReading = {
    ...{ regime, today, fields, columns },
    from1904: sheet.from1904,
    places: new Map(locationsIn(database).map(({ nameKey, name }) => [nameKey, name])),
    values: knownValues(vault, fields, values),
  };
  const known = doublesKnown(database);
  const taken: TakenRow[] = [];
  const notTaken: RowNotTaken[] = [];
  const kept = keptUntil(vault);
  for (const row of sheet.rows) {
    const read = readReport(row, reading);
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
  return {
    taken: taken.length,
    closed: taken.filter(({ report }) => report.closed !== null).length,
    untold: taken.filter(({ isUntold }) => isUntold).length,
    notTaken,
    record: (importId) => recordReports(vault, taken, importId),
  };
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
