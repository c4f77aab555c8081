import { type CodeOf, codeList } from './code.ts';

/** Personal consequences: special-category data, so tick boxes only. */
export const consequencePersonal = codeList(
  'consequence_personal',
  [
    { code: 'none', nl: 'Geen', en: 'None' },
    { code: 'fear', nl: 'Angst', en: 'Fear', broader: 'wellbeing' },
    { code: 'sleep', nl: 'Slaapproblemen', en: 'Sleep problems', broader: 'wellbeing' },
    { code: 'stress', nl: 'Spanning', en: 'Stress', broader: 'wellbeing' },
    { code: 'anger', nl: 'Boosheid', en: 'Anger', broader: 'wellbeing' },
    {
      code: 'mental_health',
      nl: 'Klachten geestelijke gezondheid',
      en: 'Mental health complaints',
      broader: 'wellbeing',
    },
    {
      code: 'physical_injury',
      nl: 'Lichamelijk letsel',
      en: 'Physical injury',
      broader: 'physical',
    },
    {
      code: 'less_work_pleasure',
      nl: 'Minder werkplezier',
      en: 'Less pleasure in work',
      broader: 'work',
    },
    { code: 'family_impact', nl: 'Gevolgen voor gezin', en: 'Impact on family', broader: 'social' },
    {
      code: 'social_media_withdrawal',
      nl: 'Minder uitspreken (online)',
      en: 'Speaks out less (online)',
      broader: 'social',
    },
    {
      code: 'privacy_measures',
      nl: 'Maatregelen thuis',
      en: 'Measures at home',
      broader: 'social',
    },
    { code: 'property_loss', nl: 'Materieel verlies', en: 'Loss of property', broader: 'material' },
    {
      code: 'considering_leaving',
      nl: 'Overweegt te stoppen',
      en: 'Considers leaving',
      broader: 'work',
    },
  ],
  [
    { code: 'wellbeing', nl: 'Welbevinden', en: 'Wellbeing' },
    { code: 'physical', nl: 'Lichamelijk', en: 'Physical' },
    { code: 'work', nl: 'Werk', en: 'Work' },
    { code: 'social', nl: 'Sociaal en privé', en: 'Social and private' },
    { code: 'material', nl: 'Materieel', en: 'Material' },
  ],
);
/** A code of `consequencePersonal`. */
export type ConsequencePersonal = CodeOf<typeof consequencePersonal>;

/** Consequences for the work. */
export const consequenceWork = codeList('consequence_work', [
  { code: 'none', nl: 'Geen', en: 'None' },
  { code: 'absence', nl: 'Verzuim', en: 'Absence' },
  { code: 'avoids_client', nl: 'Mijdt cliënt of situatie', en: 'Avoids client or situation' },
  { code: 'avoids_task', nl: 'Mijdt taak', en: 'Avoids task' },
  { code: 'other_task', nl: 'Ander werk', en: 'Other task' },
  { code: 'changed_behaviour', nl: 'Gedrag aangepast', en: 'Changed behaviour' },
  { code: 'decision_influenced', nl: 'Besluit beïnvloed', en: 'Decision influenced' },
  { code: 'security_needed', nl: 'Beveiliging nodig', en: 'Security needed' },
  { code: 'left_job_or_office', nl: 'Gestopt met baan of ambt', en: 'Left job or office' },
]);
/** A code of `consequenceWork`. */
export type ConsequenceWork = CodeOf<typeof consequenceWork>;

/**
 * Support that can be offered: four main elements (founding document, measure 8), and kinds inside
 * them.
 */
