import type { Database } from 'better-sqlite3';
import { isPerpetratorRule } from '../../domain/retention/index.ts';
import { prepare } from '../prepare.ts';
import { forgetToldToRequests, removeRequestsWithoutCase } from './access.ts';
import { indexCase } from './case-list.ts';
import { aliasKey } from './reporters.ts';

/** A part of a case that has a day of destruction. */
export interface DuePart {
  readonly caseId: string;
  readonly number: string;
  readonly rule: string;
  readonly due: string;
  readonly holdReason: string | null;
  /** The day on which the hold is to be looked at again. */
  readonly reviewOn: string | null;
}

/** A part that was destroyed: what a certificate says, and what an older copy has to replay. */
export interface Destruction {
  readonly caseId: string;
  readonly rule: string;
  readonly number: string;
  readonly on: string;
}

/** The parts that are due by a day, the longest due first. */
export function dueParts(database: Database, by: string): DuePart[] {
  return prepare<{ by: string }, DuePart>(
    database,
    `SELECT retention.case_id AS caseId, cases.number, retention.rule, retention.due,
       holds.reason AS holdReason, holds.review_on AS reviewOn
     FROM retention
     JOIN cases ON cases.id = retention.case_id
     LEFT JOIN holds ON holds.case_id = retention.case_id AND holds.rule = retention.rule
     WHERE retention.due <= @by AND cases.handed_over IS NULL
     ORDER BY retention.due, cases.number, retention.rule`,
  ).all({ by });
}

/** Keeps a part longer, for a reason that is looked at again on a day. */
export function setHold(
  database: Database,
  hold: { caseId: string; rule: string; reason: string; setOn: string; reviewOn: string },
): void {
  prepare<typeof hold, never>(
    database,
    `INSERT INTO holds (case_id, rule, reason, set_on, review_on)
     VALUES (@caseId, @rule, @reason, @setOn, @reviewOn)
     ON CONFLICT (case_id, rule)
     DO UPDATE SET reason = @reason, set_on = @setOn, review_on = @reviewOn`,
  ).run(hold);
}

/** How many parts of a case are kept longer. */
export function caseHolds(database: Database, caseId: string): number {
  const sql = 'SELECT count(*) AS held FROM holds WHERE case_id = @caseId';
  return prepare<{ caseId: string }, { held: number }>(database, sql).get({ caseId })?.held ?? 0;
}

/** Lets a part go that was kept longer. */
export function liftHold(database: Database, part: { caseId: string; rule: string }): void {
  const sql = 'DELETE FROM holds WHERE case_id = @caseId AND rule = @rule';
  prepare<typeof part, never>(database, sql).run(part);
}

/** Why a part is kept longer; undefined when it is not. */
export function holdOf(
  database: Database,
  part: { caseId: string; rule: string },
): string | undefined {
  const sql = 'SELECT reason FROM holds WHERE case_id = @caseId AND rule = @rule';
  return prepare<typeof part, { reason: string }>(database, sql).get(part)?.reason;
}

/** Forgets that a part has a day of destruction, with what keeps it longer. */
export function dropRetention(database: Database, part: { caseId: string; rule: string }): void {
  liftHold(database, part);
  const sql = 'DELETE FROM retention WHERE case_id = @caseId AND rule = @rule';
  prepare<typeof part, never>(database, sql).run(part);
}

/**
 * Destroys what was told in a case: its key, and then narrative, notes, notes of contacts, and who
 * its victims and witnesses are. The coded facts stay.
 * Destroying what is gone already changes nothing.
 */
export function destroyNotes(database: Database, { caseId, ...part }: Destruction): void {
  run(database, 'DELETE FROM case_keys WHERE case_id = @caseId', { caseId });
  run(database, 'UPDATE incidents SET narrative = NULL WHERE case_id = @caseId', { caseId });
  run(database, 'DELETE FROM notes WHERE case_id = @caseId', { caseId });
  run(database, 'UPDATE care_contacts SET note = NULL WHERE case_id = @caseId', { caseId });
  run(database, 'UPDATE persons SET identity = NULL WHERE case_id = @caseId', { caseId });
  const untold = 'UPDATE disclosures SET to_whom = NULL, reason = NULL WHERE case_id = @caseId';
  run(database, untold, { caseId });
  for (const sql of forgetJustice) run(database, sql, { caseId });
  forgetToldToRequests(database, caseId);
  indexCase(database, caseId);
  certify(database, { caseId, ...part });
}

