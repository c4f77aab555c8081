import type { CaseView } from '../../api/contract/cases.ts';
import type { FieldGroup, Role } from '../../domain/code-lists/index.ts';
import type { Compartment } from '../../domain/compartment.ts';
import { conditionFor } from '../../domain/sharing/matrix.ts';
import { useLabel } from '../codes.ts';
import { type Translate, useText } from '../locales/index.tsx';

/** Consents, disclosures and who is involved, of one case. */
export type Sharing = CaseView['sharing'];
/** A consent as the desk shows it. */
export type Consent = Sharing['consents'][number];
/** Something that was shared. */
export type Disclosure = Sharing['disclosures'][number];

type Given = Pick<Consent, 'purpose' | 'person'>;

/** What a consent is for, with who gave it when that is not the reporter. */
export function purposeOf(
  { purpose, person }: Given,
  { persons }: Pick<CaseView, 'persons'>,
  { t, label }: { readonly t: Translate; readonly label: ReturnType<typeof useLabel> },
): string {
  const name = label('consent_purpose', purpose);
  if (person === null) return name;
  const alias = persons.find(({ id }) => id === person)?.identity?.alias;
  return t('persons.consentOf', { purpose: name, alias: alias ?? t('persons.gone') });
}

/** Says roles and parts of a case. */
export function useSharingWords() {
  const t = useText();
  const label = useLabel();
  const groupOf = (code: string, isOfReporter: boolean) =>
    code === 'identity' && !isOfReporter ? t('persons.groupIdentity') : label('field_group', code);
  return {
    t,
    label,
    /** What a consent is for, with who gave it when that is not the reporter. */
    purposeOf: (consent: Given, view: Pick<CaseView, 'persons'>) =>
      purposeOf(consent, view, { t, label }),
    roles: (codes: readonly string[]) => codes.map((code) => label('role', code)).join(', '),
    /** Parts of a case, one after the other; in those that somebody shares of himself, who he is. */
    groups: (codes: readonly string[], isOfReporter = true) =>
      codes.map((code) => groupOf(code, isOfReporter)).join(', '),
    groupOf,
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
