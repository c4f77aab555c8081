import { type CaseStatus, caseStatus } from './code-lists/index.ts';

/** What a list of cases can be narrowed to, as it is offered. */
export const caseSelections = ['all', 'running', 'open', 'aftercare', 'paused', 'closed'] as const;
/** What a list of cases can be narrowed to. */
export type CaseSelection = (typeof caseSelections)[number];

/**
 * What of a case is due: nothing in particular, a task that is late, a first talk that cannot wait, a task
 * of this week or before, or one of aftercare of this week or before. A week is today and the seven days after it, as on Today.
 */
export const dueSelections = ['any', 'late', 'pressing', 'week', 'care'] as const;
/** What of a case is due. */
export type DueSelection = (typeof dueSelections)[number];

/** By what a list of cases is ordered. */
export const caseSorts = ['received', 'next', 'severity'] as const;
/** The first row is the newest, soonest or gravest, or the other way around. */
export const caseDirections = ['up', 'down'] as const;

/** Whether something can still be done in a case of this status. */
export const isRunning = (status: CaseStatus): boolean => status !== 'closed';

/** The statuses of a case that comes back by itself on a day. */
const pauses: readonly CaseStatus[] = ['waiting', 'hold'];

/** Whether a case comes back by itself on a day, and nobody looks at it until then. */
export const isPaused = (status: CaseStatus): boolean => pauses.includes(status);

const statuses = caseStatus.codes.map(({ code }) => code);

/** The statuses a selection holds. A case in aftercare still runs. */
export function statusesIn(selection: CaseSelection): readonly CaseStatus[] {
  if (selection === 'all') return statuses;
  if (selection === 'paused') return pauses;
  return selection === 'running' ? statuses.filter(isRunning) : [selection];
}
