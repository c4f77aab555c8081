import { type CodeOf, codeList } from './code.ts';
import { department } from './people.ts';

/** For whom something of the policy store goes: a department, the whole organisation, or the board. */
export const policyUnit = codeList('policy_unit', [
  { code: 'organisation', nl: 'Hele organisatie', en: 'Whole organisation' },
  { code: 'council', nl: 'Gemeenteraad', en: 'Council' },
  { code: 'college', nl: 'College van B en W', en: 'Mayor and aldermen' },
  ...department.codes,
]);
/** A code of `policyUnit`. */
export type PolicyUnit = CodeOf<typeof policyUnit>;

/** Whom a norm or an assessment is about. */
export const policyScope = codeList('policy_scope', [
  { code: 'everybody', nl: 'Medewerkers en politieke ambtsdragers', en: 'Staff and officeholders' },
  { code: 'staff', nl: 'Medewerkers', en: 'Staff' },
  { code: 'political', nl: 'Politieke ambtsdragers', en: 'Officeholders' },
]);

/** How far a preventive measure is. What no longer goes on is ended, and has no status. */
export const measureState = codeList('measure_state', [
  { code: 'planned', nl: 'Gepland', en: 'Planned' },
  { code: 'in_place', nl: 'In gebruik', en: 'In place' },
]);

/** How much risk an assessment found. */
export const riskLevel = codeList('risk_level', [
  { code: 'low', nl: 'Laag', en: 'Low' },
  { code: 'middle', nl: 'Midden', en: 'Middle' },
  { code: 'high', nl: 'Hoog', en: 'High' },
]);

/** As what somebody carries the theme. */
export const ambassadorRole = codeList('ambassador_role', [
  { code: 'alderman', nl: 'Wethouder', en: 'Alderman' },
  { code: 'mayor', nl: 'Burgemeester', en: 'Mayor' },
  { code: 'secretary', nl: 'Gemeentesecretaris', en: 'Municipal secretary' },
  { code: 'griffier', nl: 'Griffier (voor de raad)', en: 'Council clerk (for the council)' },
  { code: 'manager', nl: 'Leidinggevende', en: 'Line manager' },
  { code: 'other', nl: 'Iemand anders', en: 'Somebody else' },
]);

/** Through what a campaign speaks. */
export const campaignChannel = codeList('campaign_channel', [
  { code: 'posters', nl: 'Posters en schermen', en: 'Posters and screens' },
  { code: 'website', nl: 'Website', en: 'Website' },
  { code: 'social_media', nl: 'Sociale media', en: 'Social media' },
  { code: 'local_paper', nl: 'Huis-aan-huisblad', en: 'Local paper' },
  { code: 'letters', nl: 'Brieven en e-mail', en: 'Letters and e-mail' },
  { code: 'meetings', nl: 'Bijeenkomsten', en: 'Meetings' },
  { code: 'several', nl: 'Meer dan één', en: 'More than one' },
]);

/** For whom a training is. */
export const trainingAudience = codeList('training_audience', [
  { code: 'staff', nl: 'Medewerkers', en: 'Staff' },
  { code: 'managers', nl: 'Leidinggevenden', en: 'Line managers' },
  { code: 'new_staff', nl: 'Nieuwe medewerkers', en: 'New staff' },
  { code: 'council', nl: 'Raads- en commissieleden', en: 'Council and committee members' },
  { code: 'college', nl: 'Burgemeester en wethouders', en: 'Mayor and aldermen' },
  { code: 'griffie', nl: 'Griffie', en: "Council clerk's office" },
  { code: 'counsellors', nl: 'Vertrouwenspersonen', en: 'Confidential counsellors' },
  { code: 'crisis_team', nl: 'Opvang- of crisisteam', en: 'Support or crisis team' },
]);

/** Who gives a training. */
export const trainerType = codeList('trainer_type', [
  { code: 'internal', nl: 'Iemand van de gemeente', en: 'Somebody of the municipality' },
  { code: 'external', nl: 'Trainer van buiten', en: 'External trainer' },
  { code: 'police', nl: 'Politie of OM', en: 'Police or prosecution' },
  { code: 'riec', nl: 'RIEC', en: 'RIEC' },
  { code: 'digital', nl: 'Digitaal, zonder trainer', en: 'Digital, without a trainer' },
]);

/** Where an improvement comes from. */
export const improvementOrigin = codeList('improvement_origin', [
  { code: 'assessment', nl: 'Eigen scan', en: 'Own assessment' },
  { code: 'quarterly_analysis', nl: 'Kwartaalanalyse', en: 'Quarterly analysis' },
  { code: 'incident_review', nl: 'Nabespreking', en: 'Incident review' },
  { code: 'drill', nl: 'Oefening of training', en: 'Drill or training' },
  { code: 'vulnerability_check', nl: 'Kwetsbaarheidscheck', en: 'Vulnerability check' },
  { code: 'annual_report', nl: 'Jaarverslag', en: 'Annual report' },
  { code: 'signal', nl: 'Signaal zonder persoon', en: 'Signal without a person' },
  { code: 'other', nl: 'Iets anders', en: 'Something else' },
]);

/** What somebody is the fixed contact for. */
export const contactKind = codeList('contact_kind', [
  { code: 'police', nl: 'Politie', en: 'Police' },
  { code: 'prosecution', nl: 'Openbaar Ministerie', en: 'Prosecution service' },
  { code: 'report_companion', nl: 'Begeleider bij aangifte', en: 'Companion for police reports' },
  { code: 'damage', nl: 'Schadeverhaal', en: 'Recovery of damage' },
  { code: 'collegial_support', nl: 'Collegiale opvang', en: 'Peer support' },
  { code: 'board_support', nl: 'Ondersteuning van bestuurders', en: 'Support of officeholders' },
  { code: 'riec', nl: 'RIEC', en: 'RIEC' },
  { code: 'other', nl: 'Iets anders', en: 'Something else' },
]);
/** A code of `contactKind`. */
export type ContactKind = CodeOf<typeof contactKind>;
