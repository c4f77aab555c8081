import type { Database } from 'better-sqlite3';
import { isPerpetratorRule, isWholeCase } from '../../domain/retention/index.ts';
import { prepare } from '../prepare.ts';
import { forgetToldToRequests, removeRequestsWithoutCase } from './access.ts';
import { indexCase } from './case-list.ts';
import { claimFileRule, keepClaimFile, removeClaims } from './claim-files.ts';
import { hasCaseKey } from './corrections.ts';
import { forgetReporter, isReporterKnown, removeIdle, reporterOf } from './forgotten-reporters.ts';
import { keepCount } from './kept-counts.ts';
import { keepClaimTotals, keepTotals } from './totals.ts';

/** A part that was destroyed: what a certificate says, and what an older copy has to replay. */
export interface Destruction {
  readonly caseId: string;
  readonly rule: string;
  readonly number: string;
  readonly on: string;
  /**
   * Whose identity went with it: in an older copy the case may have stood under somebody else, and he
   * may be the reporter of others.
   */
  readonly reporter?: string | null | undefined;
  /** How often the same part was destroyed before, of what comes back: left out the first time. */
  readonly earlier?: number | undefined;
}

/**
 * Destroys what was told in a case: its key, and then narrative, what stood there before corrections,
 * notes and what was still being typed, notes of contacts, the texts of measures, letters, what it did to the reporter, and who its
 * victims and witnesses are. The coded facts stay.
 * Destroying what is gone already changes nothing.
 */
export function destroyNotes(database: Database, { caseId, ...part }: Destruction): void {
  run(database, 'DELETE FROM case_keys WHERE case_id = @caseId', { caseId });
  run(database, 'UPDATE incidents SET narrative = NULL WHERE case_id = @caseId', { caseId });
  run(database, 'DELETE FROM notes WHERE case_id = @caseId', { caseId });
  run(database, 'UPDATE care_contacts SET note = NULL WHERE case_id = @caseId', { caseId });
  const uncorrected = `UPDATE corrections SET former = NULL, former_reporter = NULL
    WHERE case_id = @caseId`;
  run(database, uncorrected, { caseId });
  run(database, 'UPDATE letters SET body = NULL WHERE case_id = @caseId', { caseId });
  run(database, 'UPDATE consequences SET told = NULL WHERE case_id = @caseId', { caseId });
  run(database, 'DELETE FROM person_consequences WHERE case_id = @caseId', { caseId });
  const measures = `UPDATE measures SET places = NULL, proportionality = NULL
    WHERE case_id = @caseId`;
  run(database, measures, { caseId });
  run(database, 'UPDATE persons SET identity = NULL WHERE case_id = @caseId', { caseId });
  const untold = 'UPDATE disclosures SET to_whom = NULL, reason = NULL WHERE case_id = @caseId';
  run(database, untold, { caseId });
  run(database, 'UPDATE tasks SET words = NULL WHERE case_id = @caseId', { caseId });
  run(database, 'DELETE FROM case_drafts WHERE case_id = @caseId', { caseId });
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

/**
 * Destroys the claims of a case, or what was kept of them when the case went. Their number and sums stay
 * in the totals of the year.
 */
export function destroyClaims(database: Database, part: Destruction): void {
  keepClaimTotals(database, part);
  removeClaims(database, part.caseId);
  certify(database, part);
}

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
  // What was being typed may name them.
  run(database, 'DELETE FROM case_drafts WHERE case_id = @caseId', { caseId });
  indexCase(database, caseId);
  certify(database, { caseId, ...part });
}

/**
 * Takes away who the reporter of a case is: name and how to reach him go, and another alias takes the
 * place of his. He stays one person for the numbers, in all his cases.
 */
