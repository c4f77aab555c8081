import type { Database } from 'better-sqlite3';
import type { CaseStatus } from '../../domain/code-lists/index.ts';
import { prepare } from '../prepare.ts';

/** Which cases, in which order. Null means no restriction. */
export interface CaseQuery {
  /** An FTS5 expression made by `matchExpression`, or null to search nothing. */
  readonly match: string | null;
  /** Codes of statuses, as a JSON array, or null. */
  readonly statuses: string | null;
  /** 1 to leave out those of a colleague, and those on their way to one. */
  readonly mine: 0 | 1;
  /** The last days on which an open task may be aimed at and fall due; cases without one are left out. */
  readonly targetUntil: string | null;
  readonly dueUntil: string | null;
  /** Codes of which that task is, as a JSON array, or null. */
  readonly codes: string | null;
  /** Codes of natures, as a JSON array, or null. */
  readonly natures: string | null;
  readonly unit: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly sort: 'received' | 'next' | 'severity';
  readonly direction: 'up' | 'down';
  readonly offset: number;
  readonly limit: number;
}

/** Every case, the newest first. */
export const everyCase: CaseQuery = {
  match: null,
  statuses: null,
  mine: 0,
  targetUntil: null,
  dueUntil: null,
  codes: null,
  natures: null,
  unit: null,
  from: null,
  until: null,
  sort: 'received',
  direction: 'down',
  offset: 0,
  limit: 100,
};

/** A case in a list. `snippet` marks what was found with the control characters 2 and 3. */
export interface CaseRow {
  readonly id: string;
  readonly number: string;
  readonly alias: string | null;
  readonly receivedAt: string;
  readonly nature: string;
  readonly unit: string;
  readonly severity: string;
  readonly status: CaseStatus;
  readonly nextCode: string | null;
  readonly nextTarget: string | null;
  readonly nextDue: string | null;
  readonly snippet: string | null;
}

/**
 * Makes an FTS5 expression of what somebody typed: every word must begin a word of the case. All
 * operators of the search language are taken literally.
 * @returns null when there is no word in it.
 */
export function matchExpression(typed: string): string | null {
  const words = typed.match(/[\p{L}\p{N}\p{M}]+/gu);
  return words ? words.map((word) => `"${word}"*`).join(' ') : null;
}

const ofCase = `(@statuses IS NULL OR cases.status IN (SELECT value FROM json_each(@statuses)))
    AND (@unit IS NULL OR cases.unit = @unit)
    AND (@mine = 0 OR (cases.owner IS NULL AND cases.handed_over IS NULL))
    AND (@match IS NULL OR cases.row IN (SELECT rowid FROM case_texts WHERE case_texts MATCH @match))`;

/** Only asked when days are given: it goes through the open tasks of the whole vault. */
const withTask = `
    AND cases.id IN (SELECT case_id FROM tasks WHERE status = 'open'
      AND (@targetUntil IS NULL OR target <= @targetUntil)
      AND (@dueUntil IS NULL OR due <= @dueUntil)
      AND (@codes IS NULL OR code IN (SELECT value FROM json_each(@codes))))`;

const filtered = `
  FROM cases
  JOIN reports ON reports.case_id = cases.id
  JOIN incidents ON incidents.case_id = cases.id
  LEFT JOIN reporters ON reporters.id = cases.reporter_id
  WHERE ${ofCase}
    AND (@natures IS NULL OR incidents.nature IN (SELECT value FROM json_each(@natures)))
    AND (@from IS NULL OR reports.received_on >= @from)
    AND (@until IS NULL OR reports.received_on <= @until)`;

/** Without a hint SQLite walks every open task of the vault in order of target, for each case. */
const nextTask = `
  SELECT tasks.id FROM tasks INDEXED BY tasks_by_case WHERE tasks.case_id = cases.id AND tasks.status = 'open'
  ORDER BY tasks.target, tasks.due, tasks.code LIMIT 1`;

const orders: Record<`${CaseQuery['sort']} ${CaseQuery['direction']}`, string> = {
  'received down': 'reports.received_at DESC, cases.id',
  'received up': 'reports.received_at, cases.id',
  'severity down': 'incidents.severity DESC, reports.received_at DESC, cases.id',
  'severity up': 'incidents.severity, reports.received_at DESC, cases.id',
  'next down': 'next.target DESC NULLS LAST, cases.id',
  'next up': 'next.target NULLS LAST, cases.id',
};

const selected = `
  SELECT cases.id, cases.number, reporters.alias, reports.received_at AS receivedAt, incidents.nature,
    cases.unit, incidents.severity, cases.status, next.code AS nextCode, next.target AS nextTarget,
    next.due AS nextDue, NULL AS snippet`;

/** One statement per order, all whole texts built from the constants above once. */
const pagesOf = (narrowed: string) =>
  Object.fromEntries(
    Object.entries(orders).map(([order, by]) => [
      order,
      `${selected}
       ${filtered.replace('WHERE', `LEFT JOIN tasks AS next ON next.id = (${nextTask}) WHERE`)}
       ${narrowed} ORDER BY ${by} LIMIT @limit OFFSET @offset`,
    ]),
  );

