import { z } from 'zod';
import type { CodeList } from './code.ts';

/**
 * The schema of one code of a list. Anything else is refused with `code.unknown`. A retired code
 * passes, because records made before it retired still hold it: offer `codesOn` to choose from.
 */
export function codeSchema<C extends string>(list: CodeList<C>) {
  return z.enum(
    list.codes.map((row) => row.code),
    'code.unknown',
  );
}
