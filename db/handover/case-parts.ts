import { z } from 'zod';
import {
  caseStatus,
  channel,
  closingReason,
  codeSchema,
  consentEnd,
  consentForm,
  consentPurpose,
  corrected,
  disclosureMedium,
  holdReason,
  nature,
  pauseReason,
  perceivedSeverity,
  perpetratorKind,
  perpetratorKnown,
  personKind,
  policeStatus,
  receivedVia,
  reopeningReason,
  reporterKind,
  reporterWish,
  role,
  severity,
  urgency,
  waitingReason,
  workProcess,
} from '../../domain/code-lists/index.ts';
import { date, id, instant, line, text } from '../../domain/fields.ts';
import { partKinds } from '../../domain/records/access.ts';
import { LARGEST_FILE, mediaType, metadataOutcomes } from '../../domain/records/attachment.ts';
import { correctionPart } from '../../domain/records/correction.ts';
import { closing, feedbackWaivers } from '../../domain/records/handling.ts';
import { dutyCheck, wbk } from '../../domain/records/integrity.ts';
import { evidence, policeReport } from '../../domain/records/police.ts';
import { camera, incident, position } from '../../domain/records/report.ts';
import { disclosureGrounds, fieldGroups, roles } from '../../domain/records/sharing.ts';
import { themes } from '../../domain/records/themes.ts';
import { careRows } from './care-parts.ts';
import { author, flag, json, longSealedText, recorded, sealedText } from './column-schemas.ts';
import { reactionRows } from './reaction-parts.ts';

/**
 * The rows of a case as they travel: as they are stored, by the names that repositories give their
 * columns. Texts that were told stay as they are, encrypted with the key of their case.
 */

/** The number of a case in the vault it comes from. */
export const caseNumber = z.string().regex(/^[APG]-\d{4}-\d{4,8}$/);

/** A case itself; its number in the vault it comes from. */
export const caseRow = z.strictObject({
  id,
  number: caseNumber,
  status: codeSchema(caseStatus),
  reporterId: id.nullable(),
  position: json(position),
  unit: line(60),
  themes: json(z.array(z.enum(themes))),
  openedOn: date,
  lastOn: date,
  closedOn: date.nullable(),
  closingReason: codeSchema(closingReason).nullable(),
  closingChecks: json(closing.shape.checks).nullable(),
  feedbackWaiver: z.enum(feedbackWaivers).nullable(),
  careScheduled: flag,
  closingSince: date.nullable(),
  reopenedOn: date.nullable(),
  reopenReason: codeSchema(reopeningReason).nullable(),
  restricted: json(z.array(z.enum(partKinds))),
  pauseReason: z.union([codeSchema(waitingReason), codeSchema(pauseReason)]).nullable(),
  ...{ pausedOn: date.nullable(), pausedUntil: date.nullable() },
});

/** A reporter. */
export const reporterRow = z.strictObject({
  id,
  alias: line(60),
  name: text(120),
  contact: text(200),
  position: json(position),
  createdAt: instant,
});

/** The report a case began with. */
export const reportRow = z.strictObject({
  id,
  receivedOn: date,
  receivedAt: instant,
  receivedVia: codeSchema(receivedVia),
  reporterKind: codeSchema(reporterKind),
  wish: codeSchema(reporterWish),
  dualCapacity: flag,
});

/** The incident of a case. */
export const incidentRow = z
  .strictObject({
    occurredFrom: date.nullable(),
    occurredUntil: date.nullable(),
    nature: codeSchema(nature),
    extraNatures: json(incident.shape.extraNatures),
    channel: codeSchema(channel),
    location: line(80).nullable(),
    workProcess: codeSchema(workProcess).nullable(),
    severity: codeSchema(severity),
    perceivedSeverity: codeSchema(perceivedSeverity).nullable(),
    urgency: codeSchema(urgency).nullable().default(null),
    corrected: codeSchema(corrected),
    perpetratorKind: codeSchema(perpetratorKind),
    perpetratorKnown: codeSchema(perpetratorKnown),
    bribe: json(incident.shape.bribe).nullable(),
    camera: json(camera),
    narrative: sealedText,
  })
  .refine(({ occurredFrom: from, occurredUntil: until }) =>
    from === null || until === null ? from === until : from <= until,
  );

