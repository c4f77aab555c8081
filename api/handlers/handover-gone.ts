import type { OpenCompartment } from '../../db/compartment.ts';
import {
  filesKeyOf,
  keyOf,
  perpetratorKeyOf,
  type Station,
} from '../../db/handover/case-transport.ts';
import type { HandoverLetter } from '../../db/handover/letters.ts';
import type { TravellingCase } from '../../db/handover/travelling-case.ts';
import { listAttachments } from '../../db/repositories/attachments.ts';
import { caseById } from '../../db/repositories/cases.ts';
import { toldApart } from '../../db/repositories/destruction.ts';
import { handsOf, isLastWord } from '../../db/repositories/handovers.ts';
import { namedPerpetrators } from '../../db/repositories/persons.ts';
import { retentionOf } from '../../db/repositories/retention.ts';
import { addTombstones, destroyRows } from '../../db/tombstones.ts';
import { isPerpetratorRule } from '../../domain/retention/index.ts';
import type { OpenVault } from './open-vault.ts';
import { clearTraces } from './retention.ts';

/** A part of a copy that its owner destroyed, so that it goes here too. */
export interface GonePart {
  readonly caseId: string;
  readonly rule: string;
  readonly number: string;
}

/**
 * What of a copy its owner destroyed since: what was told, the files, or who a perpetrator is. Its key is
 * gone or another one, and what was here under the former one does not come. Nothing of a case that is
 * not here, or that is no copy of who sends it.
 */
export function goneAtOwner(
  vault: OpenVault,
  station: Station,
  { kind, from, madeAt: saidAt }: HandoverLetter,
  arriving: TravellingCase,
): GonePart[] {
  const { database } = vault;
  const { key, attachmentKey, perpetratorKey } = arriving;
  const caseId = arriving.case.id;
  const number = caseById(database, caseId)?.number;
  if (number === undefined || handsOf(database, caseId)?.owner !== from.signingKey) return [];
  const isOther = (own: Buffer | null, comes: string | null) =>
    own !== null && own.toString('base64') !== comes;
  const perpetratorRule =
    retentionOf(database, caseId).find(({ rule }) => isPerpetratorRule(rule))?.rule ??
    'perpetrator_without_measure';
  const parts = [
    ['counsellor_notes', key === null && keyOf(station, caseId) !== null],
    [
      'evidence',
      // What is told of a shared case later leaves its files out.
      kind === 'transfer' &&
        isOther(filesKeyOf(station, caseId), attachmentKey) &&
        filesGoneAtOwner(vault, arriving).length > 0,
    ],
    [
      perpetratorRule,
      // Those of what he said later are not in this letter.
      isLastWord(database, { caseId, saidAt }) &&
        isOther(perpetratorKeyOf(station, caseId), perpetratorKey) &&
        isNamedNoMore(vault, arriving),
    ],
  ] as const;
  return parts.flatMap(([rule, isGone]) => (isGone ? [{ caseId, rule, number }] : []));
}

/** Whether it is known here of somebody in a case who he is, and not any more where it comes from. */
function isNamedNoMore({ database }: OpenVault, { case: row, perpetrators }: TravellingCase) {
  const named = new Set(perpetrators.flatMap(({ id, identity }) => (identity === null ? [] : id)));
  return namedPerpetrators(database, row.id).some((id) => !named.has(id));
}

/** The files of a copy that its owner has no more. */
export function filesGoneAtOwner(
  { database }: OpenVault,
  { case: { id: caseId }, attachments }: TravellingCase,
): string[] {
  const left = new Set(attachments.map(({ id }) => id));
  return listAttachments(database, caseId).flatMap(({ id }) => (left.has(id) ? [] : [id]));
}

/**
 * Destroys parts of copies, each with its certificate and its line in the log; belongs in the transaction
 * that takes what their owner sent. What lies beside the database is for `clearGone`.
 */
export function destroyGone(vault: OpenVault, parts: readonly GonePart[]): void {
  const { database, today: on } = vault;
  const doomed = parts.map((part) => toldApart(database, { ...part, on }));
  destroyRows(database, doomed, ({ caseId }) => vault.audit('retention.destroy', 'case', caseId));
}

/** Takes parts of copies that were destroyed out of what lies beside the database. */
export function clearGone(
  opened: OpenCompartment,
  vault: OpenVault,
  parts: readonly GonePart[],
): void {
  if (parts.length === 0) return;
  addTombstones(vault.folder, opened, []);
  clearTraces(opened, vault);
}
