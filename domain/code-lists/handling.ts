import { type CodeOf, codeList } from './code.ts';

/**
 * What was done towards the perpetrator (sanction templates 10.1 and 10.2 of the sector
 * catalogue).
 */
export const perpMeasure = codeList(
  'perp_measure',
  [
    {
      code: 'none_by_choice',
      nl: 'Geen, op wens melder',
      en: "None, reporter's wish",
      broader: 'none',
    },
    {
      code: 'none_unknown',
      nl: 'Geen, veroorzaker onbekend',
      en: 'None, perpetrator unknown',
      broader: 'none',
    },
    {
      code: 'correction_on_spot',
      nl: 'Ter plekke aangesproken',
      en: 'Addressed on the spot',
      broader: 'talk',
    },
    { code: 'conversation', nl: 'Ordegesprek', en: 'Order talk', broader: 'talk' },
    {
      code: 'apology_mediation',
      nl: 'Excuus of bemiddeling',
      en: 'Apology or mediation',
      broader: 'talk',
    },
    { code: 'warning_oral', nl: 'Mondelinge waarschuwing', en: 'Oral warning', broader: 'warning' },
    { code: 'warning_letter', nl: 'Waarschuwingsbrief', en: 'Warning letter', broader: 'warning' },
    { code: 'last_warning', nl: 'Laatste waarschuwing', en: 'Final warning', broader: 'warning' },
    {
      code: 'single_contact',
      nl: 'Vast contactpersoon',
      en: 'Single contact person',
      broader: 'restriction',
    },
    {
      code: 'written_only',
      nl: 'Alleen schriftelijk contact',
      en: 'Written contact only',
      broader: 'restriction',
    },
    {
      code: 'accompanied_visit',
      nl: 'Alleen bezoek onder begeleiding',
      en: 'Accompanied visits only',
      broader: 'restriction',
    },
    {
      code: 'service_restriction',
      nl: 'Beperking dienstverlening',
      en: 'Service restriction',
      broader: 'restriction',
    },
    {
      code: 'service_suspended',
      nl: 'Dienstverlening opgeschort',
      en: 'Service suspended',
      broader: 'restriction',
    },
    { code: 'site_ban', nl: 'Toegangsontzegging', en: 'Site ban', broader: 'ban' },
    { code: 'area_ban', nl: 'Gebiedsverbod', en: 'Area ban', broader: 'ban' },
    { code: 'contact_ban_civil', nl: 'Contactverbod', en: 'Contact ban', broader: 'ban' },
    {
      code: 'benefit_measure',
      nl: 'Maatregel uitkering',
      en: 'Benefit sanction',
      broader: 'sanction',
    },
    {
      code: 'internal_disciplinary',
      nl: 'Disciplinaire maatregel',
      en: 'Disciplinary measure',
      broader: 'sanction',
    },
    {
      code: 'content_removal',
      nl: 'Verwijderverzoek online',
      en: 'Online removal request',
      broader: 'online',
    },
    {
      code: 'notification_police',
      nl: 'Melding politie',
      en: 'Police notification',
      broader: 'police',
    },
    { code: 'complaint_police', nl: 'Aangifte', en: 'Police complaint', broader: 'police' },
    { code: 'damage_claim', nl: 'Schadeclaim', en: 'Damage claim', broader: 'damage' },
    {
      code: 'handover_care',
      nl: 'Overdracht naar zorg of persoonsgerichte aanpak',
      en: 'Hand-over to care or tailored approach',
      broader: 'care',
    },
  ],
  [
    { code: 'none', nl: 'Geen maatregel', en: 'No measure' },
    { code: 'talk', nl: 'Gesprek', en: 'Talk' },
    { code: 'warning', nl: 'Waarschuwing', en: 'Warning' },
    { code: 'restriction', nl: 'Beperking', en: 'Restriction' },
    { code: 'ban', nl: 'Verbod', en: 'Ban' },
    { code: 'sanction', nl: 'Sanctie', en: 'Sanction' },
    { code: 'online', nl: 'Online maatregel', en: 'Online measure' },
    { code: 'police', nl: 'Politie', en: 'Police' },
    { code: 'damage', nl: 'Schadeverhaal', en: 'Damage recovery' },
    { code: 'care', nl: 'Zorg', en: 'Care' },
  ],
);
/** A code of `perpMeasure`. */
export type PerpMeasure = CodeOf<typeof perpMeasure>;

