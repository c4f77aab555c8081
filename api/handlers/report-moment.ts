import { earliestDone, earliestTold } from '../../domain/likely-days.ts';
import { firstDay, lastDay } from '../../domain/records/incident.ts';
import type { Report } from '../../domain/records/report.ts';
import { type DateString, dateOf, type InstantString, toInstant } from '../../domain/time.ts';
import { fieldError } from '../contract/errors.ts';
import type { OpenVault } from './open-vault.ts';

/** Refuses a day of receipt that lies before the working life of any counsellor. */
export function refuseLongAgo({ today }: OpenVault, receivedOn: DateString): void {
  if (receivedOn < earliestDone(today)) throw fieldError('date.tooLongAgo', 'receivedOn');
}

/** The moment a report was received, once it is sure that its dates can be true. */
export function momentOf(
  vault: OpenVault,
  { receivedOn, receivedAt, incident }: Pick<Report, 'receivedOn' | 'receivedAt' | 'incident'>,
): InstantString {
  const moment = toInstant(receivedOn, receivedAt);
  if (Date.parse(moment) > Date.parse(vault.now)) throw fieldError('report.inFuture', 'receivedOn');
  refuseLongAgo(vault, receivedOn);
  const beganOn = firstDay(incident.occurred);
  if (beganOn !== null && beganOn < earliestTold(vault.today)) {
    const day = incident.occurred.kind === 'on' ? 'on' : 'from';
    throw fieldError('date.tooLongAgo', 'incident', 'occurred', day);
  }
  const occurredOn = lastDay(incident.occurred);
  if (occurredOn !== null && occurredOn > dateOf(moment)) {
    const day = incident.occurred.kind === 'on' ? 'on' : 'until';
    throw fieldError('report.incidentAfterReport', 'incident', 'occurred', day);
  }
  return moment;
}
