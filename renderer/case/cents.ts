import { z } from 'zod';
import { cents } from '../../domain/records/damage.ts';

/** An amount that is typed in euros; what is kept are whole cents. */
export const typedCents = z
  .number('text.empty')
  .nullable()
  .transform((euros) => (euros === null ? null : Math.round(euros * 100)))
  .refine((amount) => amount !== null, 'text.empty')
  .pipe(cents);
