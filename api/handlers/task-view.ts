import type { ListedTask, ReadTask } from '../../db/repositories/tasks.ts';

/** A task as the desk shows it. */
export function taskView(row: ReadTask) {
  const { id, code, target, due, dueAt, windowFrom, windowUntil, basis, status } = row;
  return {
    id,
    code,
    target,
    due,
    dueAt,
    window:
      windowFrom === null || windowUntil === null ? null : { from: windowFrom, until: windowUntil },
    basis,
    urgent: row.urgent === 1,
    moot: status === 'moot',
    isPeriodUnknown: row.isPeriodUnknown === 1,
    status,
    doneOn: row.doneOn,
    skipReason: row.skipReason,
    subject: row.subject,
    words: row.words,
    person: row.person,
  };
}

/** A task as a list over all cases shows it. */
export function listedTaskView(row: ListedTask) {
  const { caseId, caseNumber, nature, severity } = row;
  return { ...taskView(row), caseId, caseNumber, nature, severity };
}
