import { timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { DestroyedRule } from '../domain/retention/destroyed.ts';
import { removingFiles } from './attachments/places.ts';
import type { OpenCompartment } from './compartment.ts';
import { discardFormerSchemas } from './database-place.ts';
import { type Compartment, readIfThere, writeInVault } from './header.ts';
import { emptyIndex, forgetWords, indexAll } from './repositories/case-list.ts';
import {
  type Destruction,
  destroyCase,
  destroyClaims,
  destroyEvidence,
  destroyIdentity,
  destroyNotes,
  destroyPerpetrators,
  destructions,
  filesOfParts,
  isThere,
  keyOfDestruction,
  letCaseGo,
  removeCase,
  withRest,
} from './repositories/destruction.ts';
import { forgetReporter, namingReporters } from './repositories/forgotten-reporters.ts';

/**
 * What was destroyed, kept beside the database, so that an older copy that is put back does not
 * bring it back: whatever stands here is destroyed again when the copy is opened. The file names
 * cases by random identifier and number, and is sealed with the key of the log, which outlives every
 * renewal of the compartment's key.
 */
const fileSchema = z.strictObject({
  format: z.literal('luwte-tombstones'),
  version: z.literal(1),
  destroyed: z.array(
    z.strictObject({
      ...{ caseId: z.string(), rule: z.string(), number: z.string(), on: z.iso.date() },
      reporter: z.string().nullable().optional(),
      earlier: z.int().min(1).optional(),
    }),
  ),
  seal: z.base64().length(44),
});

/** Where the tombstones of a compartment stand. */
export const tombstonesPath = (folder: string, compartment: Compartment) =>
  join(folder, `${compartment}.destroyed.json`);

/** How each part of a case is destroyed. */
const destroyers: Readonly<Record<string, typeof destroyCase>> = {
  counsellor_notes: destroyNotes,
  counsellor_case: destroyCase,
  griffier_case: destroyCase,
  evidence: destroyEvidence,
  police_damage_file: destroyClaims,
  perpetrator_without_measure: destroyPerpetrators,
  perpetrator_with_measure: destroyPerpetrators,
  identity: destroyIdentity,
  handed_over: removeCase,
  handed_over_counted: letCaseGo,
  import_undone: removeCase,
} satisfies Readonly<Record<DestroyedRule, typeof destroyCase>>;

/** The ways in which a case goes that was handed over. */
const handedOverRules: readonly string[] = ['handed_over', 'handed_over_counted'];

/**
 * Parts above which the index is made anew once: taking a case out of it goes by every case of which
 * it shares a word.
 */
const fewParts = 50;

/** Hears of each part that is destroyed, in the transaction that does it. */
type Hearing = (part: Destruction) => void;

/** Destroys parts, with the files that belong to them, in one transaction. */
export function destroyAll(
  folder: string,
  { database, compartment }: OpenCompartment,
  parts: readonly Destruction[],
  record: Hearing = () => undefined,
): void {
  removingFiles({ folder, compartment }, filesOfParts(database, parts), () =>
    destroyRows(database, parts, record),
  );
}

/** Destroys parts in one transaction, without the files that belong to them. */
export function destroyRows(
  database: Database,
  parts: readonly Destruction[],
  record: Hearing,
): void {
  database.transaction(() => {
    const isMany = parts.length > fewParts;
    if (isMany) emptyIndex(database);
    for (const part of parts) {
      destroyers[part.rule]?.(database, part);
      record(part);
    }
    if (isMany) indexAll(database);
    else forgetWords(database);
  })();
}

/** Adds to the tombstones, before anything is destroyed: what is interrupted is then finished. */
export function addTombstones(
  folder: string,
  opened: OpenCompartment,
  parts: readonly Destruction[],
): void {
  const { database } = opened;
  const fresh = namingReporters(database, parts);
  write(folder, opened, [...tombstonesIn(folder, opened), ...destructions(database), ...fresh]);
}

/**
 * Forgets that cases were handed over, because they come back, and that their reporters were gone with
 * others. Belongs before they are kept: a vault that still knew would take them away again.
 */
export function liftTombstones(
  folder: string,
  opened: OpenCompartment,
  coming: readonly { readonly id: string; readonly reporterId: string | null }[],
): void {
  const known = tombstonesIn(folder, opened);
  const cases = new Set(coming.map(({ id }) => id));
  const reporters = new Set(coming.map(({ reporterId }) => reporterId));
  const left = known.flatMap((part) => {
    const { caseId, rule, reporter = null } = part;
    if (cases.has(caseId) && handedOverRules.includes(rule)) return [];
    const isBack = reporter !== null && rule !== 'identity' && reporters.has(reporter);
    return isBack ? [{ ...part, reporter: null }] : [part];
  });
  if (!isDeepStrictEqual(left, known)) write(folder, opened, left);
}

/**
 * Destroys again what an older copy brought back, and finishes what was interrupted.
 * @param record hears of each part, in the transaction that destroys it.
 * @returns how many parts were destroyed.
 */
export function replayTombstones(
  folder: string,
  opened: OpenCompartment,
  record?: Hearing,
): number {
  const missing = stillThere(opened.database, tombstonesIn(folder, opened));
  if (missing.length > 0) {
    destroyAll(folder, opened, missing, record);
    leaveNoTrace(folder, opened);
  }
  return missing.length;
}

/**
 * Destroys those of some parts that are still there in a copy that is being put back. The files of the
 * vault are left alone: it is still the one that counts, and what the copy does not know does not come
 * into it.
 */
export function destroyInCopy({ database }: OpenCompartment, parts: readonly Destruction[]): void {
  const missing = stillThere(database, parts);
  if (missing.length === 0) return;
  destroyRows(database, missing, () => undefined);
  leaveNothingIn(database);
}

/** Destroys in a copy that is being put back what was destroyed in the vault. */
export const replayInCopy = (folder: string, opened: OpenCompartment): void =>
  destroyInCopy(opened, tombstonesIn(folder, opened));

/** Those of some parts that are still there. */
function stillThere(database: Database, parts: readonly Destruction[]): Destruction[] {
  const certified = new Set(destructions(database).map(keyOfDestruction));
  return parts.filter((part) => !certified.has(keyOfDestruction(part)) && isThere(database, part));
}

/** Takes away again, in a copy that is being put back, who reporters are: in whatever cases they stand. */
export function forgetInCopy({ database }: OpenCompartment, reporters: readonly string[]): void {
  if (reporters.length === 0) return;
  database.transaction(() => {
    for (const reporter of reporters) forgetReporter(database, reporter);
    forgetWords(database);
  })();
  leaveNothingIn(database);
}

/**
 * Takes what was deleted out of the log of the database, its room out of the file, and the copy away
 * that was kept when the schema changed.
 */
export function leaveNoTrace(folder: string, { database, compartment }: OpenCompartment): void {
  discardFormerSchemas({ folder, compartment });
  leaveNothingIn(database);
}

/** Takes what was deleted out of the log of a database, and its room out of the file. */
function leaveNothingIn(database: Database): void {
  database.exec('VACUUM');
  database.pragma('wal_checkpoint(TRUNCATE)');
}

/** What is sealed of a tombstone. */
const lineOf = (part: Destruction) =>
  withRest([part.caseId, part.rule, part.number, part.on], part);

/** What the log of a compartment is asked for, to seal its tombstones. */
type Sealing = Pick<OpenCompartment, 'audit' | 'compartment'>;

/** Whether the tombstones of a compartment, if there are any, are as they were written with its key. */
export const tombstonesHold = (folder: string, sealing: Sealing): boolean =>
  readTombstones(folder, sealing) !== null;

/** A file that is damaged, or was not written with the key, counts as none. */
const tombstonesIn = (folder: string, opened: OpenCompartment): readonly Destruction[] =>
  readTombstones(folder, opened) ?? [];

/** The tombstones, or null when they are damaged or were not written with the key. */
function readTombstones(folder: string, sealing: Sealing): readonly Destruction[] | null {
  try {
    const text = readIfThere(tombstonesPath(folder, sealing.compartment));
    if (text === null) return [];
    const { destroyed, seal } = fileSchema.parse(JSON.parse(text));
    const expected = Buffer.from(sealOf(sealing, destroyed));
    return timingSafeEqual(expected, Buffer.from(seal)) ? destroyed : null;
  } catch {
    return null;
  }
}

function write(folder: string, opened: OpenCompartment, parts: readonly Destruction[]): void {
  const destroyed = [...new Map(parts.map((part) => [keyOfDestruction(part), part])).values()];
  const file: z.infer<typeof fileSchema> = {
    format: 'luwte-tombstones',
    version: 1,
    destroyed,
    seal: sealOf(opened, destroyed),
  };
  writeInVault(tombstonesPath(folder, opened.compartment), JSON.stringify(file));
}

function sealOf({ audit, compartment }: Sealing, parts: readonly Destruction[]): string {
  const lines = parts.map(lineOf);
  return audit.mac(JSON.stringify(['luwte-tombstones/1', compartment, lines]));
}