/** Destroys what was told about the police, evidence and a duty to report. */
const forgetJustice = [
  'DELETE FROM police_facts WHERE case_id = @caseId',
  'UPDATE police_reports SET contact = NULL, domicile_reason = NULL WHERE case_id = @caseId',
  'UPDATE evidence SET place = NULL, link = NULL, copy_at = NULL WHERE case_id = @caseId',
  'UPDATE duty_checks SET reason = NULL WHERE case_id = @caseId',
];

/** Destroys the files of a case: their key, and what the database knows of them. */
export function destroyEvidence(database: Database, { caseId, ...part }: Destruction): void {
  run(database, 'DELETE FROM attachment_keys WHERE case_id = @caseId', { caseId });
  run(database, 'DELETE FROM attachments WHERE case_id = @caseId', { caseId });
  certify(database, { caseId, ...part });
}

/** Destroys who the perpetrators of a case are: their key, their names, and by what they match. */
export function destroyPerpetrators(database: Database, { caseId, ...part }: Destruction): void {
  run(database, 'DELETE FROM perpetrator_keys WHERE case_id = @caseId', { caseId });
  const matches = `DELETE FROM perpetrator_matches
    WHERE perpetrator_id IN (SELECT id FROM perpetrators WHERE case_id = @caseId)`;
  run(database, matches, { caseId });
  run(database, 'UPDATE perpetrators SET identity = NULL WHERE case_id = @caseId', { caseId });
  indexCase(database, caseId);
  certify(database, { caseId, ...part });
}

/**
 * Takes away who the reporter of a case is: name and how to reach him go, and another alias takes the
 * place of his. He stays one person for the numbers, in all his cases.
 */
export function destroyIdentity(database: Database, { caseId, ...part }: Destruction): void {
  const reporter = reporterOf(database, caseId);
  if (reporter !== null) {
    loseIdentity(database, reporter);
    for (const { id } of casesOf(database, reporter)) indexCase(database, id);
  }
  certify(database, { caseId, ...part });
}

function loseIdentity(database: Database, id: string): void {
  const alias = `Anoniem ${id.slice(0, 8)}`;
  prepare<{ id: string; alias: string; key: string }, never>(
    database,
    `UPDATE reporters SET alias = @alias, alias_key = @key, name = '', contact = '' WHERE id = @id`,
  ).run({ id, alias, key: aliasKey(alias) });
  prepare<{ id: string }, never>(
    database,
    `UPDATE handover_cases SET former_alias = NULL
     WHERE case_id IN (SELECT id FROM cases WHERE reporter_id = @id)`,
  ).run({ id });
}

function reporterOf(database: Database, caseId: string): string | null {
  const sql = 'SELECT reporter_id AS id FROM cases WHERE id = @caseId';
  return (
    prepare<{ caseId: string }, { id: string | null }>(database, sql).get({ caseId })?.id ?? null
  );
}

function casesOf(database: Database, reporter: string): { id: string }[] {
  const sql = 'SELECT id FROM cases WHERE reporter_id = @reporter';
  return prepare<{ reporter: string }, { id: string }>(database, sql).all({ reporter });
}

/** The files that are gone when these parts are. */
export function filesOfParts(
  database: Database,
  parts: readonly Pick<Destruction, 'caseId' | 'rule'>[],
): string[] {
  const cases = parts.filter(({ rule }) => !leavesFiles(rule)).map(({ caseId }) => caseId);
  return prepare<{ cases: string }, { id: string }>(
    database,
    'SELECT id FROM attachments WHERE case_id IN (SELECT value FROM json_each(@cases))',
  )
    .all({ cases: JSON.stringify(cases) })
    .map(({ id }) => id);
}

const leavesFiles = (rule: string) =>
  rule === 'counsellor_notes' || rule === 'identity' || isPerpetratorRule(rule);

/**
 * Destroys a case whole, and its reporter when he has no other. What it adds to the numbers of a
 * year that is not published yet stays, without anybody it could lead to.
 */
