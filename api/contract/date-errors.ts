/** What can go wrong with a day that was typed. */
export const dateErrorTexts = {
  'date.inFuture': {
    nl: 'Deze datum ligt in de toekomst. Vul in wanneer het is gebeurd.',
    en: 'This date is in the future. Fill in when it happened.',
  },
  'date.tooLongAgo': {
    nl: 'Deze datum ligt te lang geleden. Controleer het jaar.',
    en: 'This date is too long ago. Check the year.',
  },
  'date.tooFarAhead': {
    nl: 'Deze datum ligt te ver in de toekomst. Controleer het jaar.',
    en: 'This date is too far in the future. Check the year.',
  },
} as const;
