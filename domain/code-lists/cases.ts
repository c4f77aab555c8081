import { type CodeOf, codeList } from './code.ts';

/** Where a case stands. */
export const caseStatus = codeList('case_status', [
  { code: 'draft', nl: 'Concept', en: 'Draft' },
  { code: 'open', nl: 'Open', en: 'Open' },
  { code: 'waiting', nl: 'In afwachting', en: 'Waiting' },
  { code: 'aftercare', nl: 'Nazorg', en: 'Aftercare' },
  { code: 'closed', nl: 'Gesloten', en: 'Closed' },
  { code: 'hold', nl: 'Aangehouden', en: 'On hold' },
]);
/** A code of `caseStatus`. */
export type CaseStatus = CodeOf<typeof caseStatus>;

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