export const supportElement = codeList('support_element', [
  { code: 'psychic', nl: 'Psychische ondersteuning', en: 'Psychological support' },
  { code: 'physical', nl: 'Fysieke ondersteuning', en: 'Physical support' },
  { code: 'material', nl: 'Materiële ondersteuning', en: 'Material support' },
  { code: 'legal', nl: 'Juridische ondersteuning', en: 'Legal support' },
  { code: 'collegial_support', nl: 'Collegiale opvang', en: 'Peer support', broader: 'psychic' },
  {
    code: 'company_social_worker',
    nl: 'Bedrijfsmaatschappelijk werk',
    en: 'Company social worker',
    broader: 'psychic',
  },
  {
    code: 'occupational_physician',
    nl: 'Bedrijfsarts',
    en: 'Occupational physician',
    broader: 'psychic',
  },
  { code: 'psychologist', nl: 'Psycholoog', en: 'Psychologist', broader: 'psychic' },
  { code: 'victim_support', nl: 'Slachtofferhulp', en: 'Victim support', broader: 'psychic' },
  {
    code: 'ot_weerbaar_bestuur',
    nl: 'Ondersteuningsteam Weerbaar Bestuur',
    en: 'National support team for officeholders',
    broader: 'psychic',
  },
  { code: 'family_support', nl: 'Steun voor gezin', en: 'Support for family', broader: 'psychic' },
  { code: 'medical_care', nl: 'Medische zorg', en: 'Medical care', broader: 'physical' },
  {
    code: 'security_escort',
    nl: 'Begeleiding of beveiliging',
    en: 'Escort or security',
    broader: 'physical',
  },
  { code: 'home_security', nl: 'Woningbeveiliging', en: 'Home security', broader: 'material' },
  {
    code: 'digital_security',
    nl: 'Digitale beveiliging',
    en: 'Digital security',
    broader: 'material',
  },
  {
    code: 'phone_number_change',
    nl: 'Ander telefoonnummer',
    en: 'New phone number',
    broader: 'material',
  },
  {
    code: 'property_replacement',
    nl: 'Vervanging eigendom',
    en: 'Replacement of property',
    broader: 'material',
  },
  {
    code: 'police_report_help',
    nl: 'Hulp bij aangifte',
    en: 'Help with police report',
    broader: 'legal',
  },
  {
    code: 'damage_help',
    nl: 'Hulp bij schadeverhaal',
    en: 'Help with damage recovery',
    broader: 'legal',
  },
  { code: 'lawyer', nl: 'Rechtsbijstand', en: 'Legal aid', broader: 'legal' },
]);
/** A code of `supportElement`. */
export type SupportElement = CodeOf<typeof supportElement>;

/** Where an element of support stands. */
export const supportStatus = codeList('support_status', [
  { code: 'not_discussed', nl: 'Niet besproken', en: 'Not discussed' },
  { code: 'offered', nl: 'Aangeboden', en: 'Offered' },
  { code: 'accepted', nl: 'Geaccepteerd', en: 'Accepted' },
  { code: 'declined', nl: 'Niet gewenst', en: 'Declined' },
  { code: 'ongoing', nl: 'Loopt', en: 'Ongoing' },
  { code: 'done', nl: 'Afgerond', en: 'Done' },
]);
/** A code of `supportStatus`. */
export type SupportStatus = CodeOf<typeof supportStatus>;

/** How long a care contact took, in bands: the exact minutes are nobody's. */
export const contactDuration = codeList('contact_duration', [
  { code: 'up_to_15', nl: 'Tot een kwartier', en: 'Up to a quarter of an hour' },
  { code: 'up_to_30', nl: 'Een kwartier tot een half uur', en: 'A quarter to half an hour' },
  { code: 'up_to_60', nl: 'Een half uur tot een uur', en: 'Half an hour to an hour' },
  { code: 'over_60', nl: 'Langer dan een uur', en: 'More than an hour' },
]);

/** To whom outside the organisation somebody was referred in a care contact. */
export const externalReferral = codeList('external_referral', [
  { code: 'general_practitioner', nl: 'Huisarts', en: 'General practitioner' },
  { code: 'psychologist', nl: 'Psycholoog', en: 'Psychologist' },
  { code: 'victim_support', nl: 'Slachtofferhulp', en: 'Victim support' },
  {
    code: 'ot_weerbaar_bestuur',
    nl: 'Ondersteuningsteam Weerbaar Bestuur',
    en: 'National support team for officeholders',
  },
  { code: 'lawyer', nl: 'Advocaat of rechtsbijstand', en: 'Lawyer or legal aid' },
  { code: 'other', nl: 'Anders', en: 'Other' },
]);

/** Why somebody else than the reporter may be called: what the reporter told stays with who heard it. */
export const careGround = codeList('care_ground', [
  { code: 'came_himself', nl: 'Kwam zelf bij mij', en: 'Came to me' },
  {
    code: 'reporter_agrees',
    nl: 'De melder vindt het goed dat ik contact opneem',
    en: 'The reporter agrees that I make contact',
  },
]);

/** How aftercare of somebody ended. */
export const careEnding = codeList('care_ending', [
  { code: 'closing_talk', nl: 'Afsluitend gesprek gevoerd', en: 'Closing talk held' },
  { code: 'no_more_needed', nl: 'Niet meer nodig', en: 'No longer needed' },
  { code: 'declined', nl: 'Wil geen nazorg', en: 'Does not want aftercare' },
]);

/** How a care contact took place. */
export const careContactKind = codeList('care_contact_kind', [
  { code: 'conversation', nl: 'Gesprek', en: 'Conversation' },
  { code: 'phone', nl: 'Telefoon', en: 'Telephone' },
  { code: 'video', nl: 'Videogesprek', en: 'Video call' },
  { code: 'message', nl: 'Bericht', en: 'Message' },
  { code: 'letter', nl: 'Brief', en: 'Letter' },
]);
/** A code of `careContactKind`. */
export type CareContactKind = CodeOf<typeof careContactKind>;
