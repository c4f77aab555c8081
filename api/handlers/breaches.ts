import { randomUUID } from 'node:crypto';
import {
  breachById,
  breachesIn,
  insertBreach,
  removeBreach,
  settleBreach,
} from '../../db/repositories/breaches.ts';
import { completeOfficeTask, removeOfficeTask } from '../../db/repositories/office-tasks.ts';
import { addHours, type InstantString, toInstant } from '../../domain/time.ts';
import { fieldError, LuwteError } from '../contract/errors.ts';
import type { Parsed } from '../contract/index.ts';
import { addOfficeTasks } from './office-tasks.ts';
import { refuseUndone } from './open-case.ts';
import type { Handlers, OpenVault } from './open-vault.ts';

const reporting = 'T30';
/** Clock hours in which a breach is reported (unverified: have it checked). */
const reportingHours = 72;

type BreachCommand = `breaches.${'list' | 'record' | 'settle' | 'remove'}`;

/** Answers to the commands on the list of data breaches (domain study, §4.1). */
export const breachHandlers: Handlers<BreachCommand> = {
  'breaches.list': ({ database, today, now }) => ({
    today,
    now,
    breaches: breachesIn(database).map(({ recordedAt: _, ...breach }) => ({
      ...breach,
      dueAt: addHours(breach.knownAt, reportingHours),
    })),
  }),

  'breaches.record': (vault, { kind, knownOn, knownAt: time, about }) => {
    const knownAt = momentPast(vault, { on: knownOn, at: time }, 'knownOn', 'knownAt');
    const id = randomUUID();
    const { now: recordedAt } = vault;
    const open = { reportedAt: null, notReported: null };
    insertBreach(vault.database, { id, recordedAt, kind, knownAt, about, ...open });
    addOfficeTasks(vault, { type: 'breach_known', knownAt }, id);
    vault.audit('breach.record', 'breach', id);
    return { id };
  },

  'breaches.settle': (vault, { id, end }) => {
    const { database, today } = vault;
    const breach = breachNow(vault, id);
    if (isSettled(breach)) throw new LuwteError('breach.settled');
    settleBreach(database, { id, ...settledBy(vault, breach.knownAt, end) });
    const on = end.kind === 'reported' ? end.on : today;
    completeOfficeTask(database, { code: reporting, about: id, on });
    vault.audit('breach.settle', 'breach', id);
    return {};
  },

  'breaches.remove': (vault, { id }) => {
    if (!isSettled(breachNow(vault, id))) throw new LuwteError('breach.open');
    removeBreach(vault.database, id);
    removeOfficeTask(vault.database, { code: reporting, about: id });
    vault.audit('breach.remove', 'breach', id);
    return {};
  },
};

type End = Parsed<'breaches.settle'>['end'];

function settledBy(vault: OpenVault, knownAt: InstantString, end: End) {
  if (end.kind === 'notReported') return { reportedAt: null, notReported: end.why };
  const reportedAt = momentPast(vault, end, 'end.on', 'end.at');
  // Both are minutes on a clock: the minute of knowing may be that of reporting.
  if (reportedAt < knownAt) throw fieldError('breach.reportedBeforeKnown', 'end', 'on');
  return { reportedAt, notReported: null };
}

/** The moment of a day and a time that have been. */
function momentPast(
  vault: OpenVault,
  { on, at }: { readonly on: string; readonly at: string },
  dayField: string,
  timeField: string,
): InstantString {
  refuseUndone(vault, on, dayField);
  const moment = toInstant(on, at);
  if (moment > vault.now) throw fieldError('moment.inFuture', ...timeField.split('.'));
  return moment;
}

function breachNow({ database }: OpenVault, id: string) {
  const breach = breachById(database, id);
  if (!breach) throw new LuwteError('breach.notFound');
  return breach;
}

const isSettled = (breach: ReturnType<typeof breachNow>) =>
  breach.reportedAt !== null || breach.notReported !== null;
