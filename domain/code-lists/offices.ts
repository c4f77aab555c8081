import { type CodeOf, codeList } from './code.ts';

/**
 * What a politician, or somebody around the council, holds. `group_chair` is never a dimension of
 * a table: it always rolls up to `council_member`.
 */
export const office = codeList(
  'office',
  [
    { code: 'council_member', nl: 'Raadslid', en: 'Council member', broader: 'officeholder_any' },
    {
      code: 'citizen_committee_member',
      nl: 'Burgerraadslid of commissielid',
      en: 'Citizen committee member',
      broader: 'officeholder_any',
    },
    { code: 'group_chair', nl: 'Fractievoorzitter', en: 'Group chair', broader: 'council_member' },
    {
      code: 'group_assistant',
      nl: 'Fractiemedewerker',
      en: 'Group assistant',
      broader: 'officeholder_any',
    },
    { code: 'alderman', nl: 'Wethouder', en: 'Alderman', broader: 'officeholder_any' },
    { code: 'mayor', nl: 'Burgemeester', en: 'Mayor', broader: 'officeholder_any' },
    {
      code: 'griffier',
      nl: 'Griffier (ambtenaar van de raad)',
      en: 'Council clerk (civil servant of the council)',
      broader: 'officeholder_any',
    },
    {
      code: 'deputy_griffier',
      nl: 'Plaatsvervangend griffier',
      en: 'Deputy council clerk',
      broader: 'officeholder_any',
    },
    {
      code: 'court_of_audit_member',
      nl: 'Lid rekenkamer',
      en: 'Member of the audit office',
      broader: 'officeholder_any',
    },
    {
      code: 'former_officeholder',
      nl: 'Oud-ambtsdrager',
      en: 'Former officeholder',
      broader: 'officeholder_any',
    },
    { code: 'candidate', nl: 'Kandidaat', en: 'Candidate', broader: 'officeholder_any' },
    {
      code: 'family_of_officeholder',
      nl: 'Gezinslid',
      en: 'Family member',
      broader: 'officeholder_any',
    },
    { code: 'other', nl: 'Anders', en: 'Other' },
  ],
  [
    {
      code: 'officeholder_any',
      nl: 'Politieke ambtsdrager of griffie',
      en: 'Officeholder or council clerk',
    },
  ],
);
/** A code of `office`. */
export type Office = CodeOf<typeof office>;

/** Everybody with a part in the handling (domain study, §1.1). */
export const role = codeList('role', [
  {
    code: 'counsellor_staff',
    nl: 'Vertrouwenspersoon ambtenaren',
    en: 'Confidential counsellor, staff',
  },
  {
    code: 'counsellor_political',
    nl: 'Vertrouwenspersoon politieke ambtsdragers',
    en: 'Confidential counsellor, officeholders',
  },
  { code: 'griffier', nl: 'Griffier', en: 'Council clerk' },
  { code: 'secretary', nl: 'Gemeentesecretaris', en: 'Municipal secretary' },
  { code: 'mayor', nl: 'Burgemeester', en: 'Mayor' },
  { code: 'alderman_portfolio', nl: 'Wethouder (ambassadeur)', en: 'Portfolio alderman' },
  { code: 'coordinator', nl: 'Coördinator weerbaarheid', en: 'Resilience coordinator' },
  { code: 'manager', nl: 'Leidinggevende', en: 'Line manager' },
  { code: 'report_supervisor', nl: 'Begeleider aangifte', en: 'Police-report companion' },
  { code: 'damage_officer', nl: 'Contactpersoon schadeverhaal', en: 'Damage-recovery contact' },
  { code: 'collegial_support', nl: 'Collegiaal opvangteam', en: 'Peer support team' },
  {
    code: 'ot_weerbaar',
    nl: 'Ondersteuningsteam Weerbaar Bestuur',
    en: 'National support team for officeholders',
  },
  { code: 'lawyer', nl: 'Jurist van de gemeente', en: 'Municipal lawyer' },
  { code: 'integrity_officer', nl: 'Integriteitsfunctionaris', en: 'Integrity officer' },
  { code: 'police_contact', nl: 'Contactpersoon politie', en: 'Police contact' },
  { code: 'om_contact', nl: 'Contactpersoon OM', en: 'Prosecution contact' },
  { code: 'camera_manager', nl: 'Beheerder van camera’s', en: 'Camera manager' },
  { code: 'dpo', nl: 'Functionaris gegevensbescherming (FG)', en: 'Data protection officer' },
  { code: 'privacy_officer', nl: 'Privacy officer', en: 'Privacy officer' },
  { code: 'app_admin', nl: 'Applicatiebeheerder', en: 'Technical administrator' },
  { code: 'works_council', nl: 'Ondernemingsraad', en: 'Works council' },
]);
/** A code of `role`. */
export type Role = CodeOf<typeof role>;
