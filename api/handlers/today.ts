import { countPhases, quietCases } from '../../db/repositories/cases.ts';
import { countFreeParts, countReviews } from '../../db/repositories/holds.ts';
import { openOfficeTasks } from '../../db/repositories/office-tasks.ts';
import { openTasks, openTasksOf, type TaskDays } from '../../db/repositories/tasks.ts';
import { isOwnTask } from '../../domain/deadlines/index.ts';
import { addDays, mondayOf } from '../../domain/time.ts';
import { isWorkingDay } from '../../domain/working-days.ts';
import { keepOfficeTasks, officeTaskView } from './office-tasks.ts';
import type { Handlers, OpenVault } from './open-vault.ts';
import { listedTaskView } from './task-view.ts';
import { always } from './tasks.ts';

const listed = 50;
const inWeek = 200;
const quietDays = 30;
const cameraImages = 'T6';

/** Answers what needs doing, now and by the week. */
export const todayHandlers: Handlers<'today.get' | 'today.week'> = {
  'today.week': (vault, { of }) => {
    const { database, calendar, today } = vault;
    const monday = mondayOf(of ?? today);
    const sunday = addDays(monday, 6);
    const { total, tasks } = tasksOn(vault, { targetFrom: monday, targetUntil: sunday }, inWeek);
    keepOfficeTasks(vault);
    const office = openOfficeTasks(database, sunday).map(officeTaskView);
    const days = Array.from({ length: 7 }, (_, after) => {
      const day = addDays(monday, after);
      const isOnDay = ({ target }: { readonly target: string }) => target === day;
      const isOff = !isWorkingDay(day, calendar);
      return { day, isOff, tasks: tasks.filter(isOnDay), office: office.filter(isOnDay) };
    });
    return { today, days, more: total - tasks.length };
  },

  'today.get': (vault) => {
    const { database, today } = vault;
    const yesterday = addDays(today, -1);
    const late = tasksOn(vault, { dueUntil: yesterday });
    const phases = countPhases(database);
    keepOfficeTasks(vault);
    return {
      today,
      late: late.tasks,
      lateTotal: late.total,
      dueToday: tasksOn(vault, { targetUntil: today, dueFrom: today }).tasks,
      thisWeek: tasksOn(vault, { targetFrom: addDays(today, 1), targetUntil: addDays(today, 7) })
        .tasks,
      office: openOfficeTasks(database, addDays(today, 7)).map(officeTaskView),
      ownLater: openOfficeTasks(database, always.until)
        .filter(({ code, target }) => isOwnTask(code) && target > addDays(today, 7))
        .map(officeTaskView),
      evidence: openTasksOf(database, cameraImages, listed).map(listedTaskView),
      quiet: quietCases(database, addDays(today, -quietDays), listed),
      toDestroy: countFreeParts(database, today),
      toReview: countReviews(database, today),
      phases,
      hasCases: phases.length > 0,
    };
  },
};

function tasksOn({ database }: OpenVault, days: Partial<TaskDays>, most = listed) {
  const { total, tasks } = openTasks(database, {
    targetFrom: always.from,
    targetUntil: always.until,
    dueFrom: always.from,
    dueUntil: always.until,
    ...days,
    offset: 0,
    limit: most,
  });
  return { total, tasks: tasks.map(listedTaskView) };
}
