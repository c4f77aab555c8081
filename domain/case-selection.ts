import { type CaseStatus, caseStatus } from './code-lists/index.ts';

/** What a list of cases can be narrowed to, as it is offered. */
export const caseSelections = ['all', 'running', 'aftercare', 'closed'] as const;
/** What a list of cases can be narrowed to. */
export type CaseSelection = (typeof caseSelections)[number];

/** Whether something can still be done in a case of this status. */
export const isRunning = (status: CaseStatus): boolean => status !== 'closed';

const statuses = caseStatus.codes.map(({ code }) => code);

/** The statuses a selection holds. A case in aftercare still runs. */
export function statusesIn(selection: CaseSelection): readonly CaseStatus[] {
  if (selection === 'all') return statuses;
  return selection === 'running' ? statuses.filter(isRunning) : [selection];
}
