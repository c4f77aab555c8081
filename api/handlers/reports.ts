import { randomUUID } from 'node:crypto';
import { moveReporter } from '../../db/repositories/corrections.ts';
import { insertConsultation } from '../../db/repositories/counts.ts';
import { discardDraft, draftOf, reportDraftKind, saveDraft } from '../../db/repositories/drafts.ts';
import {
  aliasTaken,
  findReporters,
  insertReporter,
  reporterById,
} from '../../db/repositories/reporters.ts';
import type { Called } from '../../domain/matching.ts';
import { type Position, position, type Report } from '../../domain/records/report.ts';
import { fieldError, LuwteError } from '../contract/errors.ts';
import { type reportCommands, reportDraft } from '../contract/reports.ts';
import { conflictsOfReporter, keepConflictAnswer, refuseConflict } from './conflict.ts';
import { addTasks, receivedEvent, tasksAfter } from './derived-tasks.ts';
import { secureEvidence } from './evidence-tasks.ts';
import { keepCase } from './keep-case.ts';
import type { Handlers, OpenVault } from './open-vault.ts';
import { momentOf, refuseLongAgo } from './report-moment.ts';
import { cameraAt } from './surroundings.ts';

/** Answers to the commands on reports. */
export const reportHandlers: Handlers<keyof typeof reportCommands> = {
  'reports.record': (vault, report) => {
    const { database, today } = vault;
    const receivedAt = momentOf(vault, report);
    if (report.standing === 'about_counsellor') throw aboutKeeper(vault);
    const reporter = keepReporter(vault, report.reporter);
    const { incident, receivedOn, receivedVia, reporterKind, wish, conflict } = report;
    const camera = cameraAt(vault, incident.location);
    const parties = conflictsOfReporter(vault, reporter);
    refuseConflict(vault, { caseId: null, parties }, conflict);
    const { caseId, number } = keepCase(vault, {
      ...{ receivedOn, receivedAt, receivedVia, reporterKind, wish },
      ...{ incident, camera, status: 'open', openedOn: today, lastOn: today },
      dualCapacity: report.dualCapacity ? 1 : 0,
      reporterId: reporter.id,
      position: reporter.position,
    });
    const event = receivedEvent(vault, receivedAt, { incident, camera });
    addTasks(vault, caseId, tasksAfter(vault, event));
    keepConflictAnswer(vault, { caseId, parties }, conflict);
    discardDraft(database, reportDraftKind);
    vault.audit('case.create', 'case', caseId);
    return { caseId, number };
  },

  'reports.preview': (vault, report) => {
    const receivedAt = momentOf(vault, report);
    const camera = cameraAt(vault, report.incident.location);
    const event = receivedEvent(vault, receivedAt, { incident: report.incident, camera });
    const tasks = tasksAfter(vault, event).map((task) => ({
      ...task,
      isPeriodUnknown: task.code === secureEvidence && camera.kind === 'unknown',
    }));
    return { tasks };
  },

  'consultations.record': (vault, { receivedOn, receivedVia }) => {
    if (receivedOn > vault.today) throw fieldError('report.inFuture', 'receivedOn');
    refuseLongAgo(vault, receivedOn);
    const id = randomUUID();
    insertConsultation(vault.database, { id, heldOn: receivedOn, receivedVia });
    discardDraft(vault.database, reportDraftKind);
    vault.audit('consultation.create', 'consultation', id);
    return {};
  },

  'reporters.find': ({ database }, { alias, offset, limit }) => ({
    reporters: findReporters(database, alias, { offset, limit }).map((found) => ({
      ...found,
      position: position.parse(JSON.parse(found.position)),
    })),
  }),

  'drafts.save': ({ database, now }, { draft }) => {
    saveDraft(database, { kind: reportDraftKind, savedAt: now, body: JSON.stringify(draft) });
    return { savedAt: now };
  },

  'drafts.load': ({ database }) => {
    const kept = draftOf(database, reportDraftKind);
    if (!kept) return { draft: null, savedAt: null };
    return { draft: reportDraft.parse(JSON.parse(kept.body)), savedAt: kept.savedAt };
  },

  'drafts.discard': ({ database }) => {
    discardDraft(database, reportDraftKind);
    return {};
  },
};

/** Somebody who would keep a report about himself sends the reporter elsewhere (TC-10). */
const aboutKeeper = ({ compartment }: OpenVault) =>
  new LuwteError(compartment === 'council' ? 'report.aboutClerk' : 'report.aboutCounsellor');

/** The reporter of a case, as it is kept. */
export interface KeptReporter {
  /** Null for somebody who stays anonymous. */
  readonly id: string | null;
  readonly position: Position;
  /** What he is called; null for somebody who stays anonymous. */
  readonly called: Called | null;
}

/** Finds the reporter of a report, or keeps a new one. */
export function keepReporter(vault: OpenVault, reporter: Report['reporter']): KeptReporter {
  const { database, now } = vault;
  refuseElsewhere(vault, reporter.position);
  if (reporter.kind === 'known') return knownReporter(vault, reporter);
  if (reporter.kind === 'anonymous') return { id: null, position: reporter.position, called: null };
  if (aliasTaken(database, reporter.alias))
    throw fieldError('reporter.aliasTaken', 'reporter', 'alias');
  const id = randomUUID();
  const { alias, name, contact } = reporter;
  insertReporter(database, {
    id,
    alias,
    name,
    contact,
    position: JSON.stringify(reporter.position),
    createdAt: now,
  });
  return { id, position: reporter.position, called: { alias, name } };
}

/** Refuses somebody who tells it from the other world: his case belongs in the other vault. */
export function refuseElsewhere({ regime }: OpenVault, told: Position | null): void {
  if (told !== null && told.regime !== regime) throw new LuwteError('report.wrongCompartment');
}

/** Somebody who told something before; where he stands now is proposed for what he tells next. */
function knownReporter(
  { database }: OpenVault,
  { id, position: told }: Extract<Report['reporter'], { kind: 'known' }>,
): KeptReporter {
  const known = reporterById(database, id);
  if (!known) throw new LuwteError('reporter.notFound');
  if (told !== null) moveReporter(database, id, JSON.stringify(told));
  return {
    id,
    position: told ?? position.parse(JSON.parse(known.position)),
    called: known,
  };
}
