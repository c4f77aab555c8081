import { type CodeOf, codeList } from './code.ts';

/** Where or by which means an incident happened. */
export const channel = codeList(
  'channel',
  [
    { code: 'counter', nl: 'Balie', en: 'Counter', broader: 'in_person' },
    { code: 'interview_room', nl: 'Spreekkamer', en: 'Interview room', broader: 'in_person' },
    {
      code: 'home_visit_by_staff',
      nl: 'Huisbezoek door medewerker',
      en: 'Home visit by staff',
      broader: 'in_person',
    },
    {
      code: 'at_victims_home',
      nl: 'Bij slachtoffer thuis',
      en: "At the victim's home",
      broader: 'in_person',
    },
    {
      code: 'street',
      nl: 'Straat of openbare ruimte',
      en: 'Street or public space',
      broader: 'in_person',
    },
    {
      code: 'on_duty_outside',
      nl: 'Tijdens buitendienst',
      en: 'During outdoor duty',
      broader: 'in_person',
    },
    {
      code: 'council_meeting',
      nl: 'Raads- of commissievergadering',
      en: 'Council or committee meeting',
      broader: 'in_person',
    },
    {
      code: 'resident_meeting',
      nl: 'Bewonersavond',
      en: "Residents' meeting",
      broader: 'in_person',
    },
    { code: 'event', nl: 'Evenement', en: 'Event', broader: 'in_person' },
    {
      code: 'private_occasion',
      nl: 'Privégelegenheid',
      en: 'Private occasion',
      broader: 'in_person',
    },
    { code: 'phone', nl: 'Telefoon', en: 'Telephone', broader: 'remote' },
    { code: 'video_meeting', nl: 'Online overleg', en: 'Online meeting', broader: 'remote' },
    { code: 'email', nl: 'E-mail', en: 'E-mail', broader: 'written' },
    { code: 'letter', nl: 'Brief', en: 'Letter', broader: 'written' },
    { code: 'web_form', nl: 'Webformulier', en: 'Web form', broader: 'written' },
    { code: 'messaging', nl: 'App of sms', en: 'Messaging app or text', broader: 'online' },
    { code: 'social_media', nl: 'Sociale media', en: 'Social media', broader: 'online' },
    { code: 'via_third_party', nl: 'Via derden', en: 'Through third parties', broader: 'other' },
    { code: 'other', nl: 'Anders', en: 'Other' },
  ],
  [
    { code: 'in_person', nl: 'In persoon', en: 'In person' },
    { code: 'remote', nl: 'Telefoon of online overleg', en: 'By phone or online meeting' },
    { code: 'written', nl: 'Schriftelijk', en: 'In writing' },
    { code: 'online', nl: 'Online', en: 'Online' },
  ],
);
/** A code of `channel`. */
export type Channel = CodeOf<typeof channel>;

/** How a report reached the counsellor. */
export const receivedVia = codeList('received_via', [
  { code: 'conversation', nl: 'Gesprek', en: 'Conversation' },
  { code: 'phone', nl: 'Telefoon', en: 'Telephone' },
  { code: 'email', nl: 'E-mail', en: 'E-mail' },
  { code: 'message', nl: 'App of sms', en: 'Message' },
  { code: 'form', nl: 'Formulier', en: 'Form' },
  { code: 'referral_manager', nl: 'Verwijzing leidinggevende', en: 'Referral by manager' },
  {
    code: 'referral_occupational_physician',
    nl: 'Verwijzing bedrijfsarts',
    en: 'Referral by occupational physician',
  },
  { code: 'referral_griffier', nl: 'Verwijzing griffier', en: 'Referral by council clerk' },
  { code: 'own_observation', nl: 'Eigen waarneming', en: 'Own observation' },
]);
/** A code of `receivedVia`. */
export type ReceivedVia = CodeOf<typeof receivedVia>;