/** What can be many times in a case. */
export const rowSchemas = {
  ...careRows,
  police: z.strictObject({
    ...recorded,
    status: codeSchema(policeStatus),
    on: date,
    number: text(40),
    reportId: id.nullable(),
  }),
  policeReports: z.strictObject({
    ...recorded,
    ...policeReport.shape,
    contact: sealedText,
    domicileReason: sealedText,
    offences: json(policeReport.shape.offences),
    vptCodeRequested: flag,
    vptCodeConfirmed: flag,
    elaConfirmed: flag,
  }),
  /** One, or none. */
  policeFacts: z.strictObject({ facts: sealedText }),
  evidence: z.strictObject({
    ...recorded,
    ...evidence.shape,
    place: sealedText,
    link: sealedText,
    copyAt: sealedText,
    requestedOn: date.nullable(),
    settledOn: date.nullable(),
  }),
  /** One, or none. */
  dutyChecks: z.strictObject({
    ...dutyCheck.omit({ reason: true }).shape,
    checkedAt: instant,
    isCivilServant: flag,
    dutyReason: sealedText,
  }),
  /** One, or none. */
  wbk: z.strictObject({ ...wbk.shape, recordedAt: instant }),
  ...reactionRows,
  notes: z.strictObject({ ...recorded, text: sealedText, author }),
  /** What stood in the case before it was put right. */
  corrections: z.strictObject({
    ...recorded,
    parts: json(z.array(correctionPart)),
    former: longSealedText,
    formerReporter: sealedText,
    author,
  }),
  persons: z.strictObject({
    ...recorded,
    role: z.enum(['victim', 'witness']),
    kind: codeSchema(personKind),
    identity: sealedText,
  }),
  /** Who they are is encrypted with a key of its own. */
  perpetrators: z.strictObject({
    ...recorded,
    kind: codeSchema(perpetratorKind),
    identity: sealedText,
  }),
  /** Consents before what refers to them. */
  consents: z.strictObject({
    ...recorded,
    purpose: codeSchema(consentPurpose),
    recipients: json(roles),
    groups: json(fieldGroups),
    how: codeSchema(consentForm),
    givenAt: instant,
    until: date.nullable(),
    person: id.nullable(),
  }),
  withdrawals: z.strictObject({
    ...recorded,
    consentId: id,
    recipients: json(roles),
    how: codeSchema(consentEnd),
    withdrawnAt: instant,
  }),
  disclosures: z.strictObject({
    id,
    sharedAt: instant,
    recipient: codeSchema(role),
    toWhom: sealedText,
    groups: json(fieldGroups),
    medium: codeSchema(disclosureMedium),
    ground: z.enum(disclosureGrounds),
    consentId: id.nullable(),
    why: sealedText,
  }),
  involved: z.strictObject({ role: codeSchema(role) }),
  tasks: z.strictObject({
    id,
    code: z.string().regex(/^T\d{1,2}$/),
    target: date,
    due: date,
    dueAt: instant.nullable(),
    windowFrom: date.nullable(),
    windowUntil: date.nullable(),
    basis: z.enum(['law', 'agreement', 'house']),
    urgent: flag,
    status: z.enum(['open', 'done', 'skipped', 'moot']),
    doneOn: date.nullable(),
    skipReason: text(1000).nullable(),
    subject: id.nullable(),
    person: id.nullable(),
    words: sealedText,
  }),
  /** Files of the case; their names and checksums are encrypted with the key of the files. */
  attachments: z.strictObject({
    id,
    addedAt: instant,
    name: z.base64().max(2000),
    mediaType,
    bytes: z.int().min(0).max(LARGEST_FILE),
    metadata: z.enum(metadataOutcomes),
    sha256: z.base64().max(400),
  }),
  /** That a counsellor was offered; at most one. */
  referrals: z.strictObject({ offeredOn: date, declinedOn: date.nullable() }),
  retention: z.strictObject({ rule: z.string().regex(/^[a-z_]{1,40}$/), baseOn: date, due: date }),
  holds: z.strictObject({
    rule: z.string().regex(/^[a-z_]{1,40}$/),
    reason: codeSchema(holdReason),
    setOn: date,
    reviewOn: date,
  }),
} as const;
/** A kind of row that can be many times in a case. */
export type RowKind = keyof typeof rowSchemas;
/** The kinds of rows that can be many times in a case. */
// Safe: the keys of the object are the names of its schemas.
export const rowKinds = Object.keys(rowSchemas) as RowKind[];
