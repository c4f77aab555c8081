import { z } from 'zod';
import { caseStatus, codeSchema, reopeningReason } from '../../domain/code-lists/index.ts';
import { regimes } from '../../domain/compartment.ts';
import { count, date, id, instant, page } from '../../domain/fields.ts';
import { partKinds } from '../../domain/records/access.ts';
import { caseFilters } from '../../domain/records/case-views.ts';
import { consequences, suspectedLink } from '../../domain/records/consequences.ts';
import { correctionPart, formerFacts, reporterIdentity } from '../../domain/records/correction.ts';
import {
  appointment,
  careContact,
  careOffer,
  circleOffer,
  closing,
  noteText,
  policeStep,
} from '../../domain/records/handling.ts';
import { camera, incident, position, report } from '../../domain/records/report.ts';
import { themes } from '../../domain/records/themes.ts';
import { attachmentView } from './attachments.ts';
import { referralState } from './clerk.ts';
import { onVault } from './command.ts';
import { claimView } from './damage.ts';
import { measureView } from './measures.ts';
import { officeTask } from './office.ts';
import { ongoing } from './ongoing.ts';
import { personCareView } from './person-care.ts';
import { personView } from './persons.ts';
import { justiceView } from './police.ts';
import { letterView } from './reaction.ts';
import { sharingView } from './sharing.ts';
import { listedTask, task } from './tasks.ts';

const status = codeSchema(caseStatus);

/** One piece of text in which the words searched for are marked. */
export const snippet = z.array(z.object({ text: z.string(), hit: z.boolean() }));

/** A case in a list. */
export const listedCase = z.object({
  id,
  number: z.string(),
  alias: z.string().nullable(),
  receivedAt: instant,
  nature: z.string(),
  unit: z.string(),
  severity: z.string(),
  status,
  next: z.object({ code: z.string(), target: date, due: date }).nullable(),
  snippet: snippet.nullable(),
  /** Whether it only has words that look like what was searched for. */
  isNear: z.boolean(),
});

const recorded = { id, recordedAt: instant };
/** Who told it, when that was a colleague; null for the owner of this vault. */
const author = z.string().nullable();

/** Somebody in a case, and what he is there. */
const inRole = z.object({
  alias: z.string(),
  role: z.enum(['reporter', 'victim', 'witness', 'perpetrator']),
});

/** Everything of one case. */
export const caseView = z.object({
  id,
  number: z.string(),
  /** From which world its reporter is. */
  regime: z.enum(regimes),
  today: date,
  status,
  themes: z.array(z.enum(themes)),
  openedOn: date,
  closed: z.object({ on: date, reason: z.string() }).nullable(),
  /** When it was last opened again, and why; null when it never was. */
  reopened: z.object({ on: date, reason: z.string() }).nullable(),
  /** Since when it waits or stands still, why, and until when; null when it does not. */
  paused: z.object({ on: date, reason: z.string(), until: date }).nullable(),
  /** The kinds of parts of it that are only kept, and neither counted nor shared. */
  restricted: z.array(z.enum(partKinds)),
  /** What goes on around it: as long as it does, what belongs to it can be recorded after closing. */
  ongoing: z.array(z.enum(ongoing)),
  report: report
    .pick({ receivedVia: true, reporterKind: true, wish: true, dualCapacity: true })
    .extend({ receivedAt: instant }),
  reporter: z.object({
    id: id.nullable(),
    alias: z.string().nullable(),
    name: z.string(),
    contact: z.string(),
    position,
    otherCases: z.array(z.object({ id, number: z.string() })),
  }),
  incident: z.object({ ...incident.shape, camera }),
  care: z.object({
    offers: z.array(careOffer),
    scheduled: z.boolean(),
    /** Who else than the reporter was offered support. */
    circle: z.array(circleOffer),
    /** Whether the last three attempts to reach the reporter failed. */
    outOfReach: z.boolean(),
  }),
  /** Aftercare of victims and witnesses beside the reporter. */
  others: z.array(personCareView),
  /** What it did to the reporter; null when nothing was recorded. */
  consequences: z
    .object({
      recordedAt: instant,
      criminalLink: z.string().nullable(),
      /** The boxes that were ticked; null when they are destroyed. */
      told: consequences.nullable(),
    })
    .nullable(),
  /** The day on which closing began; null when it did not. */
  closingSince: date.nullable(),
  contacts: z.array(z.object({ ...careContact.shape, ...recorded, author, person: id.nullable() })),
  measures: z.array(measureView),
  letters: z.array(letterView),
  police: z.array(z.object({ ...policeStep.shape, ...recorded, reportId: id.nullable() })),
  justice: justiceView,
  claims: z.array(claimView),
  notes: z.array(z.object({ ...recorded, author, text: z.string() })),
  /** What stood in it before it was put right, the oldest first. */
  corrections: z.array(
    z.object({
      ...recorded,
      author,
      parts: z.array(correctionPart),
      /** Null when nothing of it changed, or it is destroyed. */
      former: formerFacts.nullable(),
      formerReporter: reporterIdentity.nullable(),
    }),
  ),
  attachments: z.array(attachmentView),
  persons: z.array(personView),
  /** Who may be in it twice, in two roles; a question, answered by whoever knows them. */
  twoRoles: z.array(z.object({ one: inRole, other: inRole })),
  sharing: sharingView,
  tasks: z.array(task),
  retention: z.array(z.object({ rule: z.string(), due: date })),
  /** In whose hands it is: one's own, on its way to a colleague, or a copy of a colleague's. */
  hands: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('own') }),
    z.object({ kind: z.literal('waiting'), colleague: z.string(), since: date }),
    z.object({ kind: z.literal('copy'), colleague: z.string() }),
  ]),
  /** Colleagues who have a copy of it, or whose case it is. */
  sharedWith: z.array(z.string()),
  /** How it stands with the counsellor that the clerk offered; null when he offered none. */
  referral: referralState.nullable(),
  /** From whom it came, and what it was called there; null when it began here. */
  origin: z
    .object({ from: z.string(), number: z.string(), alias: z.string().nullable() })
    .nullable(),
});
/** Everything of one case. */
export type CaseView = z.infer<typeof caseView>;

