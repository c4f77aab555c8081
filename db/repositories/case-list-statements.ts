import type { Database } from 'better-sqlite3';
import { prepare } from '../prepare.ts';

/** By what a list of cases is sorted, and in which direction. */
export type CaseOrder = `${'received' | 'next' | 'severity'} ${'up' | 'down'}`;

/** Per way in which a search reaches cases: where a list begins, and what the search asks of a case. */
const reaches = {
  /** Nothing is searched. */
  every: { from: 'cases', where: '1' },
  /** What was found is gone through, and put in order afterwards. */
  few: {
    from: 'case_texts CROSS JOIN cases ON cases.row = case_texts.rowid',
    where: 'case_texts MATCH @match',
  },
  /** The cases are gone through in their order, beside a list of what was found. */
  many: {
    from: 'cases',
    where: '+cases.row IN (SELECT rowid FROM case_texts WHERE case_texts MATCH @match)',
  },
  /** The cases are gone through in their order, and the index is asked about each of them. */
  most: {
    from: 'cases',
    where: 'EXISTS (SELECT 1 FROM case_texts WHERE case_texts MATCH @match AND rowid = cases.row)',
  },
} as const;

/** How a search reaches cases. */
export type Reach = keyof typeof reaches;

const ofCase = `
    AND (@statuses IS NULL OR cases.status IN (SELECT value FROM json_each(@statuses)))
    AND (@unit IS NULL OR cases.unit = @unit)
    AND (@mine = 0 OR (cases.owner IS NULL AND cases.handed_over IS NULL))`;

/** Only asked when days are given: it goes through the open tasks of the whole vault. */
const withTask = `
    AND cases.id IN (SELECT case_id FROM tasks WHERE status = 'open'
      AND (@targetUntil IS NULL OR target <= @targetUntil)
      AND (@dueUntil IS NULL OR due <= @dueUntil)
      AND (@codes IS NULL OR code IN (SELECT value FROM json_each(@codes))))`;

const ofIncident = `
    AND (@natures IS NULL OR incidents.nature IN (SELECT value FROM json_each(@natures)))
    AND (@from IS NULL OR reports.received_on >= @from)
    AND (@until IS NULL OR reports.received_on <= @until)`;

const told = `
  JOIN reports ON reports.case_id = cases.id
  JOIN incidents ON incidents.case_id = cases.id`;

/** Without a hint SQLite walks every open task of the vault in order of target, for each case. */
const next = `
  LEFT JOIN tasks AS next ON next.id = (
    SELECT tasks.id FROM tasks INDEXED BY tasks_by_case
    WHERE tasks.case_id = cases.id AND tasks.status = 'open'
    ORDER BY tasks.target, tasks.due, tasks.code LIMIT 1)`;

const orders: Readonly<Record<CaseOrder, string>> = {
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

/** First which cases are on the page, then what is shown of those few. */
const pageOf = (from: string, where: string, order: string) => `
  ${selected}
  FROM (SELECT cases.row FROM ${from} ${told} ${order.startsWith('next') ? next : ''}
    WHERE ${where} ORDER BY ${order} LIMIT @limit OFFSET @offset) AS page
  CROSS JOIN cases ON cases.row = page.row ${told}
  LEFT JOIN reporters ON reporters.id = cases.reporter_id ${next}
  ORDER BY ${order}`;

const made = (reach: Reach, ofTask: string) => {
  const { from, where } = reaches[reach];
  const cases = `${where} ${ofCase} ${ofTask}`;
  return {
    pages: Object.fromEntries(
      Object.entries(orders).map(([order, by]) => [
        order,
        pageOf(from, `${cases} ${ofIncident}`, by),
      ]),
    ),
    countAll: `SELECT count(*) AS total FROM ${from} ${told} WHERE ${cases} ${ofIncident}`,
    /** Going through all reports and incidents as well takes many times as long. */
    countCases: `SELECT count(*) AS total FROM ${from} WHERE ${cases}`,
  };
};

const statements = new Map<string, ReturnType<typeof made>>();

/** The statements of a list: whole texts, built from the constants above once. */
export function statementsFor(reach: Reach, asksTasks: boolean): ReturnType<typeof made> {
  const name = `${reach} ${asksTasks}`;
  const known = statements.get(name) ?? made(reach, asksTasks ? withTask : '');
  statements.set(name, known);
  return known;
}

const snippet = `snippet(case_texts, -1, char(2), char(3), ' … ', 16) AS snippet`;
const snippetOfOne = `
  SELECT @id AS id, ${snippet} FROM case_texts
  WHERE case_texts MATCH @match AND rowid = (SELECT row FROM cases WHERE id = @id)`;
/** Going through what was found once is quicker than asking it for each case anew. */
const snippetsOfSome = `
  WITH wanted AS MATERIALIZED
    (SELECT row, id FROM cases WHERE id IN (SELECT value FROM json_each(@ids)))
  SELECT (SELECT id FROM wanted WHERE row = case_texts.rowid) AS id, ${snippet}
  FROM case_texts
  WHERE case_texts MATCH @match AND +rowid IN (SELECT row FROM wanted)
    AND rowid BETWEEN (SELECT min(row) FROM wanted) AND (SELECT max(row) FROM wanted)`;

interface Snippet {
  readonly id: string;
  readonly snippet: string;
}

/** Where in some cases a search found its words, with control characters 2 and 3 around each. */
export function findSnippets(
  database: Database,
  match: string,
  ids: readonly string[],
  isQuick: boolean,
): ReadonlyMap<string, string> {
  const one = prepare<{ match: string; id: string }, Snippet>(database, snippetOfOne);
  const some = prepare<{ match: string; ids: string }, Snippet>(database, snippetsOfSome);
  const found = isQuick
    ? ids.flatMap((id) => one.all({ match, id }))
    : some.all({ match, ids: JSON.stringify(ids) });
  return new Map(found.map((each) => [each.id, each.snippet]));
}
