import { type CodeOf, codeList } from './code.ts';

/** The three themes one register combines (founding document, closing section). */
export const theme = codeList('theme', [
  { code: 'aggression', nl: 'Agressie', en: 'Aggression' },
  { code: 'integrity', nl: 'Integriteit', en: 'Integrity' },
  { code: 'undermining', nl: 'Ondermijning', en: 'Undermining' },
]);
/** A theme. */
export type Theme = CodeOf<typeof theme>;

/** The public roll-up of `nature`: what a count may fall back on. */
export const natureGroup = codeList('nature_group', [
  { code: 'aggression', nl: 'Agressie', en: 'Aggression' },
  {
    code: 'verbal_aggression',
    nl: 'Verbale agressie',
    en: 'Verbal aggression',
    broader: 'aggression',
  },
  {
    code: 'threat_to_authority',
    nl: 'Dreigen met autoriteiten',
    en: 'Threat to involve authorities',
    broader: 'aggression',
  },
  { code: 'intimidation', nl: 'Intimidatie', en: 'Intimidation', broader: 'aggression' },
  { code: 'stalking', nl: 'Stalken', en: 'Stalking', broader: 'aggression' },
  { code: 'threat', nl: 'Bedreiging', en: 'Threat', broader: 'aggression' },
  {
    code: 'damage_property',
    nl: 'Vernieling of brand',
    en: 'Damage to property',
    broader: 'aggression',
  },
  {
    code: 'physical_violence',
    nl: 'Fysiek geweld',
    en: 'Physical violence',
    broader: 'aggression',
  },
  { code: 'online', nl: 'Online agressie', en: 'Online aggression', broader: 'aggression' },
  { code: 'bribery', nl: 'Omkoping', en: 'Bribery', broader: 'integrity' },
  { code: 'undermining', nl: 'Ondermijning', en: 'Undermining' },
  { code: 'integrity', nl: 'Integriteit', en: 'Integrity' },
]);
/** A code of `natureGroup`. */
export type NatureGroup = CodeOf<typeof natureGroup>;

/**
 * What happened: the main nature of an incident and its further natures. Small cells roll up to
 * `natureGroup`.
 */
