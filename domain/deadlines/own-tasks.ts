import type { CatalogueTask } from './catalogue-task.ts';

/** Tasks that somebody made himself: what he has to do, and a contact that was agreed (§2.8). */
export const ownTasks = {
  T51: {
    title: { nl: 'Eigen taak', en: 'Own task' },
    reason: { nl: 'De dag is uw eigen keuze', en: 'The day is your own choice' },
    measure: 'REGISTER',
    basis: 'house',
  },
  T52: {
    title: { nl: 'Neem contact op, zoals afgesproken', en: 'Make contact, as agreed' },
    reason: { nl: 'De dag is uw eigen keuze', en: 'The day is your own choice' },
    measure: 'AFTERCARE',
    basis: 'house',
  },
} satisfies Record<string, CatalogueTask>;
