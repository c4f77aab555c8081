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
    }
  >
> = {
  counsellor_staff: {
    compartment: 'staff',
    vault: 'desk.vaultStaff',
    about: 'unlock.aboutStaff',
  },
  counsellor_political: {
    compartment: 'political',
    vault: 'desk.vaultPolitical',
    about: 'unlock.aboutPolitical',
  },
  griffier: {
    compartment: 'council',
    vault: 'desk.vaultCouncil',
    about: 'unlock.aboutCouncil',
  },
  coordinator: {
    compartment: 'policy',
    vault: 'desk.vaultPolicy',
    about: 'unlock.aboutPolicy',
  },
};

/** Small municipalities have one counsellor for both worlds, with a vault for each. */
const counsellors = ['counsellor_staff', 'counsellor_political'] as const;
type Counsellor = (typeof counsellors)[number];

/** What the button says that makes a second vault for a counsellor. */
export const makeSecond: Readonly<Record<Counsellor, MessageKey>> = {
  counsellor_staff: 'unlock.makeStaff',
  counsellor_political: 'unlock.makePolitical',
};

/** As which a counsellor who keeps the other vault has none in this folder yet. */
export function missingRole(slots: VaultDescription['slots']): Counsellor | undefined {
  const present = slots.map(({ role }) => role);
  if (!counsellors.some((role) => present.includes(role))) return undefined;
  return counsellors.find((role) => !present.includes(role));
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
