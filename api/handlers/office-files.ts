import { createHash } from 'node:crypto';
import { openOfficeTasks } from '../../db/repositories/office-tasks.ts';
import { openTasks } from '../../db/repositories/tasks.ts';
import { type CalendarEvent, calendarFile } from '../../domain/records/calendar-file.ts';
import { dateTimeOf } from '../../domain/time.ts';
import { LuwteError } from '../contract/errors.ts';
import type { Output, Parsed } from '../contract/index.ts';
import { type AnswerDesk, writeAnswer } from './access-write.ts';
import { keepOfficeTasks } from './office-tasks.ts';
import type { OpenVault } from './open-vault.ts';
import { dutiesNow } from './policy.ts';
import { settleRequest } from './settle-request.ts';
import { folderOutside, writeNew } from './target-folder.ts';
import { always } from './tasks.ts';

/** More tasks than anybody has open; beyond it a calendar is of no use either. */
const mostTasks = 1000;

/** Answers to the commands that write a file outside the vault, each logged before, or that destroy. */
export const officeFileHandlers = (desk: AnswerDesk) => ({
  'access.write': (input: Parsed<'access.write'>) => writeAnswer(desk, input),
  'access.settle': async (input: Parsed<'access.settle'>) => settleRequest(desk, input),
  'calendar.write': async (input: Parsed<'calendar.write'>) => writeCalendar(desk.vault(), input),
});

function writeCalendar(
  vault: OpenVault,
  { folder, until, form, alarm, language }: Parsed<'calendar.write'>,
): Output<'calendar.write'> {
  const target = folderOutside(folder, vault);
  const digits = dateTimeOf(vault.now).replaceAll(/[-:]/g, '').replace('T', '-');
  const events = vault.database.transaction(() => {
    keepOfficeTasks(vault);
    const found = tasksUntil(vault, until).map((task) => eventOf(task, form));
    if (found.length === 0) throw new LuwteError('calendar.nothing');
    vault.audit('calendar.write', 'calendar', vault.compartment);
    return found;
  })();
  const text = calendarFile(events, { stamp: vault.now, alarm, language });
  const file = writeNew(target, `luwte-agenda-${digits}.ics`, text);
  return { folder: target, file, tasks: events.length };
}

interface DatedTask {
  readonly id: string;
  readonly target: string;
  readonly due: string;
  readonly dueAt: string | null;
  readonly isPeriodUnknown?: 0 | 1;
}

/**
 * What is open until a day, of cases and of the office, and what the coordinator has to do. What is late
 * stands at its own day.
 */
function tasksUntil(vault: OpenVault, until: string): readonly DatedTask[] {
  const { database, compartment } = vault;
  if (compartment === 'policy') return dutiesUntil(vault, until);
  const { tasks } = openTasks(database, {
    targetFrom: always.from,
    targetUntil: until,
    dueFrom: always.from,
    dueUntil: always.until,
    offset: 0,
    limit: mostTasks,
  });
  return [...tasks, ...openOfficeTasks(database, until)];
}

/** What the coordinator has to do until a day; the same duty has the same name each time. */
const dutiesUntil = (vault: OpenVault, until: string): readonly DatedTask[] =>
  dutiesNow(vault)
    .filter(({ due }) => due <= until)
    .map(({ code, recordId, training, contact, period, units, due }) => ({
      id: JSON.stringify([code, recordId, training, contact, period, units]),
      target: due,
      due,
      dueAt: null,
    }));

function eventOf(
  { id, target, due, dueAt, isPeriodUnknown }: DatedTask,
  form: Parsed<'calendar.write'>['form'],
): CalendarEvent {
  const uid = uidOf(id);
  // Of images that nobody knows the period of, the last day would be too late.
  if (form === 'target' || isPeriodUnknown) return { uid, at: { day: target } };
  return { uid, at: dueAt === null ? { day: due } : { moment: dueAt } };
}

/** The identifier of a task in a calendar: always the same, and not the one it has in the vault. */
function uidOf(id: string): string {
  const digits = createHash('sha256').update(`luwte-calendar/1 ${id}`).digest('hex');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}
