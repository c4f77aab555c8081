/**
 * What each column holds. `content` may tell who somebody is or what was said; `coded` is a code, a
 * date or a number about a case; `secret` is a key or proves something with one, and never leaves the
 * vault in clear; `technical` is none of these. The class decides what may be searched, counted,
 * exported and destroyed; a column without one fails a test.
 */
export type ColumnClass = 'content' | 'coded' | 'technical' | 'secret';

/** Columns with a code, a date or a number about a case. */
export const coded = (...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, 'coded' as const]));
/** Columns that may tell who somebody is, or what was said. */
export const content = (...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, 'content' as const]));
/** Columns that are none of the others. */
export const technical = (...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, 'technical' as const]));
/** Columns with a key, or a proof of one. */
export const secret = (...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, 'secret' as const]));