export function destroyCase(database: Database, part: Destruction): void {
  keepCount(database, part.caseId);
  removeCase(database, part);
}

/**
 * Takes a case away that counts in another vault, or never counted here: its key first, then the rest,
 * and its reporter when he has no other.
 */
export function removeCase(database: Database, { caseId, ...part }: Destruction): void {
  run(database, 'DELETE FROM case_keys WHERE case_id = @caseId', { caseId });
  run(database, 'DELETE FROM perpetrator_keys WHERE case_id = @caseId', { caseId });
  const sql = 'DELETE FROM case_texts WHERE rowid = (SELECT row FROM cases WHERE id = @caseId)';
  run(database, sql, { caseId });
  certify(database, { caseId, ...part });
  const reporter = reporterOf(database, caseId);
  run(database, 'DELETE FROM cases WHERE id = @caseId', { caseId });
  removeRequestsWithoutCase(database);
  if (reporter === null) return;
  prepare<{ id: string }, never>(
    database,
    `DELETE FROM reporters
     WHERE id = @id AND NOT EXISTS (SELECT 1 FROM cases WHERE reporter_id = @id)`,
  ).run({ id: reporter });
}

/** Keeps what a case adds to the numbers of a year that is not published yet. */
function keepCount(database: Database, caseId: string): void {
  run(
    database,
    `INSERT INTO kept_counts (reporter_id, received_on, nature, channel, unit, severity)
     SELECT cases.reporter_id, reports.received_on, incidents.nature, incidents.channel, cases.unit,
       incidents.severity
     FROM cases
     JOIN reports ON reports.case_id = cases.id
     JOIN incidents ON incidents.case_id = cases.id
     WHERE cases.id = @caseId AND cases.counts = 1
       AND NOT EXISTS (
         SELECT 1 FROM releases WHERE year = CAST(substr(reports.received_on, 1, 4) AS INTEGER)
       )`,
    { caseId },
  );
}

/** Forgets that a case was taken away, when it comes back. */
export function forgetRemoval(database: Database, caseId: string): void {
  run(
    database,
    `DELETE FROM destructions
     WHERE case_id = @caseId AND rule IN ('handed_over', 'handed_over_counted')`,
    { caseId },
  );
}

/** Forgets what destroyed cases added to the numbers of a year that is published now. */
export function forgetKeptCounts(database: Database, year: number): void {
  prepare<{ from: string; until: string }, never>(
    database,
    'DELETE FROM kept_counts WHERE received_on BETWEEN @from AND @until',
  ).run({ from: `${year}-01-01`, until: `${year}-12-31` });
}

/** Whether a part is still there to be destroyed. */
export function isThere(database: Database, caseId: string): boolean {
  const sql = 'SELECT 1 AS there FROM cases WHERE id = @caseId';
  return prepare<{ caseId: string }, object>(database, sql).get({ caseId }) !== undefined;
}

/** Every destruction, the newest first. */
export function destructions(database: Database, limit = -1): Destruction[] {
  return prepare<{ limit: number }, Destruction>(
    database,
    `SELECT case_id AS caseId, rule, number, destroyed_on AS "on" FROM destructions
     ORDER BY destroyed_on DESC, number, rule LIMIT @limit`,
  ).all({ limit });
}

/** How much is certified to be destroyed. */
export function countDestructions(database: Database): number {
  const sql = 'SELECT count(*) AS total FROM destructions';
  return prepare<object, { total: number }>(database, sql).get({})?.total ?? 0;
}

function certify(database: Database, destruction: Destruction): void {
  const { caseId, rule } = destruction;
  for (const table of ['retention', 'holds']) {
    prepare<{ caseId: string; rule: string }, never>(
      database,
      `DELETE FROM ${table} WHERE case_id = @caseId AND rule = @rule`,
    ).run({ caseId, rule });
  }
  prepare<Destruction, never>(
    database,
    `INSERT INTO destructions (case_id, rule, number, destroyed_on)
     VALUES (@caseId, @rule, @number, @on) ON CONFLICT (case_id, rule) DO NOTHING`,
  ).run(destruction);
}

function run(database: Database, sql: string, given: { caseId: string }): void {
  prepare<{ caseId: string }, never>(database, sql).run(given);
}
