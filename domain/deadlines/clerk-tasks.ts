import type { CatalogueTask } from './catalogue-task.ts';

/** The tasks of the council clerk (domain study, story S-04). No guide sets a term for them. */
export const clerkTasks = {
  T41: {
    title: {
      nl: 'Bewaar foto’s van de berichten, met datum en link',
      en: 'Keep pictures of the messages, with date and link',
    },
    reason: {
      nl: 'Vandaag, want berichten verdwijnen; eigen keuze',
      en: 'Today, because messages disappear; own choice',
    },
    measure: 'POLICE',
    basis: 'house',
  },
  T42: {
    title: {
      nl: 'Geef advies over veiligheid thuis',
      en: 'Give advice on safety at home',
    },
    reason: {
      nl: '2 werkdagen na de melding, als het adres of het huis in het spel is; eigen keuze',
      en: '2 working days after the report, when the address or the home is involved; own choice',
    },
    measure: 'AFTERCARE',
    basis: 'house',
  },
  T43: {
    title: {
      nl: 'Bied nazorg aan voor partner en gezin',
      en: 'Offer aftercare to partner and family',
    },
    reason: {
      nl: '5 werkdagen na de melding; eigen keuze',
      en: '5 working days after the report; own choice',
    },
    measure: 'AFTERCARE',
    basis: 'house',
  },
  T44: {
    title: {
      nl: 'Regel de veiligheid van de vergadering',
      en: 'Arrange the security of the meeting',
    },
    reason: {
      nl: 'Uiterlijk de werkdag voor de vergadering; eigen keuze',
      en: 'By the working day before the meeting; own choice',
    },
    measure: 'PREVENT',
    basis: 'house',
  },
} satisfies Record<string, CatalogueTask>;
