import { z } from 'zod';
import { dateSchema, instantSchema } from './time.ts';

/** Everything below 0x20 but tab and line feed, delete, and the C1 block. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
const controlCharacters = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;

const writable = z
  .string()
  .refine((text) => text.isWellFormed() && !controlCharacters.test(text), 'text.control');

/** Free text of at most `max` characters, kept and shown literally. One that is longer is looked at no further. */
export const text = (max: number) => writable.max(max, { error: 'text.tooLong', abort: true });

/** Free text that must say something; spaces around it go. */
export const filledText = (max: number) => text(max).trim().min(1, 'text.empty');

/** A name, alias or other single line. */
export const line = (max: number) =>
  filledText(max).refine((value) => !/[\n\t]/.test(value), 'text.control');

/** A random identifier. */
export const id = z.uuid();

/** A page of a long list. */
export const page = {
  offset: z.int().min(0).max(10_000_000).default(0),
  limit: z.int().min(1).max(200).default(100),
};

/** A count shown on the desk. */
export const count = z.int().min(0);

/** When a thing happened as far as anybody knows. */
export const occurred = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('on'), on: dateSchema }),
    z.object({ kind: z.literal('between'), from: dateSchema, until: dateSchema }),
    z.object({ kind: z.literal('unknown') }),
  ])
  .refine((value) => value.kind !== 'between' || value.from <= value.until, {
    message: 'range.reversed',
    path: ['until'],
  });

export { dateSchema as date, instantSchema as instant };
