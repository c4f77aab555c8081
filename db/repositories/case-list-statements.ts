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

/** What a list can be narrowed by: of which table it is, and what it asks. Only what is asked stands in a statement. */
const bounds = {
  statuses: ['cases', 'cases.status IN (SELECT value FROM json_each(@statuses))'],
  unit: ['cases', 'cases.unit = @unit'],
  mine: ['cases', 'cases.owner IS NULL AND cases.handed_over IS NULL'],
  /** Goes through the open tasks of the whole vault. */
  task: [
    'cases',
    `cases.id IN (SELECT case_id FROM tasks WHERE status = 'open'
      AND (@targetUntil IS NULL OR target <= @targetUntil)
      AND (@dueUntil IS NULL OR due <= @dueUntil)
      AND (@urgent = 0 OR urgent = 1)
      AND (@codes IS NULL OR code IN (SELECT value FROM json_each(@codes))))`,
  ],
  natures: ['incidents', 'incidents.nature IN (SELECT value FROM json_each(@natures))'],
  from: ['reports', 'reports.received_on >= @from'],
  until: ['reports', 'reports.received_on <= @until'],
} as const;

/** What a list is narrowed by. */
export type Bound = keyof typeof bounds;

/** What stands in an order, and the tables it is of: nobody joins what nobody asks. */
const orders: Readonly<Record<CaseOrder, { by: string; of: readonly Table[] }>> = {
  // The day is that of the moment, and both stand in one index.
  'received down': {
    by: 'reports.received_on DESC, reports.received_at DESC, reports.case_id',
    of: ['reports'],
  },
  'received up': {
    by: 'reports.received_on, reports.received_at, reports.case_id DESC',
    of: ['reports'],
  },
  'severity down': {
    by: 'incidents.severity DESC, reports.received_at DESC, reports.case_id',
    of: ['incidents', 'reports'],
  },
  'severity up': {
    by: 'incidents.severity, reports.received_at DESC, reports.case_id',
    of: ['incidents', 'reports'],
  },
  // Cases without a task stand last, in either direction.
  'next down': { by: 'cases.next_on DESC, cases.id DESC', of: ['cases'] },
  'next up': { by: 'cases.next_on NULLS LAST, cases.id', of: ['cases'] },
};

type Table = 'cases' | 'reports' | 'incidents';
const keyOf: Readonly<Record<Table, string>> = {
  cases: 'cases.id',
  reports: 'reports.case_id',
  incidents: 'incidents.case_id',
};

/** Without a hint SQLite walks every open task of the vault in order of target, for each case. */
const next = `
  LEFT JOIN tasks AS next ON next.id = (
    SELECT tasks.id FROM tasks INDEXED BY tasks_by_case
    WHERE tasks.case_id = cases.id AND tasks.status = 'open'
    ORDER BY tasks.target, tasks.due, tasks.code LIMIT 1)`;

const selected = `
  SELECT cases.id, cases.number, reporters.alias, reports.received_at AS receivedAt, incidents.nature,
    cases.unit, incidents.severity, cases.status, next.code AS nextCode, next.target AS nextTarget,
    next.due AS nextDue, NULL AS snippet`;

/** Where a list begins, with the tables it asks in the order they are joined, and the key of a case in it. */
function reached(
  reach: Reach,
  asked: readonly Table[],
  join: 'JOIN' | 'CROSS JOIN',
): { from: string; id: string } {
  const all = new Set(reach === 'every' ? asked : ['cases' as const, ...asked]);
  const [first = 'cases', ...others] = all;
  const id = keyOf[first];
  const joined = others.map((table) => ` ${join} ${table} ON ${keyOf[table]} = ${id}`);
  return { from: `${reach === 'every' ? first : reaches[reach].from}${joined.join('')}`, id };
}

/**
 * Most cases may be left after these bounds, and then it is quickest to go through them in the order of the
 * list; after others few are left, and SQLite begins with those.
 */
const areWide = (asked: readonly Bound[]) =>
  asked.every((bound) => bounds[bound][0] === 'cases' && bound !== 'task');

const made = (reach: Reach, asked: readonly Bound[]) => {
  const narrowed = asked.map((bound) => bounds[bound]);
  const where = [reaches[reach].where, ...narrowed.map(([, condition]) => condition)].join(' AND ');
  const ofBounds = narrowed.map(([table]) => table);
  const counting = reached(reach, ofBounds, 'JOIN');
  const join = reach === 'every' && areWide(asked) ? 'CROSS JOIN' : 'JOIN';
  return {
    /** First which cases are on the page, then what is shown of those few. */
    pages: Object.fromEntries(
      Object.entries(orders).map(([order, { by, of }]) => {
        const { from, id } = reached(reach, [...of, ...ofBounds], join);
        const page = `SELECT ${id} AS id FROM ${from} WHERE ${where} ORDER BY ${by} LIMIT @limit OFFSET @offset`;
        return [
          order,
          `${selected} FROM (${page}) AS page CROSS JOIN cases ON cases.id = page.id
            JOIN reports ON reports.case_id = cases.id JOIN incidents ON incidents.case_id = cases.id
            LEFT JOIN reporters ON reporters.id = cases.reporter_id ${next} ORDER BY ${by}`,
        ];
      }),
    ),
    count: `SELECT count(*) AS total FROM ${counting.from} WHERE ${where}`,
  };
};

const statements = new Map<string, ReturnType<typeof made>>();

/** The statements of a list: whole texts, built from the constants above once. */
export function statementsFor(reach: Reach, asked: readonly Bound[]): ReturnType<typeof made> {
  const name = [reach, ...asked].join(' ');
  const known = statements.get(name) ?? made(reach, asked);
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
