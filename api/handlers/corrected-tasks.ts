import { policeStepsOf } from '../../db/repositories/handling.ts';
import { measuresOf } from '../../db/repositories/measures.ts';
import { moveTask, type StoredTask, tasksOf } from '../../db/repositories/tasks.ts';
import type { DerivedTask } from '../../domain/deadlines/index.ts';
import { isPoliceDecision } from '../../domain/records/handling.ts';
import { lastDay } from '../../domain/records/incident.ts';
import type { InstantString } from '../../domain/time.ts';
import { settledByCorrection } from '../contract/tasks.ts';
import { addTasks, receivedEvent, rowOf, tasksAfter } from './derived-tasks.ts';
import { cameraTaskOf, secureEvidence } from './evidence-tasks.ts';
import type { OpenVault } from './open-vault.ts';
import type { KnownIncident } from './stored-incident.ts';

/** What the tasks of a report follow from. */
export interface TaskFacts extends KnownIncident {
  readonly receivedAt: InstantString;
}

/**
 * Lets the tasks of a case follow a correction. A task whose term rests on what was put right moves with
 * it while it is open; what was done or let go stays so. A task that nothing asks for any more is let go
 * with that as its reason, never taken away. What a fact asks for that was learned only now has its term
 * from now: nobody is late with what he could not know.
 */
export function followCorrection(
  vault: OpenVault,
  caseId: string,
  before: TaskFacts,
  after: TaskFacts,
  careScheduled: boolean,
): void {
  const former = byCode(derived(vault, before, careScheduled));
  const present = byCode(derived(vault, after, careScheduled));
  const fresh = byCode(tasksAfter(vault, receivedEvent(vault, vault.now, after)));
  const kept = reportTasks(vault, caseId);
  for (const code of new Set([...former.keys(), ...present.keys()])) {
    const [was, is] = [former.get(code), present.get(code)];
    if (JSON.stringify(was) === JSON.stringify(is)) continue;
    const task = kept.find((one) => one.code === code);
    const made = was === undefined ? fresh.get(code) : undefined;
    if (task === undefined) {
      if (made && !isSettled(vault, caseId, code)) addTasks(vault, caseId, [made]);
    } else if (is === undefined) letGo(vault, task);
    else if (canMove(task)) move(vault, task, made ?? is);
  }
}

function derived(vault: OpenVault, facts: TaskFacts, careScheduled: boolean): DerivedTask[] {
  const { receivedAt, incident } = facts;
  const reported = tasksAfter(vault, receivedEvent(vault, receivedAt, facts));
  if (!careScheduled) return reported;
  const occurredOn = lastDay(incident.occurred);
  return [...reported, ...tasksAfter(vault, { type: 'care_scheduled', receivedAt, occurredOn })];
}

const byCode = (tasks: readonly DerivedTask[]): ReadonlyMap<string, DerivedTask> =>
  new Map(tasks.map((task) => [task.code, task]));

/** The tasks of a case that can be those of its report: a piece of evidence has its own. */
function reportTasks(vault: OpenVault, caseId: string): readonly StoredTask[] {
  const camera = cameraTaskOf(vault, caseId);
  return tasksOf(vault.database, caseId).filter(
    ({ id, code, subject, person }) =>
      subject === null && person === null && (code !== secureEvidence || id === camera?.id),
  );
}

/** Whether a task can still move: one that was done, or let go by somebody, stays as it is. */
const canMove = ({ status, skipReason }: StoredTask): boolean =>
  status === 'open' || status === 'moot' || skipReason === settledByCorrection;

/** Whether what a task asks for was done before anything asked for it. */
function isSettled({ database }: OpenVault, caseId: string, code: string): boolean {
  if (code === 'T11') return measuresOf(database, caseId).length > 0;
  if (code !== 'T5') return false;
  return policeStepsOf(database, caseId).some(({ status }) => isPoliceDecision(status));
}

function letGo({ database }: OpenVault, task: StoredTask): void {
  if (task.status !== 'open' && task.status !== 'moot') return;
  moveTask(database, { ...task, status: 'skipped', skipReason: settledByCorrection });
}

/** A day that passed before anybody knew of it is not held against him: then it is today. */
function move({ database, today }: OpenVault, task: StoredTask, derivedNow: DerivedTask): void {
  const moved = rowOf(task.caseId, derivedNow);
  const isLateByIt =
    moved.dueAt === null && moved.status === 'open' && moved.due < today && task.due >= today;
  const days = isLateByIt ? { target: today, due: today } : {};
  moveTask(database, { ...moved, ...days, id: task.id });
}
