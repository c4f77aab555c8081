import { ownTask } from '../../domain/deadlines/index.ts';
import { useDates } from '../dates.ts';
import { type MessageKey, useText } from '../locales/index.tsx';
import type { ListedTask } from './TaskGroup.tsx';

type OfficeTask = Exclude<ListedTask, { readonly caseId: string }>;

/** What a task is about that is no month, quarter or year, and where that is settled. */
const subjects: Readonly<Record<string, { readonly page: string; readonly name: MessageKey }>> = {
  T29: { page: '/access/', name: 'office.aboutRequest' },
  T30: { page: '/breaches', name: 'office.aboutBreach' },
  T44: { page: '/', name: 'office.aboutMeeting' },
};

/** Whether a task ends with what it is about, rather than by hand. */
export const endsElsewhere = (task: ListedTask): boolean =>
  !('caseId' in task) && Object.hasOwn(subjects, task.code);

/** The screen where what a task of the office is about can be seen; null when there is none. */
export function pageOf(task: ListedTask): string | null {
  if ('caseId' in task) return null;
  if (task.code === 'T29') return `/access/${task.about}`;
  if (task.code === 'T32') return `/statistics?analysis=${task.about}`;
  if (task.code === 'T33') return '/release';
  if (task.code === 'T34') return `/annual?year=${task.about}`;
  if (task.code === 'T35') return '/retention';
  return subjects[task.code]?.page ?? null;
}

/** Says where a task belongs: the number of its case, or its month, quarter or year. */
export function useTaskPlace() {
  const t = useText();
  const dates = useDates();
  return (task: ListedTask): string => {
    if ('caseId' in task) return task.caseNumber;
    if (task.code === ownTask) return t('follow.ofNoCase');
    const subject = subjects[task.code];
    if (subject) return t(subject.name);
    const [, year = '', quarter = null] = /^(\d{4})(?:-Q([1-4]))?$/.exec(task.about) ?? [];
    if (quarter !== null) return t('office.aboutQuarter', { quarter, year });
    return year === '' ? dates.month(`${task.about}-01`) : year;
  };
}

/** Tasks of the office by their urgency, as those of cases are listed. */
export function byUrgency(tasks: readonly OfficeTask[], today: string) {
  return {
    late: tasks.filter(({ due }) => due < today),
    dueToday: tasks.filter(({ target, due }) => target <= today && today <= due),
    thisWeek: tasks.filter(({ target }) => today < target),
  };
}

/** Tasks of cases and of the office in one order: the earliest day to aim for first. */
export const together = (
  ofCases: readonly ListedTask[],
  ofOffice: readonly OfficeTask[],
): readonly ListedTask[] =>
  [...ofCases, ...ofOffice].toSorted((one, other) => one.target.localeCompare(other.target));
