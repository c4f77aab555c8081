import { caseById } from '../../db/repositories/cases.ts';
import { policeStepsOf } from '../../db/repositories/handling.ts';
import { contactsIn } from '../../db/repositories/surroundings.ts';
import { pointsBefore } from '../../domain/reaction/before-measure.ts';
import { policeEvent } from '../../domain/records/handling.ts';
import { contact, placeKey } from '../../domain/records/surroundings.ts';
import { LuwteError } from '../contract/errors.ts';
import type { Output, Parsed } from '../contract/index.ts';
import type { OpenVault } from './open-vault.ts';
import { readIncident } from './stored-incident.ts';
import { readLocations } from './surroundings.ts';

/** What deserves a look before a measure: proportion, the house rules of the place, the police. */
export function beforeMeasure(
  vault: OpenVault,
  { caseId, kind }: Parsed<'measures.before'>,
): Output<'measures.before'> {
  const { database } = vault;
  if (!caseById(database, caseId)) throw new LuwteError('case.notFound');
  const { corrected, location: place } = readIncident(database, caseId).incident;
  const location =
    place === null
      ? null
      : readLocations(database).find(({ name }) => placeKey(name) === placeKey(place));
  const isWithPolice = policeStepsOf(database, caseId).some(
    ({ status }) => policeEvent(status) !== null,
  );
  const weighed = { kind, corrected, place, location: location ?? null, isWithPolice };
  return {
    points: [...pointsBefore(weighed)],
    place,
    coordinators: contactsIn(database)
      .filter(({ role }) => role === 'coordinator')
      .map((row) => contact.parse(row)),
  };
}
