import { z } from 'zod';
import { codeSchema, department } from '../code-lists/index.ts';
import { date, line, text } from '../fields.ts';
import { plainText } from '../import/cells.ts';
import type { DateString } from '../time.ts';
import { municipalityCode } from './municipality-code.ts';

const size = (max: number) =>
  z.int('number.outOfRange').min(0, 'number.outOfRange').max(max, 'number.outOfRange');

const unit = z.object({
  /** The national code of the department. */
  department: codeSchema(department),
  size: size(50_000),
  /** What the organisation calls it itself, one name after another with a semicolon between them. */
  names: text(300).optional(),
});

/**
 * What a compartment knows of the organisation around it. Sizes decide what may be counted
 * (`statistics/`): null means not filled in, and then nothing leaves.
 */
export const organisation = z.object({
  municipality: z.object({ code: municipalityCode, name: line(100) }),
  staffSize: size(50_000).nullable(),
  units: z
    .array(unit)
    .max(60)
    .refine(
      (units) => new Set(units.map((unit) => unit.department)).size === units.length,
      'choice.duplicate',
    ),
  /** Seats in the council: 9 to 45 by law, but a term may have empty ones. */
  councilSeats: size(60).nullable(),
  aldermen: size(20).nullable(),
  /** Whether 5 May counts as a day off every year (collective agreements differ). */
  liberationDay: z.boolean(),
  /** Clock hours in which the reaction to the perpetrator is decided: 48 (ministry's guide) or 24. */
  reactionHours: z.union([z.literal(24), z.literal(48)]),
  /** Whether camera images may be asked for without consent: the request names nobody. */
  imagesWithoutConsent: z.boolean().default(true),
  /** Whether the counsellor is the reporting officer of the whistleblower law here. */
  reportingOfficer: z.boolean().default(false),
  /**
   * Whether an external counsellor is controller, joint controller or processor: disputed, so it is
   * decided in the DPIA and stands in the privacy notice (domain study, §4.1).
   */
  counsellorPosition: z
    .enum(['undecided', 'controller', 'joint', 'processor'], 'code.unknown')
    .default('undecided'),
  /** Fewest distinct reporters a published count may come from; may be raised, never lowered. */
  threshold: z.int('number.outOfRange').min(5, 'number.outOfRange').max(100, 'number.outOfRange'),
  /** How published numbers are protected, unless another way is chosen for a release. */
  method: z.enum(['rounding', 'hiding']).default('rounding'),
});
/** What a compartment knows of the organisation around it. */
export type Organisation = z.infer<typeof organisation>;

/** What an organisation was before its municipality went up in another: its code, and who could report. */
export const formerOrganisation = organisation
  .pick({ municipality: true, staffSize: true, units: true, councilSeats: true, aldermen: true })
  .extend({ until: date });
/** What an organisation was before its municipality went up in another, until a day and that day included. */
export type FormerOrganisation = z.infer<typeof formerOrganisation>;

/**
 * An organisation as it was on a day (domain study, §8.3: a merger of municipalities).
 * @param former what it was before, the oldest first.
 */
export function organisationOn(
  now: Organisation,
  former: readonly FormerOrganisation[],
  day: DateString,
): Organisation {
  const then = former.find(({ until }) => day <= until);
  if (then === undefined) return now;
  const { until: _, ...facts } = then;
  return { ...now, ...facts };
}

/**
 * Whether a period lies on both sides of a merger: its people are of two organisations, and the size of
 * neither is theirs.
 */
export const spansMerger = (
  former: readonly FormerOrganisation[],
  from: DateString,
  until: DateString,
): boolean => former.some(({ until: last }) => from <= last && last < until);

/**
 * What an organisation becomes when its municipality goes up in another. Nobody has been counted in the
 * new one yet, so its sizes have to be filled in before anything leaves; which unit has which national
 * code goes along.
 */
export const succeeding = (
  organisation: Organisation,
  municipality: Organisation['municipality'],
): Organisation => ({
  ...organisation,
  municipality,
  staffSize: null,
  councilSeats: null,
  aldermen: null,
  units: organisation.units.map((one) => ({ ...one, size: 0 })),
});

/** The department that an organisation calls by a name of its own; null when there is none, or more than one. */
export function departmentNamed(units: Organisation['units'], name: string): string | null {
  const wanted = plainText(name);
  const found = units.filter(({ names = '' }) =>
    names.split(';').some((one) => plainText(one) === wanted),
  );
  return found.length === 1 && wanted !== '' ? (found[0]?.department ?? null) : null;
}
