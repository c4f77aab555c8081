/** What can go wrong with places and contacts: what happened and what to do. */
export const surroundingsErrorTexts = {
  'location.nameTaken': {
    nl: 'Er is al een locatie met deze naam. Kies een andere naam, of pas die locatie aan.',
    en: 'There is already a location with this name. Choose another name, or change that location.',
  },
  'location.notFound': {
    nl: 'Deze locatie staat niet (meer) in de lijst. Kies opnieuw, of laat dit leeg.',
    en: 'This location is not (or no longer) on the list. Choose again, or leave this empty.',
  },
  'surroundings.notFound': {
    nl: 'Dit staat niet (meer) in de lijst.',
    en: 'This is not (or no longer) on the list.',
  },
  'surroundings.tooMany': {
    nl: 'De lijst is vol. Haal eerst weg wat u niet meer gebruikt.',
    en: 'The list is full. First take away what you no longer use.',
  },
} as const;
