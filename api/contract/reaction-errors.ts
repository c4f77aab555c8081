/** What can go wrong around measures, letters, claims and closing. */
export const reactionErrorTexts = {
  'measure.notFound': {
    nl: 'Deze maatregel staat niet (meer) in het dossier.',
    en: 'This measure is not (or no longer) in the case.',
  },
  'measure.alreadyEnded': {
    nl: 'Deze maatregel is al beëindigd.',
    en: 'This measure has already been ended.',
  },
  'measure.banNeedsEnd': {
    nl: 'Een verbod heeft altijd een einddatum. Vul in tot wanneer het geldt.',
    en: 'A ban always has an end date. Fill in until when it holds.',
  },
  'measure.endsBeforeStart': {
    nl: 'De einddatum ligt vóór de begindatum. Controleer de datums.',
    en: 'The end date is before the start date. Check the dates.',
  },
  'measure.startsBeforeDecision': {
    nl: 'Een maatregel begint niet vóór het besluit. Controleer de datums.',
    en: 'A measure does not begin before it is decided. Check the dates.',
  },
  'measure.whyNotLighter': {
    nl: 'Schrijf op waarom iets lichters niet genoeg is. Dat hoort bij een verbod of beperking.',
    en: 'Write down why nothing lighter is enough. That belongs to a ban or restriction.',
  },
  'consequences.noneKept': {
    nl: 'Van deze persoon staan er geen gevolgen in het dossier. Er hoeft niets te gebeuren.',
    en: 'There are no consequences of this person in the case. There is nothing to do.',
  },
  'consequences.noneAlone': {
    nl: '“Geen” gaat niet samen met iets anders. Kies “Geen”, of wat er wel is.',
    en: '“None” does not go together with anything else. Choose “None”, or what there is.',
  },
  'letter.unknownPlaceholder': {
    nl: 'Hier staat iets tussen accolades dat Luwte niet kan invullen. Kies uit de invulplekken.',
    en: 'Something between braces here cannot be filled in. Choose one of the placeholders.',
  },
  'letter.banNeedsEnd': {
    nl: 'Een verbod heeft altijd een einddatum, ook in de brief: {einde}.',
    en: 'A ban always has an end date, in its letter too: {einde}.',
  },
  'letter.partMissing': {
    nl: 'Eén invulplek hoort hier precies één keer te staan, op een regel alleen: {beelden} in het verzoek om camerabeelden, {gegevens} in het antwoord op een verzoek.',
    en: 'One placeholder has to stand here exactly once, on a line of its own: {beelden} in the request for camera images, {gegevens} in the answer to a request.',
  },
  'letter.namesReporter': {
    nl: 'In deze brief staat iets waaraan de melder te herkennen is: de schuilnaam, de naam of het contact. Haal dat uit de maatregel of het sjabloon.',
    en: 'This letter holds something the reporter can be known by: alias, name or contact. Take it out of the measure or the template.',
  },
  'letter.incomplete': {
    nl: 'Nog niet alles voor deze brief is bekend. Boven de brief staat wat u eerst aanvult.',
    en: 'Not everything for this letter is known yet. Above the letter stands what to complete first.',
  },
  'letter.notWritten': {
    nl: 'De brief kon niet worden geschreven. Kijk of de map bestaat en of er ruimte is.',
    en: 'The letter could not be written. Check that the folder exists and that there is space.',
  },
  'claim.notFound': {
    nl: 'Deze schadeclaim staat niet (meer) in het dossier.',
    en: 'This claim is not (or no longer) in the case.',
  },
  'claim.amountGone': {
    nl: 'Dit bedrag staat niet (meer) in de schadeclaim.',
    en: 'This amount is not (or no longer) in the claim.',
  },
  'claim.closed': {
    nl: 'Deze schadeclaim is afgerond. Zet de stand eerst terug als er nog iets bij komt.',
    en: 'This claim is finished. Change its state first when there is more to record.',
  },
  'claim.hearingPast': {
    nl: 'De zitting ligt vóór de dag van deze stand. Controleer de datums.',
    en: 'The hearing is before the day of this state. Check the dates.',
  },
  'claim.beforeLast': {
    nl: 'Er is al een latere stand vastgelegd. Kies die dag of een latere.',
    en: 'A later state was recorded already. Choose that day or a later one.',
  },
  'hold.claimOpen': {
    nl: 'De schadeclaim loopt nog. Zodra die is afgerond, wordt het dossier vanzelf niet langer bewaard.',
    en: 'The claim is still open. As soon as it is finished, the case is no longer kept by itself.',
  },
  'closing.alreadyStarted': {
    nl: 'Het afsluiten is al begonnen. De taken staan bij dit dossier.',
    en: 'Closing has already begun. Its tasks stand with this case.',
  },
  'letter.notesGone': {
    nl: 'De aantekeningen van dit dossier zijn vernietigd, dus een brief kan hier niet meer worden bewaard. Schrijf de brief buiten Luwte.',
    en: 'The notes of this case were destroyed, so a letter can no longer be kept here. Write the letter outside Luwte.',
  },
  'contact.notReached': {
    nl: 'Wie niet is bereikt, gaf ook geen cijfer en had geen afsluitend gesprek.',
    en: 'Who was not reached gave no grade and had no closing talk either.',
  },
  'care.onlyOfficeholders': {
    nl: 'Dit aanbod is er voor politieke ambtsdragers en hun familie.',
    en: 'This offer is for political officeholders and their family.',
  },
} as const;
