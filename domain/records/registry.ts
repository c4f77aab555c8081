import { z } from 'zod';
import { line } from '../fields.ts';

/** A public key to seal for, as the age format writes it. */
const recipient = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/, 'registry.recipient');

/** Who receives the packages of a compartment: what it is called, and the key that opens them. */
export const registry = z.strictObject({ name: line(100), recipient });
/** Who receives the packages of a compartment. */
export type Registry = z.infer<typeof registry>;
