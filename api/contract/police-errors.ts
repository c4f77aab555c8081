/** What can go wrong with the police, evidence, a duty to report and a whistleblower's report. */
export const policeErrorTexts = {
  'police.reportNotFound': {
    nl: 'Deze melding of aangifte staat niet (meer) in het dossier.',
    en: 'This report to the police is not (or no longer) in the case.',
  },
  'police.alreadyFiled': {
    nl: 'Deze melding of aangifte is al gedaan. Vul in op welke dag.',
    en: 'This report to the police was already made. Fill in on which day.',
  },
  'police.domicileReason': {
    nl: 'Schrijf op waarom het adres van de werkgever er niet in komt.',
    en: 'Write down why the address of the employer is left out.',
  },
  'police.noConsent': {
    nl: 'De melder heeft hier geen toestemming voor gegeven. Leg die eerst vast: voor de politie, met deze onderdelen.',
    en: 'The reporter gave no consent for this. Record it first: for the police, with these parts.',
  },
  'police.noConsentMayor': {
    nl: 'De melder heeft hier geen toestemming voor gegeven. Leg die eerst vast: voor de burgemeester én voor de politie, met deze onderdelen.',
    en: 'The reporter gave no consent for this. Record it first: for the mayor and for the police, with these parts.',
  },
  'police.notByMayor': {
    nl: 'De burgemeester gaat alleen naar de politie namens een politieke ambtsdrager. Kies het blad voor de politie.',
    en: 'The mayor goes to the police for an officeholder only. Choose the sheet for the police.',
  },
  'police.namesReporter': {
    nl: 'Hierin staat waaraan de melder te herkennen is: een naam, schuilnaam of hoe de melder te bereiken is. Haal dat weg. Er is niets geschreven.',
    en: 'Something in here tells who the reporter is: a name, an alias or how to reach the reporter. Take it out. Nothing was written.',
  },
  'police.namesPerpetrator': {
    nl: 'Hierin staat wie de veroorzaker is, en dat noemt u niet. Haal de naam weg, of zeg dat u de veroorzaker noemt. Er is niets geschreven.',
    en: 'Something in here tells who the perpetrator is, whom you do not name. Take the name out, or say that you name the perpetrator. Nothing was written.',
  },
  'police.underNumber': {
    nl: 'De aangifte gaat onder nummer, dus de naam van de melder komt niet op dit blad. Zet die uit, of pas de aangifte aan.',
    en: 'The complaint is made under a number, so the name of the reporter is not on this sheet. Leave it out, or change the complaint.',
  },
  'evidence.noConsent': {
    nl: 'In uw organisatie is hiervoor toestemming nodig. Vink aan dat de melder het goedvindt.',
    en: 'In your organisation this needs consent. Tick that the reporter agrees.',
  },
  'evidence.namesSomebody': {
    nl: 'Hier staat iets waaraan iemand uit het dossier te herkennen is. Noem alleen een plaats. Staat de naam in het sjabloon, verander dat dan bij Instellingen, Reactie en brieven.',
    en: 'This holds something by which somebody of the case can be known. Name a place only. If the name is in the template, change that under Settings, Reaction and letters.',
  },
  'evidence.notFound': {
    nl: 'Dit bewijs staat niet (meer) in het dossier.',
    en: 'This evidence is not (or no longer) in the case.',
  },
  'evidence.reversed': {
    nl: 'Het einde ligt vóór het begin. Controleer de tijden.',
    en: 'The end is before the beginning. Check the times.',
  },
  'duty.notBribery': {
    nl: 'Deze toets is er voor omkoping. Dit dossier gaat daar niet over.',
    en: 'This check is for bribery. This case is not about that.',
  },
  'wbk.noConsent': {
    nl: 'Vink eerst aan dat de melder de overdracht goedvindt. Zonder toestemming gaat er niets door.',
    en: 'First tick that the reporter agrees to the hand-over. Without consent nothing is passed on.',
  },
  'wbk.notReceived': {
    nl: 'Vul eerst in wanneer de melding is overgedragen.',
    en: 'First fill in when the report was handed over.',
  },
  'wbk.beforeReceived': {
    nl: 'Deze dag ligt vóór de ontvangst. Controleer de datum.',
    en: 'This day is before receipt. Check the date.',
  },
} as const;