const statementsFor = (narrowed: string) => ({
  pages: pagesOf(narrowed),
  countAll: `SELECT count(*) AS total ${filtered} ${narrowed}`,
  /** Going through all reports and incidents as well takes many times as long. */
  countCases: `SELECT count(*) AS total FROM cases WHERE ${ofCase} ${narrowed}`,
});

const ofAll = statementsFor('');
const ofTask = statementsFor(withTask);

const snippetStatement = `
  SELECT snippet(case_texts, -1, char(2), char(3), ' … ', 16) AS snippet
  FROM case_texts WHERE case_texts MATCH @match AND rowid = (SELECT row FROM cases WHERE id = @id)`;

/** A page of cases and how many there are in all. */
export function listCases(
  database: Database,
  query: CaseQuery,
): { total: number; rows: CaseRow[] } {
  const { match, natures, from, until, targetUntil, dueUntil } = query;
  const statements = targetUntil === null && dueUntil === null ? ofAll : ofTask;
  const sql = statements.pages[`${query.sort} ${query.direction}`];
  if (!sql) throw new Error('no such order');
  const rows = prepare<CaseQuery, CaseRow>(database, sql).all(query);
  const isOfCase = natures === null && from === null && until === null;
  const count = isOfCase ? statements.countCases : statements.countAll;
  const total = prepare<CaseQuery, { total: number }>(database, count).get(query)?.total ?? 0;
  if (match === null) return { total, rows };
  const find = prepare<{ match: string; id: string }, { snippet: string }>(
    database,
    snippetStatement,
  );
  const withSnippets = rows.map((row) => ({
    ...row,
    snippet: find.get({ match, id: row.id })?.snippet ?? null,
  }));
  return { total, rows: withSnippets };
}

/**
 * Writes what can be searched of a case anew: its texts as they are now. Where something was taken
 * away, `forgetWords` belongs after it: words that were in the index are only marked as gone.
 */
export function indexCase(database: Database, caseId: string): void {
  prepare<{ caseId: string }, never>(
    database,
    'DELETE FROM case_texts WHERE rowid = (SELECT row FROM cases WHERE id = @caseId)',
  ).run({ caseId });
  prepare<{ caseId: string }, never>(database, indexedOne).run({ caseId });
}

/**
 * Takes the words out of the file of the index that are marked as gone: puts its parts together, of
 * which only what is there still is copied. Takes a second for every twenty thousand cases or so, and
 * belongs in the transaction that takes something away.
 */
export function forgetWords(database: Database): void {
  database.exec("INSERT INTO case_texts (case_texts) VALUES ('optimize')");
}

/** Writes what can be searched of every case anew. */
export function indexAll(database: Database): void {
  emptyIndex(database);
  database.exec(indexed);
}

/** Makes the index anew, with nothing in it. */
export function emptyIndex(database: Database): void {
  const made = database
    .prepare<[], string>("SELECT sql FROM sqlite_schema WHERE name = 'case_texts'")
    .pluck()
    .get();
  if (made === undefined) throw new Error('there is no index');
  database.exec('DROP TABLE case_texts');
  database.exec(made);
}

/** What can be searched of cases: number, reporter, and everything that was told. */
const indexed = `
  INSERT INTO case_texts (rowid, number, alias, name, body)
  SELECT cases.row, cases.number, coalesce(reporters.alias, ''), coalesce(reporters.name, ''),
    open_text(wrapped, cases.id, 'narrative', narrative)
    || coalesce((SELECT char(10) || group_concat(open_text(wrapped, case_id, 'note ' || id, body), char(10))
      FROM notes WHERE case_id = cases.id), '')
    || coalesce((SELECT char(10) || group_concat(open_text(wrapped, case_id, 'contact ' || id, note), char(10))
      FROM care_contacts WHERE case_id = cases.id), '')
    || coalesce((SELECT char(10) || group_concat(open_text(wrapped, case_id, 'places ' || id, places)
      || char(10) || open_text(wrapped, case_id, 'proportionality ' || id, proportionality), char(10))
      FROM measures WHERE case_id = cases.id), '')
    || coalesce((SELECT char(10) || group_concat(open_text(wrapped, case_id, 'letter ' || id, body), char(10))
      FROM letters WHERE case_id = cases.id), '')
    || coalesce((SELECT char(10) || group_concat(open_text(wrapped, case_id, 'task ' || id, words), char(10))
      FROM tasks WHERE case_id = cases.id), '')
    || coalesce((SELECT char(10) || group_concat(words_of(open_text(wrapped, case_id, 'person ' || id, identity)), char(10))
      FROM persons WHERE case_id = cases.id), '')
    || coalesce((SELECT char(10) || group_concat(words_of(open_text(perpetrator_keys.wrapped, 'perpetrators ' || case_id, 'person ' || id, identity)), char(10))
      FROM perpetrators JOIN perpetrator_keys USING (case_id) WHERE case_id = cases.id), '')
  FROM cases
  JOIN incidents ON incidents.case_id = cases.id
  LEFT JOIN case_keys ON case_keys.case_id = cases.id
  LEFT JOIN reporters ON reporters.id = cases.reporter_id`;

const indexedOne = `${indexed} WHERE cases.id = @caseId`;
