import { randomUUID } from 'node:crypto';
import {
  accessCasesOf,
  decisionsOf,
  requestById,
  requestsIn,
  type StoredRequest,
  saveAccessCase,
  saveDecision,
  saveRequest,
} from '../../db/repositories/access.ts';
import { caseById } from '../../db/repositories/cases.ts';
import { completeOfficeTask, removeOfficeTask } from '../../db/repositories/office-tasks.ts';
import { type AccessRole, accessRole, codeSchema } from '../../domain/code-lists/index.ts';
import { type PartDecision, partDecision } from '../../domain/records/access.ts';
import type { accessCommands } from '../contract/access.ts';
import { fieldError, LuwteError } from '../contract/errors.ts';
import { type CasePart, isInAnswer, partsOf } from './access-parts.ts';
import { tasksAfter } from './derived-tasks.ts';
import { addOfficeTasks } from './office-tasks.ts';
import { refuseUndone } from './open-case.ts';
import type { Handlers, OpenVault } from './open-vault.ts';

const answering = 'T29';
/** More than any counsellor can answer at once; beyond it is a mistake. */
const mostOpen = 200;

/** Answers to the commands on requests for access (domain study, §4.3 and TC-07). */
export const accessHandlers: Handlers<Exclude<keyof typeof accessCommands, 'access.write'>> = {
  'access.list': (vault) => ({
    today: vault.today,
    requests: requestsIn(vault.database).map((request) => lineOf(vault, request)),
  }),

  'access.get': (vault, { id }) => {
    const request = requestNow(vault, id);
    const { identity, answeredBy } = request;
    const [first] = accessCasesOf(vault.database, id).filter(({ who }) => who !== '');
    return {
      ...lineOf(vault, request),
      today: vault.today,
      identity,
      answeredBy,
      hidesFile: request.hidesFile === 1,
      advice: first?.advice ?? '',
      parts: decidedParts(vault, request).map(({ checksum: _, ...part }) => part),
    };
  },

  'access.record': (vault, { role, who, receivedOn, cases }) => {
    const { database, now } = vault;
    refuseUndone(vault, receivedOn, 'receivedOn');
    const open = requestsIn(database).filter(({ settledOn }) => settledOn === null);
    if (open.length >= mostOpen) throw new LuwteError('access.tooMany');
    const id = randomUUID();
    saveRequest(database, {
      id,
      recordedAt: now,
      role,
      receivedOn,
      extension: null,
      identity: null,
      answeredBy: role === 'reporter' ? 'counsellor' : 'college',
      hidesFile: role === 'reporter' ? 0 : 1,
      settledOn: null,
      outcome: null,
    });
    for (const caseId of new Set(cases)) {
      if (!caseById(database, caseId)) throw new LuwteError('case.notFound');
      saveAccessCase(database, { requestId: id, caseId, who, advice: '' });
    }
    addOfficeTasks(vault, { type: 'access_requested', on: receivedOn, extended: false }, id);
    vault.audit('access.record', 'access', id);
    return { id };
  },

  'access.update': (vault, { id, identity, answeredBy, hidesFile, advice }) => {
    const { database } = vault;
    const request = openRequest(vault, id);
    const isReporter = request.role === 'reporter';
    if (!isReporter && answeredBy === 'counsellor')
      throw fieldError('access.notYours', 'answeredBy');
    if (!isReporter && !hidesFile && advice.trim() === '')
      throw fieldError('access.adviceFirst', 'advice');
    const hides = !isReporter && hidesFile;
    saveRequest(database, { ...request, identity, answeredBy, hidesFile: hides ? 1 : 0 });
    for (const { number: _, ...named } of accessCasesOf(database, id)) {
      saveAccessCase(database, { ...named, advice });
    }
    vault.audit('access.update', 'access', id);
    return {};
  },

  'access.extend': (vault, { id, reason }) => {
    const { database } = vault;
    const request = openRequest(vault, id);
    if (request.extension !== null) throw new LuwteError('access.extended');
    saveRequest(database, { ...request, extension: reason });
    removeOfficeTask(database, { code: answering, about: id });
    addOfficeTasks(vault, { type: 'access_requested', on: request.receivedOn, extended: true }, id);
    vault.audit('access.extend', 'access', id);
    return {};
  },

  'access.decide': (vault, { id, caseId, part, ...given }) => {
    const request = openRequest(vault, id);
    const found = partsOfRequest(vault, request).find(
      (one) => one.caseId === caseId && one.part === part,
    );
    if (!found) throw new LuwteError('access.partGone');
    keepDecision(vault, id, found, soundDecision(found, given));
    vault.audit('access.decide', 'access', id);
    return {};
  },

  'access.acceptProposals': (vault, { id }) => {
    const request = openRequest(vault, id);
    for (const part of decidedParts(vault, request)) {
      if (part.decided === null) keepDecision(vault, id, part, part.proposed);
    }
    vault.audit('access.decide', 'access', id);
    return {};
  },

  'access.settle': (vault, { id, outcome, on }) => {
    const { database } = vault;
    const request = openRequest(vault, id);
    refuseUndone(vault, on);
    if (on < request.receivedOn) throw fieldError('access.settledTooEarly', 'on');
    if (outcome === 'answered') answerableParts(vault, request);
    saveRequest(database, { ...request, settledOn: on, outcome });
    completeOfficeTask(database, { code: answering, about: id, on });
    vault.audit('access.settle', 'access', id);
    return {};
  },
};

