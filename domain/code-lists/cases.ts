import { type CodeOf, codeList } from './code.ts';

/** Where a case stands. What is still being typed is a draft, and no case yet. */
export const caseStatus = codeList('case_status', [
  { code: 'open', nl: 'Open', en: 'Open' },
  { code: 'aftercare', nl: 'Nazorg', en: 'Aftercare' },
  { code: 'waiting', nl: 'Wacht', en: 'Waiting' },
  { code: 'hold', nl: 'Stilgezet', en: 'On hold' },
  { code: 'closed', nl: 'Gesloten', en: 'Closed' },
]);
/** A code of `caseStatus`. */
export type CaseStatus = CodeOf<typeof caseStatus>;

/** For whom or what a case waits. */
export const waitingReason = codeList('waiting_reason', [
  { code: 'reporter_thinks', nl: 'Melder denkt na', en: 'Reporter is thinking it over' },
  { code: 'organisation_decides', nl: 'Organisatie moet beslissen', en: 'Organisation decides' },
  { code: 'police_or_court', nl: 'Politie of rechter is aan zet', en: 'Police or court' },
  { code: 'other_procedure', nl: 'Andere procedure loopt', en: 'Another procedure runs' },
  { code: 'advice', nl: 'Advies gevraagd', en: 'Advice was asked' },
  { code: 'other', nl: 'Anders', en: 'Other' },
]);

/** Why nothing is done in a case for a while. */
export const pauseReason = codeList('pause_reason', [
  { code: 'reporter_asks', nl: 'Melder vraagt om rust', en: 'Reporter asks for rest' },
  { code: 'reporter_away', nl: 'Melder is er een tijd niet', en: 'Reporter is away for a while' },
  {
    code: 'investigation',
    nl: 'Onderzoek vraagt om stilstand',
    en: 'An investigation asks for it',
  },
  { code: 'other', nl: 'Anders', en: 'Other' },
]);

/** Why a case closes. */
export const closingReason = codeList('closing_reason', [
  { code: 'resolved', nl: 'Opgelost', en: 'Resolved' },
  { code: 'partly_satisfied', nl: 'Deels opgelost', en: 'Partly resolved' },
  { code: 'reporter_stops', nl: 'Melder stopt', en: 'Reporter stops' },
  { code: 'consent_withdrawn', nl: 'Toestemming ingetrokken', en: 'Consent withdrawn' },
  {
    code: 'transferred_counsellor',
    nl: 'Overgedragen aan andere vertrouwenspersoon',
    en: 'Transferred to other counsellor',
  },
  {
    code: 'transferred_formal',
    nl: 'Overgegaan in formele procedure',
    en: 'Moved to formal procedure',
  },
  { code: 'no_contact', nl: 'Geen contact meer', en: 'Contact lost' },
  { code: 'left_organisation', nl: 'Uit dienst of ambt', en: 'Left job or office' },
  { code: 'other', nl: 'Anders', en: 'Other' },
]);
/** A code of `closingReason`. */
export type ClosingReason = CodeOf<typeof closingReason>;

/** Why a closed case is taken up again. */
export const reopeningReason = codeList('reopening_reason', [
  { code: 'mistake', nl: 'Per ongeluk gesloten', en: 'Closed by mistake' },
  {
    code: 'reporter_returns',
    nl: 'De melder heeft weer hulp nodig',
    en: 'The reporter needs help again',
  },
  { code: 'new_facts', nl: 'Nieuwe feiten over dit incident', en: 'New facts about this incident' },
  { code: 'late_news', nl: 'Nieuws van politie of rechter', en: 'News from the police or court' },
  { code: 'other', nl: 'Anders', en: 'Other' },
]);

/** Why a part of a case is kept beyond its term. */
export const holdReason = codeList('hold_reason', [
  { code: 'open_complaint', nl: 'Klacht loopt', en: 'Complaint running' },
  {
    code: 'wbk_procedure',
    nl: 'Procedure over een misstand loopt',
    en: 'Whistleblower procedure running',
  },
  { code: 'detriment_dispute', nl: 'Geschil over benadeling', en: 'Dispute about detriment' },
  { code: 'court_case', nl: 'Zaak bij de rechter', en: 'Court case' },
  {
    code: 'reporter_request',
    nl: 'Schriftelijk verzoek van de melder',
    en: 'Written request of the reporter',
  },
  { code: 'open_damage_claim', nl: 'Schadeverhaal loopt', en: 'Damage claim open' },
  { code: 'open_police_file', nl: 'Politiedossier loopt', en: 'Police file open' },
  { code: 'active_series', nl: 'Reeks loopt nog', en: 'Series still active' },
  { code: 'objection', nl: 'Bezwaar loopt', en: 'Objection running' },
  { code: 'prosecution', nl: 'Vervolging loopt', en: 'Prosecution running' },
  { code: 'appeal', nl: 'Hoger beroep loopt', en: 'Appeal running' },
  { code: 'claim_term', nl: 'Termijn voor een schadeclaim loopt', en: 'Term for a claim running' },
]);
/** A code of `holdReason`. */
export type HoldReason = CodeOf<typeof holdReason>;
