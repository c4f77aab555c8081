import type { PersonView } from '../../api/contract/persons.ts';
import { type Person, person } from '../../domain/records/person.ts';

/** Somebody as he is known now, to be put back; null when it is destroyed who it is. */
export function personNow({ role, kind, identity }: PersonView): Person | null {
  return person.safeParse({ ...identity, role, kind }).data ?? null;
}
