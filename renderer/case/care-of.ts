import type { CaseView } from '../../api/contract/cases.ts';
import type { PersonCareView } from '../../api/contract/person-care.ts';
import { isPlannedContact } from './care-plan.ts';
import { type CaseTask, useCase } from './case-room.ts';

/** The aftercare of one person in a case: of the reporter, or of somebody beside him. */
export interface CareOf {
  /** Null for the reporter. */
  readonly person: string | null;
  /** What he is called; null for the reporter, and once it is destroyed. */
  readonly alias: string | null;
  readonly offers: CaseView['care']['offers'];
  readonly contacts: CaseView['contacts'];
  readonly planned: readonly CaseTask[];
  /** What is known of it beside the reporter; null for the reporter, and before it begins. */
  readonly known: PersonCareView | null;
  /** Whether things can still be offered and planned. */
  readonly isRunning: boolean;
}

/** The aftercare of somebody in the case on the screen. */
export function useCareOf(person: string | null): CareOf {
  const { view, isOpen } = useCase();
  const known = view.others.find((care) => care.person === person) ?? null;
  const isOf = (row: { readonly person: string | null }) => row.person === person;
  return {
    person,
    alias: view.persons.find(({ id }) => id === person)?.identity?.alias ?? null,
    offers: person === null ? view.care.offers : (known?.offers ?? []),
    contacts: view.contacts.filter(isOf),
    planned: view.tasks.filter((task) => isOf(task) && isPlannedContact(task)),
    known,
    isRunning: isOpen && (person === null || (known !== null && known.endedOn === null)),
  };
}
