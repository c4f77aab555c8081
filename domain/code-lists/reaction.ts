import { type CodeOf, codeList } from './code.ts';

/** On what a measure rests, as those who take it say; no jurist has checked the list yet. */
export const legalGround = codeList('legal_ground', [
  { code: 'house_rules', nl: 'Huisregels', en: 'House rules' },
  { code: 'domiciliary_right', nl: 'Huisrecht van de gemeente', en: 'Right over the premises' },
  { code: 'service_policy', nl: 'Beleid over dienstverlening', en: 'Policy on services' },
  { code: 'public_order', nl: 'Openbare orde', en: 'Public order' },
  { code: 'benefit_rules', nl: 'Regels van de uitkering', en: 'Rules of the benefit' },
  { code: 'conduct_code', nl: 'Gedragscode of rechtspositie', en: 'Code of conduct or of service' },
  { code: 'court_decision', nl: 'Uitspraak van de rechter', en: 'Decision of a court' },
  { code: 'agreement', nl: 'Afspraak met de veroorzaker', en: 'Agreement with the perpetrator' },
  { code: 'other', nl: 'Anders', en: 'Other' },
]);
/** A code of `legalGround`. */
export type LegalGround = CodeOf<typeof legalGround>;

/** Whether the perpetrator could tell his side before a measure was taken, and why not. */
export const heard = codeList(
  'heard',
  [
    { code: 'yes', nl: 'Ja', en: 'Yes' },
    { code: 'declined', nl: 'Nee, wilde niet', en: 'No, did not want to', broader: 'no' },
    { code: 'not_reached', nl: 'Nee, niet bereikt', en: 'No, could not be reached', broader: 'no' },
    { code: 'too_urgent', nl: 'Nee, kon niet wachten', en: 'No, could not wait', broader: 'no' },
    { code: 'not_safe', nl: 'Nee, was niet veilig', en: 'No, was not safe', broader: 'no' },
  ],
  [{ code: 'no', nl: 'Nee', en: 'No' }],
);
/** A code of `heard`. */
export type Heard = CodeOf<typeof heard>;

/** To what kind of person a letter goes. */
export const letterAddressee = codeList('letter_addressee', [
  { code: 'perpetrator', nl: 'De veroorzaker', en: 'The perpetrator' },
  { code: 'representative', nl: 'Gemachtigde of advocaat', en: 'Representative or lawyer' },
  {
    code: 'guardian',
    nl: 'Ouder, voogd of bewindvoerder',
    en: 'Parent, guardian or administrator',
  },
  { code: 'organisation', nl: 'Bedrijf of organisatie', en: 'Company or organisation' },
]);
/** A code of `letterAddressee`. */
export type LetterAddressee = CodeOf<typeof letterAddressee>;

/** Whose damage a claim is about. */
export const claimant = codeList('claimant', [
  { code: 'person', nl: 'De melder of een naaste', en: 'The reporter or somebody close' },
  { code: 'municipality', nl: 'De gemeente', en: 'The municipality' },
]);
/** A code of `claimant`. */
export type Claimant = CodeOf<typeof claimant>;

/** The way along which damage is recovered (domain study, §2.7). */
export const claimRoute = codeList('claim_route', [
  { code: 'direct', nl: 'Rechtstreeks bij de veroorzaker', en: 'Directly from the perpetrator' },
  { code: 'joining', nl: 'Voegen in de strafzaak', en: 'Joining the criminal case' },
  { code: 'civil', nl: 'Civiele zaak', en: 'Civil case' },
  { code: 'schadefonds', nl: 'Schadefonds Geweldsmisdrijven', en: 'Compensation fund' },
]);
/** A code of `claimRoute`. */
export type ClaimRoute = CodeOf<typeof claimRoute>;

/** What is known of an insurance that might pay. */
export const insurance = codeList('insurance', [
  { code: 'not_checked', nl: 'Nog niet nagegaan', en: 'Not checked yet' },
  { code: 'covered', nl: 'Nagegaan: vergoedt', en: 'Checked: pays' },
  { code: 'partly_covered', nl: 'Nagegaan: vergoedt een deel', en: 'Checked: pays part' },
  { code: 'not_covered', nl: 'Nagegaan: vergoedt niet', en: 'Checked: does not pay' },
]);
/** A code of `insurance`. */
export type Insurance = CodeOf<typeof insurance>;

/** Money that came in for a claim: an advance, or what was received for good. */
export const paymentKind = codeList(
  'payment_kind',
  [
    {
      code: 'employer_advance',
      nl: 'Voorschot van de werkgever',
      en: 'Advance by the employer',
      broader: 'advance',
    },
    {
      code: 'perpetrator',
      nl: 'Van de veroorzaker',
      en: 'From the perpetrator',
      broader: 'received',
    },
    { code: 'insurer', nl: 'Van de verzekering', en: 'From the insurance', broader: 'received' },
    { code: 'fund', nl: 'Van het Schadefonds', en: 'From the fund', broader: 'received' },
    { code: 'employer', nl: 'Van de werkgever', en: 'From the employer', broader: 'received' },
    { code: 'other', nl: 'Van iemand anders', en: 'From somebody else', broader: 'received' },
  ],
  [
    { code: 'advance', nl: 'Voorschot', en: 'Advance' },
    { code: 'received', nl: 'Ontvangen', en: 'Received' },
  ],
);
/** A code of `paymentKind`. */
export type PaymentKind = CodeOf<typeof paymentKind>;

/** Who else than the reporter is offered support, and by whom (domain study, §2.8). */
export const supportCircle = codeList('support_circle', [
  {
    code: 'support_team',
    nl: 'Ondersteuningsteam Weerbaar Bestuur',
    en: 'National support team for officeholders',
  },
  { code: 'partner', nl: 'Partner', en: 'Partner' },
  { code: 'children', nl: 'Kinderen', en: 'Children' },
  { code: 'parents', nl: 'Ouders', en: 'Parents' },
  { code: 'other_family', nl: 'Andere familie', en: 'Other family' },
]);
/** A code of `supportCircle`. */
export type SupportCircle = CodeOf<typeof supportCircle>;

/** Where that offer stands; nothing more is recorded of it. */
export const circleStatus = codeList('circle_status', [
  { code: 'not_offered', nl: 'Niet aangeboden', en: 'Not offered' },
  { code: 'offered', nl: 'Aangeboden', en: 'Offered' },
  { code: 'contacted', nl: 'Contact gelegd', en: 'In contact' },
  { code: 'declined', nl: 'Niet gewenst', en: 'Declined' },
]);
/** A code of `circleStatus`. */
export type CircleStatus = CodeOf<typeof circleStatus>;
