import { z } from 'zod';
import { id, instant } from '../../domain/fields.ts';

/** A column that holds JSON of a shape. */
export const json = (shape: z.ZodType) =>
  z
    .string()
    .max(10_000)
    .refine((value) => {
      try {
        return shape.safeParse(JSON.parse(value)).success;
      } catch {
        return false;
      }
    });

/** A column that says yes or no. */
export const flag = z.union([z.literal(0), z.literal(1)]);
/** What was told, encrypted; null when there is nothing, or nothing any more. */
export const sealedText = z.base64().max(400_000).nullable();
/** A story and what stood beside it, in one text that is encrypted. */
export const longSealedText = z.base64().max(600_000).nullable();
/** What every row that is added has. */
export const recorded = { id, recordedAt: instant };
const signingKey = z.base64().length(44);
/** Who else than the owner of the sending vault told it. */
export const author = signingKey.nullable();
