import {
  consentsOf,
  disclosuresOf,
  involvedIn,
  type StoredConsent,
  withdrawalsOf,
} from '../../db/repositories/sharing.ts';
import { codeSchema, consentPurpose, type Role } from '../../domain/code-lists/index.ts';
import { fieldGroups, roles } from '../../domain/records/sharing.ts';
import { consentState, recipientsLeft } from '../../domain/sharing/consent.ts';
import type { SharingView } from '../contract/sharing.ts';
import type { Loose, OpenVault } from './open-vault.ts';

const purpose = codeSchema(consentPurpose);

/** The consents of a case with what became of each, oldest first. */
export function readConsents({ database }: OpenVault, caseId: string) {
  const taken = withdrawalsOf(database, caseId).map((withdrawal) => ({
    ...withdrawal,
    recipients: readRoles(withdrawal.recipients),
  }));
  return consentsOf(database, caseId).map((stored) => {
    const withdrawals = taken.filter(({ consentId }) => consentId === stored.id);
    return {
      ...parsed(stored),
      withdrawals,
      withdrawnFor: withdrawals.flatMap(({ recipients }) => recipients),
    };
  });
}

/** A consent with what became of it. */
export type ReadConsent = ReturnType<typeof readConsents>[number];

function parsed({ caseId: _, ...stored }: StoredConsent) {
  return {
    ...stored,
    purpose: purpose.parse(stored.purpose),
    recipients: readRoles(stored.recipients),
    groups: fieldGroups.parse(JSON.parse(stored.groups)),
  };
}

const readRoles = (stored: string): readonly Role[] => roles.parse(JSON.parse(stored));

/** Consents and disclosures of a case, as the desk shows them. */
export function viewSharing(vault: OpenVault, caseId: string): Loose<SharingView> {
  const { database, today } = vault;
  return {
    consents: readConsents(vault, caseId).map((consent) => ({
      ...consent,
      state: consentState(consent, today),
      left: recipientsLeft(consent),
    })),
    disclosures: disclosuresOf(database, caseId).map((disclosure) => ({
      ...disclosure,
      groups: fieldGroups.parse(JSON.parse(disclosure.groups)),
    })),
    involved: involvedIn(database, caseId),
  };
}
