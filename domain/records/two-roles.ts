import type { PersonRole } from '../code-lists/index.ts';
import { type Called, mayBeOne } from '../matching.ts';

/** Somebody in a case, and what he is there. */
export interface InRole extends Called {
  readonly role: 'reporter' | PersonRole;
}

/** Two entries of a case that may be one person. */
export interface TwoRoles {
  readonly one: InRole;
  readonly other: InRole;
}

/**
 * Who may be in a case twice, in two roles. Names are compared, so it is a question: somebody looks.
 * Two of one role are two people who are called alike.
 */
export function inTwoRoles(people: readonly InRole[]): TwoRoles[] {
  return people.flatMap((one, index) =>
    people
      .slice(index + 1)
      .filter((other) => other.role !== one.role && mayBeOne(one, other))
      .map((other) => ({ one, other })),
  );
}

/** Whether somebody would be supported and accused in one case: that is a conflict (TC-06). */
export const areOpposed = ({ one, other }: TwoRoles): boolean =>
  (one.role === 'perpetrator') !== (other.role === 'perpetrator') &&
  one.role !== 'witness' &&
  other.role !== 'witness';
