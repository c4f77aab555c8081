import { useEffect } from 'react';
import { type VaultRole, vaultRoles } from '../../api/contract/command.ts';
import type { MessageKey } from '../locales/index.tsx';
import type { VaultDescription } from '../vault/session.tsx';

type Compartment = VaultDescription['slots'][number]['compartment'];

/** What the desk says of each role that keeps a vault. */
export const roleTexts: Readonly<
  Record<
    VaultRole,
    {
      readonly compartment: Compartment;
      readonly vault: MessageKey;
      readonly about: MessageKey;
      readonly makeSecond: MessageKey;
    }
  >
> = {
  counsellor_staff: {
    compartment: 'staff',
    vault: 'desk.vaultStaff',
    about: 'unlock.aboutStaff',
    makeSecond: 'unlock.makeStaff',
  },
  counsellor_political: {
    compartment: 'political',
    vault: 'desk.vaultPolitical',
    about: 'unlock.aboutPolitical',
    makeSecond: 'unlock.makePolitical',
  },
};

/** The role whose vault does not stand in this folder yet; undefined when all do, or none does. */
export function missingRole(slots: VaultDescription['slots']): VaultRole | undefined {
  if (slots.length === 0) return undefined;
  const present = slots.map(({ compartment }) => compartment);
  return vaultRoles.find((role) => !present.includes(roleTexts[role].compartment));
}

/** Narrows what a field holds to a role. */
export const isVaultRole = (role: string): role is VaultRole =>
  vaultRoles.some((known) => known === role);

/** Colours the desk by the compartment one is about to open or make. */
export function useCompartmentColour(compartment: Compartment) {
  useEffect(() => {
    document.documentElement.dataset.compartment = compartment;
  }, [compartment]);
}
