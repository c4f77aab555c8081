import type { CaseView } from '../../api/contract/cases.ts';
import {
  agreedContact,
  careFrom,
  deriveTasks,
  type TaskTerms,
} from '../../domain/deadlines/index.ts';
import { lastDay } from '../../domain/records/incident.ts';
import type { CaseTask } from './case-room.ts';

const contactCodes: readonly string[] = ['T19', 'T20', 'T21', 'T22', 'T23', agreedContact];

/** Whether a task is a planned contact: one of the five, or one that was agreed. */
export const isPlannedContact = ({ code }: Pick<CaseTask, 'code'>) => contactCodes.includes(code);

/**
 * The calendar days in which the five contacts would fall.
 * @param since the day on which aftercare began of who is beside the reporter; null for the reporter.
 */
export function proposedContacts(
  { report, incident }: CaseView,
  terms: TaskTerms | undefined,
  since: string | null,
) {
  const event = {
    type: 'care_scheduled',
    receivedAt: careFrom(report.receivedAt, since),
    occurredOn: lastDay(incident.occurred),
  } as const;
  // Contacts count calendar days, so neither holidays nor hours change their windows.
  return deriveTasks(event, { reactionHours: 48, terms }, { isHoliday: () => false });
}
