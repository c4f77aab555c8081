import { randomUUID } from 'node:crypto';
import { updateCamera } from '../../db/repositories/cases.ts';
import { evidenceOf, putEvidence, type StoredEvidence } from '../../db/repositories/evidence.ts';
import { insertTask, removeTask, settleTask } from '../../db/repositories/tasks.ts';
import { LuwteError } from '../contract/errors.ts';
import { rowOf, tasksAfter } from './derived-tasks.ts';
import { cameraIn, cameraTaskOf } from './evidence-tasks.ts';
import { completeTasks, openCase, refuseFar, refuseUndone, touch } from './open-case.ts';
import type { Handlers, OpenVault } from './open-vault.ts';

/** The clerk's task to keep pictures of messages, and the evidence that is that (story S-04). */
const keepMessages = 'T41';
const messages: readonly string[] = ['screenshot', 'photo', 'message'];

/** Answers to the commands on evidence that write no file. */
export const evidenceHandlers: Handlers<'evidence.save' | 'evidence.saveCamera'> = {
  'evidence.save': (vault, { caseId, id, ...piece }) => {
    openCase(vault, caseId);
    const { seenOn, wipeOn } = piece;
    if (seenOn !== null) refuseUndone(vault, seenOn, 'seenOn');
    refuseFar(vault, wipeOn, 'wipeOn');
    const known = id === null ? undefined : pieceIn(vault, caseId, id);
    const kept: StoredEvidence = {
      id: known?.id ?? randomUUID(),
      caseId,
      recordedAt: known?.recordedAt ?? vault.now,
      requestedOn: known?.requestedOn ?? null,
      settledOn: settledOn(vault, piece.status, known),
      ...piece,
    };
    putEvidence(vault.database, kept);
    planSecuring(vault, kept);
    const isMessage = messages.includes(kept.kind) && kept.status === 'secured';
    if (isMessage) completeTasks(vault, caseId, [keepMessages], vault.today);
    touch(vault, caseId);
    vault.audit('evidence.save', 'evidence', kept.id);
    return { id: kept.id };
  },

  'evidence.saveCamera': (vault, { caseId, ...outcome }) => {
    openCase(vault, caseId);
    const kept = noteCamera(vault, caseId, outcome);
    settleCamera(vault, caseId, kept);
    touch(vault, caseId);
    vault.audit('evidence.save', 'evidence', kept.id);
    return {};
  },
};

/** Notes something of the camera of the incident: its piece of evidence is made when there is none. */
export function noteCamera(
  vault: OpenVault,
  caseId: string,
  noted: Partial<Pick<StoredEvidence, 'place' | 'status' | 'copyAt' | 'requestedOn'>>,
): StoredEvidence {
  const known = cameraIn(evidenceOf(vault.database, caseId));
  const fresh: StoredEvidence = {
    id: randomUUID(),
    caseId,
    recordedAt: vault.now,
    kind: 'camera',
    place: '',
    link: '',
    seenOn: null,
    status: 'open',
    wipeOn: null,
    copyAt: '',
    requestedOn: null,
    settledOn: null,
  };
  const piece = { ...(known ?? fresh), ...noted };
  const kept = { ...piece, settledOn: settledOn(vault, piece.status, known) };
  putEvidence(vault.database, kept);
  return kept;
}

/** The day on which a piece was settled: today when it is now, nothing while it is open. */
function settledOn({ today }: OpenVault, status: string, known: StoredEvidence | undefined) {
  if (status === 'open') return null;
  return known?.status === status ? known.settledOn : today;
}

/** The clock of the cameras follows what became of the images. */
function settleCamera(vault: OpenVault, caseId: string, { status, settledOn: on }: StoredEvidence) {
  const { database } = vault;
  if (status === 'none') updateCamera(database, caseId, JSON.stringify({ kind: 'none' }));
  const task = cameraTaskOf(vault, caseId);
  if (task === undefined) return;
  const states = {
    open: { status: 'open', doneOn: null },
    secured: { status: 'done', doneOn: on },
    too_late: { status: 'moot', doneOn: null },
    none: { status: 'moot', doneOn: null },
  } as const;
  const state = Object.entries(states).find(([code]) => code === status)?.[1];
  if (state) settleTask(database, { id: task.id, ...state, skipReason: null });
}

/** The task to secure a piece of evidence has its identifier: there is one while it can be wiped. */
function planSecuring(vault: OpenVault, piece: StoredEvidence): void {
  const { id, caseId, status, wipeOn, settledOn: on } = piece;
  const { database, today } = vault;
  if (status !== 'open') {
    const state = status === 'secured' ? 'done' : 'moot';
    settleTask(database, {
      id,
      status: state,
      doneOn: state === 'done' ? on : null,
      skipReason: null,
    });
    return;
  }
  removeTask(database, id);
  if (wipeOn === null) return;
  const found = tasksAfter(vault, { type: 'evidence_found', on: today, wipeOn });
  for (const derived of found) insertTask(database, { ...rowOf(caseId, derived), id });
}

function pieceIn({ database }: OpenVault, caseId: string, id: string): StoredEvidence {
  const found = evidenceOf(database, caseId).find((piece) => piece.id === id);
  if (!found || found.kind === 'camera') throw new LuwteError('evidence.notFound');
  return found;
}
