import { evidenceOf, putEvidence, type StoredEvidence } from '../../db/repositories/evidence.ts';
import { type ReadTask, type StoredTask, tasksOf } from '../../db/repositories/tasks.ts';
import type { DateString } from '../../domain/time.ts';
import type { OpenVault } from './open-vault.ts';

/** The task to secure evidence before it is wiped. */
export const secureEvidence = 'T6';

/**
 * The task for the camera that may have seen the incident. That of another piece of evidence has the
 * identifier of the piece.
 */
export function cameraTaskOf(vault: OpenVault, caseId: string): ReadTask | undefined {
  const pieces = new Set(evidenceOf(vault.database, caseId).map(({ id }) => id));
  return tasksOf(vault.database, caseId).find(
    ({ id, code }) => code === secureEvidence && !pieces.has(id),
  );
}

/** What was noted of the camera that may have seen the incident. */
export const cameraIn = (pieces: readonly StoredEvidence[]) =>
  pieces.find(({ kind }) => kind === 'camera');

/** Evidence follows its task: done is secured, and open again is not. */
export function followTask(vault: OpenVault, task: StoredTask, doneOn: DateString | null): void {
  if (task.code !== secureEvidence) return;
  const pieces = evidenceOf(vault.database, task.caseId);
  const piece = pieces.find(({ id }) => id === task.id) ?? cameraIn(pieces);
  if (piece === undefined) return;
  const status = doneOn === null ? 'open' : 'secured';
  putEvidence(vault.database, { ...piece, status, settledOn: doneOn });
}

/** What was noted of the camera follows what is known of cameras: none, or images to look for again. */
export function followCamera(vault: OpenVault, caseId: string, isNone: boolean): void {
  const piece = cameraIn(evidenceOf(vault.database, caseId));
  if (piece === undefined) return;
  const isSought = cameraTaskOf(vault, caseId)?.status === 'open';
  if (isNone) putEvidence(vault.database, { ...piece, status: 'none', settledOn: vault.today });
  else if (isSought) putEvidence(vault.database, { ...piece, status: 'open', settledOn: null });
}
