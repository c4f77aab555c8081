import { type CodeOf, codeList } from './code.ts';

/** What somebody asks about what is recorded of him. */
export const requestKind = codeList('request_kind', [
  { code: 'access', nl: 'Inzage', en: 'Access' },
  { code: 'rectification', nl: 'Verbetering', en: 'Rectification' },
  { code: 'restriction', nl: 'Beperking van het gebruik', en: 'Restriction of use' },
  { code: 'objection', nl: 'Bezwaar tegen het gebruik', en: 'Objection to use' },
  { code: 'erasure', nl: 'Wissen', en: 'Erasure' },
]);
/** A code of `requestKind`. */
export type RequestKind = CodeOf<typeof requestKind>;

/** Who asks to see what is recorded about him. */
export const accessRole = codeList('access_role', [
  { code: 'reporter', nl: 'Melder', en: 'Reporter' },
  { code: 'perpetrator', nl: 'Veroorzaker', en: 'Perpetrator' },
  { code: 'other', nl: 'Iemand anders', en: 'Somebody else' },
]);
/** A code of `accessRole`. */
export type AccessRole = CodeOf<typeof accessRole>;

/** How somebody showed who he is. A copy of a document is never kept. */
export const identityCheck = codeList('identity_check', [
  { code: 'known_in_person', nl: 'Persoonlijk bekend', en: 'Known in person' },
  {
    code: 'document_seen',
    nl: 'Identiteitsbewijs gezien, geen kopie bewaard',
    en: 'Identity document seen, no copy kept',
  },
  { code: 'digid', nl: 'Ingelogd bij de gemeente', en: 'Logged in at the municipality' },
  { code: 'called_back', nl: 'Teruggebeld op bekend nummer', en: 'Called back on a known number' },
]);

/** Who answers. What a citizen is told comes from the municipality, not from a counsellor. */
export const accessAnsweredBy = codeList('access_answered_by', [
  { code: 'college', nl: 'College van burgemeester en wethouders', en: 'Municipal executive' },
  { code: 'council', nl: 'Gemeenteraad (griffie)', en: 'Council (clerk)' },
  { code: 'mayor', nl: 'Burgemeester', en: 'Mayor' },
  { code: 'counsellor', nl: 'Ikzelf', en: 'Myself' },
]);

/** Why an answer takes longer. */
export const accessExtension = codeList('access_extension', [
  { code: 'complex', nl: 'Het verzoek is ingewikkeld', en: 'The request is complex' },
  { code: 'many_requests', nl: 'Er zijn veel verzoeken', en: 'There are many requests' },
]);

/** What somebody gets of a part of a case. */
export const accessDecision = codeList('access_decision', [
  { code: 'give', nl: 'Geven', en: 'Give' },
  { code: 'mask', nl: 'Deels zwart maken', en: 'Mask in part' },
  { code: 'refuse', nl: 'Niet geven', en: 'Do not give' },
  { code: 'grant', nl: 'Toewijzen', en: 'Grant' },
  { code: 'deny', nl: 'Afwijzen', en: 'Deny' },
]);

/** Why somebody does not get something. */
export const accessReason = codeList('access_reason', [
  {
    code: 'rights_of_others',
    nl: 'Rechten en vrijheden van anderen',
    en: 'Rights and freedoms of others',
  },
  {
    code: 'investigation',
    nl: 'Onderzoek naar een strafbaar feit',
    en: 'Investigation of an offence',
  },
  {
    code: 'existence_itself',
    nl: 'Zeggen dat het bestaat verraadt al iemand',
    en: 'Saying that it exists already gives somebody away',
  },
  { code: 'not_asked', nl: 'Niet gevraagd', en: 'Not asked' },
  { code: 'correct_as_is', nl: 'Het klopt zoals het er staat', en: 'It is right as it stands' },
  {
    code: 'addition_beside',
    nl: 'Het blijft staan, de aanvulling staat erbij',
    en: 'It stays, with the addition beside it',
  },
  {
    code: 'still_needed',
    nl: 'Nog nodig waarvoor het is vastgelegd',
    en: 'Still needed for what it was recorded for',
  },
  {
    code: 'legal_claim',
    nl: 'Nodig voor een schadeclaim, aangifte of rechtszaak',
    en: 'Needed for a claim, a police report or a court case',
  },
  { code: 'weightier_interest', nl: 'Een zwaarder belang', en: 'A weightier interest' },
]);
/** A code of `accessReason`. */
export type AccessReason = CodeOf<typeof accessReason>;

/** How a request ended. */
export const accessOutcome = codeList('access_outcome', [
  { code: 'answered', nl: 'Beantwoord', en: 'Answered' },
  { code: 'withdrawn', nl: 'Ingetrokken', en: 'Withdrawn' },
]);

/** What went wrong with data. */
export const breachKind = codeList('breach_kind', [
  { code: 'lost_device', nl: 'Computer of stick kwijt', en: 'Computer or stick lost' },
  { code: 'lost_paper', nl: 'Papier kwijt', en: 'Paper lost' },
  { code: 'wrong_recipient', nl: 'Naar de verkeerde gestuurd', en: 'Sent to the wrong person' },
  { code: 'seen_by_others', nl: 'Door een ander gezien', en: 'Seen by somebody else' },
  {
    code: 'passphrase_known',
    nl: 'Wachtzin bij een ander bekend',
    en: 'Passphrase known to others',
  },
  { code: 'data_gone', nl: 'Gegevens weg of onleesbaar', en: 'Records gone or unreadable' },
  { code: 'other', nl: 'Anders', en: 'Other' },
]);

/** Why a breach was not reported. */
export const breachNotReported = codeList('breach_not_reported', [
  {
    code: 'encrypted',
    nl: 'Alles was versleuteld en de sleutel is veilig',
    en: 'Everything was encrypted and the key is safe',
  },
  { code: 'no_risk', nl: 'Geen risico voor mensen', en: 'No risk for people' },
  { code: 'no_personal_data', nl: 'Geen persoonsgegevens', en: 'No personal data' },
]);
