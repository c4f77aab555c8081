import type { Person } from '../../db/handover/card.ts';
import type { Identity } from '../../db/handover/identity.ts';
import { identityIn } from '../../db/handover/identity.ts';
import type { Reader } from '../../db/handover/letters.ts';
import { colleagueById, type StoredColleague } from '../../db/repositories/colleagues.ts';
import { LuwteError } from '../contract/errors.ts';
import type { KeyDesk } from './keys.ts';
import type { OpenVault } from './open-vault.ts';

/** The open vault that hands cases over, and receives them. */
export interface HandoverDesk extends KeyDesk {
  /** The vault at this moment. */
  vault(): OpenVault;
}

/** @throws LuwteError `identity.none` when the owner never made a card. */
export function ownIdentity({ database }: Pick<OpenVault, 'database'>): Identity {
  const identity = identityIn(database);
  if (!identity) throw new LuwteError('identity.none');
  return identity;
}

/** Who the owner of a vault is to colleagues, as it stands in what he seals. */
export function ownPerson({ compartment }: OpenVault, identity: Identity): Person {
  const { name, recipient, signingKey } = identity;
  return { name, compartment, recipient, signingKey };
}

/** Who reads what is sealed for the owner of a vault. */
export function ownReader({ compartment }: OpenVault, identity: Identity): Reader {
  const { recipient, signingKey } = identity;
  return { compartment, recipient, signingKey };
}

/** @throws LuwteError `colleague.notFound`, `colleague.notCompared`. */
export function comparedColleague({ database }: OpenVault, id: string): StoredColleague {
  const colleague = colleagueById(database, id);
  if (!colleague) throw new LuwteError('colleague.notFound');
  if (colleague.comparedOn === null) throw new LuwteError('colleague.notCompared');
  return colleague;
}

/**
 * A colleague who keeps the same compartment: whoever keeps another gets a case only by a referral.
 * @throws LuwteError as `comparedColleague`, and `handover.otherRole`.
 */
export function comparedPeer(vault: OpenVault, id: string): StoredColleague {
  const colleague = comparedColleague(vault, id);
  if (colleague.elsewhere !== null) throw new LuwteError('handover.otherRole');
  return colleague;
}

/** The name of a file of today, that no other file has. */
export const exchangeFile = ({ today }: OpenVault, id: string, ending: string) =>
  `luwte-${today.replaceAll('-', '')}-${id.slice(0, 8)}${ending}`;
