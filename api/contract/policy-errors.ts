/** What may be wrong with a field of the policy store. */
export const policyProblemTexts = {
  'text.pointsAtSomebody': {
    nl: 'Hierin staat een e-mailadres, telefoonnummer of ander nummer van iemand. Haal dat weg.',
    en: 'This holds an e-mail address, telephone number or another number of somebody. Take it out.',
  },
  'handling.notAgreed': {
    nl: 'Deel dit pas als de betrokkene het goed vindt. Vink dat eerst aan, of laat deze dag leeg.',
    en: 'Share this only when the person concerned agrees. Tick that first, or leave this day empty.',
  },
} as const;

/** What can go wrong with the policy store and its files: what happened and what to do. */
export const policyErrorTexts = {
  'policy.notFound': {
    nl: 'Dit staat niet (meer) in de kluis. Ga terug en kies opnieuw.',
    en: 'This is not (or no longer) in the vault. Go back and choose again.',
  },
  'policy.otherKind': {
    nl: 'Dit is van een andere soort. Voeg het opnieuw toe bij de soort die u bedoelt.',
    en: 'This is of another kind. Add it anew under the kind you mean.',
  },
  'policy.full': {
    nl: 'De kluis kan niet meer dan 10.000 dingen bevatten. Haal weg wat niet meer nodig is, of neem minder over.',
    en: 'The vault can hold no more than 10,000 things. Take away what is no longer needed, or take over less.',
  },
  'policyFile.notOne': {
    nl: 'Dit bestand is beschadigd of niet van Luwte. Vraag het nog een keer.',
    en: 'This file is damaged or not of Luwte. Ask for it once more.',
  },
  'policyFile.newerVersion': {
    nl: 'Dit bestand is gemaakt met een nieuwere versie van Luwte. Werk Luwte bij.',
    en: 'This file was made with a newer version of Luwte. Update Luwte.',
  },
  'policyFile.otherMunicipality': {
    nl: 'Deze cijfers zijn van een andere gemeente. Vraag uw eigen coördinator om het bestand.',
    en: 'These figures are of another municipality. Ask your own coordinator for the file.',
  },
} as const;
