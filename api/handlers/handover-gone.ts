import type { OpenCompartment } from '../../db/compartment.ts';
import {
  filesKeyOf,
  keyOf,
  perpetratorKeyOf,
  type Station,
} from '../../db/handover/case-transport.ts';
import type { HandoverLetter } from '../../db/handover/letters.ts';
import type { TravellingCase } from '../../db/handover/travelling-case.ts';
import { deleteAttachment, listAttachments } from '../../db/repositories/attachments.ts';
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
interface GonePart {
  readonly caseId: string;
  readonly rule: string;
  readonly number: string;
}

/** What of copies goes, because their owner has it no more. */
export interface Gone {
  readonly parts: readonly GonePart[];
  /** Files, by their identifier. */
  readonly files: readonly string[];
}

/**
 * What of a copy its owner has no more: what was told, the files, or who a perpetrator is. Its key is gone
 * or another one, and what was here under the former one does not come. Nothing of a case that is not
 * here, or that is no copy of who sends it; of files and perpetrators nothing when he said something later.
 */
export function goneAtOwner(
  vault: OpenVault,
  station: Station,
  { kind, from, madeAt: saidAt }: HandoverLetter,
  arriving: TravellingCase,
): Gone {
  const { database } = vault;
  const { key, attachmentKey, perpetratorKey } = arriving;
  const caseId = arriving.case.id;
  const number = caseById(database, caseId)?.number;
  if (number === undefined || handsOf(database, caseId)?.owner !== from.signingKey)
    return { parts: [], files: [] };
  const isNewest = isLastWord(database, { caseId, saidAt });
  const isOther = (own: Buffer | null, comes: string | null) =>
    own !== null && own.toString('base64') !== comes;
  const perpetratorRule =
    retentionOf(database, caseId).find(({ rule }) => isPerpetratorRule(rule))?.rule ??
    'perpetrator_without_measure';
  const had = listAttachments(database, caseId).map(({ id }) => id);
  const files = isNewest ? had.filter((id) => !arriving.fileIds.includes(id)) : [];
  // An addition brings no files, and so not their key.
  const areDestroyed =
    kind === 'transfer'
      ? isOther(filesKeyOf(station, caseId), attachmentKey)
      : files.length === had.length;
  const parts = [
    ['counsellor_notes', key === null && keyOf(station, caseId) !== null],
    ['evidence', files.length > 0 && areDestroyed],
    [
      perpetratorRule,
      isNewest &&
        isOther(perpetratorKeyOf(station, caseId), perpetratorKey) &&
        isNamedNoMore(vault, arriving),
    ],
  ] as const;
  return {
    files,
    parts: parts.flatMap(([rule, isGone]) => (isGone ? [{ caseId, rule, number }] : [])),
  };
}

/** What goes of several copies. */
export const allGone = (gone: readonly Gone[]): Gone => ({
  parts: gone.flatMap(({ parts }) => parts),
  files: gone.flatMap(({ files }) => files),
});

/** Whether it is known here of somebody in a case who he is, and not any more where it comes from. */
function isNamedNoMore({ database }: OpenVault, { case: row, perpetrators }: TravellingCase) {
  const named = new Set(perpetrators.flatMap(({ id, identity }) => (identity === null ? [] : id)));
  return namedPerpetrators(database, row.id).some((id) => !named.has(id));
}

/**
 * Destroys what goes of copies, each part with its certificate and its line in the log; belongs in the
 * transaction that takes what their owner sent, with the files themselves set aside. What lies beside the
 * database is for `clearGone`.
 */
export function destroyGone(vault: OpenVault, { parts, files }: Gone): void {
  const { database, today: on } = vault;
  const doomed = parts.map((part) => toldApart(database, { ...part, on }));
  destroyRows(database, doomed, ({ caseId }) => vault.audit('retention.destroy', 'case', caseId));
  for (const file of files) deleteAttachment(database, file);
}

/**
 * Writes down what goes of copies where an older copy of the vault does not bring it back; the last that
 * the transaction does, so that what is interrupted after it is finished at the next opening.
 */
export function remember(opened: OpenCompartment, vault: OpenVault, { parts }: Gone): void {
  if (parts.length > 0) addTombstones(vault.folder, opened, []);
}

/** Takes what went of copies out of what lies beside the database. */
export function clearGone(opened: OpenCompartment, vault: OpenVault, { parts }: Gone): void {
  if (parts.length > 0) clearTraces(opened, vault);
}
