import { z } from 'zod';
import { codeSchema, department, role } from '../code-lists/index.ts';
import { line, text } from '../fields.ts';
import { camera } from './report.ts';

/** Whether the house rules hang where everybody sees them: without them no ban holds (domain study, §2.6). */
export const houseRules = ['displayed', 'notDisplayed', 'unknown'] as const;

/** Whether the house rules name the ban: only then somebody could know that he may be banned. */
export const namesBan = ['yes', 'no', 'unknown'] as const;

/** A place of the organisation where something can happen. */
export const location = z.object({
  name: line(80),
  /** Which department works there; null when it is nobody's in particular. */
  department: codeSchema(department).nullable(),
  /** How long its cameras keep what they saw. */
  camera,
  houseRules: z.enum(houseRules),
  namesBan: z.enum(namesBan).default('unknown'),
});
/** A place of the organisation where something can happen. */
export type Location = z.infer<typeof location>;

/** Somebody to turn to: at the police, at the prosecution, in the organisation. */
export const contact = z.object({
  role: codeSchema(role),
  name: line(100),
  phone: text(40).trim(),
  email: text(200).trim(),
});
/** Somebody to turn to. */
export type Contact = z.infer<typeof contact>;

/** Places are one and the same whatever the case or spaces of their names. */
export const placeKey = (name: string): string =>
  name.normalize('NFKC').toLocaleLowerCase('nl').replace(/\s+/g, ' ').trim();
