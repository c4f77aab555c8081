/** What can go wrong with views of the list: what happened and what to do. */
export const caseViewErrorTexts = {
  'caseView.nameTaken': {
    nl: 'Er is al een weergave met deze naam. Kies een andere naam.',
    en: 'There is already a view with this name. Choose another name.',
  },
  'caseView.tooMany': {
    nl: 'U hebt al 50 weergaven. Haal er eerst een weg die u niet meer gebruikt.',
    en: 'You already have 50 views. First remove one that you no longer use.',
  },
  'caseView.notFound': {
    nl: 'Deze weergave is er niet (meer).',
    en: 'This view is not (or no longer) there.',
  },
} as const;
