import { policeReportsOf } from '../../db/repositories/police.ts';
import { removeTask } from '../../db/repositories/tasks.ts';
import { claimsView } from './claims-view.ts';
import { follow, openTasksIn } from './open-case.ts';
import type { OpenVault } from './open-vault.ts';

/** The form by which damage is joined to a criminal case. */
export const joiningForm = 'T18';

/** What stands in a record of the day of a hearing; null when there is none. */
interface HearingDay {
  readonly former: string | null;
  readonly hearingOn: string | null;
}

/** That something has to be done for a claim before a day. */
export const lastDay = 'T48';

/** Minds the day before which something has to be done for a claim; a day that is over asks for nothing. */
export function mindLastDay(
  vault: OpenVault,
  caseId: string,
  claim: string,
  {
    former,
    day,
    on,
  }: { readonly former: string | null; readonly day: string | null; readonly on: string },
): void {
  if (day === former) return;
  drop(vault, caseId, lastDay, claim);
  if (day !== null) follow(vault, caseId, { type: 'last_day_set', on, lastDay: day }, claim);
}

/** Asks for the form before the hearing of a claim; a police report does not ask for the same hearing. */
export function mindClaimHearing(
  vault: OpenVault,
  caseId: string,
  claim: string,
  { former, hearingOn, on }: HearingDay & { readonly on: string },
): void {
  if (hearingOn === former) return;
  drop(vault, caseId, joiningForm, claim);
  if (hearingOn !== null) follow(vault, caseId, { type: 'hearing_set', on, hearingOn }, claim);
  for (const report of policeReportsOf(vault.database, caseId)) {
    if (report.hearingOn === hearingOn) drop(vault, caseId, joiningForm, report.id);
    if (report.hearingOn === former) ask(vault, caseId, report);
  }
}

/** Asks for the form before the hearing that a police report names, where no claim asks for it. */
export function mindReportHearing(
  vault: OpenVault,
  caseId: string,
  report: string,
  { former, hearingOn }: HearingDay,
): void {
  if (hearingOn === former) return;
  drop(vault, caseId, joiningForm, report);
  ask(vault, caseId, { id: report, hearingOn });
}

function ask(
  vault: OpenVault,
  caseId: string,
  { id, hearingOn }: { readonly id: string; readonly hearingOn: string | null },
): void {
  const on = vault.today;
  if (hearingOn === null || hearingOn < on) return;
  const claims = claimsView(vault, caseId);
  if (claims.some((claim) => claim.isOpen && claim.hearingOn === hearingOn)) return;
  follow(vault, caseId, { type: 'hearing_set', on, hearingOn }, id);
}

/** Takes the open task of one record away: it is asked anew, or not any more. */
function drop(vault: OpenVault, caseId: string, code: string, subject: string): void {
  for (const task of openTasksIn(vault, caseId, [code])) {
    if (task.subject === subject) removeTask(vault.database, task.id);
  }
}