const inCase = { caseId: id };
/** Whose aftercare it is, of a victim or witness beside the reporter; the reporter when null. */
const forWhom = { ...inCase, person: id.nullable().default(null) };
const changesCase = ['cases', 'tasks', 'today', 'statistics'] as const;

export const caseCommands = {
  'cases.list': onVault({
    about:
      'A page of cases, filtered, sorted and searched. Those that only have words like those searched for come last.',
    // Whatever somebody pastes is a question, never an error.
    input: caseFilters.extend({ ...page, query: z.string().max(100_000).default('') }),
    output: z.object({
      today: date,
      total: count,
      near: count,
      open: count,
      cases: z.array(listedCase),
    }),
  }),
  'cases.get': onVault({
    about: 'Everything of one case.',
    input: z.object(inCase),
    output: caseView,
  }),
  'cases.close': onVault({
    about: 'Closes a case with a reason; refused while feedback to the reporter is open.',
    input: z.object({ ...inCase, ...closing.shape }),
    output: z.object({}),
    invalidates: [...changesCase],
  }),
  'cases.reopen': onVault({
    about:
      'Takes a closed case up again, with the reason; refused after parts of it were destroyed.',
    input: z.object({ ...inCase, reason: codeSchema(reopeningReason) }),
    output: z.object({}),
    invalidates: [...changesCase, 'retention'],
  }),
  'cases.startClosing': onVault({
    about: 'Begins the closing of a case: the check-back and the closing talk become tasks.',
    input: z.object(inCase),
    output: z.object({}),
    invalidates: [...changesCase],
  }),
  'notes.add': onVault({
    about: 'Adds a note to a case.',
    input: z.object({ ...inCase, text: noteText }),
    output: z.object({}),
    invalidates: ['cases'],
  }),
  'incidents.setCamera': onVault({
    about: 'Fills in what is known of the cameras; the wipe clock follows.',
    input: z.object({ ...inCase, camera }),
    output: z.object({}),
    invalidates: [...changesCase],
  }),
  'incidents.setLocation': onVault({
    about: 'Changes where it happened, out of the places that were set; the wipe clock follows.',
    input: z.object({ ...inCase, location: incident.shape.location.unwrap() }),
    output: z.object({}),
    invalidates: [...changesCase],
  }),
  'care.offer': onVault({
    about: 'Records what aftercare was offered and what the reporter said.',
    input: z.object({ ...forWhom, offers: z.array(careOffer).min(1).max(4) }),
    output: z.object({}),
    invalidates: [...changesCase],
  }),
  'care.schedule': onVault({
    about: 'Plans the five aftercare contacts.',
    input: z.object(forWhom),
    output: z.object({}),
    invalidates: [...changesCase],
  }),
  'care.offerCircle': onVault({
    about: 'Records who else was offered support: the support team, and family of an officeholder.',
    input: z.object({ ...inCase, offers: z.array(circleOffer).min(1).max(8) }),
    output: z.object({}),
    invalidates: [...changesCase],
  }),
  'care.recordConsequences': onVault({
    about: 'Records what it did to the reporter, in boxes alone; what stood there is written over.',
    input: z.object({ ...inCase, ...consequences.shape, criminalLink: suspectedLink }),
    output: z.object({}),
    invalidates: ['cases'],
  }),
  'care.recordContact': onVault({
    about:
      'Records a contact; the first planned contact that is still open is done with it. After three attempts in a row that failed, the planned ones end.',
    input: z.object({
      ...forWhom,
      ...careContact.shape,
      /** The next one, as it was agreed. */
      next: appointment.nullable().default(null),
    }),
    output: z.object({}),
    invalidates: [...changesCase],
  }),
  'today.get': onVault({
    about: 'What needs doing today and this week, evidence clocks, and cases that fell quiet.',
    input: z.object({}),
    output: z.object({
      today: date,
      late: z.array(listedTask),
      dueToday: z.array(listedTask),
      thisWeek: z.array(listedTask),
      /** How many late tasks there are in all; the list holds the first fifty. */
      lateTotal: count,
      /** Open tasks that belong to no case, of today, this week and before. */
      office: z.array(officeTask),
      /** Open tasks of one’s own that belong to no case, of after this week. */
      ownLater: z.array(officeTask),
      /** Camera images that may be gone soon. */
      evidence: z.array(listedTask),
      /** Open cases in which nothing happened for thirty days and nothing is planned. */
      quiet: z.array(
        z.object({ caseId: id, number: z.string(), nature: z.string(), lastOn: date }),
      ),
      /** Parts of closed cases that are past their retention term and not held. */
      toDestroy: count,
      /** Parts that are kept longer, and are to be looked at again. */
      toReview: count,
      phases: z.array(z.object({ status, cases: count })),
      hasCases: z.boolean(),
    }),
  }),
};
