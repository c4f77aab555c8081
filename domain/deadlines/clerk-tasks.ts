import type { CatalogueTask } from './catalogue-task.ts';

/** The tasks of the council clerk (domain study, story S-04). No guide sets a term for them. */
export const clerkTasks = {
  T41: {
    title: {
      nl: 'Bewaar foto’s van de berichten, met datum en link',
      en: 'Keep pictures of the messages, with date and link',
    },
    reason: {
      nl: 'Vandaag, want berichten verdwijnen; voorstel van Luwte',
      en: 'Today, because messages disappear; proposed by Luwte',
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
      nl: '2 werkdagen na de melding, als het adres of het huis in het spel is; voorstel van Luwte',
      en: '2 working days after the report, when the address or the home is involved; proposed by Luwte',
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
      nl: '5 werkdagen na de melding; voorstel van Luwte',
      en: '5 working days after the report; proposed by Luwte',
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
      nl: 'Uiterlijk de werkdag voor de vergadering; voorstel van Luwte',
      en: 'By the working day before the meeting; proposed by Luwte',
    },
    measure: 'PREVENT',
    basis: 'house',
  },
} satisfies Record<string, CatalogueTask>;
