import { type CodeOf, codeList } from './code.ts';

/** Who threatened, intimidated or offered, as a kind; never "dader" before a court said so. */
export const perpetratorKind = codeList(
  'perpetrator_kind',
  [
    { code: 'citizen', nl: 'Burger', en: 'Citizen', broader: 'external' },
    { code: 'client', nl: 'Cliënt', en: 'Client', broader: 'external' },
    {
      code: 'client_relative',
      nl: 'Familie van cliënt',
      en: "Client's relative",
      broader: 'external',
    },
    {
      code: 'confused_person',
      nl: 'Persoon met onbegrepen gedrag',
      en: 'Person with misunderstood behaviour',
      broader: 'external',
    },
    {
      code: 'representative',
      nl: 'Gemachtigde of belangenbehartiger',
      en: 'Representative',
      broader: 'external',
    },
    {
      code: 'resident_group',
      nl: 'Bewonersgroep',
      en: "Residents' group",
      broader: 'external_group',
    },
    { code: 'action_group', nl: 'Actiegroep', en: 'Action group', broader: 'external_group' },
    {
      code: 'company',
      nl: 'Bedrijf of ondernemer',
      en: 'Company or entrepreneur',
      broader: 'external',
    },
    {
      code: 'organised_crime',
      nl: 'Georganiseerde criminaliteit',
      en: 'Organised crime',
      broader: 'external_group',
    },
    { code: 'journalist_media', nl: 'Media', en: 'Media', broader: 'external' },
    { code: 'colleague', nl: 'Collega', en: 'Colleague', broader: 'internal' },
    { code: 'manager', nl: 'Leidinggevende', en: 'Manager', broader: 'internal' },
    {
      code: 'officeholder',
      nl: 'Politieke ambtsdrager',
      en: 'Political officeholder',
      broader: 'internal',
    },
    { code: 'anonymous', nl: 'Anoniem', en: 'Anonymous', broader: 'unknown' },
    { code: 'unknown', nl: 'Onbekend', en: 'Unknown' },
    { code: 'other', nl: 'Anders', en: 'Other' },
  ],
  [
    { code: 'external', nl: 'Persoon of bedrijf van buiten', en: 'Person or company from outside' },
    { code: 'external_group', nl: 'Groep van buiten', en: 'Group from outside' },
    { code: 'internal', nl: 'Iemand van binnen', en: 'Someone from inside' },
  ],
);
/** A code of `perpetratorKind`. */
export type PerpetratorKind = CodeOf<typeof perpetratorKind>;

/** Whether the perpetrator is known and named. */
export const perpetratorKnown = codeList('perpetrator_known', [
  { code: 'known_named', nl: 'Bekend, naam vastgelegd', en: 'Known, name recorded' },
  { code: 'known_not_named', nl: 'Bekend, naam niet vastgelegd', en: 'Known, name not recorded' },
  { code: 'unknown', nl: 'Onbekend', en: 'Unknown' },
]);
/** A code of `perpetratorKnown`. */
export type PerpetratorKnown = CodeOf<typeof perpetratorKnown>;

/**
 * The national units every local department maps to. Twelve labels come from the 2019 study, the
 * rest are proposals.
 */
