import { z } from 'zod';

/** A choice or a date as a field holds it: text that must turn out to be one of the schema. */
export const typed = <S extends z.ZodType<string, string>>(schema: S) => z.string().pipe(schema);

/** A choice or a date that may stay empty: an empty field becomes null. */
export const typedOrNull = <S extends z.ZodType<string, string>>(schema: S) =>
  z
    .string()
    .transform((text) => (text === '' ? null : text))
    .pipe(schema.nullable());
