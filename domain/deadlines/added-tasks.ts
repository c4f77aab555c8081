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
      nl: 'Tegelijk met de brief over de maatregel; voorstel van Luwte, laat dit toetsen',
      en: 'Together with the letter about the measure; proposed by Luwte, have it checked',
    },
    measure: 'REACT',
    basis: 'house',
  },
  /** That those who were told who reported hear that it was somebody else. */
  T46: {
    title: {
      nl: 'Laat weten dat iemand anders de melder is',
      en: 'Tell that somebody else is the reporter',
    },
    reason: {
      nl: 'Op de dag waarop bleek dat een verkeerde naam is gedeeld; voorstel van Luwte',
      en: 'On the day it was found that a wrong name was shared; proposed by Luwte',
    },
    measure: 'REGISTER',
    basis: 'house',
  },
  /** That a case that waits or stands still is looked at again. */
  T47: {
    title: {
      nl: 'Kijk of dit dossier verder kan',
      en: 'See whether this case can go on',
    },
    reason: {
      nl: 'Op de dag die u zelf koos',
      en: 'On the day you chose yourself',
    },
    measure: 'REGISTER',
    basis: 'house',
  },
  /** Until when damage can be claimed (§2.7): no term of the program, but the day that somebody was told. */
  T48: {
    title: {
      nl: 'Let op de uiterste dag van de schadeclaim',
      en: 'Mind the last day of the damage claim',
    },
    reason: {
      nl: '30 dagen voor de uiterste dag die bij de claim staat; voorstel van Luwte, laat die dag toetsen',
      en: '30 days before the last day that stands with the claim; proposed by Luwte, have that day checked',
    },
    measure: 'DAMAGE',
    basis: 'house',
  },
} satisfies Record<string, CatalogueTask>;
