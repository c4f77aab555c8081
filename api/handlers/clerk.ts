import { randomUUID } from 'node:crypto';
import { everyCase, listCases } from '../../db/repositories/case-list.ts';
import { mayorReportsIn, sealedAwayIn } from '../../db/repositories/clerk.ts';
import {
  arrangementsOf,
  insertArrangement,
  insertMeeting,
  meetingsFrom,
  removeMeeting,
  type StoredMeeting,
  settleArrangement,
} from '../../db/repositories/meetings.ts';
import {
  completeOfficeTask,
  removeOfficeTask,
  reopenOfficeTask,
} from '../../db/repositories/office-tasks.ts';
import { keepReferral, referralOf, referralsIn } from '../../db/repositories/referrals.ts';
import { statusesIn } from '../../domain/case-selection.ts';
import { keeperOf } from '../../domain/compartment.ts';
import { latestAgreed } from '../../domain/likely-days.ts';
import { addDays, dateOf } from '../../domain/time.ts';
import type { clerkCommands } from '../contract/clerk.ts';
import { fieldError, LuwteError } from '../contract/errors.ts';
import { tasksAfter } from './derived-tasks.ts';
import { addOfficeTasks } from './office-tasks.ts';
import { openCase, refuseUndone, touch } from './open-case.ts';
import type { Handlers, OpenVault } from './open-vault.ts';
import { referralView } from './referral-view.ts';

/** Commands of the clerk that wait for a file. */
export type ClerkFileName = 'referrals.send' | 'cases.sealAway' | 'handovers.writeSealedAway';

/** The task that a meeting asks for. */
const security = 'T44';
/** What is listed of each kind at most. */
const most = 50;
/** Days for which a meeting stays in sight once it was held. */
const heldDays = 14;

/** Answers to the commands of the council clerk that need no file. */
export const clerkHandlers: Handlers<Exclude<keyof typeof clerkCommands, ClerkFileName>> = {
  'clerk.home': (vault) => {
    const { database, today } = vault;
    const { total, rows } = runningCases(vault);
    const from = addDays(today, -heldDays);
    return {
      today,
      running: total,
      reports: rows.map(({ id: caseId, number, alias, nature, severity, receivedAt, ...next }) => ({
        caseId,
        number,
        alias,
        nature,
        severity,
        receivedAt,
        next: nextTask(next),
      })),
      meetings: meetingsFrom(database, { from, limit: most }).map((held) =>
        meetingView(vault, held),
      ),
      mayorReports: mayorReportsIn(database, most),
      referrals: referralsIn(database, most).flatMap(({ caseId, number, alias }) => {
        const stands = referralView(vault, caseId);
        return stands === null ? [] : { caseId, number, alias, ...stands };
      }),
      sealedAway: sealedAwayIn(database, most).map(({ elsewhere, madeAt, ...rest }) => ({
        ...rest,
        role: keeperOf[elsewhere ?? vault.compartment],
        on: dateOf(madeAt),
      })),
    };
  },

  'referrals.offer': (vault, { caseId }) => {
    openCase(vault, caseId);
    keepReferral(vault.database, { caseId, offeredOn: vault.today, declinedOn: null });
    touch(vault, caseId);
    vault.audit('referral.offer', 'case', caseId);
    return {};
  },

  'referrals.decline': (vault, { caseId }) => {
    openCase(vault, caseId);
    const { database, today } = vault;
    const offeredOn = referralOf(database, caseId)?.offeredOn ?? today;
    keepReferral(database, { caseId, offeredOn, declinedOn: today });
    touch(vault, caseId);
    vault.audit('referral.decline', 'case', caseId);
    return {};
  },

  'meetings.plan': (vault, { heldOn, kind, measures }) => {
    const { database, today } = vault;
    if (heldOn < today) throw fieldError('meeting.past', 'heldOn');
    if (heldOn > latestAgreed(today)) throw fieldError('date.tooFarAhead', 'heldOn');
    const id = randomUUID();
    insertMeeting(database, { id, heldOn, kind });
    const planned = { type: 'meeting_planned', on: today, heldOn } as const;
    const due = tasksAfter(vault, planned)[0]?.target ?? heldOn;
    const distinct = new Map(measures.map((measure) => [measure.kind, measure]));
    for (const { kind: arranged, arrangedBy } of distinct.values())
      insertArrangement(database, { meetingId: id, kind: arranged, arrangedBy, due, doneOn: null });
    if (distinct.size > 0) addOfficeTasks(vault, planned, id);
    vault.audit('meeting.plan', 'meeting', id);
    return { id };
  },

  'meetings.settle': (vault, { id, kind, doneOn }) => {
    if (doneOn !== null) refuseUndone(vault, doneOn, 'doneOn');
    if (!settleArrangement(vault.database, { meetingId: id, kind, doneOn }))
      throw new LuwteError('meeting.notFound');
    followArrangements(vault, id);
    vault.audit('meeting.settle', 'meeting', id);
    return {};
  },

  'meetings.remove': (vault, { id }) => {
    if (!removeMeeting(vault.database, id)) throw new LuwteError('meeting.notFound');
    removeOfficeTask(vault.database, { code: security, about: id });
    vault.audit('meeting.remove', 'meeting', id);
    return {};
  },
};

/** The task of a meeting is done with the last thing that was arranged for it, and open again without it. */
function followArrangements({ database }: OpenVault, id: string): void {
  const days = arrangementsOf(database, id).map(({ doneOn }) => doneOn);
  const last = days.toSorted().at(-1) ?? null;
  const task = { code: security, about: id };
  if (days.includes(null) || last === null) reopenOfficeTask(database, task);
  else completeOfficeTask(database, { ...task, on: last });
}

const runningCases = ({ database }: OpenVault) =>
  listCases(database, {
    ...everyCase,
    statuses: JSON.stringify(statusesIn('running')),
    limit: most,
  });

interface NextTask {
  readonly nextCode: string | null;
  readonly nextTarget: string | null;
  readonly nextDue: string | null;
}

function nextTask({ nextCode, nextTarget, nextDue }: NextTask) {
  if (nextCode === null || nextTarget === null || nextDue === null) return null;
  return { code: nextCode, target: nextTarget, due: nextDue };
}

function meetingView({ database }: OpenVault, { id, heldOn, kind }: StoredMeeting) {
  const measures = arrangementsOf(database, id).map(({ meetingId: _, ...rest }) => rest);
  return { id, heldOn, kind, measures };
}