export const department = codeList('department', [
  { code: 'social_district_teams', nl: 'Sociale wijkteams', en: 'Social district teams' },
  { code: 'work_income', nl: 'Werk en Inkomen', en: 'Work and income' },
  { code: 'civil_affairs', nl: 'Burgerzaken / publiekszaken', en: 'Civil affairs' },
  { code: 'legal', nl: 'Juridische zaken', en: 'Legal' },
  { code: 'care', nl: 'Zorg', en: 'Care' },
  { code: 'taxes', nl: 'Belastingen', en: 'Taxes' },
  { code: 'social_development', nl: 'Maatschappelijke ontwikkeling', en: 'Social development' },
  { code: 'staff_unit', nl: 'Staf', en: 'Staff unit' },
  { code: 'other_support', nl: 'Overige ondersteuning', en: 'Other support' },
  { code: 'finance', nl: 'Financiën', en: 'Finance' },
  { code: 'communication', nl: 'Communicatie', en: 'Communication' },
  { code: 'youth_work', nl: 'Jongerenwerk', en: 'Youth work' },
  {
    code: 'supervision_enforcement',
    nl: 'Toezicht en handhaving',
    en: 'Supervision and enforcement',
  },
  { code: 'permits', nl: 'Vergunningen', en: 'Permits' },
  { code: 'spatial', nl: 'Ruimtelijke ontwikkeling', en: 'Spatial development' },
  { code: 'public_space', nl: 'Beheer openbare ruimte / buitendienst', en: 'Public space' },
  { code: 'public_order_safety', nl: 'Openbare orde en veiligheid', en: 'Public order and safety' },
  { code: 'education_compulsory', nl: 'Leerplicht en onderwijs', en: 'Compulsory education' },
  { code: 'real_estate_procurement', nl: 'Vastgoed en inkoop', en: 'Real estate and procurement' },
  { code: 'hr_ict_facility', nl: 'P&O, ICT, facilitair', en: 'HR, IT, facilities' },
  {
    code: 'reception_customer_contact',
    nl: 'Receptie, bodes, klantcontactcentrum',
    en: 'Reception, ushers, contact centre',
  },
  { code: 'secretariat_board', nl: 'Bestuurssecretariaat', en: 'Board secretariat' },
  { code: 'executing_organisation', nl: 'Uitvoeringsorganisatie', en: 'Executing organisation' },
  { code: 'other', nl: 'Overig', en: 'Other' },
]);
/** A code of `department`. */
export type Department = CodeOf<typeof department>;

/** What a civil servant does. No national list was found; a proposal. */
export const functionGroup = codeList(
  'function_group',
  [
    {
      code: 'counter_staff',
      nl: 'Baliemedewerker',
      en: 'Counter staff',
      broader: 'public_contact',
    },
    {
      code: 'consultant_client_manager',
      nl: 'Consulent of klantmanager',
      en: 'Consultant or client manager',
      broader: 'public_contact',
    },
    {
      code: 'youth_family_worker',
      nl: 'Jeugd- of gezinswerker',
      en: 'Youth or family worker',
      broader: 'public_contact',
    },
    {
      code: 'inspector_enforcer',
      nl: 'Inspecteur, boa of toezichthouder',
      en: 'Inspector or enforcement officer',
      broader: 'enforcement',
    },
    {
      code: 'field_worker',
      nl: 'Buitendienstmedewerker',
      en: 'Field worker',
      broader: 'enforcement',
    },
    { code: 'permit_officer', nl: 'Vergunningverlener', en: 'Permit officer', broader: 'deciding' },
    { code: 'tax_officer', nl: 'Belastingmedewerker', en: 'Tax officer', broader: 'deciding' },
    { code: 'lawyer', nl: 'Jurist', en: 'Lawyer', broader: 'deciding' },
    {
      code: 'policy_advisor',
      nl: 'Beleidsmedewerker of adviseur',
      en: 'Policy adviser',
      broader: 'internal',
    },
    { code: 'project_manager', nl: 'Projectleider', en: 'Project manager', broader: 'internal' },
    {
      code: 'security_usher',
      nl: 'Beveiliger of bode',
      en: 'Guard or usher',
      broader: 'public_contact',
    },
    { code: 'support_admin', nl: 'Ondersteuning', en: 'Support', broader: 'internal' },
    {
      code: 'griffie_staff',
      nl: 'Medewerker griffie',
      en: "Council clerk's office",
      broader: 'internal',
    },
    { code: 'manager', nl: 'Leidinggevende', en: 'Manager', broader: 'management' },
    { code: 'director', nl: 'Directie', en: 'Director', broader: 'management' },
    {
      code: 'temporary_hired',
      nl: 'Inhuur of uitzendkracht',
      en: 'Temporary or hired',
      broader: 'other',
    },
    {
      code: 'intern_volunteer',
      nl: 'Stagiair of vrijwilliger',
      en: 'Intern or volunteer',
      broader: 'other',
    },
    { code: 'other', nl: 'Anders', en: 'Other' },
  ],
  [
    { code: 'public_contact', nl: 'Publiekscontact', en: 'Public contact' },
    { code: 'enforcement', nl: 'Handhaving en buitendienst', en: 'Enforcement and outdoor work' },
    { code: 'deciding', nl: 'Beslissen op aanvragen', en: 'Deciding on applications' },
    { code: 'internal', nl: 'Interne functie', en: 'Internal position' },
    { code: 'management', nl: 'Leiding', en: 'Management' },
  ],
);
/** A code of `functionGroup`. */
export type FunctionGroup = CodeOf<typeof functionGroup>;
