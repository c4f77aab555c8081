/** Looking at true counts from several sides at once, for the counsellor alone: nothing here is protected. */
import {
  type CodeList,
  channel,
  codeOn,
  department,
  nature,
  office,
  severity,
  theme,
  workProcess,
} from '../domain/code-lists/index.ts';
import { type DateString, quarterOf } from '../domain/time.ts';
import { type Compartment, natureRow } from './published-tables.ts';

/** From which sides incidents can be looked at (domain study, §2.3). */
export const analysisDimensions = [
  'workProcess',
  'severity',
  'place',
  'theme',
  'unit',
  'natureGroup',
  'nature',
  'location',
  'perpetrator',
  'quarter',
] as const;
/** A side from which incidents can be looked at. */
export type AnalysisDimension = (typeof analysisDimensions)[number];

/** One incident by its codes. The reporter is a token; null is whoever stays anonymous. */
export interface CodedIncident {
  readonly reporterId: string | null;
  readonly receivedOn: DateString;
  readonly nature: string;
  readonly channel: string;
  readonly unit: string;
  readonly severity: string;
  readonly themes: readonly string[];
  readonly workProcess: string;
  readonly location: string;
  readonly perpetrator: string;
}

/** A choice: only incidents that have this code count. */
export interface Choice {
  readonly dimension: AnalysisDimension;
  readonly code: string;
}

/** What is asked of incidents: along which sides, and of which of them. */
export interface Question {
  readonly rows: AnalysisDimension;
  readonly columns: AnalysisDimension | null;
  readonly where: readonly Choice[];
  readonly compartment: Compartment;
  /** The last day of the period: its codes hold. */
  readonly until: DateString;
}

/** A table of true counts. A row or column that nobody reported is not there. */
export interface CrossTable {
  readonly columns: readonly { readonly code: string; readonly total: number }[];
  readonly rows: readonly {
    readonly code: string;
    /** One number per column. */
    readonly cells: readonly number[];
    readonly total: number;
  }[];
  /** Every incident once, though it may stand in two rows: one can have two themes. */
  readonly total: number;
  /** Reporters who can be told apart, and incidents of those who cannot. */
  readonly reporters: number;
  readonly anonymous: number;
}

type Lists = Partial<Record<AnalysisDimension, CodeList>>;

const listsOf = (compartment: Compartment): Lists => ({
  workProcess,
  severity,
  place: channel,
  theme,
  unit: compartment === 'staff' ? department : office,
  natureGroup: nature,
  nature,
});

const told: Readonly<Record<AnalysisDimension, (incident: CodedIncident) => readonly string[]>> = {
  workProcess: (incident) => [incident.workProcess],
  severity: (incident) => [incident.severity],
  place: (incident) => [incident.channel],
  theme: (incident) => incident.themes,
  unit: (incident) => [incident.unit],
  natureGroup: (incident) => [incident.nature],
  nature: (incident) => [incident.nature],
  location: (incident) => [incident.location],
  perpetrator: (incident) => [incident.perpetrator],
  quarter: (incident) => [quarterOf(incident.receivedOn)],
};

type CodesOf = (incident: CodedIncident, dimension: AnalysisDimension) => readonly string[];

/** Whose codes hold, and on which day. */
type Scope = Pick<Question, 'compartment' | 'until'>;

function codesIn({ compartment, until }: Scope): CodesOf {
  const lists = listsOf(compartment);
  return (incident, dimension) => {
    const list = lists[dimension];
    const codes = told[dimension](incident);
    if (list === undefined) return codes;
    const valid = codes.map((code) => codeOn(list, code, until));
    return dimension === 'natureGroup' ? valid.map(natureRow) : valid;
  };
}

/** Sides whose codes follow each other; of the others the most frequent comes first. */
const inOrder: ReadonlySet<AnalysisDimension> = new Set(['severity', 'quarter']);

function ordered(dimension: AnalysisDimension, counts: ReadonlyMap<string, number>): string[] {
  const byCode = [...counts.keys()].sort();
  if (inOrder.has(dimension)) return byCode;
  return byCode.sort((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0));
}

function tally(keys: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Counts the incidents that every choice holds for, along one side or two. */
export function crossed(incidents: readonly CodedIncident[], question: Question): CrossTable {
  const { rows, columns, where } = question;
  const codesOf = codesIn(question);
  const chosen = incidents.filter((incident) =>
    where.every(({ dimension, code }) => codesOf(incident, dimension).includes(code)),
  );
  const rowCounts = tally(chosen.flatMap((incident) => codesOf(incident, rows)));
  const columnCounts = tally(
    columns === null ? [] : chosen.flatMap((incident) => codesOf(incident, columns)),
  );
  const cells = tally(
    columns === null
      ? []
      : chosen.flatMap((incident) =>
          codesOf(incident, rows).flatMap((row) =>
            codesOf(incident, columns).map((column) => JSON.stringify([row, column])),
          ),
        ),
  );
  const across = columns === null ? [] : ordered(columns, columnCounts);
  const reporters = chosen.flatMap(({ reporterId }) => reporterId ?? []);
  return {
    columns: across.map((code) => ({ code, total: columnCounts.get(code) ?? 0 })),
    rows: ordered(rows, rowCounts).map((code) => ({
      code,
      cells: across.map((column) => cells.get(JSON.stringify([code, column])) ?? 0),
      total: rowCounts.get(code) ?? 0,
    })),
    total: chosen.length,
    reporters: new Set(reporters).size,
    anonymous: chosen.length - reporters.length,
  };
}

/** The codes that occur on each side, to choose from. */
export function occurring(
  incidents: readonly CodedIncident[],
  scope: Scope,
): { readonly dimension: AnalysisDimension; readonly codes: readonly string[] }[] {
  const codesOf = codesIn(scope);
  return analysisDimensions.map((dimension) => ({
    dimension,
    codes: ordered(dimension, tally(incidents.flatMap((one) => codesOf(one, dimension)))),
  }));
}
