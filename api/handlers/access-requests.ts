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
import { removeOfficeTask } from '../../db/repositories/office-tasks.ts';
import {
  type AccessRole,
  accessRole,
  codeSchema,
  type RequestKind,
  requestKind,
} from '../../domain/code-lists/index.ts';
import { type PartDecision, partDecision } from '../../domain/records/access.ts';
import { correctable } from '../../domain/records/data-requests.ts';
import type { accessCommands } from '../contract/access.ts';
import { fieldError, LuwteError } from '../contract/errors.ts';
import { partsNaming } from './access-naming.ts';
import { type CasePart, isInAnswer, partsOf } from './access-parts.ts';
import { tasksAfter } from './derived-tasks.ts';
import { addOfficeTasks } from './office-tasks.ts';
import { refuseUndone } from './open-case.ts';
import type { Handlers, OpenVault } from './open-vault.ts';
import { liftRestriction } from './restriction.ts';

/** The task that asks for an answer. */
export const answering = 'T29';
/** More than any counsellor can answer at once; beyond it is a mistake. */
const mostOpen = 200;

/** Answers to the commands on requests about data (domain study, §4.3 and TC-07). */
export const accessHandlers: Handlers<
  Exclude<keyof typeof accessCommands, 'access.write' | 'access.settle'>
> = {
  'access.list': (vault) => ({
    today: vault.today,
    requests: requestsIn(vault.database).map((request) => lineOf(vault, request)),
  }),

  'access.get': (vault, { id }) => {
    const request = requestNow(vault, id);
    const { identity, answeredBy } = request;
    const [first] = accessCasesOf(vault.database, id).filter(({ who }) => who !== '');
    const parts = decidedParts(vault, request);
    const answered = parts.filter(({ inAnswer }) => inAnswer);
    const proposed = answered.map((part) => ({ ...part, decided: part.decided ?? part.proposed }));
    return {
      ...lineOf(vault, request),
      today: vault.today,
      identity,
      answeredBy,
      hidesFile: request.hidesFile === 1,
      advice: first?.advice ?? '',
      naming: partsNaming(vault, request, proposed),
      parts: parts.map(({ checksum: _, isChanged, ...part }) => ({
        ...part,
        isCorrected: request.kind === 'rectification' && isChanged,
      })),
    };
  },

  'access.record': (vault, { kind, role, who, receivedOn, cases }) => {
    const { database, now } = vault;
    refuseUndone(vault, receivedOn, 'receivedOn');
    const open = requestsIn(database).filter(({ settledOn }) => settledOn === null);
    if (open.length >= mostOpen) throw new LuwteError('access.tooMany');
    const id = randomUUID();
    saveRequest(database, {
      id,
      recordedAt: now,
      kind,
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
    refuseOtherDecision(request, given.decision);
    if (given.decision === 'grant') refuseUncorrectable(request, found);
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

  'access.lift': (vault, { caseId }) => {
    liftRestriction(vault, caseId);
    return {};
  },
};

/** @throws LuwteError `access.notFound` */
export function requestNow({ database }: OpenVault, id: string): StoredRequest {
  const request = requestById(database, id);
  if (!request) throw new LuwteError('access.notFound');
  return request;
}

/** @throws LuwteError `access.notFound`, `access.settled` */
export function openRequest(vault: OpenVault, id: string): StoredRequest {
  const request = requestNow(vault, id);
  if (request.settledOn !== null) throw new LuwteError('access.settled');
  return request;
}

/**
 * Every part with what was decided of it. Of what is to be put right nobody has to go through the rest
 * of the case: what was not asked stays as it is.
 * @throws LuwteError `access.identityFirst`, `access.undecided`.
 */
export function decidedAll(vault: OpenVault, request: StoredRequest) {
  if (request.identity === null) throw new LuwteError('access.identityFirst');
  const parts = decidedParts(vault, request);
  const fillsIn = request.kind === 'rectification' && parts.some(({ decided }) => decided !== null);
  const decided = parts.flatMap((part) => {
    const known = part.decided ?? (fillsIn ? part.proposed : null);
    return known === null ? [] : { ...part, decided: known };
  });
  if (decided.length < parts.length)
    throw new LuwteError('access.undecided', { parts: parts.length - decided.length });
  return decided;
}

/**
 * The parts that an answer says something of.
 * @throws LuwteError as `decidedAll`.
 */
export const answerableParts = (vault: OpenVault, request: StoredRequest) =>
  decidedAll(vault, request).filter(({ inAnswer }) => inAnswer);

function partsOfRequest(vault: OpenVault, { id, kind, role }: StoredRequest): readonly CasePart[] {
  return accessCasesOf(vault.database, id).flatMap(({ caseId }) => {
    vault.auditView(caseId);
    return partsOf(vault, caseId, { request: kindOf(kind), role: roleOf(role) });
  });
}

/** What a request asks for. */
export const kindOf = (kind: string): RequestKind => codeSchema(requestKind).parse(kind);
const roleOf = (role: string): AccessRole => codeSchema(accessRole).parse(role);

/**
 * The parts with what was decided of them. What was told differently since is to be decided anew, but
 * where it was to be put right: that it changed is what was asked.
 */
function decidedParts(vault: OpenVault, request: StoredRequest) {
  const isRectified = request.kind === 'rectification';
  const known = new Map(
    decisionsOf(vault.database, request.id).map((row) => [`${row.caseId} ${row.part}`, row]),
  );
  const shown = { hidesFile: request.hidesFile === 1 };
  return partsOfRequest(vault, request).map((part) => {
    const row = known.get(`${part.caseId} ${part.part}`);
    const isChanged = row !== undefined && row.checksum !== part.checksum;
    const holds = row !== undefined && (!isChanged || isRectified);
    const decided = holds ? partDecision.parse({ ...row, hidden: JSON.parse(row.hidden) }) : null;
    const inAnswer = isInAnswer(shown, part, decided ?? part.proposed);
    return { ...part, decided, isChanged, inAnswer };
  });
}

/** What cannot be put right where it stands stays, and an addition is written beside it. */
function refuseUncorrectable(request: StoredRequest, { kind }: CasePart): void {
  if (request.kind === 'rectification' && !correctable.includes(kind))
    throw fieldError('access.notCorrectable', 'decision');
}

/** To see something is given or not; anything else is granted or denied. */
function refuseOtherDecision({ kind }: StoredRequest, decision: PartDecision['decision']): void {
  const isOfAccess = decision !== 'grant' && decision !== 'deny';
  if (isOfAccess !== (kind === 'access')) throw new LuwteError('input.invalid');
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
  const { decision } = given;
  if (decision === 'give' || decision === 'grant') return { decision, reason: null, hidden: [] };
  if (given.reason === null) throw fieldError('access.reasonMissing', 'reason');
  if (decision === 'refuse' || decision === 'deny') return { ...given, hidden: [] };
  if (passages.length === 0) throw new LuwteError('access.noPassages');
  const hidden = [...new Set(given.hidden)].filter((at) => at < passages.length);
  if (hidden.length === 0) throw fieldError('access.nothingMasked', 'hidden');
  return { ...given, hidden };
}

function lineOf(vault: OpenVault, request: StoredRequest) {
  const { id, kind, role, receivedOn, extension, settledOn, outcome } = request;
  const cases = accessCasesOf(vault.database, id);
  const extended = extension !== null;
  const [term] = tasksAfter(vault, { type: 'access_requested', on: receivedOn, extended });
  return {
    id,
    kind,
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
