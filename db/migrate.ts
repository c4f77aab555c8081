import type { Database } from 'better-sqlite3';
import { VaultFault } from './fault.ts';
import record from './migrations/0001-record.sql?raw';
import destruction from './migrations/0002-destruction.sql?raw';
import caseKeys from './migrations/0003-case-keys.sql?raw';
import attachments from './migrations/0004-attachments.sql?raw';
import colleagues from './migrations/0005-colleagues.sql?raw';
import handover from './migrations/0006-handover.sql?raw';
import locations from './migrations/0007-locations.sql?raw';
import consent from './migrations/0008-consent.sql?raw';
import policy from './migrations/0009-policy.sql?raw';
import imports from './migrations/0010-imports.sql?raw';
import police from './migrations/0011-police.sql?raw';
import persons from './migrations/0012-persons.sql?raw';
import access from './migrations/0013-access.sql?raw';
import formerLog from './migrations/0014-former-log.sql?raw';
import council from './migrations/0015-council.sql?raw';
import reaction from './migrations/0016-reaction.sql?raw';
import letters from './migrations/0017-letters.sql?raw';
import amounts from './migrations/0018-amounts.sql?raw';
import ledger from './migrations/0019-ledger.sql?raw';
import index from './migrations/0020-index.sql?raw';
import consequences from './migrations/0021-consequences.sql?raw';
import publishedCounts from './migrations/0022-published-counts.sql?raw';
import corrections from './migrations/0023-corrections.sql?raw';
import ownTasks from './migrations/0024-own-tasks.sql?raw';
import keptTotals from './migrations/0025-kept-totals.sql?raw';
import sharedSeries from './migrations/0026-shared-series.sql?raw';
import policyImports from './migrations/0027-policy-imports.sql?raw';
import aftercareOfOthers from './migrations/0028-aftercare-of-others.sql?raw';
import namesBan from './migrations/0029-names-ban.sql?raw';
import dataRequests from './migrations/0030-data-requests.sql?raw';
import contactLength from './migrations/0031-contact-length.sql?raw';
import caseViews from './migrations/0032-case-views.sql?raw';
import preferences from './migrations/0033-preferences.sql?raw';
import whoseIdentity from './migrations/0034-whose-identity.sql?raw';
import pausedCases from './migrations/0035-paused-cases.sql?raw';
import signals from './migrations/0036-signals.sql?raw';
import consequencesOfOthers from './migrations/0037-consequences-of-others.sql?raw';
import termsCounted from './migrations/0038-terms-counted.sql?raw';
import caseDrafts from './migrations/0039-case-drafts.sql?raw';
import annual from './migrations/0040-annual.sql?raw';
import locationImports from './migrations/0041-location-imports.sql?raw';
import nextTask from './migrations/0042-next-task.sql?raw';
import urgency from './migrations/0043-urgency.sql?raw';
import fewerPages from './migrations/0044-fewer-pages.sql?raw';
import destroyedAgain from './migrations/0045-destroyed-again.sql?raw';

/** Every step of the schema, in order; the position is the version. History is never edited. */
const migrations: readonly string[] = [
  record,
  destruction,
  caseKeys,
  attachments,
  colleagues,
  handover,
  locations,
  consent,
  policy,
  imports,
  police,
  persons,
  access,
  formerLog,
  council,
  reaction,
  letters,
  amounts,
  ledger,
  index,
  consequences,
  publishedCounts,
  corrections,
  ownTasks,
  keptTotals,
  sharedSeries,
  policyImports,
  aftercareOfOthers,
  namesBan,
  dataRequests,
  contactLength,
  caseViews,
  preferences,
  whoseIdentity,
  pausedCases,
  signals,
  consequencesOfOthers,
  termsCounted,
  caseDrafts,
  annual,
  locationImports,
  nextTask,
  urgency,
  fewerPages,
  destroyedAgain,
];

/** The version of the schema this code works with. */
export const SCHEMA_VERSION = migrations.length;

/**
 * Brings a compartment to a schema, the present one unless said otherwise, all steps in one transaction
 * that is undone when the outcome is not sound. The connection must know the keys of cases: see `knowCaseKeys`.
 * @throws VaultFault `vault.newerVersion` when a newer Luwte made it; nothing is changed then.
 */
export function migrate(database: Database, schema = SCHEMA_VERSION): void {
  const version = schemaOf(database);
  if (version === schema) return;
  const steps = database.transaction(() => {
    for (const step of migrations.slice(version, schema)) database.exec(step);
    database.pragma(`user_version = ${schema}`);
    if (!isSound(database)) throw new VaultFault('vault.databaseDamaged');
  });
  steps.exclusive();
}

/**
 * The schema a database has; 0 when it has none yet.
 * @throws VaultFault `vault.newerVersion`.
 */
export function schemaOf(database: Database): number {
  const version = Number(database.pragma('user_version', { simple: true }));
  if (version > SCHEMA_VERSION) throw new VaultFault('vault.newerVersion');
  return version;
}

/** Whether every page, index and reference of a database is right. */
function isSound(database: Database): boolean {
  const isWhole = database.pragma('quick_check', { simple: true }) === 'ok';
  const strays = database.prepare('PRAGMA foreign_key_check').all();
  return isWhole && strays.length === 0;
}
