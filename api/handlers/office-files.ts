import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openOfficeTasks } from '../../db/repositories/office-tasks.ts';
import { openTasks } from '../../db/repositories/tasks.ts';
import { writeWhole } from '../../db/whole-file.ts';
import { type CalendarEvent, calendarFile } from '../../domain/records/calendar-file.ts';
import { dateTimeOf } from '../../domain/time.ts';
import { LuwteError } from '../contract/errors.ts';
import type { Output, Parsed } from '../contract/index.ts';
import { answerPage } from './access-answer.ts';
import { answerableParts, requestNow } from './access-requests.ts';
import { keepOfficeTasks } from './office-tasks.ts';
import type { OpenVault } from './open-vault.ts';
import { folderOutside } from './target-folder.ts';
import { always } from './tasks.ts';

/** Only who wrote it reads it, as far as the system knows the difference. */
const forOwner = 0o600;

/** More tasks than anybody has open; beyond it a calendar is of no use either. */
const mostTasks = 1000;

/** Answers to the commands that write a file outside the vault; each is logged before it is written. */
export const officeFileHandlers = (vaultNow: () => OpenVault) => ({
  'access.write': async (input: Parsed<'access.write'>) => writeAnswer(vaultNow(), input),
  'calendar.write': async (input: Parsed<'calendar.write'>) => writeCalendar(vaultNow(), input),
});

function writeAnswer(
  vault: OpenVault,
  { id, folder, language }: Parsed<'access.write'>,
): Output<'access.write'> {
  const target = folderOutside(folder, vault.folder);
  // Neither the name of the file nor the page says where it comes from.
  const file = `${names[language]}-${randomUUID().slice(0, 8)}.html`;
  const page = vault.database.transaction(() => {
    const request = requestNow(vault, id);
    const parts = answerableParts(vault, request);
    vault.audit('access.write', 'access', id);
    return answerPage({
      language,
      municipality: vault.organisation.municipality.name,
      answeredBy: request.answeredBy,
      isReporter: request.role === 'reporter',
      hidesFile: request.hidesFile === 1,
      receivedOn: request.receivedOn,
      writtenOn: vault.today,
      parts,
    });
  })();
  return { folder: target, file: write(target, file, page) };
}

const names = { nl: 'inzage', en: 'access' } as const;

function writeCalendar(
  vault: OpenVault,
  { folder, until, form, alarm, language }: Parsed<'calendar.write'>,
): Output<'calendar.write'> {
  const target = folderOutside(folder, vault.folder);
  const digits = dateTimeOf(vault.now).replaceAll(/[-:]/g, '').replace('T', '-');
  const events = vault.database.transaction(() => {
    keepOfficeTasks(vault);
    const found = tasksUntil(vault, until).map((task) => eventOf(task, form));
    if (found.length === 0) throw new LuwteError('calendar.nothing');
    vault.audit('calendar.write', 'calendar', vault.compartment);
    return found;
  })();
  const text = calendarFile(events, { stamp: vault.now, alarm, language });
  const file = write(target, `luwte-agenda-${digits}.ics`, text);
  return { folder: target, file, tasks: events.length };
}

interface DatedTask {
  readonly id: string;
  readonly target: string;
  readonly due: string;
  readonly dueAt: string | null;
}

/** What is open until a day, of cases and of the office. What is late stands at its own day. */
function tasksUntil({ database }: OpenVault, until: string): readonly DatedTask[] {
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

function eventOf(
  { id, target, due, dueAt }: DatedTask,
  form: Parsed<'calendar.write'>['form'],
): CalendarEvent {
  const uid = uidOf(id);
  if (form === 'target') return { uid, at: { day: target } };
  return { uid, at: dueAt === null ? { day: due } : { moment: dueAt } };
}

/** The identifier of a task in a calendar: always the same, and not the one it has in the vault. */
function uidOf(id: string): string {
  const digits = createHash('sha256').update(`luwte-calendar/1 ${id}`).digest('hex');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}

function write(folder: string, file: string, content: string): string {
  const path = join(folder, file);
  if (existsSync(path)) throw new LuwteError('export.fileExists');
  try {
    writeWhole(path, content, forOwner);
  } catch {
    throw new LuwteError('export.notWritten');
  }
  return file;
}
