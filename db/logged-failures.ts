import { markLogged, unloggedFailures } from './attempts.ts';
import type { OpenCompartment } from './compartment.ts';
import { compartmentIn } from './vault.ts';

/** An open compartment, where its vault stands, and the moment. */
interface Telling {
  readonly folder: string;
  readonly now: string;
  readonly opened: OpenCompartment;
}

/**
 * Tells the log how often a slot of an open compartment was tried in vain since it last told so. Which
 * slot that was, a passphrase or a code on paper, it does not say (domain study, §4.4).
 */
export function logFailures({ folder, now, opened }: Telling): void {
  const { compartment, audit, role } = opened;
  const slots = compartmentIn(folder, compartment).contents.slots.map(({ id }) => id);
  const failures = unloggedFailures(folder, slots);
  if (failures === 0) return;
  const action = 'vault.unlockFailed';
  audit.append({ at: now, role, action, objectKind: 'vault', objectId: String(failures) });
  markLogged(folder, slots);
}