export function destroyIdentity(database: Database, part: Destruction): void {
  const { reporter = reporterOf(database, part.caseId), ...named } = part;
  if (reporter !== null) forgetReporter(database, reporter);
  certify(database, { ...named, reporter });
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
  rule === 'counsellor_notes' ||
  rule === 'identity' ||
  rule === claimFileRule ||
  isPerpetratorRule(rule);

/**
 * Destroys a case whole, and its reporter when he has no other. What it adds to the numbers stays,
 * without anybody it could lead to: as codes, and in the sums of its year. So does the file of its
 * claims, which has a term of its own. Of a reporter who went with it, an older copy may have another
 * case, and not this one.
 */
export function destroyCase(database: Database, part: Destruction): void {
  const { caseId, number, reporter } = part;
  if (isCase(database, caseId)) {
    keepClaimFile(database, caseId, number);
    letCaseGo(database, part);
  } else certify(database, part);
  if (reporter != null) forgetReporter(database, reporter);
}

const isCase = (database: Database, caseId: string) =>
  prepare<object, object>(database, 'SELECT 1 FROM cases WHERE id = @caseId').get({ caseId }) !==
  undefined;

/** Takes a case away that goes on to count here, though it lies with a colleague now. */
export function letCaseGo(database: Database, part: Destruction): void {
  keepCount(database, part);
  keepTotals(database, part);
  removeCase(database, part);
}

/**
 * Takes a case away that counts in another vault, or never counted here: its key first, then the rest,
 * and its reporter when he has no other.
 */
export function removeCase(
  database: Database,
  { caseId, reporter: named = null, ...part }: Destruction,
): void {
  run(database, 'DELETE FROM case_keys WHERE case_id = @caseId', { caseId });
  run(database, 'DELETE FROM perpetrator_keys WHERE case_id = @caseId', { caseId });
  const sql = 'DELETE FROM case_texts WHERE rowid = (SELECT row FROM cases WHERE id = @caseId)';
  run(database, sql, { caseId });
  const reporter = reporterOf(database, caseId);
  run(database, 'DELETE FROM cases WHERE id = @caseId', { caseId });
  removeRequestsWithoutCase(database);
  const isGone = reporter !== null && removeIdle(database, reporter);
  const gone = isGone && isWholeCase(part.rule) ? reporter : named;
  certify(database, { caseId, ...part, reporter: gone });
}

/** Forgets that a case was taken away, when it comes back, and that its reporter was gone. */
export function forgetRemoval(database: Database, caseId: string, reporter: string | null): void {
  const back = `UPDATE destructions SET reporter_id = NULL
    WHERE reporter_id = @reporter AND rule <> 'identity'`;
  prepare<{ reporter: string | null }, never>(database, back).run({ reporter });
  run(
    database,
    `DELETE FROM destructions
     WHERE case_id = @caseId AND rule IN ('handed_over', 'handed_over_counted')`,
    { caseId },
  );
}

/** Whether a part is still there to be destroyed. */
export function isThere(database: Database, { caseId, reporter = null }: Destruction): boolean {
  const sql = `SELECT 1 AS there FROM cases WHERE id = @caseId
    UNION ALL SELECT 1 FROM claim_files WHERE case_id = @caseId
    UNION ALL SELECT 1 FROM reporters WHERE id = @reporter`;
  return prepare<object, object>(database, sql).get({ caseId, reporter }) !== undefined;
}

/** Whether a part of a case was destroyed. */
export function isDestroyed(
  database: Database,
  part: Pick<Destruction, 'caseId' | 'rule'>,
): boolean {
  const sql = 'SELECT 1 FROM destructions WHERE case_id = @caseId AND rule = @rule';
  return prepare<typeof part, object>(database, sql).get(part) !== undefined;
}

/** Every destruction, the newest first. */
export function destructions(database: Database, limit = -1): Destruction[] {
  const rows = prepare<{ limit: number }, Destruction & { readonly earlier: number }>(
    database,
    `SELECT case_id AS caseId, rule, number, destroyed_on AS "on", reporter_id AS reporter, earlier
     FROM destructions
     ORDER BY destroyed_on DESC, number, rule, earlier DESC LIMIT @limit`,
  ).all({ limit });
  return rows.map(({ earlier, ...row }) => (earlier === 0 ? row : { ...row, earlier }));
}

/**
 * Whether a part is there anew in a case of which it was destroyed. Files, perpetrators and claims come
 * again by themselves; what was told, and who its reporter is, with the case when its owner hands it over.
 */
function isAnew(database: Database, caseId: string, rule: string): boolean {
  if (rule === 'counsellor_notes') return hasCaseKey(database, caseId);
  if (rule === 'identity') return isReporterKnown(database, caseId);
  return rule === 'evidence' || isPerpetratorRule(rule) || rule === claimFileRule;
}

/** What tells a destruction from every other. */
export const keyOfDestruction = ({
  caseId,
  rule,
  earlier = 0,
}: Pick<Destruction, 'caseId' | 'rule' | 'earlier'>): string => `${caseId} ${rule} ${earlier}`;

/** What is written of a destruction; whose identity it was, and how often before, only where it says so. */
export function withRest(
  first: readonly string[],
  { reporter = null, earlier }: Destruction,
): (string | number | null)[] {
  if (earlier !== undefined) return [...first, reporter, earlier];
  return reporter === null ? [...first] : [...first, reporter];
}

/** A part that is about to be destroyed, told from what was destroyed of it before. */
export function toldApart(database: Database, part: Destruction): Destruction {
  const { caseId, rule } = part;
  if (!isAnew(database, caseId, rule)) return part;
  const sql =
    'SELECT count(*) AS earlier FROM destructions WHERE case_id = @caseId AND rule = @rule';
  const found = prepare<object, { earlier: number }>(database, sql).get({ caseId, rule });
  return found === undefined || found.earlier === 0 ? part : { ...part, ...found };
}

/** The rules under which parts of a case were destroyed. */
export function destroyedRules(database: Database, caseId: string): string[] {
  const sql = 'SELECT rule FROM destructions WHERE case_id = @caseId';
  return prepare<{ caseId: string }, { rule: string }>(database, sql)
    .all({ caseId })
    .map(({ rule }) => rule);
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
    `INSERT INTO destructions (case_id, rule, earlier, number, destroyed_on, reporter_id)
     VALUES (@caseId, @rule, @earlier, @number, @on, @reporter)
     ON CONFLICT (case_id, rule, earlier) DO NOTHING`,
  ).run({ reporter: null, earlier: 0, ...destruction });
}

function run(database: Database, sql: string, given: { caseId: string }): void {
  prepare<{ caseId: string }, never>(database, sql).run(given);
}
