import type { InTerm } from '../../domain/code-lists/index.ts';
import { settledByClosing, type TaskCode } from '../../domain/deadlines/index.ts';
import type { PartKind } from '../../domain/records/access.ts';

/** Of a task: whether it was done within its term. */
export const wasInTime = `tasks.status = 'done' AND done_on <= due`;

/**
 * Of a task of a case, on the day `@today`: whether it was late. What was let go for a reason was neither
 * in time nor late; what was late when its case closed, was.
 */
export const wasLate = `due < CASE
    WHEN tasks.status = 'open' THEN @today
    WHEN tasks.status = 'done' THEN done_on
    WHEN skip_reason = '${settledByClosing}' THEN closed_on
  END`;

const codes = { inTime: 'in_time', late: 'late', noTerm: 'no_term' } as const satisfies Record<
  string,
  InTerm
>;

/**
 * Of a row of `cases`: whether what this task asks for the reporter was done within its term. As long as
 * the use of the parts that it is about is restricted (domain study, §4.3), nothing is said of it.
 */
const termOf = (code: TaskCode, kind: PartKind) => {
  const isSo = (when: string) => `EXISTS (SELECT 1 FROM tasks
    WHERE tasks.case_id = cases.id AND tasks.person_id IS NULL AND tasks.code = '${code}' AND ${when})`;
  return `CASE WHEN instr(cases.restricted, '"${kind}"') > 0 THEN '${codes.noTerm}'
    WHEN ${isSo(wasLate)} THEN '${codes.late}'
    WHEN ${isSo(wasInTime)} THEN '${codes.inTime}' ELSE '${codes.noTerm}' END`;
};

/** Whether the first talk, and the decision on a reaction, were within their terms on the day `@today`. */
export const termsOfCase = `${termOf('T2', 'contact')} AS first_talk,
  ${termOf('T11', 'measure')} AS reaction`;

/** The same of what was kept, which may be from before it was. */
export const termsKept = `coalesce(first_talk, '${codes.noTerm}') AS first_talk,
  coalesce(reaction, '${codes.noTerm}') AS reaction`;
