/** What can go wrong with a configuration file: what happened and what to do. */
export const configurationErrorTexts = {
  'configuration.notOne': {
    nl: 'Dit bestand is geen instellingenbestand van Luwte. Kies een bestand dat u of een collega hier heeft gemaakt.',
    en: 'This file is not a configuration file of Luwte. Choose one that you or a colleague made here.',
  },
  'configuration.invalid': {
    nl: 'In dit bestand staat iets dat niet kan, bij {place}. Er is niets overgenomen. Verbeter het, of maak het bestand opnieuw.',
    en: 'Something in this file is not possible, at {place}. Nothing was taken over. Correct it, or make the file again.',
  },
  'configuration.newerVersion': {
    nl: 'Dit bestand is gemaakt met een nieuwere versie van Luwte. Werk Luwte bij. Er is niets overgenomen.',
    en: 'This file was made with a newer version of Luwte. Update Luwte. Nothing was taken over.',
  },
  'configuration.namesPerson': {
    nl: 'In {place} staat een naam, schuilnaam of contactgegeven uit een dossier. Haal dat uit de tekst die daar staat, of kies dat onderdeel niet. Er is geen bestand gemaakt.',
    en: 'In {place} stands a name, alias or contact of somebody in a case. Take it out of the text that stands there, or leave that part out. No file was made.',
  },
  'configuration.partMissing': {
    nl: 'Een gekozen onderdeel staat niet in dit bestand. Kies opnieuw.',
    en: 'A chosen part is not in this file. Choose again.',
  },
} as const;