/** In which capacity somebody tells. */
export const reporterKind = codeList('reporter_kind', [
  { code: 'victim', nl: 'Slachtoffer', en: 'Victim' },
  { code: 'witness', nl: 'Getuige', en: 'Witness' },
  { code: 'manager', nl: 'Leidinggevende', en: 'Manager' },
  { code: 'other', nl: 'Anders', en: 'Other' },
]);
/** A code of `reporterKind`. */
export type ReporterKind = CodeOf<typeof reporterKind>;

/** What the reporter wants done. */
export const reporterWish = codeList('reporter_wish', [
  { code: 'listen', nl: 'Alleen luisteren', en: 'Only listen' },
  { code: 'advice', nl: 'Advies', en: 'Advice' },
  { code: 'record', nl: 'Registreren', en: 'Record' },
  { code: 'act_internally', nl: 'Interne actie', en: 'Internal action' },
  { code: 'police_help', nl: 'Hulp bij aangifte', en: 'Help with police report' },
  { code: 'formal_complaint', nl: 'Formele klacht', en: 'Formal complaint' },
  { code: 'wbk_report', nl: 'Melding misstand (Wbk)', en: 'Whistleblower report' },
  { code: 'unsure', nl: 'Weet nog niet', en: 'Not sure yet' },
]);
/** A code of `reporterWish`. */
export type ReporterWish = CodeOf<typeof reporterWish>;

/** The work an incident arose from. */
export const workProcess = codeList(
  'work_process',
  [
    { code: 'benefit_decision', nl: 'Uitkering', en: 'Benefit decision', broader: 'social' },
    { code: 'debt_collection', nl: 'Invordering', en: 'Debt collection', broader: 'social' },
    { code: 'youth_care', nl: 'Jeugdhulp', en: 'Youth care', broader: 'social' },
    { code: 'wmo', nl: 'Wmo-voorziening', en: 'Social support provision', broader: 'social' },
    { code: 'permit', nl: 'Vergunning', en: 'Permit', broader: 'spatial' },
    { code: 'zoning_plan', nl: 'Omgevingsplan', en: 'Environment plan', broader: 'spatial' },
    { code: 'enforcement_action', nl: 'Handhaving', en: 'Enforcement', broader: 'enforcement' },
    { code: 'parking_fine', nl: 'Bon of naheffing', en: 'Fine', broader: 'enforcement' },
    { code: 'closure_order', nl: 'Sluiting pand', en: 'Closure order', broader: 'enforcement' },
    { code: 'bibob', nl: 'Bibob-toets', en: 'Integrity screening (Bibob)', broader: 'enforcement' },
    { code: 'civil_registration', nl: 'Burgerzaken', en: 'Civil registration', broader: 'service' },
    { code: 'tax_assessment', nl: 'Belastingaanslag', en: 'Tax assessment', broader: 'service' },
    { code: 'asylum_shelter', nl: 'Opvang', en: 'Shelter', broader: 'board' },
    { code: 'procurement', nl: 'Inkoop of aanbesteding', en: 'Procurement', broader: 'board' },
    { code: 'grant', nl: 'Subsidie', en: 'Grant', broader: 'board' },
    {
      code: 'waste_public_space',
      nl: 'Afval en openbare ruimte',
      en: 'Waste and public space',
      broader: 'service',
    },
    { code: 'council_vote', nl: 'Raadsbesluit', en: 'Council decision', broader: 'board' },
    { code: 'committee_public_speaking', nl: 'Inspraak', en: 'Public speaking', broader: 'board' },
    { code: 'election', nl: 'Verkiezing', en: 'Election', broader: 'board' },
    { code: 'none', nl: 'Geen werkproces', en: 'None' },
    { code: 'other', nl: 'Anders', en: 'Other' },
  ],
  [
    { code: 'social', nl: 'Sociaal domein', en: 'Social domain' },
    { code: 'spatial', nl: 'Fysiek domein', en: 'Spatial domain' },
    { code: 'enforcement', nl: 'Handhaving en toezicht', en: 'Enforcement and supervision' },
    { code: 'service', nl: 'Dienstverlening', en: 'Public services' },
    { code: 'board', nl: 'Bestuur en organisatie', en: 'Board and organisation' },
  ],
);
/** A code of `workProcess`. */
export type WorkProcess = CodeOf<typeof workProcess>;
