import { type CodeOf, codeList } from './code.ts';

/** What goes to the police: a notification, a complaint, or one without which nobody can prosecute. */
export const policeReportKind = codeList('police_report_kind', [
  { code: 'notification', nl: 'Melding', en: 'Notification' },
  { code: 'complaint', nl: 'Aangifte', en: 'Complaint' },
  {
    code: 'complaint_only',
    nl: 'Klacht, bij een klachtdelict',
    en: 'Complaint that prosecution depends on',
  },
]);
/** A code of `policeReportKind`. */
export type PoliceReportKind = CodeOf<typeof policeReportKind>;

/** Who goes to the police. */
export const filedBy = codeList('filed_by', [
  { code: 'victim', nl: 'Het slachtoffer', en: 'The victim' },
  { code: 'employer', nl: 'De werkgever', en: 'The employer' },
  { code: 'mayor', nl: 'De burgemeester, namens de raad', en: 'The mayor, for the council' },
]);
/** A code of `filedBy`. */
export type FiledBy = CodeOf<typeof filedBy>;

/** What it may be in criminal law, in plain words: which article it is, the police decide. */
export const offence = codeList('offence', [
  { code: 'threat', nl: 'Bedreiging', en: 'Threat' },
  { code: 'stalking', nl: 'Stalking (belaging)', en: 'Stalking' },
  { code: 'assault', nl: 'Mishandeling', en: 'Assault' },
  { code: 'insult', nl: 'Belediging', en: 'Insult' },
  { code: 'slander', nl: 'Smaad of laster', en: 'Slander' },
  { code: 'coercion', nl: 'Dwang', en: 'Coercion' },
  { code: 'extortion', nl: 'Afpersing of afdreiging', en: 'Extortion or blackmail' },
  { code: 'doxing', nl: 'Doxing', en: 'Doxing' },
  { code: 'discrimination', nl: 'Discriminatie', en: 'Discrimination' },
  { code: 'sexual', nl: 'Seksueel misdrijf', en: 'Sexual offence' },
  { code: 'vandalism', nl: 'Vernieling', en: 'Vandalism' },
  { code: 'arson', nl: 'Brandstichting', en: 'Arson' },
  { code: 'theft', nl: 'Diefstal', en: 'Theft' },
  { code: 'trespass', nl: 'Huisvredebreuk', en: 'Trespass' },
  { code: 'bribery', nl: 'Omkoping', en: 'Bribery' },
  { code: 'other', nl: 'Anders', en: 'Other' },
]);
/** A code of `offence`. */
export type Offence = CodeOf<typeof offence>;

/** How a victim stays out of the papers. */
export const anonymityKind = codeList('anonymity_kind', [
  { code: 'none', nl: 'Met naam', en: 'By name' },
  {
    code: 'employer_address',
    nl: 'Met naam, op het adres van de werkgever',
    en: 'By name, at the address of the employer',
  },
  { code: 'number', nl: 'Onder nummer', en: 'Under a number' },
]);
/** A code of `anonymityKind`. */
export type AnonymityKind = CodeOf<typeof anonymityKind>;

/** What shows that something happened. `camera` is the camera that may have seen the incident. */
export const evidenceKind = codeList('evidence_kind', [
  { code: 'camera', nl: 'Camerabeelden', en: 'Camera images' },
  { code: 'other_camera', nl: 'Camera van iemand anders', en: 'Camera of somebody else' },
  { code: 'screenshot', nl: 'Schermafbeelding', en: 'Screenshot' },
  { code: 'photo', nl: 'Foto', en: 'Photo' },
  { code: 'message', nl: 'Bericht of brief', en: 'Message or letter' },
  { code: 'recording', nl: 'Geluid of voicemail', en: 'Sound or voicemail' },
  { code: 'object', nl: 'Voorwerp', en: 'Object' },
  { code: 'log', nl: 'Gegevens uit een systeem', en: 'Data from a system' },
  { code: 'witness', nl: 'Getuige', en: 'Witness' },
  { code: 'other', nl: 'Anders', en: 'Other' },
]);
/** A code of `evidenceKind`. */
export type EvidenceKind = CodeOf<typeof evidenceKind>;

/** Whether a piece of evidence is safe. */
export const evidenceStatus = codeList('evidence_status', [
  { code: 'open', nl: 'Nog veilig te stellen', en: 'Still to be secured' },
  { code: 'secured', nl: 'Veiliggesteld', en: 'Secured' },
  { code: 'too_late', nl: 'Te laat, het is weg', en: 'Too late, it is gone' },
  { code: 'none', nl: 'Er is niets (geen camera)', en: 'There is nothing (no camera)' },
]);
/** A code of `evidenceStatus`. */
export type EvidenceStatus = CodeOf<typeof evidenceStatus>;

/** Who was asked for advice on the duty to report, without names. */
export const adviceFrom = codeList('advice_from', [
  { code: 'legal', nl: 'Jurist', en: 'Legal officer' },
  { code: 'integrity', nl: 'Integriteitsfunctionaris', en: 'Integrity officer' },
  { code: 'other', nl: 'Iemand anders', en: 'Somebody else' },
]);
/** A code of `adviceFrom`. */
export type AdviceFrom = CodeOf<typeof adviceFrom>;

/** What came out of the check on the duty to report. */
export const dutyConclusion = codeList('duty_conclusion', [
  { code: 'undecided', nl: 'Nog niet beslist', en: 'Not decided yet' },
  { code: 'no_duty', nl: 'Geen plicht tot aangifte', en: 'No duty to report' },
  {
    code: 'organisation_reports',
    nl: 'De organisatie doet aangifte',
    en: 'The organisation reports it',
  },
  { code: 'counsellor_reports', nl: 'Ik doe zelf aangifte', en: 'I report it myself' },
]);
/** A code of `dutyConclusion`. */
export type DutyConclusion = CodeOf<typeof dutyConclusion>;

/** Where else a report of a wrongdoing went. */
export const wbkReferral = codeList('wbk_referral', [
  { code: 'none', nl: 'Nergens anders', en: 'Nowhere else' },
  {
    code: 'whistleblowers_house',
    nl: 'Huis voor Klokkenluiders',
    en: 'Whistleblowers Authority',
  },
  { code: 'other_authority', nl: 'Een andere autoriteit', en: 'Another authority' },
]);
/** A code of `wbkReferral`. */
export type WbkReferral = CodeOf<typeof wbkReferral>;
