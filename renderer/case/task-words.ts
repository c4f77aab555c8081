import { type CatalogueTask, type TaskCode, taskCatalogue } from '../../domain/deadlines/index.ts';
import { type Urgency, urgencyOf, useDates } from '../dates.ts';
import { useLanguage, useText } from '../locales/index.tsx';
import type { CaseTask } from './case-room.ts';

const isTaskCode = (code: string): code is TaskCode => Object.hasOwn(taskCatalogue, code);

/** A task in words. */
export interface TaskWords {
  readonly title: string;
  /** The term and where it comes from. */
  readonly reason: string;
  /** What the day to aim for means today. */
  readonly due: string;
  /** The hard limit, where it differs from the day to aim for. */
  readonly limit: string | null;
  readonly urgency: Urgency;
}

/** Says a task of the catalogue: `const words = useTaskWords(); words(task, today).title`. */
export function useTaskWords() {
  const t = useText();
  const dates = useDates();
  const language = useLanguage();

  const limitOf = ({ target, due, dueAt, window }: CaseTask) => {
    if (dueAt !== null) return t('case.limitMoment', { moment: dates.moment(dueAt) });
    if (window !== null && window.from !== window.until) {
      return t('case.limitWindow', {
        from: dates.short(window.from),
        until: dates.short(window.until),
      });
    }
    return due === target ? null : t('case.limitDay', { day: dates.long(due) });
  };

  return (task: CaseTask, today: string): TaskWords => {
    const kind: CatalogueTask | undefined = isTaskCode(task.code)
      ? taskCatalogue[task.code]
      : undefined;
    return {
      title: kind?.title[language] ?? task.code,
      reason: kind?.reason[language] ?? '',
      due: dates.due(task.target, today),
      limit: limitOf(task),
      urgency: urgencyOf(task.target, today),
    };
  };
}
