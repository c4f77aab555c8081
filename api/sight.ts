/** What can be told of a vault without any key. */
import { secondsToWait } from '../db/attempts.ts';
import { faultBehind } from '../db/fault.ts';
import { placeOf } from '../db/place.ts';
import { lookAtVault, type SeenSlot } from '../db/sight.ts';
import { dateOf, type InstantString } from '../domain/time.ts';
import type { Output } from './contract/index.ts';

/** What a locked window knows of its vault at this moment. */
export function sightOf(
  folder: string,
  now: InstantString,
): Omit<Output<'vault.describe'>, 'session'> {
  const seen = see(folder);
  const slots = seen.sight?.slots ?? [];
  return {
    folder,
    place: placeOf(folder),
    today: dateOf(now),
    state: seen.state,
    problem: seen.problem,
    practice: seen.sight?.practice ?? false,
    slots: passphraseSlots(slots).map(({ id, compartment, role }) => ({
      id,
      compartment,
      role,
      onPaper: onPaper(slots, compartment),
      waitSeconds: secondsToWait(folder, id, now),
    })),
  };
}

/** The slots a vault is unlocked with every day. */
const passphraseSlots = (slots: readonly SeenSlot[]) =>
  slots.filter(({ kind }) => kind === 'passphrase');

function onPaper(slots: readonly SeenSlot[], compartment: SeenSlot['compartment']) {
  return slots.flatMap((slot) =>
    slot.compartment === compartment && slot.kind !== 'passphrase' ? [slot.kind] : [],
  );
}

/** What stands in the folder, seen without a key. */
function see(folder: string) {
  try {
    const sight = lookAtVault(folder);
    return { sight, state: sight ? ('locked' as const) : ('absent' as const), problem: null };
  } catch (error) {
    const fault = faultBehind(error);
    if (fault === null) throw error;
    return { sight: null, state: 'unusable' as const, problem: fault.code };
  }
}
