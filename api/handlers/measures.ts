import { randomUUID } from 'node:crypto';
import { indexCase } from '../../db/repositories/case-list.ts';
import { caseById } from '../../db/repositories/cases.ts';
import {
  insertMeasure,
  measureVersionsOf,
  type StoredMeasure,
} from '../../db/repositories/measures.ts';
import { removeTask } from '../../db/repositories/tasks.ts';
import { latestAgreed } from '../../domain/likely-days.ts';
import { isBan, isNone, type Measure, needsProportionality } from '../../domain/records/measure.ts';
import { fieldError, LuwteError } from '../contract/errors.ts';
import type { measureCommands } from '../contract/measures.ts';
import { beforeMeasure } from './before-measure.ts';
import { endTalk, followedCase, refuseUntellable, runningMeasures } from './ongoing.ts';
import { completeTasks, follow, openCase, openTasksIn, refuseUndone, touch } from './open-case.ts';
import type { Answer, Handlers, OpenVault } from './open-vault.ts';
import { settlePerpetratorTerm } from './perpetrator-term.ts';

const reaction = 'T11';
const letterOut = 'T12';
/** By which the perpetrator hears what is kept of him. */
const informing = 'T45';
/** By which the reporter hears of a measure. */
const feedback = ['T3', 'T14'];

/** Answers to the commands on measures towards the perpetrator. */
export const measureHandlers: Handlers<keyof typeof measureCommands> = {
  'measures.before': (vault, input) => beforeMeasure(vault, input),

  'measures.record': (vault, { caseId, ...measure }) => {
    openCase(vault, caseId);
    refuseUndone(vault, measure.decidedOn, 'decidedOn');
    refuseUnsound(vault, measure);
    const id = randomUUID();
    keepVersion(vault, { id, caseId, measureId: id, version: 1, change: 'made' }, measure);
    completeTasks(vault, caseId, [reaction], measure.decidedOn);
    const { decidedOn: on, endsOn, letter } = measure;
    follow(vault, caseId, { type: 'measure_taken', on, endsOn, letter }, id);
    if (!isNone(measure.kind)) follow(vault, caseId, { type: 'registration_untold', on }, id);
    settleByFacts(vault, caseId, id, measure);
    finish(vault, caseId, 'measure.create', id);
    return { measure: id };
  },

  'measures.change': (vault, { caseId, measure: measureId, ...facts }) => {
    followedCase(vault, caseId, ['measure']);
    const last = lastVersion(vault, caseId, measureId);
    // Safe: what is stored was parsed by the same code list when it was recorded.
    const { kind, decidedOn } = last as Pick<Measure, 'kind' | 'decidedOn'>;
    const measure = { kind, decidedOn, ...facts };
    refuseOver(vault, last);
    refuseUnsound(vault, measure);
    refuseUntellable(vault, caseId, measure.places, 'places');
    refuseUntellable(vault, caseId, measure.proportionality, 'proportionality');
    keepVersion(vault, nextVersion(last, 'changed'), measure);
    planAnew(vault, caseId, last, measure);
    settleByFacts(vault, caseId, measureId, measure);
    finish(vault, caseId, 'measure.change', measureId);
    return {};
  },

  'measures.end': (vault, { caseId, measure: measureId, on }) => {
    followedCase(vault, caseId, ['measure']);
    const last = lastVersion(vault, caseId, measureId);
    if (last.change === 'ended') throw new LuwteError('measure.alreadyEnded');
    refuseOver(vault, last);
    refuseUndone(vault, on);
    if (on < (last.startsOn ?? last.decidedOn)) throw fieldError('measure.endsBeforeStart', 'on');
    insertMeasure(vault.database, {
      ...last,
      ...nextVersion(last, 'ended'),
      recordedAt: vault.now,
      endsOn: on,
    });
    completeTasks(vault, caseId, [endTalk], on, measureId);
    follow(vault, caseId, { type: 'measure_ended', on });
    finish(vault, caseId, 'measure.change', measureId);
    return {};
  },
};

/** The measures of a case as they are now, the oldest first. */
export function measuresView({ database }: OpenVault, caseId: string) {
  const versions = Map.groupBy(measureVersionsOf(database, caseId), ({ measureId }) => measureId);
  return [...versions.values()].flatMap((all) => all.slice(0, 1).map((last) => viewOf(last, all)));
}

function viewOf(
  last: StoredMeasure,
  all: readonly StoredMeasure[],
): Answer<'cases.get'>['measures'][number] {
  const { measureId, caseId: _, version: __, change, letter, objection, ...facts } = last;
  return {
    ...facts,
    id: measureId,
    recordedAt: all.at(-1)?.recordedAt ?? last.recordedAt,
    letter: letter === 1,
    objection: objection === null ? null : objection === 1,
    ended: change === 'ended',
    history: all.map((version) => ({
      recordedAt: version.recordedAt,
      change: version.change,
      startsOn: version.startsOn,
      endsOn: version.endsOn,
      places: version.places,
    })),
  };
}

