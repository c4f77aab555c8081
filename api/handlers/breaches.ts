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
import { addOfficeTasks } from './office-tasks.ts';
import { refuseUndone } from './open-case.ts';
import type { Handlers, OpenVault } from './open-vault.ts';

const reporting = 'T30';
/** Clock hours in which a breach is reported (unverified: have it checked). */
const reportingHours = 72;

type BreachCommand = `breaches.${'list' | 'record' | 'report' | 'waive' | 'remove'}`;

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

  'breaches.report': (vault, { id, on, at }) => {
    const breach = openBreach(vault, id);
    const reportedAt = momentPast(vault, { on, at }, 'on', 'at');
    if (reportedAt < breach.knownAt) throw fieldError('breach.reportedBeforeKnown', 'on');
    settle(vault, { id, reportedAt, notReported: null }, on);
    return {};
  },

  'breaches.waive': (vault, { id, why }) => {
    openBreach(vault, id);
    settle(vault, { id, reportedAt: null, notReported: why }, vault.today);
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

function settle(vault: OpenVault, end: Parameters<typeof settleBreach>[1], on: string): void {
  settleBreach(vault.database, end);
  completeOfficeTask(vault.database, { code: reporting, about: end.id, on });
  vault.audit('breach.settle', 'breach', end.id);
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
  if (moment > vault.now) throw fieldError('moment.inFuture', timeField);
  return moment;
}

function breachNow({ database }: OpenVault, id: string) {
  const breach = breachById(database, id);
  if (!breach) throw new LuwteError('breach.notFound');
  return breach;
}

function openBreach(vault: OpenVault, id: string) {
  const breach = breachNow(vault, id);
  if (isSettled(breach)) throw new LuwteError('breach.settled');
  return breach;
}

const isSettled = (breach: ReturnType<typeof breachNow>) =>
  breach.reportedAt !== null || breach.notReported !== null;
