import { z } from 'zod';
import { codeSchema, requestKind } from '../../domain/code-lists/index.ts';
import { count, date, id, text } from '../../domain/fields.ts';
import {
  accessEnd,
  accessExtensionReason,
  accessProgress,
  accessRequest,
  partDecision,
  partKinds,
} from '../../domain/records/access.ts';
import { factForms, factNames } from '../../domain/records/access-words.ts';
import { markKinds } from '../../domain/records/marks.ts';
import { onVault } from './command.ts';

const requestLine = z.object({
  id,
  kind: codeSchema(requestKind),
  role: z.string(),
  /** Empty when it was destroyed with what was told in the case. */
  who: z.string(),
  receivedOn: date,
  /** The day to aim for, and the last day. */
  target: date,
  due: date,
  extension: z.string().nullable(),
  settled: z.object({ on: date, outcome: z.string() }).nullable(),
  cases: z.array(z.object({ id, number: z.string() })),
});

/** One part of a case, with what is proposed and decided of it. */
const requestedPart = z.object({
  caseId: id,
  caseNumber: z.string(),
  /** What tells this part from every other of its case. */
  part: z.string(),
  kind: z.enum(partKinds),
  facts: z.array(z.object({ name: z.enum(factNames), form: z.enum(factForms), value: z.string() })),
  passages: z.array(z.object({ text: z.string(), mark: z.enum(markKinds).nullable() })),
  proposed: partDecision,
  decided: partDecision.nullable(),
  /** Whether what was asked to be put right stands differently now. */
  isCorrected: z.boolean(),
  /** Whether the answer says anything of it at all. */
  inAnswer: z.boolean(),
});

const which = { id };
const changes = ['access', 'today', 'tasks'] as const;

export const accessCommands = {
  'access.list': onVault({
    about: 'Every request for access: what is open first.',
    input: z.object({}),
    output: z.object({ today: date, requests: z.array(requestLine) }),
  }),
  'access.get': onVault({
    about: 'One request, with every part of the cases it names.',
    input: z.object(which),
    output: requestLine.extend({
      today: date,
      identity: z.string().nullable(),
      answeredBy: z.string(),
      hidesFile: z.boolean(),
      advice: z.string(),
      /** Kinds of parts in the answer that may say who the reporter is, to who is not the reporter. */
      naming: z.array(z.enum(partKinds)),
      parts: z.array(requestedPart),
    }),
  }),
  'access.record': onVault({
    about: 'Records a request for access; its term starts on the day of receipt.',
    input: accessRequest,
    output: z.object({ id }),
    invalidates: [...changes],
  }),
  'access.update': onVault({
    about: 'Keeps how the requester was known, who answers, and what the officer advised.',
    input: accessProgress.extend(which),
    output: z.object({}),
    invalidates: [...changes],
  }),
  'access.extend': onVault({
    about: 'Gives the answer two months more, once and for a reason.',
    input: z.object({ ...which, reason: accessExtensionReason }),
    output: z.object({}),
    invalidates: [...changes],
  }),
  'access.decide': onVault({
    about: 'Decides what is given of one part of a case.',
    input: partDecision.extend({ ...which, caseId: id, part: text(60) }),
    output: z.object({}),
    invalidates: ['access'],
  }),
  'access.acceptProposals': onVault({
    about: 'Decides as proposed on every part that is still open.',
    input: z.object(which),
    output: z.object({}),
    invalidates: ['access'],
  }),
  'access.write': onVault({
    about:
      'Writes the answer as a PDF, and a copy of each attachment that is given; what is masked is not in it.',
    input: z.object({
      ...which,
      folder: text(4096),
      language: z.enum(['nl', 'en']),
      /** What looks like the reporter is somebody or something else. */
      isNobody: z.boolean().default(false),
    }),
    output: z.object({ folder: z.string(), file: z.string(), copies: z.array(z.string()) }),
  }),
  'access.settle': onVault({
    about:
      'Ends a request: answered, or withdrawn. What was granted to be restricted or erased is, from then on.',
    input: accessEnd.extend(which),
    output: z.object({
      /** How many parts of cases were destroyed, and what became of them in the backups. */
      destroyed: count,
      backups: z.enum(['erased', 'left', 'later', 'none']),
    }),
    invalidates: [...changes, 'cases', 'retention', 'reporters', 'statistics', 'backups'],
  }),
  'access.lift': onVault({
    about: 'Lets everything of a case be used again of which the use was restricted.',
    input: z.object({ caseId: id }),
    output: z.object({}),
    invalidates: ['cases', 'access', 'statistics'],
  }),
};