function lastVersion({ database }: OpenVault, caseId: string, measureId: string): StoredMeasure {
  const last = measureVersionsOf(database, caseId).find((one) => one.measureId === measureId);
  if (!last) throw new LuwteError('measure.notFound');
  return last;
}

/** In a closed case only a measure that still runs is changed or ended. */
function refuseOver(vault: OpenVault, { caseId, measureId }: StoredMeasure): void {
  const isClosed = caseById(vault.database, caseId)?.status === 'closed';
  if (isClosed && !runningMeasures(vault, caseId).includes(measureId))
    throw new LuwteError('case.closed');
}

const nextVersion = ({ caseId, measureId, version }: StoredMeasure, change: string) => ({
  id: randomUUID(),
  caseId,
  measureId,
  version: version + 1,
  change,
});

function keepVersion(
  { database, now }: OpenVault,
  version: Pick<StoredMeasure, 'id' | 'caseId' | 'measureId' | 'version' | 'change'>,
  { letter, objection, ...measure }: Measure,
): void {
  insertMeasure(database, {
    ...version,
    recordedAt: now,
    ...measure,
    letter: letter ? 1 : 0,
    objection: objection === null ? null : objection ? 1 : 0,
  });
}

/** Refuses what no decision may lack, and days that cannot be right. */
function refuseUnsound(vault: OpenVault, measure: Measure): void {
  const { kind, decidedOn, startsOn, endsOn, proportionality } = measure;
  if (endsOn === null && isBan(kind)) throw fieldError('measure.banNeedsEnd', 'endsOn');
  if (startsOn !== null && startsOn < decidedOn) {
    throw fieldError('measure.startsBeforeDecision', 'startsOn');
  }
  if (endsOn !== null && endsOn < (startsOn ?? decidedOn)) {
    throw fieldError('measure.endsBeforeStart', 'endsOn');
  }
  if (needsProportionality(kind) && proportionality.trim() === '') {
    throw fieldError('measure.whyNotLighter', 'proportionality');
  }
  for (const field of ['startsOn', 'endsOn', 'reviewOn'] as const) {
    const day = measure[field];
    if (day !== null && day > latestAgreed(vault.today)) {
      throw fieldError('date.tooFarAhead', field);
    }
  }
  for (const field of ['letterSentOn', 'informedOn', 'feedbackOn'] as const) {
    const day = measure[field];
    if (day !== null) refuseUndone(vault, day, field);
  }
}

/** What is recorded as done finishes the task that asked for it. */
function settleByFacts(vault: OpenVault, caseId: string, id: string, measure: Measure): void {
  const { letterSentOn, informedOn, feedbackOn } = measure;
  if (informedOn !== null) completeTasks(vault, caseId, [informing], informedOn, id);
  if (letterSentOn !== null) completeTasks(vault, caseId, [letterOut], letterSentOn, id);
  const isTold = measuresView(vault, caseId).every((one) => one.feedbackOn !== null);
  if (feedbackOn !== null && isTold) completeTasks(vault, caseId, feedback, feedbackOn);
}

/**
 * Gives the talk about the end its new day, and asks for a letter that is to go out after all, or not any
 * more for one that is not.
 */
function planAnew(
  vault: OpenVault,
  caseId: string,
  last: StoredMeasure,
  { decidedOn, endsOn, letter }: Measure,
): void {
  const { measureId } = last;
  const on = vault.today > decidedOn ? vault.today : decidedOn;
  const taken = { type: 'measure_taken', on, endsOn, letter } as const;
  if (endsOn !== last.endsOn) {
    dropTasks(vault, caseId, endTalk, measureId);
    follow(vault, caseId, taken, measureId, [endTalk]);
  }
  if (letter && last.letter === 0) follow(vault, caseId, taken, measureId, [letterOut]);
  if (!letter) dropTasks(vault, caseId, letterOut, measureId);
}

/** Takes open tasks of one code about a measure away: they are asked anew, or not any more. */
function dropTasks(vault: OpenVault, caseId: string, code: string, measureId: string): void {
  for (const { id, subject } of openTasksIn(vault, caseId, [code])) {
    if (subject === measureId) removeTask(vault.database, id);
  }
}

function finish(
  vault: OpenVault,
  caseId: string,
  action: 'measure.create' | 'measure.change',
  id: string,
): void {
  settlePerpetratorTerm(vault, caseId);
  touch(vault, caseId);
  indexCase(vault.database, caseId);
  vault.audit(action, 'measure', id);
}
