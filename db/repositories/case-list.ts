import type { Database } from 'better-sqlite3';
import type { CaseStatus } from '../../domain/code-lists/index.ts';
import { prepare } from '../prepare.ts';
import { addWordsOf, forgetVocabulary } from '../search/vocabulary.ts';
import { inOneGo, type Steps } from '../steps.ts';
import { wholeOrNothing } from '../whole-or-nothing.ts';
import { type Bound, findSnippets, type Reach, statementsFor } from './case-list-statements.ts';

/** Which cases, in which order. Null means no restriction. */
export interface CaseQuery {
  /** An FTS5 expression made by `searchFor`, or null to search nothing. */
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
  /** Whether only a task counts that cannot wait; asked together with `codes`. */
  readonly urgent: 0 | 1;
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
  urgent: 0,
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

/** So few hits are sorted by themselves; with more, the cases are gone through in their order. */
const fewHits = 4000;
/** With so many hits each page is near, and asking case by case is quicker than listing them all. */
const manyHits = 30_000;
const nearPage = 1000;

const hitsStatement = 'SELECT count(*) AS hits FROM case_texts WHERE case_texts MATCH @match';

/**
 * A page of cases and how many there are in all.
 * @param isQuick whether the index tells of one case whether it matches without going through them all.
 */
export function listCases(
  database: Database,
  query: CaseQuery,
  isQuick = false,
): { total: number; rows: CaseRow[] } {
  const { match } = query;
  if (match === null)
    return { total: countWith(database, query, 'every'), rows: pageWith(database, query, 'every') };
  const hits = prepare<CaseQuery, { hits: number }>(database, hitsStatement).get(query)?.hits ?? 0;
  const isWide = isQuick && hits > manyHits && query.offset <= nearPage;
  const reach = hits <= fewHits ? 'few' : 'many';
  const rows = pageWith(database, query, isWide ? 'most' : reach);
  const ids = rows.map(({ id }) => id);
  const snippets = findSnippets(database, match, ids, isQuick);
  return {
    total: boundsOf(query).length > 0 ? countWith(database, query, reach) : hits,
    rows: rows.map((row) => ({ ...row, snippet: snippets.get(row.id) ?? null })),
  };
}

/** What leaves cases out, beside the search. */
function boundsOf(query: CaseQuery): Bound[] {
  const named = ['statuses', 'unit', 'natures', 'from', 'until'] as const;
  return [
    ...named.filter((bound) => query[bound] !== null),
    ...(query.mine === 1 ? (['mine'] as const) : []),
    ...(asksTask(query) ? (['task'] as const) : []),
  ];
}

const asksTask = ({ targetUntil, dueUntil, codes }: CaseQuery) =>
  targetUntil !== null || dueUntil !== null || codes !== null;

function pageWith(database: Database, query: CaseQuery, reach: Reach): CaseRow[] {
  const sql = statementsFor(reach, boundsOf(query)).pages[`${query.sort} ${query.direction}`];
  if (!sql) throw new Error('no such order');
  return prepare<CaseQuery, CaseRow>(database, sql).all(query);
}

function countWith(database: Database, query: CaseQuery, reach: Reach): number {
  const { count } = statementsFor(reach, boundsOf(query));
  return prepare<CaseQuery, { total: number }>(database, count).get(query)?.total ?? 0;
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
  addWordsOf(database, caseId);
}

/**
 * Takes the words out of the file of the index that are marked as gone: puts its parts together, of
 * which only what is there still is copied. Takes a second for every twenty thousand cases or so, and
 * belongs in the transaction that takes something away.
 */
export function forgetWords(database: Database): void {
  forgetVocabulary(database);
  database.exec("INSERT INTO case_texts (case_texts) VALUES ('optimize')");
}

/** Cases whose words are written at once. */
const casesAtOnce = 200;

/** Writes what can be searched of every case anew, in steps and in one transaction. */
export const indexingAll = (database: Database): Steps<void> =>
  wholeOrNothing(database, writingAll(database));

/** Writes what can be searched of every case anew; belongs in a transaction. */
export const indexAll = (database: Database): void => inOneGo(writingAll(database));

/** Writes what can be searched of every case anew, in steps; belongs in a transaction. */
export function* writingAll(database: Database): Steps<void> {
  const total =
    database.prepare<[], number | null>('SELECT max(row) FROM cases').pluck().get() ?? 0;
  emptyIndex(database);
  const some = database.prepare<[number, number]>(
    `${indexed} WHERE cases.row > ? AND cases.row <= ?`,
  );
  for (let done = 0; done < total; done += casesAtOnce) {
    some.run(done, done + casesAtOnce);
    yield { done, total };
  }
}

/** Makes the index anew, with nothing in it. */
export function emptyIndex(database: Database): void {
  forgetVocabulary(database);
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
