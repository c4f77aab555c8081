import { z } from 'zod';
import { instant, line, text } from '../fields.ts';
import { incident, position, report } from './report.ts';

/** Who a reporter is, as far as he said: alias, and name and contact where he gave them. */
export const reporterIdentity = z.object({
  alias: line(60),
  name: text(120).trim(),
  contact: text(200).trim(),
});
/** Who a reporter is, as far as he said. */
export type ReporterIdentity = z.infer<typeof reporterIdentity>;

/**
 * Everything of a case that was told with its report, as it is after a correction. Who was anonymous may
 * get an alias, or turn out to be somebody the vault knows; of who is known already, a new alias, name
 * or contact takes the place of the former.
 */
export const correction = report.pick({
  receivedOn: true,
  receivedAt: true,
  receivedVia: true,
  reporter: true,
  reporterKind: true,
  wish: true,
  dualCapacity: true,
  incident: true,
});
/** Everything of a case that was told with its report, as it is after a correction. */
export type Correction = z.infer<typeof correction>;

const { receivedVia, reporterKind, wish } = report.shape;

/** What can be put right of a case, but who its reporter is. */
export const correctable = z.strictObject({
  receivedAt: instant,
  receivedVia,
  reporterKind,
  wish,
  dualCapacity: z.boolean(),
  position,
  ...incident.shape,
  location: incident.shape.location.unwrap(),
  urgency: incident.shape.urgency.unwrap(),
});
/** What can be put right of a case, but who its reporter is. */
export type Correctable = z.infer<typeof correctable>;

/** What stood in a case before a correction: only what was changed. */
export const formerFacts = correctable.partial();
/** What stood in a case before a correction: only what was changed. */
export type FormerFacts = z.infer<typeof formerFacts>;

/**
 * The parts of a case that a correction can change. `reporter` is what was known of who told it;
 * `anonymous` that nothing was; `otherReporter` that it was somebody else, of whom nothing is kept.
 */
// Safe: the keys of the object are the names of its schemas.
const factParts = Object.keys(correctable.shape) as (keyof Correctable)[];
/** A part of a case that a correction can change. */
export const correctionPart = z.enum([
  ...factParts,
  'reporter',
  'anonymous',
  'otherReporter',
] as const);
/** A part of a case that a correction can change. */
export type CorrectionPart = z.infer<typeof correctionPart>;

/** The facts that are not the same any more, by what they were. */
export function changedFacts(before: Correctable, after: Correctable): FormerFacts {
  const changed = factParts.filter(
    (part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]),
  );
  return formerFacts.parse(Object.fromEntries(changed.map((part) => [part, before[part]])));
}

/** Whether a text says what stood in a case, in the form in which that is sealed. */
export function isFormer(shape: z.ZodType, text: string): boolean {
  try {
    return shape.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}
