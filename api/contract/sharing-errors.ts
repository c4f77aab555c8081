/** What can go wrong with consent and with sharing: what happened and what to do. */
export const sharingErrorTexts = {
  'consent.notHis': {
    nl: 'Deze persoon kan alleen laten delen wie hij of zij is en welke nazorg is afgesproken. De melding is van de melder.',
    en: 'This person can only have shared who he or she is and what aftercare was agreed. The report is the reporter’s.',
  },
  'consent.notForRecipient': {
    nl: 'Niet al deze ontvangers mogen dit krijgen. Kies minder ontvangers of minder onderdelen, of leg twee toestemmingen vast.',
    en: 'Not all of these recipients may get this. Choose fewer recipients or fewer parts, or record two consents.',
  },
  'consent.involved': {
    nl: 'Deze ontvanger is zelf betrokken bij dit dossier. Kies een ander.',
    en: 'This recipient is involved in this case. Choose another.',
  },
  'consent.untilPast': {
    nl: 'De laatste dag ligt vóór de dag waarop de melder toestemming gaf.',
    en: 'The last day lies before the day on which the reporter gave consent.',
  },
  'consent.notFound': {
    nl: 'Deze toestemming staat niet in dit dossier.',
    en: 'This consent is not in this case.',
  },
  'consent.alreadyWithdrawn': {
    nl: 'Deze toestemming is al ingetrokken voor deze ontvanger.',
    en: 'This consent was withdrawn for this recipient already.',
  },
  'consent.withdrawnBeforeGiven': {
    nl: 'Intrekken kan niet vóór het moment waarop de melder toestemming gaf. Controleer datum en tijd.',
    en: 'It cannot be withdrawn before the reporter gave it. Check the date and time.',
  },
  'consent.notWithdrawn': {
    nl: 'De melder heeft in dit dossier geen toestemming ingetrokken. Het dossier blijft zoals het is.',
    en: 'The reporter withdrew no consent in this case. The case stays as it is.',
  },
  'consent.claimOpen': {
    nl: 'Er loopt nog een schadeclaim. Rond die eerst af, of laat het dossier zoals het is.',
    en: 'A damage claim is still open. Finish it first, or leave the case as it is.',
  },
  'disclosure.noConsent': {
    nl: 'Hiervoor is geen toestemming van de melder. Vraag die eerst, en leg haar vast bij Toestemming.',
    en: 'There is no consent of the reporter for this. First ask for it, and record it under Consent.',
  },
  'disclosure.withdrawn': {
    nl: 'De melder heeft deze toestemming ingetrokken. Delen kan niet meer.',
    en: 'The reporter withdrew this consent. Nothing can be shared any more.',
  },
  'disclosure.expired': {
    nl: 'Deze toestemming is verlopen. Vraag de melder opnieuw.',
    en: 'This consent has expired. Ask the reporter again.',
  },
  'disclosure.conditions': {
    nl: 'Delen zonder toestemming kan alleen als dit allemaal waar is. Vink alles aan, of deel niets.',
    en: 'Sharing without consent is possible only when all of this is true. Tick everything, or share nothing.',
  },
  'disclosure.badRecipient': {
    nl: 'Dit is geen publieke sleutel. Plak de hele regel die begint met age1.',
    en: 'This is no public key. Paste the whole line that begins with age1.',
  },
  'task.consentWithdrawn': {
    nl: 'Deze taak rustte op toestemming die is ingetrokken. Leg eerst bij Toestemming vast dat de melder het weer goedvindt.',
    en: 'This task rested on consent that was withdrawn. First record under Consent that the reporter agrees again.',
  },
} as const;
