import type { CatalogueTask } from './catalogue-task.ts';

/** Tasks that the domain study asks for beside its catalogue. */
export const addedTasks = {
  /** That somebody is told what is kept of him (§4.3): it goes with the letter of a measure. */
  T45: {
    title: {
      nl: 'Laat de veroorzaker informeren over de registratie',
      en: 'Have the perpetrator informed of the registration',
    },
    reason: {
      nl: 'Tegelijk met de brief over de maatregel; eigen keuze, laat dit toetsen',
      en: 'Together with the letter about the measure; own choice, have it checked',
    },
    measure: 'REACT',
    basis: 'house',
  },
} satisfies Record<string, CatalogueTask>;
