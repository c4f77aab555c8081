import { type CodeOf, codeList } from './code.ts';

/** What was offered. A service counts by law since 2001. */
export const bribeMeans = codeList('bribe_means', [
  { code: 'money', nl: 'Geld', en: 'Money' },
  { code: 'gift', nl: 'Cadeau', en: 'Gift' },
  { code: 'service', nl: 'Dienst', en: 'Service' },
  { code: 'job', nl: 'Baan of opdracht', en: 'Job or assignment' },
  { code: 'hospitality', nl: 'Uitje of etentje', en: 'Hospitality' },
  { code: 'other', nl: 'Anders', en: 'Other' },
]);
/** A code of `bribeMeans`. */
export type BribeMeans = CodeOf<typeof bribeMeans>;

/** What the offer was meant to bring about. */
export const bribeAim = codeList(
  'bribe_aim',
  [
    { code: 'obtain_permit', nl: 'Vergunning krijgen', en: 'Obtain a permit', broader: 'obtain' },
    { code: 'obtain_contract', nl: 'Opdracht krijgen', en: 'Obtain a contract', broader: 'obtain' },
    {
      code: 'obtain_benefit',
      nl: 'Uitkering of voorziening krijgen',
      en: 'Obtain a benefit',
      broader: 'obtain',
    },
    {
      code: 'obtain_information',
      nl: 'Informatie krijgen',
      en: 'Obtain information',
      broader: 'obtain',
    },
    {
      code: 'influence_vote',
      nl: 'Stem of besluit beïnvloeden',
      en: 'Influence a vote or decision',
      broader: 'obtain',
    },
    { code: 'avoid_fine', nl: 'Bon of boete voorkomen', en: 'Avoid a fine', broader: 'avoid' },
    {
      code: 'avoid_enforcement',
      nl: 'Handhaving voorkomen',
      en: 'Avoid enforcement',
      broader: 'avoid',
    },
    { code: 'none_stated', nl: 'Geen doel genoemd', en: 'No aim stated', broader: 'none' },
  ],
  [
    { code: 'obtain', nl: 'Iets krijgen', en: 'Obtain something' },
    { code: 'avoid', nl: 'Iets voorkomen', en: 'Avoid something' },
    { code: 'none', nl: 'Geen doel', en: 'No aim' },
  ],
);
/** A code of `bribeAim`. */
export type BribeAim = CodeOf<typeof bribeAim>;

/** What the person did with the offer. */
export const bribeResponse = codeList('bribe_response', [
  { code: 'refused', nl: 'Geweigerd', en: 'Refused' },
  { code: 'returned', nl: 'Teruggegeven', en: 'Returned' },
  { code: 'accepted_reported', nl: 'Aangenomen en gemeld', en: 'Accepted and reported' },
  { code: 'unknown', nl: 'Onbekend', en: 'Unknown' },
]);
/** A code of `bribeResponse`. */
export type BribeResponse = CodeOf<typeof bribeResponse>;
