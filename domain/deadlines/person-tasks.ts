import type { PersonRole } from '../code-lists/index.ts';
import type { CatalogueTask } from './catalogue-task.ts';
import type { EventType } from './events.ts';
import type { TaskCode } from './task-catalogue.ts';

/**
 * What an event asks for of everybody who has aftercare of his own, beside what it asks for of the
 * reporter (domain study, §2.2, §2.6 and §2.8): a victim hears what was done, and everybody has a
 * closing talk. A witness is not told of measures or of the police.
 */
const personal: Readonly<
  Partial<Record<EventType, { readonly codes: readonly TaskCode[]; readonly victims: boolean }>>
> = {
  measure_taken: { codes: ['T3', 'T14'], victims: true },
  measure_ended: { codes: ['T14'], victims: true },
  police_news: { codes: ['T10'], victims: true },
  late_news: { codes: ['T26'], victims: true },
  closing_started: { codes: ['T25'], victims: false },
};

/** The tasks that an event asks for of somebody with aftercare of his own. */
export function personalTasks(type: EventType, role: PersonRole): readonly TaskCode[] {
  const found = personal[type];
  if (found === undefined || (found.victims && role !== 'victim')) return [];
  return found.codes;
}

type Said = Partial<Pick<CatalogueTask, 'title' | 'reason'>>;

const contactReason = {
  nl: 'Geteld vanaf het incident, de melding of het begin van deze nazorg; voorstel van Luwte',
  en: 'Counted from the incident, the report or the start of this aftercare; proposed by Luwte',
};

/** How a task is said when it is about somebody else than the reporter, where that differs. */
const saidOfOthers: Readonly<Partial<Record<TaskCode, Said>>> = {
  T2: {
    reason: {
      nl: '3 werkdagen na het begin van deze nazorg, dezelfde dag bij ernst 4 of 5; voorstel van Luwte',
      en: '3 working days after this aftercare starts, the same day at severity 4 or 5; proposed by Luwte',
    },
  },
  T3: { title: { nl: 'Vertel wat er is gedaan', en: 'Tell what was done' } },
  T10: {
    title: {
      nl: 'Vertel het nieuws van politie of rechter',
      en: 'Tell the news from police or court',
    },
  },
  T14: { title: { nl: 'Vertel over de maatregel', en: 'Tell about the measure' } },
  T19: { reason: contactReason },
  T20: { reason: contactReason },
  T21: { reason: contactReason },
  T22: { reason: contactReason },
  T23: { reason: contactReason },
  T26: { title: { nl: 'Bel na laat nieuws', en: 'Call after late news' } },
};

/** A task as it is said of somebody else than the reporter. */
export const saidOfOther = (code: TaskCode, task: CatalogueTask): CatalogueTask => ({
  ...task,
  ...saidOfOthers[code],
});
