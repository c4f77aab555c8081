import { insertTask, newTaskId, type StoredTask } from '../../db/repositories/tasks.ts';
import { type DeadlineEvent, type DerivedTask, deriveTasks } from '../../domain/deadlines/index.ts';
import {
  canBeFilmed,
  lastDay,
  leavesMessages,
  reachesHome,
} from '../../domain/records/incident.ts';
import type { InstantString } from '../../domain/time.ts';
import type { OpenVault } from './open-vault.ts';
import type { KnownIncident } from './stored-incident.ts';
import { taskTermsIn } from './task-terms.ts';

/** The tasks that follow from an event under the terms and holidays of this organisation. */
export function tasksAfter(
  { organisation, calendar, database }: Pick<OpenVault, 'organisation' | 'calendar' | 'database'>,
  event: DeadlineEvent,
): DerivedTask[] {
  const { reactionHours } = organisation;
  return deriveTasks(event, { reactionHours, terms: taskTermsIn(database) }, calendar);
}

/** Keeps tasks in a case. */
export function addTasks(
  vault: OpenVault,
  caseId: string,
  tasks: readonly DerivedTask[],
  of: TaskOf = {},
): void {
  for (const task of tasks) insertTask(vault.database, rowOf(caseId, task, of));
}

/** What a task is about, and whose aftercare it is of: the case and its reporter when left out. */
export interface TaskOf {
  readonly subject?: string | null;
  readonly person?: string | null;
}

/** A derived task as it is kept in a case. */
export function rowOf(
  caseId: string,
  derived: DerivedTask,
  { subject = null, person = null }: TaskOf = {},
): StoredTask {
  const { code, target, due, dueAt, window, basis, urgent, moot } = derived;
  return {
    id: newTaskId(caseId),
    caseId,
    code,
    target,
    due,
    dueAt,
    windowFrom: window?.from ?? null,
    windowUntil: window?.until ?? null,
    basis,
    urgent: urgent ? 1 : 0,
    status: moot ? 'moot' : 'open',
    doneOn: null,
    skipReason: null,
    subject,
    words: '',
    person,
  };
}

/** The event that a received report is, as far as terms go. */
export function receivedEvent(
  { compartment }: Pick<OpenVault, 'compartment'>,
  receivedAt: InstantString,
  { incident, camera }: KnownIncident,
): DeadlineEvent {
  return {
    type: 'report_received',
    receivedAt,
    severity: incident.severity,
    urgency: incident.urgency,
    occurredOn: lastDay(incident.occurred),
    camera: canBeFilmed(incident.channel) && camera.kind !== 'none',
    cameraDays: camera.kind === 'days' ? camera.days : null,
    perpetratorKnown: incident.perpetratorKnown !== 'unknown',
    clerk:
      compartment === 'council'
        ? { messages: leavesMessages(incident), atHome: reachesHome(incident) }
        : null,
  };
}
