import { z } from 'zod';
import { caseStatus, codeSchema } from '../../domain/code-lists/index.ts';
import { count, date, id, instant } from '../../domain/fields.ts';
import { conflictAnswer } from '../../domain/records/person.ts';
import { onVault, vaultRoles } from './command.ts';
import { broughtName, exchangeFolder, fingerprint } from './exchange.ts';

/** What the reporter of an open case wants when his counsellor leaves (TC-05); a closed one just goes. */
export const leavingAnswers = ['transfer', 'close', 'destroyNotes'] as const;

/** A referral is a copy for somebody of another role, who keeps a case of his own from then on. */
const kind = z.enum(['transfer', 'copy', 'referral']);
const direction = z.enum(['sent', 'received']);
const answer = z.enum(['waiting', 'accepted', 'refused', 'withdrawn']);
const packageFile = { folder: exchangeFolder, name: broughtName('overdracht') };
const receiptFile = { folder: exchangeFolder, name: broughtName('ontvangst') };

/** A hand-over as it stands in a list. */
const listedHandover = z.object({
  id,
  direction,
  kind,
  madeAt: instant,
  settledAt: instant.nullable(),
  colleague: z.string(),
  role: z.enum(vaultRoles),
  /** Whether its cases left at once, because their keeper is involved in them. */
  isSealedAway: z.boolean(),
  cases: z.array(
    z.object({
      number: z.string().nullable(),
      otherNumber: z.string().nullable(),
      answer,
    }),
  ),
});

/** Why a case in a file cannot be accepted: it is here already, or it was destroyed here. */
const obstacle = z.enum(['here', 'destroyed', 'notShared']);

const changesCases = [
  'handovers',
  'cases',
  'tasks',
  'today',
  'reporters',
  'statistics',
  'retention',
] as const;

export const handoverCommands = {
  'handovers.prepare': onVault({
    about: 'Lists the cases that could be handed over, and those that are on their way.',
    input: z.object({}),
    output: z.object({
      today: date,
      /** Colleagues whose fingerprint was compared. */
      colleagues: z.array(z.object({ id, name: z.string(), role: z.enum(vaultRoles) })),
      cases: z.array(
        z.object({
          caseId: id,
          number: z.string(),
          alias: z.string().nullable(),
          nature: z.string(),
          status: codeSchema(caseStatus),
          /** Here to be handed over, waiting for a receipt, or a copy of a colleague's case. */
          hands: z.enum(['own', 'waiting', 'copy']),
        }),
      ),
      /** How many open cases are left that are one's own. */
      open: count,
    }),
  }),
  'handovers.send': onVault({
    about:
      'Seals cases for a colleague, in a file; closes those whose reporter does not want to go along.',
    input: z.object({
      colleagueId: id,
      folder: exchangeFolder,
      answers: z
        .array(z.object({ caseId: id, answer: z.enum(leavingAnswers) }))
        .min(1)
        .max(2000),
    }),
    output: z.object({
      /** Null when no case goes. */
      file: z.string().nullable(),
      sent: count,
      closed: count,
    }),
    invalidates: [...changesCases],
  }),
  'handovers.share': onVault({
    about: 'Seals a copy of a case for a second counsellor; the reporter agreed to that.',
    input: z.object({
      caseId: id,
      colleagueId: id,
      folder: exchangeFolder,
      consent: z.literal(true, 'share.noConsent'),
    }),
    output: z.object({ file: z.string() }),
    invalidates: ['handovers', 'cases'],
  }),
  'handovers.update': onVault({
    about: 'Seals what is new in a shared case for the other counsellor.',
    input: z.object({ caseId: id, folder: exchangeFolder }),
    output: z.object({ files: z.array(z.string()).min(1) }),
    invalidates: ['handovers'],
  }),
  'handovers.open': onVault({
    about: 'Says who sent a file, and what is in it. Nothing is kept of it.',
    input: z.object(packageFile),
    output: z.object({
      id,
      kind: z.enum(['transfer', 'copy', 'update', 'referral']),
      madeAt: instant,
      from: z.object({
        name: z.string(),
        fingerprint,
        role: z.enum(vaultRoles),
        /** Whether he is a colleague whose fingerprint was compared, one who was not, or nobody known. */
        standing: z.enum(['compared', 'known', 'unknown']),
      }),
      cases: z.array(
        z.object({
          caseId: id,
          number: z.string(),
          alias: z.string().nullable(),
          /** Whether another reporter here has that alias already. */
          aliasTaken: z.boolean(),
          nature: z.string(),
          status: codeSchema(caseStatus),
          receivedAt: instant,
          notes: count,
          obstacle: obstacle.nullable(),
        }),
      ),
    }),
  }),
  'handovers.keepSender': onVault({
    about: 'Keeps who sent a file as a colleague, to be compared.',
    input: z.object(packageFile),
    output: z.object({ id }),
    invalidates: ['colleagues'],
  }),
  'handovers.answer': onVault({
    about:
      'Accepts the cases of a file that are named, refuses the others, and writes the receipt.',
    input: z.object({
      ...packageFile,
      accepted: z.array(id).max(10_000),
      /** Why a name that is like that of the other party in an open case is somebody else's. */
      conflict: conflictAnswer.default(null),
      /** The folder for the receipt. */
      target: exchangeFolder,
    }),
    output: z.object({
      id,
      accepted: count,
      refused: count,
      /** The receipt; null when it could not be written, and has to be once more. */
      receipt: z.string().nullable(),
    }),
    invalidates: [...changesCases],
  }),
  'handovers.merge': onVault({
    about: 'Adds what is new in a shared case, from the other counsellor.',
    input: z.object(packageFile),
    output: z.object({ caseId: id, number: z.string(), added: count }),
    invalidates: [...changesCases],
  }),
  'handovers.writeReceipt': onVault({
    about: 'Writes the receipt of a hand-over once more.',
    input: z.object({ id, target: exchangeFolder }),
    output: z.object({ receipt: z.string() }),
    invalidates: ['handovers'],
  }),
  'handovers.readReceipt': onVault({
    about: 'Reads in a receipt: what was accepted leaves this vault, what was refused comes back.',
    input: z.object(receiptFile),
    output: z.object({ id, accepted: count, refused: count, openLeft: count }),
    invalidates: [...changesCases, 'backups'],
  }),
  'handovers.withdraw': onVault({
    about: 'Takes a hand-over back that nobody answered.',
    input: z.object({ id }),
    output: z.object({}),
    invalidates: [...changesCases],
  }),
  'handovers.list': onVault({
    about: 'Lists what was handed over and received, the newest first.',
    input: z.object({}),
    output: z.object({ handovers: z.array(listedHandover) }),
  }),
  'handovers.certificate': onVault({
    about: 'Says everything of a hand-over that was settled, to be printed.',
    input: z.object({ id }),
    output: listedHandover.extend({
      own: z.object({ name: z.string(), fingerprint }),
      other: z.object({ name: z.string(), fingerprint }),
      /** How many open cases are left that are one's own. */
      openLeft: count,
    }),
  }),
};
