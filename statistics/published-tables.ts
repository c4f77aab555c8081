import {
  broaderChain,
  type CodeList,
  channel,
  codeList,
  codeOn,
  codesOn,
  department,
  firstTalkTerm,
  nature,
  natureGroup,
  office,
  reactionTerm,
  severity,
} from '../domain/code-lists/index.ts';
import { quarterOf } from '../domain/time.ts';
import { totalCode } from './linked/policy.ts';
import type { Told } from './linked/records.ts';
import type { Period } from './period.ts';

/** The two compartments. Each has its own releases, and no file ever speaks of both. */
export type Compartment = 'staff' | 'political';

/** Incidents of one reporter in one combination of codes, as the vault counts them. */
export interface CountedIncidents {
  /** An ordinal made for this one count; it identifies nobody. */
  readonly reporter: number;
  readonly nature: string;
  readonly channel: string;
  /** A department in the staff compartment, an office in the political one. */
  readonly unit: string;
  readonly severity: string;
  /** Whether the first talk, and the decision on a reaction, were within their terms. */
  readonly firstTalk: string;
  readonly reaction: string;
  /** 1 to 12. */
  readonly month: number;
  readonly incidents: number;
}

/** One of the tables of a release: what it counts by, and which codes are its rows. */
export interface PublishedTable {
  readonly id: string;
  /** The name of its sheet in a workbook, in Dutch. */
  readonly sheet: string;
  /** What the rows are codes of; null for the table of the total only. */
  readonly dimension: string | null;
  /** Where the labels of the rows and the version of the codes come from. */
  readonly list: CodeList;
  /** The code of the list that counted incidents have. */
  readonly codeOf: (counted: CountedIncidents) => string;
  /** The row that a code of the list is counted in. */
  readonly rowOf: (code: string) => string;
  /** Whether releases from before it was counted are there without it; no when left out. */
  readonly isLater?: true;
}

const itself = (code: string) => code;

const broadest = (list: CodeList) => (code: string) => broaderChain(list, code).at(-1) ?? code;

/** Groups made of other groups: too broad to be a row beside the rows they are the sum of. */
const themeGroups = new Set(natureGroup.codes.flatMap(({ broader }) => broader ?? []));

/**
 * Natures roll up before anything is hidden, as far as a group that is no sum of other groups:
 * an insult to `verbal_aggression`, a bribe offered to `bribery`. The natures that ask for more
 * reporters, `discrimination` and `sexual_intimidation`, have no such group and stay themselves.
 */
export function natureRow(code: string): string {
  return broaderChain(nature, code).findLast((group) => !themeGroups.has(group)) ?? code;
}

/** Offices that one person holds: a row of their own would be about him. */
const offices = new Map([
  ['group_chair', 'council_member'],
  ['mayor', 'officeholder_any'],
  ['griffier', 'officeholder_any'],
  ['deputy_griffier', 'officeholder_any'],
]);

const everything = codeList('total', [{ code: totalCode, nl: 'Totaal', en: 'Total' }]);

const quarter = codeList('quarter', [
  { code: 'Q1', nl: 'Januari tot en met maart', en: 'January to March' },
  { code: 'Q2', nl: 'April tot en met juni', en: 'April to June' },
  { code: 'Q3', nl: 'Juli tot en met september', en: 'July to September' },
  { code: 'Q4', nl: 'Oktober tot en met december', en: 'October to December' },
]);

const total: PublishedTable = {
  id: 'T1_total',
  sheet: 'Totalen',
  dimension: null,
  list: everything,
  codeOf: () => totalCode,
  rowOf: itself,
};

const byNature: PublishedTable = {
  id: 'T2_nature',
  sheet: 'Aard',
  dimension: 'nature',
  list: nature,
  codeOf: (counted) => counted.nature,
  rowOf: natureRow,
};

const byChannel: PublishedTable = {
  id: 'T3_channel',
  sheet: 'Kanaal',
  dimension: 'channel',
  list: channel,
  codeOf: (counted) => counted.channel,
  rowOf: broadest(channel),
};

const byDepartment: PublishedTable = {
  id: 'T4_department',
  sheet: 'Afdeling',
  dimension: 'department',
  list: department,
  codeOf: (counted) => counted.unit,
  rowOf: itself,
};

const byOffice: PublishedTable = {
  id: 'T5_office',
  sheet: 'Ambt',
  dimension: 'office',
  list: office,
  codeOf: (counted) => counted.unit,
  rowOf: (code) => offices.get(code) ?? code,
};

const bySeverity: PublishedTable = {
  id: 'T6_severity',
  sheet: 'Ernst',
  dimension: 'severity',
  list: severity,
  codeOf: (counted) => counted.severity,
  rowOf: broadest(severity),
};

const byFirstTalk: PublishedTable = {
  id: 'T7_first_talk',
  sheet: 'Afhandeling gesprek',
  dimension: 'first_talk_term',
  list: firstTalkTerm,
  codeOf: ({ firstTalk }) => firstTalk,
  rowOf: itself,
  isLater: true,
};

const byReaction: PublishedTable = {
  id: 'T8_reaction',
  sheet: 'Afhandeling reactie',
  dimension: 'reaction_term',
  list: reactionTerm,
  codeOf: ({ reaction }) => reaction,
  rowOf: itself,
  isLater: true,
};

const byQuarter: PublishedTable = {
  id: 'T10_quarter',
  sheet: 'Kwartaal',
  dimension: 'quarter',
  list: quarter,
  codeOf: ({ month }) => quarterOf(`2000-${String(month).padStart(2, '0')}-01`),
  rowOf: itself,
};

/** The tables a release can have, per compartment, in the order of the files. */
export const publishedTables: Readonly<Record<Compartment, readonly PublishedTable[]>> = {
  staff: [total, byNature, byChannel, byDepartment, bySeverity, byFirstTalk, byReaction, byQuarter],
  political: [total, byNature, byChannel, byOffice, bySeverity, byFirstTalk, byReaction, byQuarter],
};

/** The tables of a period: only a year is broken down by its quarters. */
export function tablesOf(compartment: Compartment, { kind }: Period): readonly PublishedTable[] {
  return publishedTables[compartment].filter((table) => table !== byQuarter || kind === 'year');
}

/** The tables that a release of a period has: those it names, and those that every release has. */
export function tablesBeside(
  compartment: Compartment,
  period: Period,
  named: Iterable<string>,
): readonly PublishedTable[] {
  const there = new Set(named);
  return tablesOf(compartment, period).filter(({ id, isLater }) => !isLater || there.has(id));
}

const distinct = (codes: readonly string[]) => [...new Set(codes)];

/** Every row a table can ever have. */
export function rowsOf({ list, rowOf }: PublishedTable): string[] {
  return distinct(list.codes.map(({ code }) => rowOf(code)));
}

/** The rows of a table in a period: of the codes valid at its end, reported or not. */
export function rowsIn({ list, rowOf }: PublishedTable, { until }: Period): string[] {
  return distinct(codesOn(list, until).map(({ code }) => rowOf(code)));
}

/** Rolls the counted incidents of a period up to the rows of every table, under the codes valid in it. */
export function toldIn(
  tables: readonly PublishedTable[],
  { until }: Period,
  counted: CountedIncidents,
  line: number,
): Told {
  const codes = tables.flatMap(({ dimension, list, codeOf, rowOf }): [string, string][] =>
    dimension === null ? [] : [[dimension, rowOf(codeOn(list, codeOf(counted), until))]],
  );
  const { reporter, incidents } = counted;
  return { reporter, codes: Object.fromEntries(codes), incidents, line };
}
