import { z } from 'zod';
import {
  anonymityKind,
  broaderChain,
  codeSchema,
  evidenceKind,
  evidenceStatus,
  filedBy,
  offence,
  type PoliceReportKind,
  type PoliceStatus,
  policeReportKind,
  policeStatus,
} from '../code-lists/index.ts';
import { date, text } from '../fields.ts';
import { timeOfDaySchema } from '../time.ts';
import { isFiling } from './handling.ts';

/**
 * A report to the police, planned or made: what the domain study asks of it (§2.5). What the police
 * and the prosecution did with it are the steps that belong to it.
 */
export const policeReport = z.object({
  kind: codeSchema(policeReportKind),
  filedBy: codeSchema(filedBy),
  /** The day of the appointment; null when there is none. */
  plannedOn: date.nullable(),
  /** The day it was made; null as long as it is planned. */
  filedOn: date.nullable(),
  filedAt: timeOfDaySchema.nullable(),
  station: text(120).trim(),
  /** Whom to ask for at the police, and how. */
  contact: text(200).trim(),
  number: text(40).trim(),
  offences: z.array(codeSchema(offence)).max(8),
  /** Articles as somebody who knows them wrote them down. */
  articles: text(120).trim(),
  /** The day the victim learned of an offence that needs a complaint; null for any other. */
  learnedOn: date.nullable(),
  vptCodeRequested: z.boolean(),
  vptCodeConfirmed: z.boolean(),
  elaConfirmed: z.boolean(),
  /** Whose address stands in the papers; that of the employer, unless there is a reason. */
  domicile: z.enum(['employer', 'elsewhere', 'unknown'], 'code.unknown'),
  /** Why it is not that of the employer. */
  domicileReason: text(500).trim(),
  anonymity: codeSchema(anonymityKind),
  hearingOn: date.nullable(),
});
/** A report to the police. */
export type PoliceReport = z.infer<typeof policeReport>;

/** A piece of evidence: what it is, where it is, and how long it is still there. */
export const evidence = z.object({
  kind: codeSchema(evidenceKind),
  place: text(200).trim(),
  /** Where on the net it stood. */
  link: text(2000).trim(),
  /** The day that it shows, or on which it was seen. */
  seenOn: date.nullable(),
  status: codeSchema(evidenceStatus),
  /** The day on which it is wiped; null when it stays. */
  wipeOn: date.nullable(),
  /** Where the copy is: it is not in the vault. */
  copyAt: text(200).trim(),
});
/** A piece of evidence. */
export type Evidence = z.infer<typeof evidence>;

/** The seven questions of the police, as the form of a municipality asks them (§2.3). */
export const sevenQuestions = [
  'who',
  'what',
  'where',
  'withWhat',
  'inWhichWay',
  'when',
  'why',
] as const;
/** One of the seven questions of the police. */
export type SevenQuestion = (typeof sevenQuestions)[number];

const answer = text(2000).trim();
/** What is told to the police, by question. */
export const policeFacts = z.object({
  who: answer,
  what: answer,
  where: answer,
  withWhat: answer,
  inWhichWay: answer,
  when: answer,
  why: answer,
} satisfies Record<SevenQuestion, z.ZodType>);
/** What is told to the police, by question. */
export type PoliceFacts = z.infer<typeof policeFacts>;

/** Who reads a page of facts: the police, or the mayor who goes there for an officeholder (story S-04). */
export const factsReaders = ['police', 'mayor'] as const;
/** Who reads a page of facts. */
export type FactsReader = (typeof factsReaders)[number];

/** The step with the police that a report is once it is made. */
export function filingStep({ kind, filedBy: by }: Pick<PoliceReport, 'kind' | 'filedBy'>) {
  if (kind === 'notification') return 'notification_made' satisfies PoliceStatus;
  const steps = {
    victim: 'complaint_filed',
    employer: 'complaint_by_employer',
    mayor: 'complaint_by_mayor',
  } as const satisfies Record<PoliceReport['filedBy'], PoliceStatus>;
  return steps[by];
}

/** The report that a step shows to have been made; null when it shows none. */
export function filedReport(
  status: PoliceStatus,
): { kind: PoliceReportKind; filedBy: PoliceReport['filedBy'] } | null {
  if (!isFiling(status)) return null;
  if (broaderChain(policeStatus, status).includes('notification')) {
    return { kind: 'notification', filedBy: 'employer' };
  }
  if (status === 'complaint_by_mayor') return { kind: 'complaint', filedBy: 'mayor' };
  return {
    kind: 'complaint',
    filedBy: status === 'complaint_by_employer' ? 'employer' : 'victim',
  };
}

/** Steps after which the police and the prosecution do nothing more. */
const ends: readonly string[] = [
  'refused_by_police',
  'dismissed',
  'om_settlement',
  'convicted',
  'acquitted',
  'withdrawn',
];
/** Ends that are hard to hear: a talk is suggested then (story S-07). */
const disappointments: readonly string[] = ['refused_by_police', 'dismissed', 'acquitted'];

/** Whether nothing more is to be expected after a step. */
export const isPoliceEnd = (status: string): boolean => ends.includes(status);
/** Whether a step is hard to hear. */
export const isDisappointing = (status: string): boolean => disappointments.includes(status);

/** What a matter counts as: once, however many steps it took. */
export interface PoliceCount {
  readonly filed: 'notification' | 'complaint' | null;
  readonly outcome: string | null;
}

/**
 * What the steps of a case count as: the heaviest way in which it was brought to the police, and its
 * last outcome in the justice system (domain study, §2.5 and S-07).
 * @param statuses the oldest first.
 */
export function policeCount(statuses: readonly string[]): PoliceCount {
  const filings = new Set(
    statuses.filter(isFiling).flatMap((status) => broaderChain(policeStatus, status)),
  );
  const filed = filings.has('complaint') ? 'complaint' : 'notification';
  const outcome = statuses.findLast((status) =>
    broaderChain(policeStatus, status).includes('outcome'),
  );
  return { filed: filings.size === 0 ? null : filed, outcome: outcome ?? null };
}
