import { randomUUID } from 'node:crypto';
import {
  contactsIn,
  locationNamed,
  locationsIn,
  removeContact,
  removeLocation,
  saveContact,
  saveLocation,
} from '../../db/repositories/surroundings.ts';
import { type Camera, camera } from '../../domain/records/report.ts';
import { type Location, location, placeKey } from '../../domain/records/surroundings.ts';
import { fieldError, LuwteError } from '../contract/errors.ts';
import type { surroundingsCommands } from '../contract/surroundings.ts';
import type { Handlers, OpenVault } from './open-vault.ts';

/** More than any municipality has; a list beyond is a mistake. */
export const mostLocations = 500;
const mostContacts = 200;

/** Answers to the commands on places and on whom to turn to. */
export const surroundingsHandlers: Handlers<keyof typeof surroundingsCommands> = {
  'locations.list': ({ database }) => ({ locations: readLocations(database) }),

  'locations.save': (vault, { id: known, ...given }) => {
    const id = identifierFor(known, locationsIn(vault.database), mostLocations);
    const namesake = locationNamed(vault.database, placeKey(given.name));
    if (namesake && namesake.id !== id) throw fieldError('location.nameTaken', 'name');
    keepLocation(vault, id, given);
    vault.audit('settings.update', 'settings', 'locations');
    return { id };
  },

  'locations.remove': (vault, { id }) => {
    if (!removeLocation(vault.database, id)) throw new LuwteError('surroundings.notFound');
    vault.audit('settings.update', 'settings', 'locations');
    return {};
  },

  'contacts.list': ({ database }) => ({ contacts: contactsIn(database) }),

  'contacts.save': (vault, { id: known, ...given }) => {
    const id = identifierFor(known, contactsIn(vault.database), mostContacts);
    saveContact(vault.database, { id, ...given });
    vault.audit('settings.update', 'settings', 'contacts');
    return { id };
  },

  'contacts.remove': (vault, { id }) => {
    if (!removeContact(vault.database, id)) throw new LuwteError('surroundings.notFound');
    vault.audit('settings.update', 'settings', 'contacts');
    return {};
  },
};

/** The identifier under which an entry of a list is kept: its own, or a new one where there is room. */
function identifierFor(
  known: string | null,
  list: readonly { readonly id: string }[],
  most: number,
): string {
  if (known === null && list.length >= most) throw new LuwteError('surroundings.tooMany');
  if (known !== null && !list.some(({ id }) => id === known))
    throw new LuwteError('surroundings.notFound');
  return known ?? randomUUID();
}

/** Every place, as the desk knows it. */
export function readLocations(database: OpenVault['database']): (Location & { id: string })[] {
  return locationsIn(database).map(({ nameKey: _, camera: kept, ...row }) => ({
    id: row.id,
    ...location.parse({ ...row, camera: JSON.parse(kept) }),
  }));
}

/** Keeps a place under an identifier. */
export function keepLocation({ database }: OpenVault, id: string, given: Location): void {
  const { name, department, houseRules, namesBan } = given;
  const kept = JSON.stringify(given.camera);
  saveLocation(database, {
    id,
    name,
    nameKey: placeKey(name),
    department,
    camera: kept,
    houseRules,
    namesBan,
  });
}

/**
 * What is known of the cameras at the place where something happened; nothing where no place was told.
 * @throws LuwteError `location.notFound` when the place is on no list.
 */
export function cameraAt(
  { database }: OpenVault,
  place: string | null,
  field: readonly string[] = ['incident', 'location'],
): Camera {
  if (place === null) return { kind: 'unknown' };
  const found = locationNamed(database, placeKey(place));
  if (!found) throw fieldError('location.notFound', ...field);
  return camera.parse(JSON.parse(found.camera));
}
