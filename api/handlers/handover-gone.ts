import { attachmentsOf, CaseKeys } from '../../db/case-keys.ts';
import { keyOf, perpetratorKeyOf, type Station } from '../../db/handover/case-transport.ts';
import type { HandoverLetter } from '../../db/handover/letters.ts';
import type { TravellingCase } from '../../db/handover/travelling-case.ts';
import { attachmentKeyOf, listAttachments } from '../../db/repositories/attachments.ts';
import { caseById } from '../../db/repositories/cases.ts';
import {
  destroyEvidence,
  destroyNotes,
  destroyPerpetrators,
  toldApart,
} from '../../db/repositories/destruction.ts';
import { isLastWord } from '../../db/repositories/handovers.ts';
import { retentionOf } from '../../db/repositories/retention.ts';
import { isPerpetratorRule } from '../../domain/retention/index.ts';
import type { OpenVault } from './open-vault.ts';

/** A part of a copy that its owner destroyed, so that it goes here too. */
interface GonePart {
  readonly caseId: string;
  readonly rule: string;
  readonly number: string;
}

/**
 * What of a copy its owner destroyed before he handed the case itself over: what was told, the files, or
 * who the perpetrators are. Its key here is not the one that comes. Nothing of a case that is not here.
 */
export function goneAtOwner(
  { database }: OpenVault,
  station: Station,
  { madeAt: saidAt }: HandoverLetter,
  { case: { id: caseId }, key, attachmentKey, perpetratorKey }: TravellingCase,
): GonePart[] {
  const number = caseById(database, caseId)?.number;
  if (number === undefined) return [];
  const isOther = (own: Buffer | null, comes: string | null) =>
    own !== null && own.toString('base64') !== comes;
  const perpetratorRule =
    retentionOf(database, caseId).find(({ rule }) => isPerpetratorRule(rule))?.rule ??
    'perpetrator_without_measure';
  const parts = [
    ['counsellor_notes', isOther(keyOf(station, caseId), key)],
    ['evidence', isOther(filesKeyOf(station, caseId), attachmentKey)],
    [
      perpetratorRule,
      // Those of what he said later are not in this letter.
      isLastWord(database, { caseId, saidAt }) &&
        isOther(perpetratorKeyOf(station, caseId), perpetratorKey),
    ],
  ] as const;
  return parts.flatMap(([rule, isGone]) => (isGone ? [{ caseId, rule, number }] : []));
}

function filesKeyOf({ database, key }: Station, caseId: string): Buffer | null {
  const wrapped = attachmentKeyOf(database, caseId);
  return wrapped === undefined ? null : new CaseKeys(key).unwrap(wrapped, attachmentsOf(caseId));
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
 * that takes the cases over. What lies beside the database is somebody else's to clear.
 */
export function destroyGone(vault: OpenVault, parts: readonly GonePart[]): void {
  const { database, today: on } = vault;
  for (const part of parts) {
    const doomed = toldApart(database, { ...part, on });
    if (part.rule === 'counsellor_notes') destroyNotes(database, doomed);
    else if (part.rule === 'evidence') destroyEvidence(database, doomed);
    else destroyPerpetrators(database, doomed);
    vault.audit('retention.destroy', 'case', part.caseId);
  }
}
