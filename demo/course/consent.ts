import type { Input } from '../../api/contract/index.ts';
import type { DateString } from '../../domain/time.ts';
import type { Course } from './handled.ts';

type Agreed = Pick<Input<'consents.record'>, 'purpose' | 'recipients' | 'groups'>;

const toPolice: Agreed = {
  purpose: 'police',
  recipients: ['police_contact'],
  groups: ['identity', 'incident_facts', 'perpetrator_identity', 'police'],
};
const reaction: Readonly<Record<Course['regime'], Agreed>> = {
  staff: {
    purpose: 'reaction',
    recipients: ['coordinator', 'manager'],
    groups: ['identity', 'incident_facts'],
  },
  political: {
    purpose: 'reaction',
    recipients: ['griffier', 'mayor'],
    groups: ['identity', 'incident_facts'],
  },
};

/** Records that the reporter agreed in the first talk that the police may know. */
export const agreeToPolice = (course: Course, day: DateString): void =>
  agree(course, day, toPolice);

/** Records that the reporter agreed in the first talk that those may know who react. */
export const agreeToReaction = (course: Course, day: DateString): void =>
  agree(course, day, reaction[course.regime]);

function agree({ diary, report }: Course, day: DateString, agreed: Agreed): void {
  const { receivedOn: on, receivedAt: at } = report;
  diary.write(day, 'consents.record', (caseId) => ({
    caseId,
    ...agreed,
    how: 'spoken',
    on,
    at,
    until: null,
  }));
}
