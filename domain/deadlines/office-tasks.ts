import type { CatalogueTask } from './catalogue-task.ts';

/** The tasks of the organisation: terms of law, reviews and reports (domain study, §2.11). */
export const officeTasks = {
  T27: {
    title: { nl: 'Bevestig de melding van een misstand', en: 'Confirm the whistleblower report' },
    reason: {
      nl: '7 dagen na ontvangst; wettelijke termijn (Wet bescherming klokkenluiders)',
      en: '7 days after receipt; term set by law (Whistleblower Protection Act)',
    },
    measure: 'REPORT',
    basis: 'law',
  },
  T28: {
    title: {
      nl: 'Vertel wat er met de melding van een misstand gebeurt',
      en: 'Tell what happens with the whistleblower report',
    },
    reason: {
      nl: '3 maanden na de bevestiging; wettelijke termijn (Wet bescherming klokkenluiders)',
      en: '3 months after the confirmation; term set by law (Whistleblower Protection Act)',
    },
    measure: 'REPORT',
    basis: 'law',
  },
  T29: {
    title: { nl: 'Beantwoord het verzoek van een betrokkene', en: 'Answer the request about data' },
    reason: {
      nl: '1 maand na het verzoek, zo nodig 2 maanden langer; wettelijke termijn, laat dit toetsen',
      en: '1 month after the request, 2 months longer where needed; term set by law, have it checked',
    },
    measure: 'REGISTER',
    basis: 'law',
  },
  T30: {
    title: { nl: 'Meld het datalek', en: 'Report the data breach' },
    reason: {
      nl: '72 uur nadat het lek bekend is; wettelijke termijn, laat dit toetsen',
      en: '72 hours after the breach is known; term set by law, have it checked',
    },
    measure: 'REGISTER',
    basis: 'law',
  },
  T31: {
    title: {
      nl: 'Bespreek het incident na met de afdeling',
      en: 'Review the incident with the unit',
    },
    reason: {
      nl: '4 weken na de melding, vanaf ernst 3; voorstel van Luwte. De coördinator weet het alleen als u het deelt, met toestemming',
      en: '4 weeks after the report, from severity 3; proposed by Luwte. The coordinator knows only when you share it, with consent',
    },
    measure: 'TRAIN',
    basis: 'house',
  },
  T32: {
    title: { nl: 'Maak de kwartaalanalyse', en: 'Make the quarterly analysis' },
    reason: {
      nl: '4 weken na het kwartaal; voorstel van Luwte',
      en: '4 weeks after the quarter; proposed by Luwte',
    },
    measure: 'REGISTER',
    basis: 'house',
  },
  T33: {
    title: {
      nl: 'Maak het maandoverzicht voor de gemeentesecretaris',
      en: 'Make the monthly overview for the secretary',
    },
    reason: {
      nl: '10 werkdagen na de maand; voorstel van Luwte',
      en: '10 working days after the month; proposed by Luwte',
    },
    measure: 'REGISTER',
    basis: 'house',
  },
  T34: {
    title: { nl: 'Maak het jaarverslag', en: 'Make the annual report' },
    reason: {
      nl: 'Vóór 1 april na het jaar; voorstel van Luwte',
      en: 'Before 1 April after the year; proposed by Luwte',
    },
    measure: 'REGISTER',
    basis: 'house',
  },
  T35: {
    title: { nl: 'Kijk wat er vernietigd moet worden', en: 'Look at what is to be destroyed' },
    reason: {
      nl: '60 dagen voor het einde van de bewaartermijn; voorstel van Luwte',
      en: '60 days before the retention term ends; proposed by Luwte',
    },
    measure: 'REGISTER',
    basis: 'house',
  },
} satisfies Record<string, CatalogueTask>;
