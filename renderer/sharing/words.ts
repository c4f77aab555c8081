import type { CaseView } from '../../api/contract/cases.ts';
import type { FieldGroup, Role } from '../../domain/code-lists/index.ts';
import type { Compartment } from '../../domain/compartment.ts';
import { conditionFor } from '../../domain/sharing/matrix.ts';
import { useLabel } from '../codes.ts';
import { useText } from '../locales/index.tsx';

/** Consents, disclosures and who is involved, of one case. */
export type Sharing = CaseView['sharing'];
/** A consent as the desk shows it. */
export type Consent = Sharing['consents'][number];
/** Something that was shared. */
export type Disclosure = Sharing['disclosures'][number];

/** Says roles and parts of a case. */
export function useSharingWords() {
  const t = useText();
  const label = useLabel();
  return {
    t,
    label,
    roles: (codes: readonly string[]) => codes.map((code) => label('role', code)).join(', '),
    groups: (codes: readonly string[]) =>
      codes.map((code) => label('field_group', code)).join(', '),
    /** For whom a part is only open because of what he decides; nothing when it is open to all. */
    conditions: (compartment: Compartment, group: FieldGroup, roles: readonly Role[]) =>
      roles
        .flatMap((role) => {
          const condition = conditionFor(compartment, group, role);
          return condition === undefined || condition === 'consent'
            ? []
            : t(`sharing.${condition}`, { role: label('role', role) });
        })
        .join(' '),
  };
}
