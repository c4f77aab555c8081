import { type CodeOf, codeList } from './code.ts';

/**
 * The eight measures of the founding document, after their basis. Names, never numbers: sources
 * number them differently.
 */
export const vptMeasure = codeList('vpt_measure', [
  { code: 'PREVENT', nl: 'Basis op orde', en: 'Basis in order' },
  { code: 'NORM', nl: 'Norm stellen en uitdragen', en: 'Set and carry the norm' },
  { code: 'REPORT', nl: 'Melden', en: 'Report' },
  { code: 'REGISTER', nl: 'Registreren en analyseren', en: 'Register and analyse' },
  { code: 'TRAIN', nl: 'Trainen', en: 'Train' },
  { code: 'POLICE', nl: 'Aangifte bevorderen', en: 'Promote police reports' },
  { code: 'REACT', nl: 'Reageren naar de veroorzaker', en: 'React to the perpetrator' },
  { code: 'DAMAGE', nl: 'Schade verhalen', en: 'Recover damage' },
  { code: 'AFTERCARE', nl: 'Nazorg', en: 'Aftercare' },
]);
/** A code of `vptMeasure`. */
export type VptMeasure = CodeOf<typeof vptMeasure>;

/** Kinds of training. */
export const trainingKind = codeList('training_kind', [
  { code: 'recognise_norm', nl: 'Grenzen (h)erkennen', en: 'Recognising the limit' },
  {
    code: 'act_during_incident',
    nl: 'Handelen tijdens een incident',
    en: 'Acting during an incident',
  },
  { code: 'bribery_dilemma', nl: 'Omgaan met omkoping', en: 'Handling bribery' },
  {
    code: 'de_escalation_roleplay',
    nl: 'De-escalatie met rollenspel',
    en: 'De-escalation with role play',
  },
  {
    code: 'undermining_awareness',
    nl: 'Bewustwording ondermijning (RIEC)',
    en: 'Undermining awareness',
  },
  { code: 'virtual_reality', nl: 'Virtual reality', en: 'Virtual reality' },
  {
    code: 'e_learning_toolkit',
    nl: 'Toolkit Democratische weerbaarheid',
    en: 'Toolkit democratic resilience',
  },
  { code: 'app_undermining', nl: 'App Ondermijning', en: 'Undermining app' },
  { code: 'induction', nl: 'Bij indiensttreding', en: 'At entry into service' },
  { code: 'new_council', nl: 'Nieuwe raad of college', en: 'New council or college' },
  { code: 'team_discussion', nl: 'Werk- of teamoverleg', en: 'Team meeting' },
  {
    code: 'closed_council_session',
    nl: 'Besloten raad of college',
    en: 'Closed council or college session',
  },
  { code: 'incident_review', nl: 'Nabespreking incident', en: 'Incident review' },
  { code: 'unit_day', nl: 'Afdelingsdag of heisessie', en: 'Unit day or retreat' },
  { code: 'online_resilience', nl: 'Online weerbaarheid', en: 'Online resilience' },
  { code: 'counsellor_refresher', nl: 'Nascholing vertrouwenspersoon', en: 'Counsellor refresher' },
  { code: 'manager_first_care', nl: 'Opvang door leidinggevenden', en: 'First care by managers' },
  { code: 'protocol_drill', nl: 'Oefening protocol', en: 'Protocol drill' },
]);
/** A code of `trainingKind`. */
export type TrainingKind = CodeOf<typeof trainingKind>;

/** Preventive measures. */
export const preventiveKind = codeList(
  'preventive_kind',
  [
    { code: 'four_eyes', nl: 'Vier-ogen-principe', en: 'Four-eyes principle', broader: 'process' },
    {
      code: 'depersonalise',
      nl: 'Depersonaliseren',
      en: 'Depersonalise letters and mail',
      broader: 'process',
    },
    { code: 'rotate', nl: 'Rouleren', en: 'Rotate vulnerable posts', broader: 'process' },
    { code: 'house_rules', nl: 'Huisregels', en: 'House rules', broader: 'norm' },
    { code: 'access_policy', nl: 'Toegangsbeleid', en: 'Access policy', broader: 'location' },
    { code: 'guards', nl: 'Beveiligers', en: 'Guards', broader: 'location' },
    {
      code: 'layout_public_area',
      nl: 'Inrichting openbare ruimten',
      en: 'Layout of public areas',
      broader: 'location',
    },
    {
      code: 'contact_police_om',
      nl: 'Vaste contactpersoon politie en OM',
      en: 'Fixed police and prosecution contact',
      broader: 'organisation',
    },
    {
      code: 'reaction_matrix',
      nl: 'Reactiekaart op één A4',
      en: 'One-page reaction card',
      broader: 'organisation',
    },
    {
      code: 'alignment_executing_org',
      nl: 'Afstemming uitvoeringsorganisaties',
      en: 'Alignment of executing organisations',
      broader: 'organisation',
    },
    {
      code: 'campaign',
      nl: 'Lokale publiekscampagne',
      en: 'Local public campaign',
      broader: 'norm',
    },
    { code: 'alarm_button', nl: 'Alarmknop', en: 'Alarm button', broader: 'location' },
    {
      code: 'risk_check_meeting',
      nl: 'Risicocheck bijeenkomst',
      en: 'Risk check for meetings',
      broader: 'location',
    },
    { code: 'panic_app', nl: 'Alarm-app', en: 'Alarm app', broader: 'location' },
    {
      code: 'home_visit_pair',
      nl: 'Huisbezoek met twee',
      en: 'Home visit in pairs',
      broader: 'process',
    },
    { code: 'camera', nl: 'Cameratoezicht', en: 'Camera surveillance', broader: 'location' },
    { code: 'digital_hygiene', nl: 'Digitale hygiëne', en: 'Digital hygiene', broader: 'person' },
    { code: 'home_security_scan', nl: 'Woningscan', en: 'Home security scan', broader: 'person' },
    {
      code: 'address_shielding',
      nl: 'Afscherming adres',
      en: 'Address shielding',
      broader: 'person',
    },
    { code: 'gift_register', nl: 'Geschenkenregister', en: 'Gift register', broader: 'process' },
  ],
  [
    { code: 'process', nl: 'Werkwijze', en: 'Way of working' },
    { code: 'norm', nl: 'Norm', en: 'Norm' },
    { code: 'location', nl: 'Locatie', en: 'Location' },
    { code: 'organisation', nl: 'Organisatie', en: 'Organisation' },
    { code: 'person', nl: 'Persoon', en: 'Person' },
  ],
);
/** A code of `preventiveKind`. */
export type PreventiveKind = CodeOf<typeof preventiveKind>;

/** When a preventive measure works: before, during or after an incident. */
export const phase = codeList('phase', [
  { code: 'before', nl: 'Voor', en: 'Before' },
  { code: 'during', nl: 'Tijdens', en: 'During' },
  { code: 'after', nl: 'Na', en: 'After' },
]);
/** A code of `phase`. */
export type Phase = CodeOf<typeof phase>;