export const nature = codeList(
  'nature',
  [
    {
      code: 'verbal_aggression',
      nl: 'Verbale agressie',
      en: 'Verbal aggression',
      broader: 'aggression',
    },
    {
      code: 'shouting_swearing',
      nl: 'Schreeuwen of schelden',
      en: 'Shouting or swearing',
      broader: 'verbal_aggression',
    },
    {
      code: 'coarse_language',
      nl: 'Grof taalgebruik',
      en: 'Coarse language',
      broader: 'verbal_aggression',
    },
    { code: 'insult', nl: 'Belediging', en: 'Insult', broader: 'verbal_aggression' },
    { code: 'defamation', nl: 'Smaad of laster', en: 'Defamation', broader: 'verbal_aggression' },
    {
      code: 'threatening_posture',
      nl: 'Dreigende houding aannemen',
      en: 'Threatening posture',
      broader: 'intimidation',
    },
    {
      code: 'threat_authority_superior',
      nl: 'Dreigen met opzoeken leidinggevende',
      en: 'Threat to go to superior',
      broader: 'threat_to_authority',
    },
    {
      code: 'threat_authority_mayor',
      nl: 'Dreigen met opzoeken burgemeester of bestuur',
      en: 'Threat to go to mayor or board',
      broader: 'threat_to_authority',
    },
    {
      code: 'threat_authority_media',
      nl: 'Dreigen met opzoeken media',
      en: 'Threat to go to the media',
      broader: 'threat_to_authority',
    },
    {
      code: 'threat_authority_court',
      nl: 'Dreigen met rechter of klacht',
      en: 'Threat with court or complaint',
      broader: 'threat_to_authority',
    },
    {
      code: 'stalking_digital',
      nl: 'Stalken per mail, telefoon of app',
      en: 'Stalking by mail, phone, app',
      broader: 'stalking',
    },
    {
      code: 'stalking_physical',
      nl: 'Hinderlijk volgen of opwachten',
      en: 'Following or waiting for someone',
      broader: 'stalking',
    },
    {
      code: 'threat_violence',
      nl: 'Dreigen met fysiek geweld',
      en: 'Threat of physical violence',
      broader: 'threat',
    },
    { code: 'threat_death', nl: 'Doodsbedreiging', en: 'Death threat', broader: 'threat' },
    {
      code: 'threat_family',
      nl: 'Bedreiging van familie of naasten',
      en: 'Threat against family',
      broader: 'threat',
    },
    {
      code: 'threat_vandalism',
      nl: 'Dreigen met vernieling',
      en: 'Threat of vandalism',
      broader: 'threat',
    },
    {
      code: 'blackmail',
      nl: 'Chantage of afpersing',
      en: 'Blackmail or extortion',
      broader: 'threat',
    },
    { code: 'vandalism', nl: 'Vernieling', en: 'Vandalism', broader: 'damage_property' },
    {
      code: 'arson_explosive',
      nl: 'Brandstichting of explosief',
      en: 'Arson or explosive',
      broader: 'damage_property',
    },
    {
      code: 'home_visit_intimidating',
      nl: 'Intimiderend bezoek aan huis',
      en: 'Intimidating home visit',
      broader: 'intimidation',
    },
    {
      code: 'physical_violence_light',
      nl: 'Duwen, vastgrijpen, spugen, gooien',
      en: 'Pushing, grabbing, spitting, throwing',
      broader: 'physical_violence',
    },
    {
      code: 'physical_violence_serious',
      nl: 'Slaan, schoppen, verwonden',
      en: 'Hitting, kicking, wounding',
      broader: 'physical_violence',
    },
    {
      code: 'weapon',
      nl: 'Gebruik of tonen van een wapen',
      en: 'Weapon used or shown',
      broader: 'physical_violence',
    },
    {
      code: 'hostage_locked_in',
      nl: 'Gijzeling of insluiting',
      en: 'Hostage or locked in',
      broader: 'physical_violence',
    },
    { code: 'discrimination', nl: 'Discriminatie', en: 'Discrimination', broader: 'aggression' },
    {
      code: 'sexual_intimidation',
      nl: 'Seksuele intimidatie',
      en: 'Sexual harassment',
      broader: 'aggression',
    },
    {
      code: 'online_hate',
      nl: 'Online haat of hetze',
      en: 'Online hate or pile-on',
      broader: 'online',
    },
    {
      code: 'doxing',
      nl: 'Doxing (verspreiden persoonsgegevens)',
      en: 'Doxing',
      broader: 'online',
    },
    {
      code: 'impersonation_deepfake',
      nl: 'Nepaccount of deepfake',
      en: 'Impersonation or deepfake',
      broader: 'online',
    },
    {
      code: 'unwanted_recording',
      nl: 'Ongewenst filmen of publiceren',
      en: 'Unwanted filming or publishing',
      broader: 'online',
    },
    {
      code: 'bribery_offer',
      nl: 'Poging tot omkoping',
      en: 'Attempted bribery',
      broader: 'bribery',
    },
    {
      code: 'bribery_completed_suspicion',
      nl: 'Vermoeden van aangenomen omkoping',
      en: 'Suspicion of accepted bribe',
      broader: 'bribery',
    },
    {
      code: 'gift_no_purpose',
      nl: 'Geschenk zonder tegenprestatie',
      en: 'Gift without request in return',
      broader: 'bribery',
    },
    {
      code: 'undue_pressure',
      nl: 'Oneigenlijke druk op besluitvorming',
      en: 'Undue pressure on decision',
      broader: 'undermining',
    },
    {
      code: 'infiltration',
      nl: 'Infiltratie of criminele beïnvloeding',
      en: 'Infiltration or criminal influence',
      broader: 'undermining',
    },
    {
      code: 'info_leak_request',
      nl: 'Verzoek om vertrouwelijke informatie',
      en: 'Request for confidential information',
      broader: 'undermining',
    },
    {
      code: 'internal_misconduct',
      nl: 'Ongewenst gedrag door collega of ambtsdrager',
      en: 'Misconduct by colleague or officeholder',
    },
    { code: 'other', nl: 'Anders', en: 'Other' },
  ],
  // verbal_aggression can itself be chosen, so it is not repeated here.
  natureGroup.codes.filter((group) => group.code !== 'verbal_aggression'),
);
/** A code of `nature`. */
export type Nature = CodeOf<typeof nature>;

/** Whether a link with crime is suspected (domain study, §2.10). */
export const criminalLink = codeList('criminal_link', [
  { code: 'yes', nl: 'Ja', en: 'Yes' },
  { code: 'no', nl: 'Nee', en: 'No' },
  { code: 'unknown', nl: 'Onbekend', en: 'Unknown' },
]);
