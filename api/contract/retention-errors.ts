/** What can go wrong around what is kept and what is destroyed. */
export const retentionErrorTexts = {
  'retention.notFound': {
    nl: 'Dit onderdeel staat niet (meer) op de lijst.',
    en: 'This part is not (or no longer) on the list.',
  },
  'retention.notDue': {
    nl: 'De bewaartermijn van dit onderdeel is nog niet om.',
    en: 'The retention term of this part is not over yet.',
  },
  'retention.held': {
    nl: 'Wat nu weg zou gaan, wordt langer bewaard. Kies daarvoor eerst Niet langer bewaren, bij Te vernietigen. Staat het daar nog niet, dan moet het blijven.',
    en: 'What would go now is kept longer. First choose No longer keep for it, under To be destroyed. If it is not there yet, it has to stay.',
  },
  'retention.notesHeld': {
    nl: 'De aantekeningen van dit dossier worden nog bewaard. Het dossier kan pas weg als die weg mogen.',
    en: 'The notes of this case are still kept. The case can only go when they may go.',
  },
  'retention.evidenceHeld': {
    nl: 'De bijlagen van dit dossier worden nog bewaard. Het dossier kan pas weg als die weg mogen.',
    en: 'The attachments of this case are still kept. The case can only go when they may go.',
  },
  'hold.notForThis': {
    nl: 'Deze reden geldt niet voor dit onderdeel. Kies een andere.',
    en: 'This reason does not hold for this part. Choose another one.',
  },
  'hold.reviewPast': {
    nl: 'Kies een dag na vandaag.',
    en: 'Choose a day after today.',
  },
  'hold.reviewTooLate': {
    nl: 'Bekijk het binnen een jaar opnieuw. Kies een eerdere dag.',
    en: 'Look at it again within a year. Choose an earlier day.',
  },
} as const;
