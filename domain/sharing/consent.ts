import type { ConsentPurpose, FieldGroup, Role } from '../code-lists/index.ts';
import type { Compartment } from '../compartment.ts';
import type { TaskCode } from '../deadlines/index.ts';
import type { DateString } from '../time.ts';
import { groupsFor } from './matrix.ts';

/** What is known of a consent when it is weighed. */
export interface WeighedConsent {
  readonly purpose: string;
  readonly recipients: readonly string[];
  readonly groups: readonly string[];
  /** The last day on which it holds; null when it holds until it is withdrawn. */
  readonly until: DateString | null;
  /** Those of its recipients for whom it was withdrawn. */
  readonly withdrawnFor: readonly string[];
}

/** Where a consent stands. */
export type ConsentState = 'active' | 'expired' | 'withdrawn';

/** The recipients for whom a consent was not withdrawn. */
export const recipientsLeft = ({ recipients, withdrawnFor }: WeighedConsent): readonly string[] =>
  recipients.filter((recipient) => !withdrawnFor.includes(recipient));

/** Where a consent stands on a day. One that was withdrawn for some recipients holds for the others. */
export function consentState(consent: WeighedConsent, today: DateString): ConsentState {
  if (recipientsLeft(consent).length === 0) return 'withdrawn';
  return consent.until !== null && consent.until < today ? 'expired' : 'active';
}

/** Why something may not be shared. */
export type SharingRefusal =
  /** The matrix of recipients has it for nobody, or not for this one. */
  | 'notForRecipient'
  /** The recipient is involved in the case himself (TC-10). */
  | 'involved'
  /** The consent is for somebody else, or for other parts. */
  | 'notCovered'
  /** The consent was withdrawn for this recipient. */
  | 'withdrawn'
  /** The consent no longer holds. */
  | 'expired'
  /** The use of a part is restricted, on request of somebody it is about (§4.3). */
  | 'restricted';

/** A wish to share parts of a case with somebody. */
export interface Sharing {
  readonly compartment: Compartment;
  readonly recipient: Role;
  readonly groups: readonly FieldGroup[];
  /** The consent it would rest on; null when there is none. */
  readonly consent: WeighedConsent | null;
  /** Roles that are involved in the case themselves. */
  readonly involved: readonly string[];
  /** Parts of which the use is restricted. */
  readonly restricted: readonly FieldGroup[];
  readonly today: DateString;
}

/** Parts that name nobody. */
const nameless: readonly FieldGroup[] = ['camera_window'];

/**
 * Why something may not be shared, or null when it may (domain study, §4.5, points 5 and 6).
 *
 * One exception needs no consent: a request to keep camera images, of which nothing goes but the place
 * and the time, so that it names nobody (TC-04). The reporter is told of it.
 */
export function mayShare(sharing: Sharing): SharingRefusal | null {
  const { recipient, groups, consent, involved, restricted, today } = sharing;
  const isNameless = groups.length > 0 && groups.every((group) => nameless.includes(group));
  if (isNameless && !involved.includes(recipient)) return null;
  const never = whyNever(sharing);
  if (never !== null) return never;
  if (groups.some((group) => restricted.includes(group))) return 'restricted';
  if (consent === null || !consent.recipients.includes(recipient)) return 'notCovered';
  if (consent.withdrawnFor.includes(recipient)) return 'withdrawn';
  if (consentState(consent, today) === 'expired') return 'expired';
  return groups.every((group) => consent.groups.includes(group)) ? null : 'notCovered';
}

/** Why something may not be shared, whatever the reporter agrees to; null when consent may open it. */
export function whyNever({
  compartment,
  recipient,
  groups,
  involved,
}: Pick<Sharing, 'compartment' | 'recipient' | 'groups' | 'involved'>): SharingRefusal | null {
  if (involved.includes(recipient)) return 'involved';
  const possible = groupsFor(compartment, recipient);
  return groups.every((group) => possible.includes(group)) ? null : 'notForRecipient';
}

/** What somebody beside the reporter can have shared: who he is, and what was agreed for him. */
export const ownGroups: readonly FieldGroup[] = ['identity', 'aftercare_plan'];

/** The parts that a consent lets somebody have; none when it does not hold for him. */
export function groupsShared(
  sharing: Omit<Sharing, 'groups' | 'consent'>,
  consent: WeighedConsent,
): readonly FieldGroup[] {
  return groupsFor(sharing.compartment, sharing.recipient).filter(
    (group) => mayShare({ ...sharing, consent, groups: [group] }) === null,
  );
}

/** Tasks that go on only as long as there is consent for what they serve (TC-03). */
const carried: Readonly<Partial<Record<ConsentPurpose, readonly TaskCode[]>>> = {
  reaction: ['T11', 'T12', 'T13', 'T14', 'T45'],
  police: ['T7', 'T8'],
};

/** What stands as the reason of a task that ended with the consent it rested on. */
export const consentWithdrawn = 'consent_withdrawn';

/**
 * Whether a task may go on that ended with the consent it rested on: only once consent for what it
 * serves was given again (TC-03).
 * @param purposes of every consent that holds.
 */
export const mayGoOn = (code: string, purposes: readonly string[]): boolean =>
  Object.entries(carried).some(
    ([purpose, codes]) => purposes.includes(purpose) && codes.some((one) => one === code),
  );

/** The tasks that end when a consent is withdrawn, unless another for the same purpose holds. */
export function tasksEndingWith(
  purpose: ConsentPurpose,
  left: readonly WeighedConsent[],
  today: DateString,
): readonly TaskCode[] {
  const isHeld = left.some(
    (consent) => consent.purpose === purpose && consentState(consent, today) === 'active',
  );
  return isHeld ? [] : (carried[purpose] ?? []);
}
