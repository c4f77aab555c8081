import type { Regime } from '../compartment.ts';
import { earliestDone, earliestTold } from '../likely-days.ts';
import { type Incident, incident, type Position, position } from '../records/report.ts';
import { isBribery } from '../records/themes.ts';
import type { DateString } from '../time.ts';
import type { ReportField } from './report-fields.ts';
import {
  type CellReading,
  type FieldProblem,
  readCells,
  type SheetRow,
  type Values,
} from './rows.ts';

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

/** How the rows of a file with reports are read. */
export interface ReportReading extends CellReading {
  readonly regime: Regime;
  readonly today: DateString;
}

type ReportValues = Values<ReportField>;

/** A report, or why a row is none. */
export type ReportVerdict =
  | { readonly kind: 'read'; readonly report: ImportedReport }
  | { readonly kind: 'refused'; readonly problems: readonly FieldProblem[] };

/** Reads one row. */
export function readReport(row: SheetRow, reading: ReportReading): ReportVerdict {
  const { values, problems } = readCells(row, reading);
  const late = problems.length > 0 ? problems : [...impossible(values, reading)];
  if (late.length > 0) return { kind: 'refused', problems: late };
  return { kind: 'read', report: reportOf(values, reading.regime) };
}

/** What cannot be true together, or on these days. */
function* impossible(values: ReportValues, { today }: ReportReading): Generator<FieldProblem> {
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

function reportOf(values: ReportValues, regime: Regime): ImportedReport {
  const told = (field: ReportField) => values[field] ?? '';
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

function incidentOf(values: ReportValues) {
  const { nature, occurredOn, occurredUntil, workProcess = null } = values;
  const { bribeMeans, bribeAim, bribeResponse, perceivedSeverity = null, urgency = null } = values;
  const isBribe = nature != null && isBribery(nature);
  return {
    ...values,
    occurred: occurredIn(occurredOn, occurredUntil),
    extraNatures: [],
    workProcess,
    perceivedSeverity,
    urgency,
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
