import { type CodeOf, codeList } from './code.ts';

/** What a reporter agreed to have shared for. */
export const consentPurpose = codeList('consent_purpose', [
  { code: 'reaction', nl: 'Reactie richting veroorzaker', en: 'Reaction towards the perpetrator' },
  { code: 'police', nl: 'Melding of aangifte bij de politie', en: 'Report to the police' },
  { code: 'aftercare', nl: 'Nazorg en opvang', en: 'Aftercare and support' },
  { code: 'damage', nl: 'Schade verhalen', en: 'Recovering damage' },
  { code: 'security', nl: 'Beveiliging', en: 'Security' },
  { code: 'series', nl: 'Een reeks herkennen', en: 'Recognising a series' },
  { code: 'leadership', nl: 'De leiding informeren', en: 'Informing the leadership' },
]);
/** A code of `consentPurpose`. */
export type ConsentPurpose = CodeOf<typeof consentPurpose>;

/**
 * The parts of a case that are shared, or not, as a whole. What the matrix of recipients names for
 * nobody stays with the counsellor, whatever the reporter says.
 */
export const fieldGroup = codeList('field_group', [
  { code: 'identity', nl: 'Wie de melder is', en: 'Who the reporter is' },
  { code: 'incident_facts', nl: 'Wat er gebeurde: de feiten', en: 'What happened: the facts' },
  { code: 'perpetrator_identity', nl: 'Wie de veroorzaker is', en: 'Who the perpetrator is' },
  { code: 'measures', nl: 'Maatregelen', en: 'Measures' },
  { code: 'police', nl: 'Stappen bij de politie', en: 'Steps with the police' },
  { code: 'damage', nl: 'Schade', en: 'Damage' },
  { code: 'aftercare_plan', nl: 'Afspraken over nazorg', en: 'Agreements on aftercare' },
  { code: 'consequences', nl: 'Gevolgen voor de melder', en: 'Consequences for the reporter' },
  { code: 'narrative', nl: 'Het verhaal en de gesprekken', en: 'The story and the talks' },
  {
    code: 'camera_window',
    nl: 'Plaats en tijdvak van camerabeelden',
    en: 'Place and time of camera images',
  },
]);
/** A code of `fieldGroup`. */
export type FieldGroup = CodeOf<typeof fieldGroup>;

/** How a reporter gave his consent, or took it back. */
export const consentForm = codeList('consent_form', [
  { code: 'spoken', nl: 'In een gesprek', en: 'In a talk' },
  { code: 'telephone', nl: 'Aan de telefoon', en: 'On the telephone' },
  { code: 'email', nl: 'Per e-mail', en: 'By e-mail' },
  { code: 'in_writing', nl: 'Op papier', en: 'On paper' },
]);

/** How a consent ended: taken back, or found to be of somebody else than the reporter of the case. */
export const consentEnd = codeList('consent_end', [
  ...consentForm.codes,
  {
    code: 'wrong_reporter',
    nl: 'Niet gegeven door deze melder',
    en: 'Not given by this reporter',
  },
]);

/** How something left the vault. */
export const disclosureMedium = codeList('disclosure_medium', [
  { code: 'conversation', nl: 'In een gesprek verteld', en: 'Told in a talk' },
  { code: 'print', nl: 'Afgedrukt', en: 'Printed' },
  { code: 'sealed_recipient', nl: 'Verzegeld voor een sleutel', en: 'Sealed for a key' },
  {
    code: 'sealed_passphrase',
    nl: 'Verzegeld met een wachtzin',
    en: 'Sealed with a passphrase',
  },
]);
/** A code of `disclosureMedium`. */
export type DisclosureMedium = CodeOf<typeof disclosureMedium>;