/** @throws LuwteError `access.notFound` */
export function requestNow({ database }: OpenVault, id: string): StoredRequest {
  const request = requestById(database, id);
  if (!request) throw new LuwteError('access.notFound');
  return request;
}

function openRequest(vault: OpenVault, id: string): StoredRequest {
  const request = requestNow(vault, id);
  if (request.settledOn !== null) throw new LuwteError('access.settled');
  return request;
}

/**
 * The parts that an answer says something of.
 * @throws LuwteError `access.identityFirst`, `access.undecided`.
 */
export function answerableParts(vault: OpenVault, request: StoredRequest) {
  if (request.identity === null) throw new LuwteError('access.identityFirst');
  const parts = decidedParts(vault, request);
  const decided = parts.flatMap((part) =>
    part.decided === null ? [] : { ...part, decided: part.decided },
  );
  if (decided.length < parts.length)
    throw new LuwteError('access.undecided', { parts: parts.length - decided.length });
  return decided.filter(({ inAnswer }) => inAnswer);
}

function partsOfRequest(vault: OpenVault, { id, role }: StoredRequest): readonly CasePart[] {
  return accessCasesOf(vault.database, id).flatMap(({ caseId }) => {
    vault.auditView(caseId);
    return partsOf(vault, caseId, roleOf(role));
  });
}

const roleOf = (role: string): AccessRole => codeSchema(accessRole).parse(role);

/** The parts with what was decided of them; what was told differently since is to be decided anew. */
function decidedParts(vault: OpenVault, request: StoredRequest) {
  const known = new Map(
    decisionsOf(vault.database, request.id).map((row) => [
      `${row.caseId} ${row.part} ${row.checksum}`,
      row,
    ]),
  );
  const shown = { hidesFile: request.hidesFile === 1 };
  return partsOfRequest(vault, request).map((part) => {
    const row = known.get(`${part.caseId} ${part.part} ${part.checksum}`);
    const decided = row ? partDecision.parse({ ...row, hidden: JSON.parse(row.hidden) }) : null;
    return { ...part, decided, inAnswer: isInAnswer(shown, part, decided ?? part.proposed) };
  });
}

function keepDecision(
  { database }: OpenVault,
  requestId: string,
  { caseId, part, checksum }: CasePart,
  { decision, reason, hidden }: PartDecision,
): void {
  const row = { requestId, caseId, part, checksum, decision, reason };
  saveDecision(database, { ...row, hidden: JSON.stringify(hidden) });
}

/** A decision that hangs together: a reason for what is not given, and passages for what is masked. */
function soundDecision({ passages }: CasePart, given: PartDecision): PartDecision {
  if (given.decision === 'give') return { decision: 'give', reason: null, hidden: [] };
  if (given.reason === null) throw fieldError('access.reasonMissing', 'reason');
  if (given.decision === 'refuse') return { ...given, hidden: [] };
  if (passages.length === 0) throw new LuwteError('access.noPassages');
  const hidden = [...new Set(given.hidden)].filter((at) => at < passages.length);
  if (hidden.length === 0) throw fieldError('access.nothingMasked', 'hidden');
  return { ...given, hidden };
}

function lineOf(vault: OpenVault, request: StoredRequest) {
  const { id, role, receivedOn, extension, settledOn, outcome } = request;
  const cases = accessCasesOf(vault.database, id);
  const extended = extension !== null;
  const [term] = tasksAfter(vault, { type: 'access_requested', on: receivedOn, extended });
  return {
    id,
    role,
    who: cases.find(({ who }) => who !== '')?.who ?? '',
    receivedOn,
    target: term?.target ?? receivedOn,
    due: term?.due ?? receivedOn,
    extension,
    settled: settledOn === null || outcome === null ? null : { on: settledOn, outcome },
    cases: cases.map(({ caseId, number }) => ({ id: caseId, number })),
  };
}
