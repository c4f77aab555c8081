/** Problems of one field when a case gets another reporter, or waits. */
export const caseProblemTexts = {
  'pause.notAhead': {
    nl: 'Kies een dag na vandaag. Kan het dossier nu verder? Kies dan “Verder gaan”.',
    en: 'Choose a day after today. Can the case go on now? Then choose “Go on”.',
  },
  'pause.tooLong': {
    nl: 'Zo lang kan niet in één keer. Kies bij wachten een dag binnen 3 maanden, bij stilzetten binnen 12 maanden.',
    en: 'Not so long at once. Choose a day within 3 months for waiting, and within 12 months for putting on hold.',
  },
  'correction.consentsOf': {
    nl: 'Er lopen toestemmingen in dit dossier. Kies of deze melder ze zelf gaf.',
    en: 'There are consents in this case that hold. Choose whether this reporter gave them.',
  },
} as const;

/** What can go wrong with a report, and with putting it right. */
export const reportErrorTexts = {
  ...caseProblemTexts,
  'report.wrongCompartment': {
    nl: 'Deze melding hoort in de andere kluis. Is die ook van u? Vergrendel, open die kluis en leg de melding daar vast. Anders verwijst u de melder naar de vertrouwenspersoon die daarover gaat. Gooi dit concept daarna weg.',
    en: 'This report belongs in the other vault. Is that yours too? Lock, open that vault and record it there. Otherwise refer the reporter to the counsellor in charge of it. Throw this draft away afterwards.',
  },
  'report.inFuture': {
    nl: 'De melding kan niet in de toekomst zijn ontvangen. Controleer datum en tijd.',
    en: 'The report cannot have been received in the future. Check the date and time.',
  },
  'report.incidentAfterReport': {
    nl: 'Het incident kan niet na de melding zijn gebeurd. Controleer de datums.',
    en: 'The incident cannot have happened after the report. Check the dates.',
  },
  'reporter.aliasTaken': {
    nl: 'Er is al een melder met deze schuilnaam. Kies die melder uit de lijst of neem een andere schuilnaam.',
    en: 'There is already a reporter with this alias. Choose that reporter from the list or take another alias.',
  },
  'reporter.notFound': {
    nl: 'Deze melder staat niet (meer) in de kluis. Kies opnieuw.',
    en: 'This reporter is not (or no longer) in the vault. Choose again.',
  },
  'correction.nothing': {
    nl: 'Er is niets veranderd. Verbeter eerst wat niet klopt.',
    en: 'Nothing has changed. First correct what is not right.',
  },
  'correction.destroyed': {
    nl: 'Dit deel van het dossier is vernietigd en komt niet terug. Laat het zoals het is.',
    en: 'This part of the case was destroyed and does not come back. Leave it as it is.',
  },
  'pause.none': {
    nl: 'Dit dossier wacht niet en staat niet stil. Er hoeft niets te gebeuren.',
    en: 'This case does not wait and is not on hold. There is nothing to do.',
  },
  'correction.otherReporter': {
    nl: 'Hier verbetert u alleen wat u van deze melder weet. Was het iemand anders? Kies dan “Andere melder”.',
    en: 'Here you only correct what you know of this reporter. Was it somebody else? Then choose “Another reporter”.',
  },
  'correction.askedFor': {
    nl: 'Over dit dossier loopt een verzoek van de melder. Rond dat eerst af, en leg het zo nodig daarna opnieuw vast.',
    en: 'There is a request of the reporter about this case. Settle it first, and record it again afterwards where needed.',
  },
} as const;
