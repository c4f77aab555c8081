import { z } from 'zod';
import { codeSchema, department } from '../code-lists/index.ts';
import { line } from '../fields.ts';

const size = (max: number) =>
  z.int('number.outOfRange').min(0, 'number.outOfRange').max(max, 'number.outOfRange');

/** A CBS municipality code. */
export const municipalityCode = z.string().regex(/^GM\d{4}$/, 'municipality.code');

/**
 * What a compartment knows of the organisation around it. Sizes decide what may be counted
 * (`statistics/`): null means not filled in, and then nothing leaves.
 */
export const organisation = z.object({
  municipality: z.object({ code: municipalityCode, name: line(100) }),
  staffSize: size(50_000).nullable(),
  units: z
    .array(z.object({ department: codeSchema(department), size: size(50_000) }))
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
  /** Fewest distinct reporters a published count may come from; may be raised, never lowered. */
  threshold: z.int('number.outOfRange').min(5, 'number.outOfRange').max(100, 'number.outOfRange'),
  /** How published numbers are protected, unless another way is chosen for a release. */
  method: z.enum(['rounding', 'hiding']).default('rounding'),
  /** Minutes without a key or mouse before the vault locks. */
  idleMinutes: z.int('number.outOfRange').min(1, 'number.outOfRange').max(30, 'number.outOfRange'),
});
/** What a compartment knows of the organisation around it. */
export type Organisation = z.infer<typeof organisation>;
