import { randomUUID } from 'node:crypto';
import { handsOf } from '../../db/repositories/handovers.ts';
import { keepShared, sharedOf, type ToldPolice } from '../../db/repositories/shared-series.ts';
import { insertDisclosure, involvedIn } from '../../db/repositories/sharing.ts';
import { mayShare } from '../../domain/sharing/consent.ts';
import type { OpenVault } from './open-vault.ts';
import { groupsRestricted } from './restriction.ts';
import { readConsents } from './sharing-view.ts';

/** To whom a sheet goes, and what of each report stands in it. */
const recipient = 'police_contact';
const groups = ['incident_facts'] as const;

/** The consent that lets the facts of a case go to the police now; null when there is none. */
export function consentToStack(vault: OpenVault, caseId: string): string | null {
  const { database, compartment, today } = vault;
  if (handsOf(database, caseId)?.handedOver !== null) return null;
  const involved = involvedIn(database, caseId);
  const restricted = groupsRestricted(vault, caseId);
  const consent = readConsents(vault, caseId).find(
    (one) =>
      one.person === null &&
      mayShare({ compartment, recipient, groups, consent: one, involved, restricted, today }) ===
        null,
  );
  return consent?.id ?? null;
}

/** Keeps that the facts of a case went to the police. */
export function keepStacked(
  vault: OpenVault,
  caseId: string,
  consentId: string,
  sharedAt: string = vault.now,
): void {
  insertDisclosure(vault.database, {
    id: randomUUID(),
    caseId,
    sharedAt,
    recipient,
    toWhom: '',
    groups: JSON.stringify(groups),
    medium: 'print',
    ground: 'consent',
    consentId,
    reason: '',
  });
  vault.audit('series.stack', 'case', caseId);
}

/** Keeps that a colleague put one's own case on a sheet for the police, the first time he says so. */
export function keepStackedElsewhere(vault: OpenVault, linkId: string, told: ToldPolice): void {
  const shared = sharedOf(vault.database, linkId).find(({ incidentId }) => incidentId === told.id);
  if (!shared || shared.toldPoliceAt !== null || shared.policeConsent === null) return;
  // A clock that runs ahead does not put anything in the future.
  const [at = vault.now] = [told.at, vault.now].toSorted();
  keepShared(vault.database, { ...shared, toldPoliceAt: at });
  keepStacked(vault, shared.caseId, shared.policeConsent, at);
}