/** Where a matter stands with police and prosecution (wording of the ELA agreements). */
export const policeStatus = codeList(
  'police_status',
  [
    { code: 'not_considered', nl: 'Niet overwogen', en: 'Not considered', broader: 'none' },
    {
      code: 'advised_against_by_reporter',
      nl: 'Melder wil geen politie',
      en: 'Reporter does not want police',
      broader: 'none',
    },
    { code: 'considering', nl: 'In overweging', en: 'Considering', broader: 'none' },
    {
      code: 'notification_made',
      nl: 'Melding gedaan',
      en: 'Notification made',
      broader: 'notification',
    },
    {
      code: 'notifications_stacked',
      nl: 'Meldingen gestapeld',
      en: 'Notifications stacked',
      broader: 'notification',
    },
    {
      code: 'complaint_appointment',
      nl: 'Afspraak voor aangifte',
      en: 'Appointment for complaint',
      broader: 'complaint',
    },
    {
      code: 'complaint_filed',
      nl: 'Aangifte door slachtoffer',
      en: 'Complaint by victim',
      broader: 'complaint',
    },
    {
      code: 'complaint_by_employer',
      nl: 'Aangifte door werkgever',
      en: 'Complaint by employer',
      broader: 'complaint',
    },
    {
      code: 'complaint_by_mayor',
      nl: 'Aangifte door burgemeester',
      en: 'Complaint by mayor',
      broader: 'complaint',
    },
    {
      code: 'refused_by_police',
      nl: 'Niet opgenomen door politie',
      en: 'Not taken by police',
      broader: 'complaint',
    },
    {
      code: 'under_investigation',
      nl: 'In onderzoek',
      en: 'Under investigation',
      broader: 'complaint',
    },
    {
      code: 'suspect_identified',
      nl: 'Verdachte bekend',
      en: 'Suspect identified',
      broader: 'complaint',
    },
    { code: 'sent_to_om', nl: 'Naar OM', en: 'Sent to prosecution', broader: 'outcome' },
    { code: 'dismissed', nl: 'Geseponeerd', en: 'Dismissed', broader: 'outcome' },
    { code: 'om_settlement', nl: 'Strafbeschikking', en: 'Penalty order', broader: 'outcome' },
    { code: 'summoned', nl: 'Gedagvaard', en: 'Summoned', broader: 'outcome' },
    { code: 'convicted', nl: 'Veroordeeld', en: 'Convicted', broader: 'outcome' },
    { code: 'acquitted', nl: 'Vrijgesproken', en: 'Acquitted', broader: 'outcome' },
    { code: 'withdrawn', nl: 'Ingetrokken', en: 'Withdrawn', broader: 'outcome' },
    { code: 'unknown', nl: 'Onbekend', en: 'Unknown', broader: 'none' },
  ],
  [
    { code: 'none', nl: 'Geen stap naar politie', en: 'No step to the police' },
    { code: 'notification', nl: 'Melding', en: 'Notification' },
    { code: 'complaint', nl: 'Aangifte', en: 'Complaint' },
    { code: 'outcome', nl: 'Vervolg bij justitie', en: 'Outcome in the justice system' },
  ],
);
/** A code of `policeStatus`. */
export type PoliceStatus = CodeOf<typeof policeStatus>;

/** Kinds of damage (document 10.4 of the sector catalogue). */
export const damageKind = codeList('damage_kind', [
  { code: 'medical', nl: 'Medische kosten', en: 'Medical costs' },
  { code: 'travel', nl: 'Reiskosten', en: 'Travel costs' },
  { code: 'property', nl: 'Eigendommen', en: 'Property' },
  { code: 'household_help', nl: 'Huishoudelijke hulp', en: 'Household help' },
  { code: 'legal_help', nl: 'Rechtshulp', en: 'Legal help' },
  { code: 'loss_of_earning', nl: 'Verlies arbeidsvermogen', en: 'Loss of earning capacity' },
  { code: 'immaterial', nl: 'Immateriële schade', en: 'Immaterial damage' },
  { code: 'municipal_property', nl: 'Schade gemeente', en: 'Damage to the municipality' },
  { code: 'other', nl: 'Overig', en: 'Other' },
]);
/** A code of `damageKind`. */
export type DamageKind = CodeOf<typeof damageKind>;

/** Where the recovery of damage stands. */
export const damageStatus = codeList(
  'damage_status',
  [
    { code: 'no_damage', nl: 'Geen schade', en: 'No damage', broader: 'none' },
    { code: 'inventory', nl: 'Inventarisatie', en: 'Inventory', broader: 'open' },
    { code: 'insurance_check', nl: 'Verzekering nagaan', en: 'Insurance check', broader: 'open' },
    {
      code: 'employer_paid',
      nl: 'Voorgeschoten door werkgever',
      en: 'Advanced by employer',
      broader: 'open',
    },
    {
      code: 'claimed_perpetrator',
      nl: 'Veroorzaker aansprakelijk gesteld',
      en: 'Perpetrator held liable',
      broader: 'open',
    },
    {
      code: 'joined_criminal_case',
      nl: 'Gevoegd in strafzaak',
      en: 'Joined in criminal case',
      broader: 'open',
    },
    { code: 'civil_procedure', nl: 'Civiele procedure', en: 'Civil procedure', broader: 'open' },
    {
      code: 'schadefonds',
      nl: 'Schadefonds Geweldsmisdrijven',
      en: 'Violent Offences Compensation Fund',
      broader: 'open',
    },
    { code: 'partly_recovered', nl: 'Deels verhaald', en: 'Partly recovered', broader: 'closed' },
    { code: 'recovered', nl: 'Verhaald', en: 'Recovered', broader: 'closed' },
    { code: 'not_recoverable', nl: 'Niet verhaalbaar', en: 'Not recoverable', broader: 'closed' },
    { code: 'waived', nl: 'Afgezien', en: 'Waived', broader: 'closed' },
  ],
  [
    { code: 'none', nl: 'Geen schade', en: 'No damage' },
    { code: 'open', nl: 'Loopt', en: 'Open' },
    { code: 'closed', nl: 'Afgerond', en: 'Closed' },
  ],
);
/** A code of `damageStatus`. */
export type DamageStatus = CodeOf<typeof damageStatus>;
