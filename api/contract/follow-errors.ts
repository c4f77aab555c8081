/** What can go wrong with days and texts of what follows: it stands at its field. */
export const followProblemTexts = {
  'closed.notesGone': {
    nl: 'De aantekeningen van dit dossier zijn vernietigd, dus hier kan geen tekst meer bij. Laat dit veld leeg.',
    en: 'The notes of this case were destroyed, so no text can be added. Leave this field empty.',
  },
  'task.wordsMissing': {
    nl: 'Schrijf in een paar woorden wat u gaat doen.',
    en: 'Write in a few words what you are going to do.',
  },
  'task.dayPast': {
    nl: 'Kies vandaag of een latere dag.',
    en: 'Choose today or a later day.',
  },
} as const;

/** What can go wrong after a case closed, and with tasks of one's own: what happened and what to do. */
export const followErrorTexts = {
  ...followProblemTexts,
  'retention.keptByTask': {
    nl: 'In dit dossier loopt nog een taak, van politie, rechter of wet. Rond die eerst af bij Taken.',
    en: 'A task is still running in this case, of the police, a court or the law. Finish it first under Tasks.',
  },
  'reopen.notClosed': {
    nl: 'Dit dossier is niet gesloten.',
    en: 'This case is not closed.',
  },
  'reopen.notesGone': {
    nl: 'Heropenen kan niet meer: de aantekeningen van dit dossier zijn vernietigd. Leg een nieuwe melding vast.',
    en: 'This case cannot be reopened: its notes were destroyed. Record a new report.',
  },
  'reopen.filesGone': {
    nl: 'Heropenen kan niet meer: de bijlagen van dit dossier zijn vernietigd. Leg een nieuwe melding vast.',
    en: 'This case cannot be reopened: its files were destroyed. Record a new report.',
  },
  'reopen.identityGone': {
    nl: 'Heropenen kan niet meer: wie de melder is, is uit dit dossier gewist. Leg een nieuwe melding vast.',
    en: 'This case cannot be reopened: who the reporter is was taken out of it. Record a new report.',
  },
  'task.notOwn': {
    nl: 'Alleen van een eigen taak kunt u de dag wijzigen.',
    en: 'Only the day of a task of your own can be changed.',
  },
  'closed.onlyPolice': {
    nl: 'Dit dossier is gesloten. Delen kan nu alleen met de politie of het OM. Heropen het dossier voor een ander.',
    en: 'This case is closed. Only the police or the prosecution can still get something. Reopen it for anybody else.',
  },
} as const;
